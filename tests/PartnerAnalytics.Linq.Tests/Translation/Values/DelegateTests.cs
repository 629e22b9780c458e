using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>A delegate among the values of a query is what it is in C#: to call a member of it is not to call it.</summary>
public sealed class DelegateTests
{
    [Fact]
    public void A_lambda_equals_nothing_else()
    {
        Assert.Equal("active eq false", Untouched.Gadgets.Where(x => x.Active == ((Func<string>)(() => "q")).Equals(null)).Filter());
        Assert.Equal("active eq false", Untouched.Gadgets.Where(x => x.Active == ((Func<bool>)(() => true)).Equals(null)).Filter());
        Assert.Equal("active eq false", Untouched.Gadgets.Where(x => x.Active == ((Func<object, bool>)(_ => true)).Equals("q")).Filter());
        Assert.Equal("active eq false", Untouched.Gadgets.Where(x => x.Active == ((object)(Func<bool>)(() => true)).Equals("q")).Filter());
        Assert.Equal(
            "active eq true",
            Untouched.Gadgets.Where(x => x.Active == new[] { (Func<bool>)(() => false) }.All(f => f.Equals(f))).Filter());
    }

    [Fact]
    public void Its_text_and_its_type_are_those_of_a_delegate()
    {
        Assert.Equal(
            "name eq 'System.Func`1[System.String]'",
            Untouched.Gadgets.Where(x => x.Name == ((Func<string>)(() => "q")).ToString()).Filter());
        Assert.Equal("name eq 'Func`1'", Untouched.Gadgets.Where(x => x.Name == ((Func<string>)(() => "q")).GetType().Name).Filter());
        Assert.Equal(
            "name eq 'Func`1'",
            Untouched.Gadgets.Where(x => x.Name == ((Func<string>)(() => "q")).Clone().GetType().Name).Filter());
    }

    [Fact]
    public void Its_members_are_read_from_it()
    {
        Assert.Equal(
            "name eq 'String'",
            Untouched.Gadgets.Where(x => x.Name == ((Func<string>)(() => "q")).Method.ReturnType.Name).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => x.Active == ((Func<bool>)(() => false)).HasSingleTarget).Filter());
        Assert.Equal(
            "units eq 1",
            Untouched.Gadgets.Where(x => x.Units == ((Func<string>)(() => "q")).GetInvocationList().Length).Filter());
    }

    [Fact]
    public void It_is_still_called_where_it_is_called()
    {
        Func<string, string> captured = text => text + "!";
        Func<string>? none = null;

        Assert.Equal("name eq 'q'", Untouched.Gadgets.Where(x => x.Name == ((Func<string>)(() => "q"))()).Filter());
        Assert.Equal("name eq 'q'", Untouched.Gadgets.Where(x => x.Name == ((Func<string>)(() => "q")).Invoke()).Filter());
        Assert.Equal("name eq 'q'", Untouched.Gadgets.Where(x => x.Name == (string?)((Func<string>)(() => "q")).DynamicInvoke()).Filter());
        Assert.Equal("name eq 'q!'", Untouched.Gadgets.Where(x => x.Name == captured("q")).Filter());
        Assert.Equal("name eq 'q!'", Untouched.Gadgets.Where(x => x.Name == (string?)captured.DynamicInvoke("q")).Filter());
        var onNull = Untouched.Gadgets.Where(x => x.Name == none!.ToString());
        Assert.IsType<NullReferenceException>(Assert.Throws<AnalyticsQueryException>(onNull.ToRequestUri).InnerException);
    }
}
