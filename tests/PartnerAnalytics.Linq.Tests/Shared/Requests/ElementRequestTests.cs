using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Shared.Requests;

/// <summary>The filter that a condition on the elements of a collection becomes, and how a preview shows it.</summary>
public sealed class ElementRequestTests
{
    private static readonly List<Range> Ranges = [new(1, 3), new(5, 9)];
    private static readonly List<Range> NoRanges = [];
    private static readonly List<Range>? NullRanges = null;
    private static readonly string[] Words = ["smile", "Best", "smile"];
    private static readonly string?[] WordsAndNull = ["smile", null];
    private static readonly Range?[] RangesAndNull = [new(1, 3), null];

    private static readonly Dictionary<string, (Expression<Func<Gadget, bool>> Condition, string Preview, string Filter)> Requests = new()
    {
        ["Any"] = (
            x => Ranges.Any(r => x.Units >= r.From && x.Units < r.To),
            "(units ge {r.From} and units lt {r.To}) or …",
            "(units ge 1 and units lt 3) or (units ge 5 and units lt 9)"),
        ["not Any"] = (
            x => !Ranges.Any(r => x.Units == r.From && x.Price == r.To),
            "(units ne {r.From} or price ne {r.To}) and …",
            "(units ne 1 or price ne 3) and (units ne 5 or price ne 9)"),
        ["All"] = (
            x => Ranges.All(r => x.Units < r.From || x.Units >= r.To),
            "(units lt {r.From} or units ge {r.To}) and …",
            "(units lt 1 or units ge 3) and (units lt 5 or units ge 9)"),
        ["beside others"] = (
            x => x.Active == true && Ranges.Any(r => x.Units > r.From),
            "active eq true and (units gt {r.From} or …)",
            "active eq true and (units gt 1 or units gt 5)"),
        ["Any within Any"] = (
            x => Ranges.Any(r => Words.Any(w => x.Name == w && x.Units == r.To)),
            "(name eq {w} and units eq {r.To}) or …",
            "(name eq 'smile' and units eq 3) or (name eq 'Best' and units eq 3) or (name eq 'smile' and units eq 9) or (name eq 'Best' and units eq 9)"),
        ["what has been said is left out"] = (
            x => Words.Any(w => x.Name!.Contains(w)), "contains(name,{w}) or …", "contains(name,'smile') or contains(name,'Best')"),
        ["computed of the element"] = (
            x => Ranges.Any(r => x.Units == r.From * 2 && x.Name!.Contains(r.ToString())),
            "(units eq {r.From * 2} and contains(name,{r.ToString()})) or …",
            "(units eq 2 and contains(name,'1 to 3')) or (units eq 10 and contains(name,'5 to 9'))"),
        ["computed of the field"] = (
            x => Ranges.Any(r => x.Units + 1 == r.From), "units eq {r.From - 1} or …", "units eq 0 or units eq 4"),
        ["a row on which the first element throws"] = (
            x => Ranges.Any(r => x.Active!.Value || x.Units == r.From),
            "active eq true or (active eq false and units eq {r.From}) or …",
            "active eq true or (active eq false and units eq 1) or (active eq false and units eq 5)"),
        ["all of none"] = (x => x.Active == true || !NoRanges.All(r => x.Units > r.From), "active eq true or units le {r.From} or units eq null or …", "active eq true"),
        ["values of an element"] = (
            x => Ranges.Any(r => r.Both.Contains(x.Units!.Value) && x.Active == true),
            "((units eq {r.Both[0]} or …) and active eq true) or …",
            "((units eq 1 or units eq 3) and active eq true) or ((units eq 5 or units eq 9) and active eq true)"),
        ["null guarded as C# does"] = (
            x => RangesAndNull.Any(r => r != null && x.Units > r.From), "({r != null} and units gt {r.From}) or …", "units gt 1"),
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_condition_on_elements_becomes_one_for_each(string name)
    {
        var (condition, preview, filter) = Requests[name];
        var query = Untouched.Gadgets.Where(condition);
        Assert.Equal(filter, query.Decoded().Split("?filter=")[1]);
        Assert.Equal(preview, query.ToString().Split("?filter=")[1]);
    }

    [Fact]
    public void Any_of_none_asks_for_nothing() =>
        Assert.Empty(Untouched.Gadgets.Where(x => NoRanges.Any(r => x.Units > r.From)).ToList());

    [Fact]
    public void Values_are_read_when_the_query_runs()
    {
        var parts = new List<string> { "a" };
        var query = Untouched.Gadgets.Where(x => parts.Any(p => x.Name!.Contains(p)));
        parts.Add("b");
        Assert.EndsWith("?filter=contains(name,'a') or contains(name,'b')", query.Decoded(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_value_is_computed_once_for_each_element()
    {
        var calls = 0;
        Func<string, string> next = word => word + ++calls;
        var sent = Untouched.Gadgets.Where(x => Words.Any(w => x.Active!.Value == (x.Name == next(w))));
        Assert.Contains("'smile1'", sent.Decoded(), StringComparison.Ordinal);
        Assert.Equal(3, calls);
    }

    [Fact]
    public void A_compiled_query_takes_the_collection()
    {
        var query = AnalyticsQueryable.Compile((PartnerAnalyticsClient c, Range[] ranges, long more) =>
            c.Query<Gadget>().Where(x => ranges.Any(r => x.Units == r.From + more)));
        Assert.EndsWith("?filter=units eq 11 or units eq 15", query(Untouched.Client, [.. Ranges], 10).Decoded(), StringComparison.Ordinal);
        Assert.EndsWith("?filter=units eq 8", query(Untouched.Client, [new Range(7, 8)], 1).Decoded(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_collection_is_refused() => Assert.Equal(
        "PAL1003: The collection is null. Give a list, empty if nothing shall match. Source: 'ElementRequestTests.NullRanges' in "
            + "Where(x => NullRanges!.Any(r => x.Units > r.From))",
        Refusal(() => Untouched.Gadgets.Where(x => NullRanges!.Any(r => x.Units > r.From)).ToRequestUri()));

    [Fact]
    public void A_null_among_the_parts_of_a_string_is_refused() => Assert.StartsWith(
        "PAL1010: ", Refusal(() => Untouched.Gadgets.Where(x => WordsAndNull.Any(w => x.Name!.Contains(w!))).ToRequestUri()), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_cannot_be_computed_is_refused() => Assert.StartsWith(
        "PAL1003: Reading the value of 'r.From' failed with NullReferenceException",
        Refusal(() => Untouched.Gadgets.Where(x => RangesAndNull.Any(r => x.Units > r!.From)).ToRequestUri()),
        StringComparison.Ordinal);

    [Fact]
    public void Counting_elements_is_refused_with_Any() => Assert.Equal(
        "PAL1003: 'Count' runs over values, but its condition uses the row. Write list.Any(value => condition), with a list of the values, "
            + "to check whether the condition holds for one of them, list.All(value => condition) for each, or apply the condition to the rows that arrive. Source: "
            + "'ElementRequestTests.Ranges.Count(r => x.Units > r.From)' in Where(x => Ranges.Count(r => x.Units > r.From) > 0)",
        Untouched.Gadgets.Where(x => Ranges.Count(r => x.Units > r.From) > 0).ToString());

    [Fact]
    public void What_cannot_be_sent_of_one_element_is_refused_where_it_stands() => Assert.StartsWith(
        "PAL1004: The service has no 'not'",
        Untouched.Gadgets.Where(x => !Words.Any(w => x.Name!.Contains(w))).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void What_only_the_second_element_needs_is_refused_too() => Assert.StartsWith(
        "PAL1004: ",
        Untouched.Gadgets.Where(x => Ranges.Any(r => x.Checked!.Value == (x.Units > 3) && x.Label!.Contains(r.ToString()))).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void What_would_have_to_be_negated_for_these_values_only_is_refused_with_them()
    {
        long?[] limits = [12, null, 0];
        var query = Untouched.Gadgets.Where(x => limits.All(v => x.Units!.Value < v && (x.Name ?? "").Contains("T")) || x.Units!.Value < -1.2m);
        Assert.StartsWith("GET gadgets?filter=", query.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("PAL1004: The service has no 'not'", Refusal(() => query.ToRequestUri()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_throws_for_some_numbers_cannot_stand_behind_a_part_of_a_string_in_an_alternative()
    {
        var more = 1L;
        Assert.StartsWith(
            "PAL1004: The service has no 'not'",
            Untouched.Gadgets.Where(x => ((x.Name ?? "").Contains("a") && checked(x.Units + more) > 1) || x.Active == true).ToString(),
            StringComparison.Ordinal);
    }

    private static string Refusal(Action run) => Assert.Throws<AnalyticsQueryException>(run).Message;

    private sealed record Range(long From, long To)
    {
        public long[] Both => [From, To];

        public override string ToString() => $"{From} to {To}";
    }
}
