using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>By which rules the collection of a <c>Contains</c> compares: those of the service, or others, with which the query is refused.</summary>
public sealed class CollectionTests
{
    private const string OwnRules =
        "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: ";

    private static readonly string[] Two = ["a", "b"];
    private static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, IEnumerable<string?>> AsTheService = new()
    {
        ["array"] = Two,
        ["part of an array"] = new ArraySegment<string>(["x", "a", "b"], 1, 2),
        ["list"] = new List<string>(Two),
        ["linked list"] = new LinkedList<string>(Two),
        ["queue"] = new Queue<string>(Two),
        ["hash set"] = new HashSet<string>(Two),
        ["ordinal hash set"] = new HashSet<string>(Two, StringComparer.Ordinal),
        ["sorted set"] = new SortedSet<string>(Two, StringComparer.Ordinal),
        ["immutable array"] = Two.ToImmutableArray(),
        ["immutable list"] = ImmutableList.Create(Two),
        ["immutable set"] = Two.ToImmutableSortedSet(StringComparer.Ordinal),
        ["values of a dictionary"] = Two.ToDictionary(text => text.ToUpperInvariant()).Values,
        ["values of a sorted dictionary"] = new SortedDictionary<int, string> { [1] = "a", [2] = "b" }.Values,
        ["collection"] = new Collection<string>([.. Two]),
        ["collection that tells of changes"] = new ObservableCollection<string>(Two),
        ["what is read only of a list"] = new List<string>(Two).AsReadOnly(),
        ["what is read only of an array"] = Array.AsReadOnly(Two),
        ["group"] = Two.ToLookup(_ => 1)[1],
        ["lazy"] = Two.Where(text => text.Length == 1),
        ["lazy list"] = Two.Select(text => text),
        ["iterator"] = Iterate(),
        ["array as a query"] = Two.AsQueryable(),
        ["list as a query"] = new List<string>(Two).AsQueryable(),
        ["lazy as a query"] = Two.Where(text => text.Length == 1).AsQueryable(),
    };

    private static readonly Dictionary<string, IEnumerable<string?>> ByOwnRules = new()
    {
        ["hash set"] = new HashSet<string>(Two, StringComparer.OrdinalIgnoreCase),
        ["hash set whose Contains is another"] = new Everything(),
        ["sorted set by the culture"] = new SortedSet<string>(Two),
        ["sorted set"] = new SortedSet<string>(Two, StringComparer.OrdinalIgnoreCase),
        ["sorted set whose Contains is another"] = new EverythingSorted(),
        ["frozen set"] = Two.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
        ["immutable set"] = Two.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
        ["immutable set by the culture"] = Two.ToImmutableSortedSet(),
        ["keys of a dictionary"] = new Dictionary<string, int> { ["a"] = 1 }.Keys,
        ["list whose Contains is another"] = new EverythingListed(),
        ["collection around another"] = new Collection<string>(Two.ToImmutableSortedSet(StringComparer.OrdinalIgnoreCase)),
        ["what is read only of another"] = new ReadOnlyCollection<string>(Two.ToImmutableSortedSet(StringComparer.OrdinalIgnoreCase)),
        ["what is read only of a set"] = new ReadOnlySet<string>(new HashSet<string>(Two, StringComparer.OrdinalIgnoreCase)),
        ["set that can only be read"] = new EverythingReadOnly(),
        ["set as a query"] = new HashSet<string>(Two, StringComparer.OrdinalIgnoreCase).AsQueryable(),
    };

    public static TheoryData<string> Good => [.. AsTheService.Keys];

    public static TheoryData<string> Bad => [.. ByOwnRules.Keys];

    [Theory]
    [MemberData(nameof(Good))]
    public void Collections_that_compare_as_the_service_does_are_read(string collection)
    {
        var values = AsTheService[collection];
        Assert.Equal("status eq 'a' or status eq 'b'", Untouched.Referrals.Where(x => values.Contains(x.Status)).Filter());
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Collections_that_do_not_are_refused(string collection)
    {
        var values = ByOwnRules[collection];
        AssertRefused(Untouched.Referrals.Where(x => values.Contains(x.Status)));
        AssertRefused(new[] { new Referral { Status = "a" } }.AsAnalyticsQueryable().Where(x => values.Contains(x.Status)));
    }

    [Fact]
    public void Sets_without_an_order_are_read()
    {
        foreach (var values in new IEnumerable<string?>[]
        {
            Two.ToFrozenSet(), Two.ToFrozenSet(StringComparer.Ordinal), Two.ToImmutableHashSet(), Two.ToImmutableHashSet(StringComparer.Ordinal),
        })
        {
            var conditions = Untouched.Referrals.Where(x => values.Contains(x.Status)).Filter().Split(" or ");
            Assert.Equal(["status eq 'a'", "status eq 'b'"], conditions.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Sets_of_every_type_are_read()
    {
        var (truth, truths) = (new HashSet<bool> { true }, new HashSet<bool?> { true, null });
        var (date, dates) = (new HashSet<DateTimeOffset> { Day }, new HashSet<DateTimeOffset?> { Day, null });
        var (number, numbers) = (new SortedSet<long> { 2, 1 }, new SortedSet<long?> { 2, null });
        var (price, prices) = (new HashSet<decimal> { 1.5m }, new HashSet<decimal?> { 1.5m, null });
        var (weight, weights) = (new[] { 0.5 }.ToImmutableSortedSet(), new HashSet<double?> { 0.5, null });
        var objects = new HashSet<object?> { "a", 1, null };

        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => truth.Contains(x.Active!.Value)).Filter());
        Assert.Equal("active eq true or active eq null", Untouched.Gadgets.Where(x => truths.Contains(x.Active)).Filter());
        Assert.Equal("createdDate eq cast('2018-01-01', Edm.DateTimeOffset)", Untouched.Referrals.Where(x => date.Contains(x.CreatedDate!.Value)).Filter());
        Assert.Equal(
            "createdDate eq cast('2018-01-01', Edm.DateTimeOffset) or createdDate eq null", Untouched.Referrals.Where(x => dates.Contains(x.CreatedDate)).Filter());
        Assert.Equal("units eq 1 or units eq 2", Untouched.Gadgets.Where(x => number.Contains(x.Units!.Value)).Filter());
        Assert.Equal("units eq null or units eq 2", Untouched.Gadgets.Where(x => numbers.Contains(x.Units)).Filter());
        Assert.Equal("price eq 1.5", Untouched.Gadgets.Where(x => price.Contains(x.Price!.Value)).Filter());
        Assert.Equal("price eq 1.5 or price eq null", Untouched.Gadgets.Where(x => prices.Contains(x.Price)).Filter());
        Assert.Equal("weight eq 0.5", Untouched.Gadgets.Where(x => weight.Contains(x.Weight!.Value)).Filter());
        Assert.Equal("weight eq 0.5 or weight eq null", Untouched.Gadgets.Where(x => weights.Contains(x.Weight)).Filter());
        Assert.Equal("name eq 'a' or name eq null", Untouched.Gadgets.Where(x => objects.Contains(x.Name)).Filter());
    }

    [Fact]
    public void Sets_of_every_type_are_refused_where_they_compare_by_rules_of_their_own()
    {
        var (truth, truths) = (Own(true), Own<bool?>(true));
        var (date, dates) = (Own(Day), Own<DateTimeOffset?>(Day));
        var (number, numbers) = (Own(1L), Own<long?>(1));
        var (price, prices) = (Own(1.5m), Own<decimal?>(1.5m));
        var (weight, weights) = (Own(0.5), Own<double?>(0.5));
        var objects = Own<object?>("a");
        var descending = new SortedSet<long>(Comparer<long>.Create((left, right) => right.CompareTo(left))) { 1 };

        AssertRefused(Untouched.Gadgets.Where(x => truth.Contains(x.Active!.Value)));
        AssertRefused(Untouched.Gadgets.Where(x => truths.Contains(x.Active)));
        AssertRefused(Untouched.Referrals.Where(x => date.Contains(x.CreatedDate!.Value)));
        AssertRefused(Untouched.Referrals.Where(x => dates.Contains(x.CreatedDate)));
        AssertRefused(Untouched.Gadgets.Where(x => number.Contains(x.Units!.Value)));
        AssertRefused(Untouched.Gadgets.Where(x => numbers.Contains(x.Units)));
        AssertRefused(Untouched.Gadgets.Where(x => price.Contains(x.Price!.Value)));
        AssertRefused(Untouched.Gadgets.Where(x => prices.Contains(x.Price)));
        AssertRefused(Untouched.Gadgets.Where(x => weight.Contains(x.Weight!.Value)));
        AssertRefused(Untouched.Gadgets.Where(x => weights.Contains(x.Weight)));
        AssertRefused(Untouched.Gadgets.Where(x => objects.Contains(x.Name)));
        AssertRefused(Untouched.Gadgets.Where(x => descending.Contains(x.Units!.Value)));

        static HashSet<T> Own<T>(T value) => new(EqualityComparer<T>.Create((left, right) => true, _ => 0)) { value };
    }

    [Fact]
    public void Lists_of_objects_are_read_unless_their_Contains_is_another()
    {
        ArrayList list = ["a", 1, null];
        ArrayList everything = new EverythingOfObjects { "a" };
        IList sorted = ImmutableSortedSet.Create(StringComparer.Ordinal, "a", "b");
        IList wrapped = new List<string>(Two).AsReadOnly();

        Assert.Equal("name eq 'a' or name eq null", Untouched.Gadgets.Where(x => list.Contains(x.Name)).Filter());
        Assert.Equal("name eq 'a' or name eq 'b'", Untouched.Gadgets.Where(x => sorted.Contains(x.Name)).Filter());
        Assert.Equal("name eq 'a' or name eq 'b'", Untouched.Gadgets.Where(x => wrapped.Contains(x.Name)).Filter());
        AssertRefused(Untouched.Gadgets.Where(x => everything.Contains(x.Name)));
    }

    [Fact]
    public void What_comes_twice_is_asked_for_once()
    {
        List<string?> values = ["a", null, "b", null, "a", "c"];
        Assert.Equal("status eq 'a' or status eq null or status eq 'b' or status eq 'c'", Untouched.Referrals.Where(x => values.Contains(x.Status)).Filter());
    }

    [Fact]
    public void A_query_in_memory_that_is_null_is_refused()
    {
        IQueryable<string?>? none = null;
        Assert.StartsWith(
            "PAL1003: The collection is null. Give a list, empty if nothing shall match. Source: 'none' in Where(",
            Assert.Throws<AnalyticsQueryException>(Untouched.Gadgets.Where(x => none!.Contains(x.Name)).ToRequestUri).Message);
    }

    private static IEnumerable<string?> Iterate()
    {
        yield return "a";
        yield return "b";
        yield return "a";
    }

    private static void AssertRefused<T>(AnalyticsQueryable<T> query) =>
        Assert.StartsWith(OwnRules, Assert.Throws<AnalyticsQueryException>(() => query.ToList()).Message);

    private sealed class Everything() : HashSet<string>(Two), ICollection<string>
    {
        bool ICollection<string>.Contains(string item) => true;
    }

    private sealed class EverythingSorted() : SortedSet<string>(Two, StringComparer.Ordinal), ICollection<string>
    {
        bool ICollection<string>.Contains(string item) => true;
    }

    private sealed class EverythingListed() : List<string>(Two), ICollection<string>
    {
        bool ICollection<string>.Contains(string item) => true;
    }

    private sealed class EverythingOfObjects : ArrayList
    {
        public override bool Contains(object? item) => true;
    }

    private sealed class EverythingReadOnly : IReadOnlySet<string>
    {
        public int Count => 1;

        public bool Contains(string item) => true;

        public IEnumerator<string> GetEnumerator() => Two.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public bool IsProperSubsetOf(IEnumerable<string> other) => false;

        public bool IsProperSupersetOf(IEnumerable<string> other) => true;

        public bool IsSubsetOf(IEnumerable<string> other) => false;

        public bool IsSupersetOf(IEnumerable<string> other) => true;

        public bool Overlaps(IEnumerable<string> other) => true;

        public bool SetEquals(IEnumerable<string> other) => false;
    }
}
