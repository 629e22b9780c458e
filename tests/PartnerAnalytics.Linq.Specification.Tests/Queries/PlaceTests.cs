using System.Collections.Immutable;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Fields that are looked for by their place, among keys or among values of dictionaries, and strings as strings.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class PlaceTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        List<string?> list = ["Won", null, "New"];
        IList<string?> listed = list;
        string?[] array = ["Won", "Accepted"];
        long[] numbers = [2, 5, 9];
        ImmutableList<long?> immutable = [3, null];
        System.Collections.IList untyped = new List<object?> { 3, 5L, null };
        var pairs = new Dictionary<string, string?> { ["US"] = "Accepted", ["DE"] = null, [""] = "Won" };
        var ordinal = new Dictionary<string, int>(StringComparer.Ordinal) { ["US"] = 1 };
        var sorted = new SortedDictionary<int, long?> { [1] = 3, [2] = null };
        var units = new Dictionary<long, long> { [3] = 5, [5] = 9 };
        string? accepted = "Accepted";
        string? noText = null;
        return new QueryList
        {
            { "place in a list", r => r.Referrals.Where(x => list.IndexOf(x.Status) >= 0) },
            { "place in a list is not -1", r => r.Referrals.Where(x => list.IndexOf(x.Status) != -1) },
            { "place in a list above -1", r => r.Referrals.Where(x => list.IndexOf(x.Status) > -1) },
            { "no place in a list", r => r.Referrals.Where(x => list.IndexOf(x.Status) == -1) },
            { "no place in a list, below 0", r => r.Referrals.Where(x => list.IndexOf(x.Status) < 0) },
            { "no place in a list, up to -1", r => r.Referrals.Where(x => list.IndexOf(x.Status) <= -1) },
            { "0 up to a place", r => r.Referrals.Where(x => 0 <= listed.IndexOf(x.Status)) },
            { "last place", r => r.Referrals.Where(x => list.LastIndexOf(x.Status) >= 0) },
            { "place negated", r => r.Referrals.Where(x => !(list.IndexOf(x.Status) >= 0)) },
            { "place in an array", r => r.Referrals.Where(x => Array.IndexOf(array, x.Status) >= 0) },
            { "no place in an array", r => r.Referrals.Where(x => Array.IndexOf(array, x.Status) < 0) },
            { "place in a written array", r => r.Referrals.Where(x => Array.IndexOf(new[] { "Won", accepted }, x.Status) >= 0) },
            { "place of a value", r => r.Gadgets.Where(x => Array.IndexOf(numbers, x.Units!.Value) >= 0), Expected.ThrowsOverList },
            { "no place of a value", r => r.Gadgets.Where(x => Array.IndexOf(numbers, x.Units!.Value) == -1), Expected.ThrowsOverList },
            { "place among nullable numbers", r => r.Gadgets.Where(x => immutable.IndexOf(x.Units) >= 0) },
            { "place among objects", r => r.Gadgets.Where(x => untyped.IndexOf(x.Units) >= 0) },
            { "place with a fallback", r => r.Referrals.Where(x => list.IndexOf(x.Status ?? "New") >= 0) },
            { "among keys", r => r.Referrals.Where(x => pairs.Keys.Contains(x.CustomerMarket!)), Expected.ThrowsOverList },
            { "not among keys", r => r.Referrals.Where(x => !pairs.Keys.Contains(x.CustomerMarket!)), Expected.ThrowsOverList },
            { "among keys or", r => r.Referrals.Where(x => pairs.Keys.Contains(x.CustomerMarket!) || x.Status == "Won"), Expected.ThrowsOverList },
            { "among keys as a sequence", r => r.Referrals.Where(x => Enumerable.Contains(pairs.Keys, x.CustomerMarket!)), Expected.ThrowsOverList },
            { "among ordinal keys, guarded", r => r.Referrals.Where(x => x.CustomerMarket != null && ordinal.Keys.Contains(x.CustomerMarket)) },
            { "among keys with a fallback", r => r.Referrals.Where(x => pairs.Keys.Contains(x.CustomerMarket ?? "US")) },
            { "among keys that are numbers", r => r.Gadgets.Where(x => units.Keys.Contains(x.Units ?? 3)) },
            { "among values", r => r.Referrals.Where(x => pairs.Values.Contains(x.Status)) },
            { "contains value", r => r.Referrals.Where(x => pairs.ContainsValue(x.Status)) },
            { "contains no value", r => r.Referrals.Where(x => !pairs.ContainsValue(x.Status)) },
            { "contains value that is a number", r => r.Gadgets.Where(x => units.ContainsValue(x.Units!.Value)), Expected.ThrowsOverList },
            { "sorted dictionary contains value", r => r.Gadgets.Where(x => sorted.ContainsValue(x.Units)) },
            { "string as a string", r => r.Referrals.Where(x => x.Status!.ToString() == "Accepted"), Expected.ThrowsOverList },
            { "string as a string, other", r => r.Referrals.Where(x => x.Status!.ToString() != accepted), Expected.ThrowsOverList },
            { "string as a string is no null", r => r.Referrals.Where(x => x.Status!.ToString() != null), Expected.ThrowsOverList },
            { "string as a string in a list", r => r.Referrals.Where(x => list.Contains(x.Status!.ToString())), Expected.ThrowsOverList },
            { "string as a string contains", r => r.Gadgets.Where(x => x.Name!.ToString().Contains("Best")), Expected.ThrowsOverList },
            { "string as a string, nothing in it", r => r.Gadgets.Where(x => string.IsNullOrEmpty(x.Name!.ToString())), Expected.ThrowsOverList },
            { "interpolated", r => r.Referrals.Where(x => $"{x.Status}" == "Accepted") },
            { "interpolated, other", r => r.Referrals.Where(x => $"{x.Status}" != accepted) },
            { "interpolated is empty", r => r.Referrals.Where(x => $"{x.CustomerMarket}" == "") },
            { "interpolated is null", r => r.Referrals.Where(x => $"{x.CustomerMarket}" == noText || x.Id == "1") },
            { "interpolated contains", r => r.Gadgets.Where(x => $"{x.Name}".Contains("Best")) },
            { "interpolated in a list", r => r.Referrals.Where(x => array.Contains($"{x.Status}")) },
            { "formatted", r => r.Referrals.Where(x => string.Format("{0}", x.Status) == accepted) },
            { "with nothing added", r => r.Referrals.Where(x => x.CustomerMarket + "" == "") },
            { "nothing, with it added", r => r.Referrals.Where(x => "" + x.CustomerMarket != "US") },
            { "null or empty with a fallback", r => r.Gadgets.Where(x => string.IsNullOrEmpty(x.Name ?? "")) },
            { "null or empty with another", r => r.Gadgets.Where(x => string.IsNullOrEmpty(x.Name ?? "none")) },
            { "null or empty with none", r => r.Gadgets.Where(x => string.IsNullOrEmpty(x.Name ?? noText)) },
            { "neither null nor empty with a fallback", r => r.Gadgets.Where(x => !string.IsNullOrEmpty(x.Name ?? "")) },
            { "null or empty of two", r => r.Gadgets.Where(x => string.IsNullOrEmpty(x.Kind ?? x.Name)) },
        };
    }
}
