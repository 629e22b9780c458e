using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Tests.Shared.Query;

/// <summary>Which types and methods of the platform are known, by the types and methods themselves.</summary>
public sealed class KnownMethodsTests
{
    private static readonly Type[] Types =
    [
        typeof(ArrayList), typeof(IList), typeof(HashSet<>), typeof(ICollection<>), typeof(IReadOnlySet<>), typeof(LinkedList<>), typeof(List<>),
        typeof(Queue<>), typeof(SortedSet<>), typeof(Stack<>), typeof(Collection<>), typeof(ReadOnlyCollection<>), typeof(ReadOnlySet<>),
        typeof(FrozenSet<>), typeof(IImmutableSet<>), typeof(ImmutableArray<>), typeof(ImmutableHashSet<>), typeof(ImmutableList<>),
        typeof(ImmutableSortedSet<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>),
        typeof(ConcurrentDictionary<,>), typeof(FrozenDictionary<,>), typeof(ImmutableDictionary<,>), typeof(IImmutableDictionary<,>),
        typeof(SortedDictionary<,>), typeof(IList<>), typeof(ISet<>), typeof(string), typeof(DateTimeOffset), typeof(DateTime), typeof(TimeSpan),
        typeof(decimal), typeof(double),
    ];

    [Fact]
    public void Lists_and_sets_are_searched_by_Contains() => AssertKnown(
        KnownMethods.SearchesValues,
        typeof(ArrayList), typeof(IList), typeof(HashSet<>), typeof(ICollection<>), typeof(IReadOnlySet<>), typeof(LinkedList<>), typeof(List<>),
        typeof(Queue<>), typeof(SortedSet<>), typeof(Stack<>), typeof(Collection<>), typeof(ReadOnlyCollection<>), typeof(ReadOnlySet<>),
        typeof(FrozenSet<>), typeof(IImmutableSet<>), typeof(ImmutableArray<>), typeof(ImmutableHashSet<>), typeof(ImmutableList<>),
        typeof(ImmutableSortedSet<>));

    [Fact]
    public void Dictionaries_are_searched_by_ContainsKey() => AssertKnown(
        KnownMethods.SearchesKeys,
        typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>), typeof(ConcurrentDictionary<,>), typeof(FrozenDictionary<,>),
        typeof(ImmutableDictionary<,>), typeof(IImmutableDictionary<,>));

    [Fact]
    public void Values_of_dictionaries_are_listed() =>
        AssertKnown(KnownMethods.ListsValues, typeof(Dictionary<,>), typeof(SortedDictionary<,>));

    [Fact]
    public void Keys_are_handed_on() => AssertKnown(KnownMethods.HandsOnKeys, typeof(Dictionary<,>));

    [Fact]
    public void Lists_find_places() => AssertKnown(
        KnownMethods.FindsPlaces,
        typeof(ArrayList), typeof(IList), typeof(IList<>), typeof(List<>), typeof(Collection<>), typeof(ReadOnlyCollection<>),
        typeof(ImmutableArray<>), typeof(ImmutableList<>));

    [Fact]
    public void Pairs_of_values_are_compared() =>
        AssertKnown(KnownMethods.ComparesPairs, typeof(DateTimeOffset), typeof(DateTime), typeof(TimeSpan), typeof(decimal));

    [Fact]
    public void Objects_compare_as_their_constructor_is_told() => AssertKnown(
        KnownMethods.TakesComparer, typeof(HashSet<>), typeof(SortedSet<>), typeof(Dictionary<,>), typeof(ConcurrentDictionary<,>));

    [Theory]
    [InlineData(nameof(Enumerable.ToHashSet), true)]
    [InlineData(nameof(FrozenSet.ToFrozenSet), true)]
    [InlineData(nameof(ImmutableHashSet.ToImmutableHashSet), true)]
    [InlineData(nameof(ImmutableSortedSet.ToImmutableSortedSet), true)]
    [InlineData(nameof(Enumerable.ToDictionary), true)]
    [InlineData(nameof(FrozenDictionary.ToFrozenDictionary), true)]
    [InlineData(nameof(ImmutableDictionary.ToImmutableDictionary), true)]
    [InlineData(nameof(Enumerable.ToList), false)]
    [InlineData("", false)]
    public void Methods_make_sets(string name, bool expected) => Assert.Equal(expected, KnownMethods.MakesSet(name));

    [Theory]
    [InlineData("op_Implicit", true)]
    [InlineData(nameof(MemoryExtensions.AsSpan), true)]
    [InlineData("Slice", true)]
    [InlineData("ToArray", false)]
    [InlineData("", false)]
    public void Methods_make_spans(string name, bool expected) => Assert.Equal(expected, KnownMethods.MakesSpan(name));

    [Theory]
    [InlineData("ToArray", true)]
    [InlineData("ToString", true)]
    [InlineData("CopyTo", false)]
    [InlineData("", false)]
    public void Methods_copy_spans(string name, bool expected) => Assert.Equal(expected, KnownMethods.CopiesSpan(name));

    [Theory]
    [InlineData("Contains", 2)]
    [InlineData("IndexOf", 2)]
    [InlineData("LastIndexOf", 2)]
    [InlineData("SequenceEqual", 2)]
    [InlineData("StartsWith", 2)]
    [InlineData("EndsWith", 2)]
    [InlineData("Count", 2)]
    [InlineData("ContainsAny", 2, 3)]
    [InlineData("IndexOfAny", 2, 3)]
    [InlineData("Reverse")]
    [InlineData("")]
    public void Methods_read_spans(string name, params int[] operands)
    {
        for (var count = 1; count < 5; count++)
        {
            Assert.Equal((name, count, operands.Contains(count)), (name, count, KnownMethods.ReadsSpan(name, count)));
        }
    }

    [Theory]
    [InlineData("ToString", false)]
    [InlineData("ToRequestUri", false)]
    [InlineData("AsAsyncEnumerable", false)]
    [InlineData("GetAsyncEnumerator", false)]
    [InlineData("AsPages", false)]
    [InlineData("PartitionBy", false)]
    [InlineData("ConfigureAwait", false)]
    [InlineData("WithCancellation", false)]
    [InlineData("Equals", false)]
    [InlineData("ReferenceEquals", false)]
    [InlineData("GetHashCode", false)]
    [InlineData("GetType", false)]
    [InlineData("ToListAsync", false)]
    [InlineData("ToList", true)]
    [InlineData("Count", true)]
    [InlineData("", true)]
    public void Calls_run_a_query(string name, bool expected) => Assert.Equal(expected, KnownMethods.RunsQuery(name));

    [Theory]
    [InlineData("ToListAsync", "ToList")]
    [InlineData("ToList", "ToList")]
    [InlineData("Async", "")]
    [InlineData("AsyncToList", "AsyncToList")]
    public void Asynchronous_members_have_a_synchronous_name(string name, string expected) => Assert.Equal(expected, KnownMethods.Synchronous(name));

    [Theory]
    [InlineData("System", true)]
    [InlineData("System.Linq", true)]
    [InlineData("PartnerAnalytics.Linq", true)]
    [InlineData("Systems", false)]
    [InlineData("Contoso.System", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Namespaces_are_of_the_platform(string? name, bool expected) => Assert.Equal(expected, KnownMethods.IsOfPlatform(name));

    private static void AssertKnown(Func<string, bool> isKnown, params Type[] known)
    {
        Assert.Equal(
            known.Select(TypeNames.FullNameOf).Order(StringComparer.Ordinal),
            Types.Select(TypeNames.FullNameOf).Where(isKnown).Order(StringComparer.Ordinal));
        Assert.False(isKnown(""));
    }
}
