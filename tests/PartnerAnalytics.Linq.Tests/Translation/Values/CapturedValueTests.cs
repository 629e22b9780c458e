using System.Globalization;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>When the values of a query are read, how often, and from where.</summary>
public sealed class CapturedValueTests
{
    private static readonly string StaticField = "static";
    private readonly string _field = "field";
    private readonly Dictionary<string, string> _byName = new() { ["key"] = "indexed" };
    private int _calls;

    private static string StaticProperty => "static property";

    private string Property => "property of " + _field;

    private string? Throwing => throw new FormatException($"The {_field} is broken.");

    private Nested Inner { get; } = new();

    [Fact]
    public void A_local_is_read_when_the_query_runs()
    {
        var status = "before";
        var query = Untouched.Referrals.Where(x => x.Status == status);
        status = "after";
        Assert.Equal("status eq 'after'", query.Filter());
        status = null;
        Assert.Equal("status eq null", query.Filter());
    }

    [Fact]
    public void A_method_on_a_text_that_is_null_throws_as_in_CSharp()
    {
        string? text = null;
        foreach (var query in new[]
        {
            Untouched.Referrals.Where(x => text!.Equals(x.Status)),
            Untouched.Referrals.Where(x => !text!.Equals(x.Status)),
            Untouched.Referrals.Where(x => x.Id == "1" && text!.Equals((object?)x.Status)),
            new[] { new Referral { Id = "1" }, new Referral { Id = "1", Status = "a" } }.AsAnalyticsQueryable().Where(x => text!.Equals(x.Status)),
        })
        {
            var exception = Assert.Throws<AnalyticsQueryException>(() => query.ToList());
            Assert.Equal("PAL1003: Reading the value of 'text' failed with NullReferenceException: Object reference not set to an instance of an object.", exception.Message);
        }

        var guarded = Untouched.Referrals.Where(x => x.Id == "1" || (text != null && text.Equals(x.Status)));
        Assert.Equal("id eq '1'", guarded.Filter());
        text = "a";
        Assert.Equal("id eq '1' or status eq 'a'", guarded.Filter());
        Assert.Equal("GET referrals?filter=status ne {text}", Untouched.Referrals.Where(x => !text.Equals(x.Status)).ToString());
    }

    [Fact]
    public void A_list_is_read_when_the_query_runs()
    {
        var list = new List<string?> { "a" };
        var query = Untouched.Referrals.Where(x => list.Contains(x.Status));
        list.Add(null);
        Assert.Equal("status eq 'a' or status eq null", query.Filter());
        list = [];
        Assert.Throws<InvalidOperationException>(() => query.ToRequestUri());
    }

    [Fact]
    public void Take_and_Skip_are_bound_when_they_are_called()
    {
        var (top, skip) = (10, 20);
        var query = Untouched.Referrals.Skip(skip).Take(top);
        (top, skip) = (1, 2);
        Assert.Equal("referrals?top=10&skip=20", query.Decoded());
        Assert.Equal((1, 2), (top, skip));
    }

    [Fact]
    public void The_variable_of_a_for_loop_is_shared_and_that_of_a_foreach_is_not()
    {
        var shared = new List<AnalyticsQueryable<Referral>>();
        for (var i = 0; i < 3; i++)
        {
            shared.Add(Untouched.Referrals.Where(x => x.Id == i.ToString()));
        }

        var own = new List<AnalyticsQueryable<Referral>>();
        foreach (var id in new[] { "0", "1", "2" })
        {
            own.Add(Untouched.Referrals.Where(x => x.Id == id));
        }

        Assert.Equal(["id eq '3'", "id eq '3'", "id eq '3'"], shared.Select(q => q.Filter()));
        Assert.Equal(["id eq '0'", "id eq '1'", "id eq '2'"], own.Select(q => q.Filter()));
    }

    [Fact]
    public void Fields_statics_properties_indexers_and_nested_scopes_are_read()
    {
        var local = new { Text = "anonymous" };
        var array = new[] { "first", "second" };
        var list = new List<string> { "listed" };
        var grid = new[,] { { "00", "01" }, { "10", "11" } };
        var tuple = (Name: "tuple", 1);
        string? none = null;
        int? number = 1;
        var i = 1;
        {
            var inner = "inner";
            AssertValue("inner", Untouched.Referrals.Where(x => x.Status == inner && x.Status == local.Text));
        }

        AssertValue("field", Untouched.Referrals.Where(x => x.Status == _field));
        AssertValue("field", Untouched.Referrals.Where(x => x.Status == _field));
        AssertValue("property of field", Untouched.Referrals.Where(x => x.Status == Property));
        AssertValue("static", Untouched.Referrals.Where(x => x.Status == StaticField));
        AssertValue("static property", Untouched.Referrals.Where(x => x.Status == StaticProperty));
        AssertValue("nested", Untouched.Referrals.Where(x => x.Status == Inner.Deeper.Text));
        AssertValue("indexed", Untouched.Referrals.Where(x => x.Status == _byName["key"]));
        AssertValue("listed", Untouched.Referrals.Where(x => x.Status == list[0]));
        AssertValue("second", Untouched.Referrals.Where(x => x.Status == array[i]));
        AssertValue("11", Untouched.Referrals.Where(x => x.Status == grid[i, i]));
        AssertValue("tuple", Untouched.Referrals.Where(x => x.Status == tuple.Name));
        AssertValue("anonymous", Untouched.Referrals.Where(x => x.Status == local.Text));
        AssertValue("none", Untouched.Referrals.Where(x => x.Status == (none ?? "none")));
        AssertValue("yes", Untouched.Referrals.Where(x => x.Status == (i == 1 ? "yes" : none!.Trim())));
        AssertValue("1", Untouched.Referrals.Where(x => x.Status == number.Value.ToString()));
        AssertValue("", Untouched.Referrals.Where(x => x.Status == new string('x', 0)));
        AssertValue("a1", Untouched.Referrals.Where(x => x.Status == "a" + i));
        AssertValue("a-1", Untouched.Referrals.Where(x => x.Status == $"a-{i}"));
        AssertValue("Monday", Untouched.Referrals.Where(x => x.Status == DayOfWeek.Monday.ToString()));
        AssertValue("x", Untouched.Referrals.Where(x => x.Status == 'x'.ToString()));
        AssertValue("created", Untouched.Referrals.Where(x => x.Status == new Nested { Text = "created" }.Text));
    }

    [Fact]
    public void Arithmetic_on_values_is_that_of_CSharp()
    {
        var (three, two, big) = (3, 2, int.MaxValue);
        long? none = null;
        Assert.Equal("units eq 1", Untouched.Gadgets.Where(x => x.Units == three / two).Filter());
        Assert.Equal("units eq 7", Untouched.Gadgets.Where(x => x.Units == three * two + 1).Filter());
        Assert.Equal("units eq -2147483648", Untouched.Gadgets.Where(x => x.Units == unchecked(big + 1)).Filter());
        Assert.Equal("units eq -3", Untouched.Gadgets.Where(x => x.Units == -three).Filter());
        Assert.Equal("units eq null", Untouched.Gadgets.Where(x => x.Units == none + 1).Filter());
        Assert.Equal("price eq 1.5", Untouched.Gadgets.Where(x => x.Price == three / 2m).Filter());
        Assert.Equal("weight eq 1.5", Untouched.Gadgets.Where(x => x.Weight == three / 2d).Filter());
        var overflow = Assert.Throws<AnalyticsQueryException>(() => Untouched.Gadgets.Where(x => x.Units == checked(big + 1)).ToRequestUri());
        Assert.IsType<OverflowException>(overflow.InnerException);
    }

    [Fact]
    public void A_property_that_is_used_twice_is_read_once()
    {
        var counter = new Counter();
        var query = Untouched.Referrals.Where(x => x.CreatedDate >= counter.Now && x.AcceptedDate < counter.Now && x.WonDate != counter.Now);
        Assert.Equal(1, CountReads(query, counter));
        Assert.Equal(1, CountReads(query, counter));
    }

    [Fact]
    public void The_clock_is_read_once()
    {
        var filter = Untouched.Referrals.Where(x => x.CreatedDate <= DateTimeOffset.Now || x.AcceptedDate <= DateTimeOffset.Now).Filter();
        var dates = filter.Split('\'').Where(part => part.StartsWith("20")).ToArray();
        Assert.Equal(2, dates.Length);
        Assert.Equal(dates[0], dates[1]);
    }

    [Fact]
    public void The_clock_is_read_once_also_where_it_is_computed_with()
    {
        var filter = Untouched.Referrals
            .Where(x => x.CreatedDate >= DateTimeOffset.UtcNow.AddDays(-1) && x.CreatedDate < DateTimeOffset.UtcNow)
            .Where(x => x.AcceptedDate >= DateTime.UtcNow.AddDays(-1) && x.AcceptedDate < DateTime.UtcNow)
            .Filter();
        var dates = filter.Split('\'').Where(part => part.StartsWith("20")).Select(d => DateTimeOffset.Parse(d, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(4, dates.Length);
        Assert.Equal(dates[0].AddDays(1), dates[1]);
        Assert.Equal(dates[2].AddDays(1), dates[3]);
    }

    [Fact]
    public void The_clock_is_read_again_when_the_query_runs_again()
    {
        var query = Untouched.Referrals.Where(x => x.CreatedDate < DateTimeOffset.UtcNow.AddDays(1));
        var first = query.Filter();
        Assert.True(SpinWait.SpinUntil(() => query.Filter() != first, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_method_is_called_once_each_time_the_query_runs()
    {
        var query = Untouched.Referrals.Where(x => x.Status == Call());
        Assert.Equal(0, _calls);
        Assert.Equal("status eq 'call 1'", query.Filter());
        Assert.Equal("status eq 'call 2'", query.Filter());
        query.ToString();
        Assert.Equal(2, _calls);
    }

    [Fact]
    public void What_CSharp_would_not_evaluate_is_not_evaluated()
    {
        List<string>? noList = null;
        var no = false;
        Assert.Equal("", Untouched.Referrals.Where(x => noList == null || noList.Contains(x.Status!)).Filter());
        Assert.Equal("id eq '1'", Untouched.Referrals.Where(x => x.Id == "1" || (no && x.Status == Throwing)).Filter());
        Assert.Equal("id eq '1'", Untouched.Referrals.Where(x => no ? x.Status == Throwing : x.Id == "1").Filter());
        Assert.Throws<InvalidOperationException>(() => Untouched.Referrals.Where(x => no && x.Status == Throwing).ToRequestUri());
        noList = ["a"];
        Assert.Equal("status eq 'a'", Untouched.Referrals.Where(x => noList == null || noList.Contains(x.Status!)).Filter());
    }

    [Fact]
    public void A_getter_that_throws_is_named()
    {
        var exception = Assert.Throws<AnalyticsQueryException>(() => Untouched.Referrals.Where(x => x.Status == Throwing).ToRequestUri());
        Assert.Equal("PAL1003: Reading the value of 'Throwing' failed with FormatException: The field is broken.", exception.Message);
        Assert.IsType<FormatException>(exception.InnerException);

        exception = Assert.Throws<AnalyticsQueryException>(() => Untouched.Referrals.Where(x => x.Status == "a" + Throwing!.Trim()).ToRequestUri());
        Assert.Equal("PAL1003: Reading the value of '\"a\" + Throwing.Trim()' failed with FormatException: The field is broken.", exception.Message);
    }

    [Fact]
    public void A_null_on_the_way_to_a_value_is_named()
    {
        Nested? nothing = null;
        int? number = null;
        var exception = Assert.Throws<AnalyticsQueryException>(() => Untouched.Referrals.Where(x => x.Status == nothing!.Text).ToRequestUri());
        Assert.Equal(
            "PAL1003: Reading the value of 'nothing.Text' failed with NullReferenceException: 'nothing' is null.",
            exception.Message);
        Assert.Throws<AnalyticsQueryException>(() => Untouched.Gadgets.Where(x => x.Units == number!.Value).ToRequestUri());
    }

    [Fact]
    public void A_preview_reads_nothing()
    {
        var counter = new Counter();
        List<string>? noList = null;
        Assert.Equal("GET referrals?filter=status eq {Throwing}", Untouched.Referrals.Where(x => x.Status == Throwing).ToString());
        Assert.Equal("GET referrals?filter=status eq {Call()}", Untouched.Referrals.Where(x => x.Status == Call()).ToString());
        Assert.Equal(
            "GET referrals?filter=createdDate eq {counter.Now}",
            Untouched.Referrals.Where(x => x.CreatedDate == counter.Now).ToString());
        Assert.Equal(
            "GET referrals?filter=status eq {noList[0]} or …",
            Untouched.Referrals.Where(x => noList!.Contains(x.Status!)).ToString());
        Assert.Equal(
            "GET referrals?filter=status ne {noList[0]} and …",
            Untouched.Referrals.Where(x => !noList!.Contains(x.Status!)).ToString());
        Assert.Equal((0, 0), (_calls, counter.Reads));
    }

    private static int CountReads(AnalyticsQueryable<Referral> query, Counter counter)
    {
        counter.Reads = 0;
        query.ToRequestUri();
        return counter.Reads;
    }

    private static void AssertValue(string expected, AnalyticsQueryable<Referral> query) =>
        Assert.StartsWith($"status eq '{expected}'", query.Filter());

    private string Call() => $"call {++_calls}";

    private sealed class Nested
    {
        public string Text { get; init; } = "nested";

        public Nested Deeper => new() { Text = Text };
    }

    private sealed class Counter
    {
        public int Reads { get; set; }

        public DateTimeOffset Now => new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(++Reads);
    }
}
