using System.Collections.Immutable;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Conditions on the elements of a collection, which the service gets as one condition for each.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ElementTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private sealed record Span(DateTimeOffset From, DateTimeOffset? To, string? Status = null);

    private sealed record Team(string Name, string?[] Statuses, List<long> Units);

    private enum State
    {
        Won = 3,
        Accepted = 5,
    }

    private static QueryList CreateQueries()
    {
        var start = SampleData.Year2018;
        List<Span> spans = [new(start, start.AddDays(1), "Accepted"), new(start.AddDays(20), start.AddDays(22), null), new(start.AddDays(30), null)];
        List<Span> noSpans = [];
        string[] parts = ["label 3", "label 7"];
        string[] words = ["smile", "Best", "smile"];
        var pairs = new Dictionary<string, string?> { ["US"] = "Accepted", ["DE"] = "Won", [""] = null };
        (string Market, string? Status)[] tuples = [("US", "Accepted"), ("DE", null)];
        Team[] teams = [new("a", ["Won", null], [3, 5]), new("b", ["New"], []), new("c", [], [7])];
        string?[] withNull = ["Won", null, "New"];
        long[] numbers = [2, 5, 9];
        List<long?> nullable = [3, null];
        var units = new Dictionary<long, int> { [3] = 1 };
        bool? no = false;
        bool? unknown = null;
        var state = State.Accepted;
        ImmutableList<long> immutable = [1, 2, 3];
        return new QueryList
        {
            { "Any in ranges", r => r.Referrals.Where(x => spans.Any(s => x.AcceptedDate >= s.From && x.AcceptedDate < s.To)) },
            { "not Any in ranges", r => r.Referrals.Where(x => !spans.Any(s => x.AcceptedDate >= s.From && x.AcceptedDate < s.To)) },
            { "All outside of ranges", r => r.Referrals.Where(x => spans.All(s => x.AcceptedDate < s.From || x.AcceptedDate >= s.To)) },
            { "All outside, negated", r => r.Referrals.Where(x => !spans.All(s => !(x.AcceptedDate >= s.From))) },
            { "Any of none", r => r.Referrals.Where(x => noSpans.Any(s => x.AcceptedDate >= s.From)), Expected.Empty },
            { "All of none", r => r.Referrals.Where(x => noSpans.All(s => x.AcceptedDate >= s.From)) },
            { "Any of none, or", r => r.Referrals.Where(x => noSpans.Any(s => x.AcceptedDate >= s.From) || x.Id == "1") },
            { "computed of an element", r => r.Referrals.Where(x => spans.Any(s => x.AcceptedDate > s.From.AddDays(1) && x.AcceptedDate < s.From.AddDays(2))) },
            { "a date's day", r => r.Referrals.Where(x => spans.Any(s => x.AcceptedDate!.Value.Date == s.From.Date)), Expected.ThrowsOverList },
            { "a date's day, negated", r => r.Referrals.Where(x => !spans.Any(s => x.AcceptedDate!.Value.Date == s.From.Date)), Expected.ThrowsOverList },
            { "moved out of the calendar", r => r.Referrals.Where(x => spans.Any(s => x.CreatedDate!.Value.AddDays(3) > s.From)), Expected.ThrowsOverList },
            { "contains any", r => r.Gadgets.Where(x => parts.Any(p => x.Label!.Contains(p))), Expected.ThrowsOverList },
            { "contains any, guarded", r => r.Gadgets.Where(x => x.Name != null && words.Any(w => x.Name.Contains(w))) },
            { "contains all", r => r.Gadgets.Where(x => new[] { "label", "3" }.All(p => x.Label!.Contains(p))), Expected.ThrowsOverList },
            { "contains any, computed", r => r.Gadgets.Where(x => words.Any(w => x.Name!.Contains(w.ToLowerInvariant()))), Expected.ThrowsOverList },
            { "contains any or nothing", r => r.Gadgets.Where(x => words.Any(w => (x.Name ?? "").Contains(w))) },
            { "contains after a guard within", r => r.Gadgets.Where(x => words.Any(w => x.Name != null && x.Name.Contains(w))) },
            { "throws at the second element only", r => r.Gadgets.Where(x => numbers.Any(n => n == 5 ? x.Premium!.Value : x.Units == n)), Expected.ThrowsOverList },
            { "throws at the second element only, All", r => r.Gadgets.Where(x => numbers.All(n => n == 5 ? x.Premium!.Value : x.Units != n)), Expected.ThrowsOverList },
            { "the first element decides", r => r.Gadgets.Where(x => numbers.Any(n => x.Units == null || x.Units.Value == n)) },
            { "pairs of a dictionary", r => r.Referrals.Where(x => pairs.Any(p => x.CustomerMarket == p.Key && x.Status == p.Value)) },
            { "none of the pairs", r => r.Referrals.Where(x => !pairs.Any(p => x.CustomerMarket == p.Key && x.Status == p.Value)) },
            { "tuples", r => r.Referrals.Where(x => tuples.Any(t => x.CustomerMarket == t.Market && x.Status == t.Status)) },
            { "anonymous objects", r => r.Gadgets.Where(x => new[] { new { Kind = "Lamp", Least = 3L }, new { Kind = "Chair", Least = 9L } }.Any(a => x.Kind == a.Kind && x.Units >= a.Least)) },
            { "elements within elements", r => r.Gadgets.Where(x => teams.Any(t => t.Units.Any(u => x.Units == u && x.Active == true))) },
            { "both elements", r => r.Gadgets.Where(x => teams.Any(t => t.Units.Any(u => x.Units == u + t.Name.Length || x.Units > u + 8))) },
            { "All within Any", r => r.Gadgets.Where(x => teams.Any(t => t.Units.All(u => x.Units > u + 4))) },
            { "within, throwing", r => r.Gadgets.Where(x => teams.Any(t => t.Units.Any(u => x.Units!.Value > u + 8))), Expected.ThrowsOverList },
            { "Contains within Any", r => r.Referrals.Where(x => teams.Any(t => t.Statuses.Contains(x.Status) && x.CustomerMarket != "US")) },
            { "a condition on the element first", r => r.Gadgets.Where(x => teams.Any(t => t.Units.Count > 1 && x.Units > t.Units[0])) },
            { "nulls among the elements", r => r.Referrals.Where(x => withNull.Any(s => x.Status == s && x.CustomerMarket == "US")) },
            { "nulls among the elements, All", r => r.Referrals.Where(x => withNull.All(s => x.Status != s || x.CustomerMarket == "US")) },
            { "nulls that order nothing", r => r.Gadgets.Where(x => nullable.Any(n => x.Units >= n)) },
            { "not above nulls", r => r.Gadgets.Where(x => nullable.All(n => !(x.Units >= n))) },
            { "Exists", r => r.Gadgets.Where(x => teams.ToList().Exists(t => x.Kind == "Lamp" && x.Units < t.Units.Count + 2)) },
            { "TrueForAll", r => r.Gadgets.Where(x => immutable.TrueForAll(n => x.Units > n)) },
            { "Array.Exists", r => r.Gadgets.Where(x => Array.Exists(numbers, n => x.Units == n + 1)) },
            { "Array.TrueForAll", r => r.Gadgets.Where(x => Array.TrueForAll(numbers, n => x.Units != n + 1)) },
            { "element on the left", r => r.Gadgets.Where(x => numbers.Any(n => n > x.Units)) },
            { "element that equals", r => r.Gadgets.Where(x => words.Any(w => w.Equals(x.Name) || w.ToUpper() == x.Name)), Expected.Empty },
            { "Any == false", r => r.Gadgets.Where(x => numbers.Any(n => x.Units > n) == false) },
            { "Any as a test", r => r.Gadgets.Where(x => numbers.Any(n => x.Units > n) ? x.Active == true : x.Premium == true) },
            { "Any == Any", r => r.Gadgets.Where(x => numbers.Any(n => x.Units > n) == numbers.Any(n => x.Units < n)) },
            { "a sequence", r => r.Gadgets.Where(x => Enumerable.Range(1, 3).Any(n => x.Units == n * 2)) },
            { "query syntax", r => from x in r.Gadgets where (from n in numbers where n > 2 select n + 1).Any(n => x.Units == n) select x },
            { "Any in a projection", r => r.Gadgets.Select(x => new { x.Id, Hit = numbers.Any(n => x.Units > n) }) },
            { "a condition on it", r => r.Gadgets.Select(x => new { x.Id, Hit = numbers.Any(n => x.Units > n) }).Where(y => y.Hit) },
            { "ContainsKey", r => r.Referrals.Where(x => pairs.ContainsKey(x.CustomerMarket!)), Expected.ThrowsOverList },
            { "not ContainsKey", r => r.Referrals.Where(x => !pairs.ContainsKey(x.CustomerMarket!)), Expected.ThrowsOverList },
            { "ContainsKey or", r => r.Referrals.Where(x => pairs.ContainsKey(x.CustomerMarket!) || x.Status == "Won"), Expected.ThrowsOverList },
            { "ContainsKey, guarded", r => r.Referrals.Where(x => x.CustomerMarket != null && !pairs.ContainsKey(x.CustomerMarket)) },
            { "ContainsKey of a fallback", r => r.Referrals.Where(x => pairs.ContainsKey(x.CustomerMarket ?? "US")) },
            { "ContainsKey of numbers", r => r.Gadgets.Where(x => x.Units != null && units.ContainsKey(x.Units.Value)) },
            { "Contains with a fallback among them", r => r.Referrals.Where(x => withNull.Contains(x.Status ?? "New")) },
            { "Contains with a fallback that is none", r => r.Referrals.Where(x => withNull.Contains(x.Status ?? "Old")) },
            { "not Contains with a fallback", r => r.Referrals.Where(x => !withNull.Contains(x.Status ?? "New")) },
            { "not Contains with another fallback", r => r.Referrals.Where(x => !withNull.Contains(x.Status ?? "Old")) },
            { "Contains with no fallback", r => r.Referrals.Where(x => withNull.Contains(x.Status ?? withNull[1])) },
            { "Contains of numbers with a fallback", r => r.Gadgets.Where(x => numbers.Contains(x.Units ?? 5)) },
            { "Contains or default", r => r.Gadgets.Where(x => new List<long> { 0, 3 }.Contains(x.Units.GetValueOrDefault())) },
            { "opposite == Boolean", r => r.Gadgets.Where(x => !x.Active == x.Premium) },
            { "opposite != Boolean", r => r.Gadgets.Where(x => !x.Active != x.Premium) },
            { "Boolean == opposite", r => r.Gadgets.Where(x => x.Active == !x.Premium) },
            { "opposite == opposite", r => r.Gadgets.Where(x => !x.Active == !x.Premium) },
            { "opposite == true", r => r.Gadgets.Where(x => !x.Active == true) },
            { "opposite != true", r => r.Gadgets.Where(x => !x.Active != true) },
            { "opposite == null", r => r.Gadgets.Where(x => !x.Active == null) },
            { "opposite == captured", r => r.Gadgets.Where(x => !x.Active == no) },
            { "opposite != captured null", r => r.Gadgets.Where(x => !x.Active != unknown) },
            { "opposite twice", r => r.Gadgets.Where(x => !!x.Active == x.Premium) },
            { "opposite == condition", r => r.Gadgets.Where(x => !x.Active == (x.Units > 3)) },
            { "opposite == value", r => r.Gadgets.Where(x => !x.Active == x.Premium!.Value), Expected.ThrowsOverList },
            { "values' opposites", r => r.Gadgets.Where(x => !x.Active!.Value == x.Premium!.Value), Expected.ThrowsOverList },
            { "values' opposites, negated", r => r.Gadgets.Where(x => !(!x.Active!.Value == x.Premium!.Value)), Expected.ThrowsOverList },
            { "name of an enumeration", r => r.Referrals.Where(x => x.Status == State.Accepted.ToString() || x.Status == nameof(State.Won)) },
            { "names of enumerations", r => r.Referrals.Where(x => Enum.GetNames<State>().Any(n => x.Status == n)) },
            { "values of enumerations", r => r.Gadgets.Where(x => new[] { State.Won, State.Accepted }.Any(s => x.Units == (long)s)) },
            { "an enumeration, other way round", r => r.Gadgets.Where(x => (long)state >= x.Units) },
            {
                "what throws beside what does not",
                r => r.Referrals.Where(x => x.CreatedDate!.Value.AddDays(1) > start || x.CustomerMarket == "US"),
                Expected.ThrowsOverList
            },
            {
                "what throws beside the same date",
                r => r.Referrals.Where(x => x.CreatedDate!.Value.AddDays(1) < start || x.CreatedDate!.Value > start),
                Expected.ThrowsOverList
            },
            {
                "what throws for other values of each element",
                r => r.Referrals.Where(x => numbers.Any(n => x.CreatedDate!.Value.AddDays(n) < start || x.CreatedDate!.Value.AddDays(-n) > start)),
                Expected.ThrowsOverList
            },
            {
                "what throws, with a null",
                r => r.Referrals.Where(x => x.CreatedDate + TimeSpan.FromDays(1) > start || x.CustomerMarket == "US"),
                Expected.ThrowsOverList
            },
            {
                "a sum that throws beside what does not",
                r => r.Gadgets.Where(x => checked(x.Units + (long.MaxValue - 5)) > 0 || x.Kind == "Lamp"),
                Expected.ThrowsOverList
            },
            { "weights", r => r.Gadgets.Where(x => new[] { 1.25, 2.25 }.Any(w => x.Weight > w && x.Weight < w + 2)) },
        };
    }
}
