using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>What C# makes of spans among the values of a query, which no expression can hold: the request shows what came of them.</summary>
public sealed class SpanTests
{
    private static readonly string[] Roles = ["user", "admin", "user"];
    private static readonly int[] Numbers = [1, 2, 3];
    private static readonly ArraySegment<int> Segment = new(Numbers);

    [Fact]
    public void Questions_are_answered_as_CSharp_answers_them()
    {
        var text = "admin";
        string[]? none = null;

        AssertTrue(x => x.Active == Roles.Contains("user"));
        AssertFalse(x => x.Active == Roles.Contains("root"));
        AssertTrue(x => x.Active == Roles.Contains("user", null));
        AssertFalse(x => x.Active == none!.Contains("user"));
        AssertFalse(x => x.Active == none!.Contains(null));
        AssertTrue(x => x.Active == ((ReadOnlySpan<char>)text).Contains('a'));
        AssertTrue(x => x.Active == Numbers.EndsWith(3));
        AssertTrue(x => x.Active == Numbers.EndsWith(new[] { 2, 3 }));
        AssertFalse(x => x.Active == Numbers.StartsWith(new[] { 2 }));
        AssertTrue(x => x.Active == Numbers.StartsWith(Array.Empty<int>()));
        AssertFalse(x => x.Active == Numbers.SequenceEqual(new[] { 1, 2 }));
        AssertTrue(x => x.Active == Roles.SequenceEqual(new[] { "USER", "ADMIN", "USER" }, StringComparer.OrdinalIgnoreCase));
        AssertFalse(x => x.Active == Roles.SequenceEqual(new[] { "USER", "ADMIN", "USER" }, StringComparer.Ordinal));
        AssertTrue(x => x.Active == Numbers.ContainsAny(new[] { 9, 3 }));
        AssertTrue(x => x.Active == Numbers.ContainsAny(3, 9));
        AssertFalse(x => x.Active == Numbers.ContainsAny(8, 9));
        Assert.Equal("units eq 0", Untouched.Gadgets.Where(x => x.Units == Roles.IndexOf("user")).Filter());
        Assert.Equal("units eq 1", Untouched.Gadgets.Where(x => x.Units == Numbers.IndexOf(new[] { 2, 3 })).Filter());
        Assert.Equal("units eq 1", Untouched.Gadgets.Where(x => x.Units == Numbers.IndexOfAny(new[] { 3, 2 })).Filter());
        Assert.Equal("units eq 2", Untouched.Gadgets.Where(x => x.Units == Numbers.IndexOfAny(9, 3)).Filter());
        Assert.Equal("units eq 2", Untouched.Gadgets.Where(x => x.Units == Roles.Count(new[] { "user" })).Filter());
        Assert.Equal("units eq 2", Untouched.Gadgets.Where(x => x.Units == Roles.LastIndexOf("USER", StringComparer.OrdinalIgnoreCase)).Filter());
    }

    [Fact]
    public void Parts_are_those_of_CSharp()
    {
        int[]? none = null;
        string? nothing = null;

        Assert.Equal("units eq 0", Untouched.Gadgets.Where(x => x.Units == Numbers.AsSpan(1, 0).ToArray().Length).Filter());
        Assert.Equal("units eq 0", Untouched.Gadgets.Where(x => x.Units == none.AsSpan(0, 0).ToArray().Length).Filter());
        Assert.Equal("units eq 3", Untouched.Gadgets.Where(x => x.Units == Numbers.AsSpan(0, 3).ToArray().Length).Filter());
        Assert.Equal("units eq 3", Untouched.Gadgets.Where(x => x.Units == Numbers.AsSpan(1).ToArray()[1]).Filter());
        Assert.Equal("units eq 2", Untouched.Gadgets.Where(x => x.Units == Numbers.AsSpan(1, 2).ToArray()[0]).Filter());
        Assert.Equal("name eq ''", Untouched.Gadgets.Where(x => x.Name == "admin".AsSpan(1, 0).ToString()).Filter());
        Assert.Equal("name eq ''", Untouched.Gadgets.Where(x => x.Name == nothing.AsSpan(0, 0).ToString()).Filter());
        Assert.Equal("name eq ''", Untouched.Gadgets.Where(x => x.Name == "admin".AsSpan(5).ToString()).Filter());
        Assert.Equal("name eq 'mi'", Untouched.Gadgets.Where(x => x.Name == "admin".AsSpan(1).Slice(1, 2).ToString()).Filter());
    }

    [Fact]
    public void A_part_outside_of_nothing_is_none()
    {
        int[]? none = null;
        var e = Assert.Throws<AnalyticsQueryException>(Untouched.Gadgets.Where(x => x.Units == none.AsSpan(1, 0).ToArray().Length).ToRequestUri);
        Assert.IsType<ArgumentOutOfRangeException>(e.InnerException);
        e = Assert.Throws<AnalyticsQueryException>(Untouched.Gadgets.Where(x => x.Units == Numbers.AsSpan(4, 0).ToArray().Length).ToRequestUri);
        Assert.IsType<ArgumentOutOfRangeException>(e.InnerException);
    }

    [Fact]
    public void What_is_not_known_of_spans_is_refused_outside_of_lambdas_too()
    {
        var e = Assert.Throws<AnalyticsQueryException>(
            () => AnalyticsQueryable.Compile((PartnerAnalyticsClient c) => c.Referrals.WithParameter("x", Roles.AsSpan().ToString()))(Untouched.Client).ToRequestUri());
        Assert.StartsWith(
            "PAL1003: The value 'SpanTests.Roles.AsSpan().ToString()' cannot be read from the query. Compute it in a local before the query.", e.Message);
    }

    [Fact]
    public void A_comparer_that_throws_does_so_with_its_own_exception()
    {
        var e = Assert.Throws<AnalyticsQueryException>(Untouched.Gadgets.Where(x => x.Active == Roles.Contains("user", new Broken())).ToRequestUri);
        Assert.EndsWith("failed with FormatException: Not a role.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_of_spans_is_refused()
    {
        var range = 1..2;
        AssertRefused("SpanTests.Roles.AsSpan().ToString()", Untouched.Gadgets.Where(x => x.Name == Roles.AsSpan().ToString()));
        AssertRefused("\"admin\".AsSpan().ToArray()", Untouched.Gadgets.Where(x => x.Units == "admin".AsSpan().ToArray().Length));
        AssertRefused("SpanTests.Numbers.AsSpan(range).ToArray()", Untouched.Gadgets.Where(x => x.Units == Numbers.AsSpan(range).ToArray().Length));
        AssertRefused("SpanTests.Numbers.IndexOfAny(1, 2, 3)", Untouched.Gadgets.Where(x => x.Units == Numbers.IndexOfAny(1, 2, 3)));
        AssertRefused("SpanTests.Spanned().ToArray()", Untouched.Gadgets.Where(x => x.Units == Spanned().ToArray().Length));
        AssertRefused("SpanTests.Spanned().ToArray()", Untouched.Gadgets.Where(x => x.Active == Numbers.Contains(Spanned().ToArray()[0])));
        AssertRefused("SpanTests.Segment.AsSpan().ToArray()", Untouched.Gadgets.Where(x => x.Units == Segment.AsSpan().ToArray().Length));
        AssertRefused("SpanTests.Ask(SpanTests.Numbers)", Untouched.Gadgets.Where(x => x.Units == Ask(Numbers)));
    }

    private static void AssertTrue(Expression<Func<Gadget, bool>> predicate) => Assert.Equal("active eq true", Untouched.Gadgets.Where(predicate).Filter());

    private static void AssertFalse(Expression<Func<Gadget, bool>> predicate) => Assert.Equal("active eq false", Untouched.Gadgets.Where(predicate).Filter());

    private static void AssertRefused(string value, AnalyticsQueryable<Gadget> query)
    {
        Assert.StartsWith($"PAL1003: The value '{value}' cannot be read from the query. Compute it in a local before the query. Source: ", query.ToString(), StringComparison.Ordinal);
        Assert.Equal(query.ToString(), Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).Message);
    }

    private static ReadOnlySpan<int> Spanned() => Numbers;

    private static int Ask(ReadOnlySpan<int> span) => span.Length;

    private sealed class Broken : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => throw new FormatException("Not a role.");

        public int GetHashCode(string obj) => 0;
    }
}
