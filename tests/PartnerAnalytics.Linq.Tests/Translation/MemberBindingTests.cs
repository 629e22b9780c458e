using System.Collections;
using System.Collections.ObjectModel;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation;

/// <summary>Members mean what the compiler bound them to, and not what others of their name mean.</summary>
public sealed class MemberBindingTests
{
    private const string NotAField =
        "PAL1003: 'Kind' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive. "
        + "Source: 'x.Kind' in Where(x => x.Kind == value)";

    [Fact]
    public void A_property_of_an_interface_is_the_field_that_implements_it()
    {
        Assert.Equal("name eq 'a'", Named(Untouched.Gadgets, "a").Filter());
        Assert.Equal("name eq 'a'", Untouched.Gadgets.Where(x => ((INamed)x).Name == "a").Filter());
        Assert.Equal("contains(label,'a')", Untouched.Gadgets.Where(x => ((ILabelled)x).Label!.Contains("a")).Filter());
        Assert.Equal("gadgets?groupby=name", Untouched.Gadgets.GroupBy(x => ((INamed)x).Name).Select(g => g.Key).Decoded());
    }

    [Fact]
    public void A_property_that_is_implemented_beside_the_field_is_not_the_field()
    {
        Assert.Equal(NotAField, Kinded(Untouched.Gadgets, "a").ToString());
        Assert.Equal(NotAField, Kinded(Array.Empty<Gadget>().AsAnalyticsQueryable(), "a").ToString());
    }

    [Fact]
    public async Task Rows_of_a_covariant_query_are_read_through_the_interface()
    {
        Gadget[] rows = [new() { Name = "lamp", Kind = "a" }];
        IQueryable<IKinded> kinded = rows.AsAnalyticsQueryable();

        Assert.Equal(["LAMP"], kinded.Select(x => x.Kind).ToList());
        Assert.Equal(["LAMP"], await ((AnalyticsQueryable<string?>)kinded.Select(x => x.Kind)).ToListAsync());
    }

    [Fact]
    public void A_tuple_that_a_method_makes_is_a_key()
    {
        Assert.Equal(
            "referrals?groupby=status,customerMarket",
            Untouched.Referrals.GroupBy(r => ValueTuple.Create(r.Status, r.CustomerMarket)).Select(g => g.Key).Decoded());
        Assert.Equal(
            "referrals?groupby=status,customerMarket",
            Untouched.Referrals.GroupBy(r => Tuple.Create(r.Status, r.CustomerMarket)).Select(g => g.Key.Item1).Decoded());
        Assert.Equal("status eq 'Won'", Untouched.Referrals.Select(r => Tuple.Create(r.Id, r.Status)).Where(t => t.Item2 == "Won").Filter());
    }

    [Fact]
    public void The_eighth_item_of_a_tuple_is_found()
    {
        Assert.Equal(
            "status eq 'Won'",
            Untouched.Referrals.Select(r => ValueTuple.Create(r.Id, 2, 3, 4, 5, 6, 7, r.Status)).Where(t => t.Rest.Item1 == "Won").Filter());
        Assert.Equal(
            "status eq 'Won' and id eq 'a'",
            Untouched.Referrals.Select(r => new ValueTuple<string?, int, int, int, int, int, int, ValueTuple<string?>>(r.Id, 2, 3, 4, 5, 6, 7, new ValueTuple<string?>(r.Status)))
                .Where(t => t.Item8 == "Won" && t.Item1 == "a").Filter());
    }

    [Fact]
    public void A_record_is_what_the_compiler_made_of_it()
    {
        Assert.Equal("id eq 'a'", Untouched.Referrals.Select(r => new HalfShouted(r.Id, r.Status)).Where(y => y.Id == "a").Filter());
        Assert.Equal("status eq 'a'", Untouched.Referrals.Select(r => new Twice(r.Id, r.Status)).Where(y => y.Status == "a").Filter());
        Assert.Equal("status eq 'a'", Untouched.Referrals.Select(r => new Shouted("") { Status = r.Status }).Where(y => y.Status == "a").Filter());
        Assert.Equal("status eq 'a'", Untouched.Referrals.Select(r => new Hiding { Status = r.Status }).Where(y => y.Status == "a").Filter());
    }

    [Fact]
    public void A_list_is_known_by_the_method_that_searches_it()
    {
        Assert.Equal("status eq 'a' or status eq 'b'", Containing(new Statuses { "a", "b" }).Filter());
        Assert.Equal("status eq 'a' or status eq 'b'", Containing(new Collection<string?> { "a", "b" }).Filter());
        Assert.Equal("status eq 'a' or status eq 'b'", Containing(new ObservableCollection<string?> { "a", "b" }).Filter());
        Assert.Equal("status eq 'a' or status eq 'b'", Containing(new List<string?> { "a", "b" }.AsReadOnly()).Filter());
        Assert.Equal("status eq 'a' or status eq 'b'", Containing(new LinkedList<string?>(["a", "b"])).Filter());
        Assert.Equal("status eq 'a' or status eq 'b'", Containing(new Dictionary<int, string?> { [1] = "a", [2] = "b" }.Values).Filter());
        Assert.Equal("status eq 'b'", Containing(new ArraySegment<string?>(["a", "b"], 1, 1)).Filter());
    }

    [Fact]
    public void A_list_that_may_find_more_than_its_values_is_refused()
    {
        var sorted = new SortedList<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 };
        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" };
        AssertRefused(Containing(sorted.Keys!));
        AssertRefused(Containing(new ReadOnlyCollection<string?>(sorted.Keys!)));
        AssertRefused(Containing(new AnythingListed { "a" }));
        AssertRefused(Containing(new ReadOnlySet<string>(set)!));
        AssertRefused(Containing(new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 }.Keys!));
        IQueryable<string?> hidden = set.AsQueryable();
        AssertRefused(Untouched.Referrals.Where(x => hidden.Contains(x.Status)));
    }

    [Fact]
    public void A_set_or_list_of_objects_is_asked_by_which_rules_it_compares()
    {
        ICollection<object?> plain = new HashSet<object?> { "a" };
        ICollection<object?> blind = new HashSet<object?>(new ObjectComparer()) { "a" };
        IList list = new ArrayList { "a" };
        IList readOnly = ArrayList.ReadOnly(list);

        Assert.Equal("status eq 'a'", Untouched.Referrals.Where(x => plain.Contains(x.Status)).Filter());
        Assert.Equal("status eq 'a'", Untouched.Referrals.Where(x => list.Contains(x.Status)).Filter());
        AssertRefused(Untouched.Referrals.Where(x => blind.Contains(x.Status)));
        AssertRefused(Untouched.Referrals.Where(x => readOnly.Contains(x.Status)));
    }

    private static AnalyticsQueryable<T> Named<T>(AnalyticsQueryable<T> rows, string value)
        where T : INamed => rows.Where(x => x.Name == value);

    private static AnalyticsQueryable<T> Kinded<T>(AnalyticsQueryable<T> rows, string value)
        where T : IKinded => rows.Where(x => x.Kind == value);

    private static AnalyticsQueryable<Referral> Containing(ICollection<string?> values) => Untouched.Referrals.Where(x => values.Contains(x.Status));

    private static void AssertRefused(AnalyticsQueryable<Referral> query) => Assert.StartsWith(
        "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. ",
        Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).Message);

    private sealed class ObjectComparer : IEqualityComparer<object?>
    {
        bool IEqualityComparer<object?>.Equals(object? x, object? y) => StringComparer.OrdinalIgnoreCase.Equals(x as string, y as string);

        int IEqualityComparer<object?>.GetHashCode(object? obj) => 0;
    }
}
