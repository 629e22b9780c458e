using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>A text in a field, and a field in a collection.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ContainsTests(SpecificationFixture fixture)
{
    private static readonly string[] StaticArray = ["Won", "New"];

    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        string[] array = ["Won", "New", "Won"];
        string?[] arrayWithNull = ["Won", null];
        string[] none = [];
        var list = array.ToList();
        var listWithNull = arrayWithNull.ToList();
        IEnumerable<string> sequence = array.Where(s => s.Length == 3);
        IReadOnlyList<string> readOnly = array;
        ICollection<string> collection = list;
        var set = array.ToHashSet();
        var ordinalSet = array.ToHashSet(StringComparer.Ordinal);
        var sorted = new SortedSet<string>(array, StringComparer.Ordinal);
        var frozen = array.ToFrozenSet();
        var immutable = array.ToImmutableArray();
        var immutableList = array.ToImmutableList();
        var immutableSet = array.ToImmutableHashSet();
        var immutableSorted = array.ToImmutableSortedSet(StringComparer.Ordinal);
        IQueryable<string?> queryable = array.AsQueryable();
        var dictionary = array.Distinct().ToDictionary(s => s, s => s.Length);
        var one = new[] { "Won" };
        var many = Enumerable.Range(0, 250).Select(i => $"{i}").ToArray();
        var dates = new DateTimeOffset?[] { SampleData.Year2018, null };
        var plainDates = new[] { SampleData.Year2018, DateTimeOffset.MinValue };
        var numbers = new long?[] { 1, 3, null };
        var plainNumbers = new List<long> { 1, 3 };
        var truths = new bool?[] { true, null };
        var prices = new decimal?[] { 0.1m, 0.10m };
        var weights = new HashSet<double?> { 2.25, -0.125 };
        var text = "abe";
        var character = '3';
        return new QueryList
        {
            { "text.Contains(constant)", r => r.Gadgets.Where(x => x.Label!.Contains("abel 3")), Expected.ThrowsOverList },
            { "text.Contains(captured)", r => r.Gadgets.Where(x => x.Label!.Contains(text)), Expected.ThrowsOverList },
            { "text != null && text.Contains", r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains("O'Neil")) },
            { "text.Contains is ordinal", r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains("BEST")), Expected.Empty },
            { "text.Contains beyond U+FFFF", r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains("\U0001F600")) },
            { "text.Contains(char)", r => r.Gadgets.Where(x => x.Label!.Contains('3')), Expected.ThrowsOverList },
            { "text.Contains(captured char)", r => r.Gadgets.Where(x => (x.Label ?? "").Contains(character)) },
            { "text.Contains(quote)", r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains('\'')) },
            { "text.Contains(char, ordinal)", r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains('\'', StringComparison.Ordinal)) },
            { "text.Contains(text, ordinal)", r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains("O'Neil", StringComparison.Ordinal)) },
            { "text.Contains(captured, ordinal)", r => r.Gadgets.Where(x => x.Label!.Contains(text, StringComparison.Ordinal)), Expected.ThrowsOverList },
            { "text.Contains(empty)", r => r.Gadgets.Where(x => x.Label!.Contains("")), Expected.ThrowsOverList },
            { "text.Contains(percent)", r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains("100% +1")) },
            {
                "text.Contains(wildcard) is no wildcard",
                r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains("_est")),
                Expected.Empty
            },
            {
                "text.Contains || text.Contains",
                r => r.Gadgets.Where(x => x.Label!.Contains("3") || x.Label!.Contains("4")),
                Expected.ThrowsOverList
            },
            { "text.Contains && comparison", r => r.Gadgets.Where(x => x.Label!.Contains("3") && x.Units > 1), Expected.ThrowsOverList },
            { "text.Contains == true", r => r.Gadgets.Where(x => x.Label!.Contains("3") == true), Expected.ThrowsOverList },
            { "!!text.Contains", r => r.Gadgets.Where(x => !!x.Label!.Contains("3")), Expected.ThrowsOverList },

            { "array.Contains(field), by way of a span", r => r.Referrals.Where(x => array.Contains(x.Status)) },
            { "!array.Contains(field)", r => r.Referrals.Where(x => !array.Contains(x.Status)) },
            { "static array.Contains(field)", r => r.Referrals.Where(x => StaticArray.Contains(x.Status)) },
            { "array with null inside", r => r.Referrals.Where(x => arrayWithNull.Contains(x.Status)) },
            { "!(array with null inside)", r => r.Referrals.Where(x => !arrayWithNull.Contains(x.Status)) },
            { "empty array", r => r.Referrals.Where(x => none.Contains(x.Status)), Expected.Empty },
            { "!empty array", r => r.Referrals.Where(x => !none.Contains(x.Status)) },
            { "empty array || condition", r => r.Referrals.Where(x => none.Contains(x.Status) || x.Status == "Won") },
            { "array of one", r => r.Referrals.Where(x => one.Contains(x.Status)) },
            { "!array of one", r => r.Referrals.Where(x => !one.Contains(x.Status)) },
            { "array of 250", r => r.Referrals.Where(x => many.Contains(x.Id)) },
            { "new array in the query", r => r.Referrals.Where(x => new[] { "Won", text, null }.Contains(x.Status)) },
            { "Enumerable.Contains", r => r.Referrals.Where(x => Enumerable.Contains(array, x.Status)) },
            { "Contains(field, null comparer)", r => r.Referrals.Where(x => Enumerable.Contains(array, x.Status, null)) },
            {
                "Contains(field, ordinal comparer)",
                r => r.Referrals.Where(x => Enumerable.Contains(array, x.Status, StringComparer.Ordinal))
            },
            {
                "Contains(field, default comparer)",
                r => r.Referrals.Where(x => Enumerable.Contains(array, x.Status, EqualityComparer<string?>.Default))
            },
            {
                "array.Contains(field, ordinal comparer), by way of a span",
                r => r.Referrals.Where(x => array.Contains(x.Status, StringComparer.Ordinal))
            },
            { "array.Contains(field, null comparer), by way of a span", r => r.Referrals.Where(x => array.Contains(x.Status, null)) },
            { "IQueryable.Contains(field), of other values", r => r.Referrals.Where(x => queryable.Contains(x.Status)) },
            { "list.Contains(field)", r => r.Referrals.Where(x => list.Contains(x.Status!)) },
            { "!list.Contains(field)", r => r.Referrals.Where(x => !list.Contains(x.Status!)) },
            { "list with null inside", r => r.Referrals.Where(x => listWithNull.Contains(x.Status)) },
            { "!list with null inside", r => r.Referrals.Where(x => !listWithNull.Contains(x.Status)) },
            { "new List in the query", r => r.Referrals.Where(x => new List<string?> { "Won", text }.Contains(x.Status)) },
            { "IEnumerable.Contains(field)", r => r.Referrals.Where(x => sequence.Contains(x.Status)) },
            { "IReadOnlyList.Contains(field)", r => r.Referrals.Where(x => readOnly.Contains(x.Status)) },
            { "ICollection.Contains(field)", r => r.Referrals.Where(x => collection.Contains(x.Status!)) },
            { "HashSet.Contains(field)", r => r.Referrals.Where(x => set.Contains(x.Status!)) },
            { "ordinal HashSet.Contains(field)", r => r.Referrals.Where(x => ordinalSet.Contains(x.Status!)) },
            { "ordinal SortedSet.Contains(field)", r => r.Referrals.Where(x => sorted.Contains(x.Status!)) },
            { "FrozenSet.Contains(field)", r => r.Referrals.Where(x => x.Status != null && frozen.Contains(x.Status)) },
            { "ImmutableArray.Contains(field)", r => r.Referrals.Where(x => immutable.Contains(x.Status!)) },
            { "ImmutableList.Contains(field)", r => r.Referrals.Where(x => immutableList.Contains(x.Status!)) },
            { "ImmutableHashSet.Contains(field)", r => r.Referrals.Where(x => x.Status != null && immutableSet.Contains(x.Status)) },
            {
                "ordinal ImmutableSortedSet.Contains(field)",
                r => r.Referrals.Where(x => x.Status != null && immutableSorted.Contains(x.Status))
            },
            { "dictionary values", r => r.Gadgets.Where(x => dictionary.Values.Contains((int)3) && x.Units > 2) },
            { "dates with null", r => r.Referrals.Where(x => dates.Contains(x.CreatedDate)) },
            { "!dates with null", r => r.Referrals.Where(x => !dates.Contains(x.CreatedDate)) },
            {
                "dates.Contains(date.Value)",
                r => r.Referrals.Where(x => plainDates.Contains(x.CreatedDate!.Value)),
                Expected.ThrowsOverList
            },
            {
                "!dates.Contains(date.Value)",
                r => r.Referrals.Where(x => !plainDates.Contains(x.CreatedDate!.Value)),
                Expected.ThrowsOverList
            },
            { "numbers with null", r => r.Gadgets.Where(x => numbers.Contains(x.Units)) },
            { "numbers.Contains(number.Value)", r => r.Gadgets.Where(x => x.Units != null && plainNumbers.Contains(x.Units.Value)) },
            { "truths", r => r.Gadgets.Where(x => truths.Contains(x.Active)) },
            { "!truths", r => r.Gadgets.Where(x => !truths.Contains(x.Active)) },
            { "decimals of several scales", r => r.Gadgets.Where(x => prices.Contains(x.Price)) },
            { "set of doubles", r => r.Gadgets.Where(x => weights.Contains(x.Weight)) },
            {
                "list.Contains in or, negated",
                r => r.Referrals.Where(x => !(list.Contains(x.Status!) || x.CreatedDate > SampleData.Year2018))
            },
        };
    }
}
