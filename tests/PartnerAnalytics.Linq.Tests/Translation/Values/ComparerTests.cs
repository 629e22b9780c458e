using System.Linq.Expressions;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>Comparers that compare as the service does change nothing, wherever they come from; others are refused.</summary>
public sealed class ComparerTests
{
    private static readonly string[] Two = ["a", "b"];

    [Fact]
    public void A_comparer_of_Contains_may_be_the_default_or_the_ordinal_one()
    {
        const string filter = "status eq 'a' or status eq 'b'";
        Assert.Equal(filter, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, EqualityComparer<string?>.Default)).Filter());
        Assert.Equal(filter, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, StringComparer.Ordinal)).Filter());
        Assert.Equal(filter, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, (IEqualityComparer<string?>)StringComparer.Ordinal)).Filter());
        Assert.Equal(filter, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, null)).Filter());
    }

    [Fact]
    public void Another_comparer_of_Contains_is_refused()
    {
        var own = StringComparer.Ordinal;
        const string refusal = "PAL1003: 'Contains with a comparer' brings its own rules of comparison";
        Assert.StartsWith(refusal, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, StringComparer.InvariantCulture)).ToString());
        Assert.StartsWith(refusal, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, Other.Ordinal)).ToString());
        Assert.StartsWith(refusal, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, Other.Default)).ToString());
        Assert.StartsWith(refusal, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, OtherOf<string?>.Default)).ToString());
        Assert.StartsWith(refusal, Untouched.Referrals.Where(x => Two.AsEnumerable().Contains(x.Status, own)).ToString());
    }

    [Fact]
    public void Keys_of_every_type_may_have_their_default_comparer()
    {
        IQueryable<Gadget> gadgets = Untouched.Gadgets;
        Assert.Equal("GET gadgets?groupby=name", Key(x => x.Name, EqualityComparer<string?>.Default));
        Assert.Equal("GET gadgets?groupby=name", Key(x => x.Name, StringComparer.Ordinal));
        Assert.Equal("GET gadgets?groupby=name", Key(x => x.Name, null));
        Assert.Equal("GET gadgets?groupby=active", Key(x => x.Active, EqualityComparer<bool?>.Default));
        Assert.Equal("GET gadgets?groupby=units", Key(x => x.Units, EqualityComparer<long?>.Default));
        Assert.Equal("GET gadgets?groupby=price", Key(x => x.Price, EqualityComparer<decimal?>.Default));
        Assert.Equal("GET gadgets?groupby=weight", Key(x => x.Weight, EqualityComparer<double?>.Default));
        Assert.Equal(
            "GET gadgets?groupby=madeDate&aggregationLevel=day", Key(x => DateBucket.StartOfDay(x.MadeDate), EqualityComparer<DateTimeOffset?>.Default));
        Assert.StartsWith("PAL1002: GroupBy with a comparer", Key(x => x.Name, StringComparer.OrdinalIgnoreCase));
        Assert.StartsWith("PAL1002: GroupBy with a comparer", Key(x => x.Units, EqualityComparer<long?>.Create((a, b) => a == b)));

        string? Key<T>(Expression<Func<Gadget, T>> key, IEqualityComparer<T>? comparer) => gadgets.GroupBy(key, comparer).Select(g => g.Key).ToString();
    }

    [Fact]
    public void A_comparer_beside_other_arguments_of_a_group_is_found()
    {
        IQueryable<Gadget> gadgets = Untouched.Gadgets;
        Assert.Equal(
            "GET gadgets?groupby=name",
            gadgets.GroupBy(x => x.Name, x => x.Units, (key, units) => new { key, Sum = units.Sum() }, StringComparer.Ordinal).ToString());
        Assert.StartsWith(
            "PAL1002: GroupBy with a comparer", gadgets.GroupBy(x => x.Name, (key, rows) => key, StringComparer.CurrentCulture).ToString());
        Assert.StartsWith(
            "PAL1002: GroupBy with a comparer", gadgets.GroupBy(x => x.Name, x => x.Units, StringComparer.CurrentCulture).Select(g => g.Key).ToString());
    }

    [Fact]
    public void An_order_and_a_Distinct_may_have_no_comparer_of_their_own()
    {
        IQueryable<Gadget> gadgets = Untouched.Gadgets;
        Assert.Equal("GET gadgets?orderby=name,id", gadgets.OrderBy(x => x.Name, null).ThenBy(x => x.Id, StringComparer.Ordinal).ToString());
        Assert.Equal("GET gadgets?orderby=name desc", gadgets.OrderByDescending(x => x.Name, StringComparer.Ordinal).ToString());
        Assert.Equal("GET gadgets?groupby=name", gadgets.Select(x => x.Name).Distinct(null).ToString());
        Assert.Equal("GET gadgets?groupby=name", gadgets.Select(x => x.Name).Distinct(EqualityComparer<string?>.Default).ToString());
        const string order = "PAL1002: ThenByDescending with a comparer has no counterpart in the service's request. Leave the comparer out; the service orders ordinally.";
        Assert.Equal(order, gadgets.OrderBy(x => x.Name).ThenByDescending(x => x.Id, StringComparer.CurrentCulture).ToString());
        const string distinct = "PAL1002: Distinct with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares ordinally.";
        Assert.Equal(distinct, gadgets.Select(x => x.Name).Distinct(StringComparer.CurrentCulture).ToString());
    }

    private static class Other
    {
        public static readonly StringComparer Ordinal = StringComparer.OrdinalIgnoreCase;
        public static readonly StringComparer Default = StringComparer.OrdinalIgnoreCase;
    }

    private static class OtherOf<T>
    {
        public static readonly IEqualityComparer<T> Default = EqualityComparer<T>.Create((_, _) => true);
    }
}
