namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Forms that are seldom written, and that a translation easily gets wrong.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class RareFormTests(SpecificationFixture fixture)
{
    private static readonly DayOfWeek Wednesday = DayOfWeek.Wednesday;
    private static readonly DayOfWeek? NoDay = null;
    private static readonly char Letter = 'c';
    private static readonly int Two = 2;
    private static readonly DateOnly Day = new(2018, 1, 1);

    private static readonly QueryList Queries = new()
    {
        { "(object)field == null", r => r.Referrals.Where(x => (object?)x.Status == null) },
        { "OrderBy of .Value, where none is null", r => r.Gadgets.Where(x => x.Units != null).OrderBy(x => x.Units!.Value) },
        {
            "GroupBy of .Value, where none is null",
            r => r.Gadgets.Where(x => x.Units != null).GroupBy(x => x.Units!.Value).Select(g => g.Key)
        },
        {
            "a bucket of a bucket, after the groups have arrived",
            r => r.Referrals.GroupBy(x => DateBucket.StartOfWeek(x.CreatedDate)).Select(g => DateBucket.StartOfMonth(g.Key))
        },
        { "Distinct, then a computation", r => r.Referrals.Select(x => new { x.Status }).Distinct().Select(x => x.Status ?? "none") },
        { "Count, converted", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, N = g.Count(), M = (int?)g.Count() }) },
        {
            "Sum of .Value, where none is null",
            r => r.Gadgets.Where(x => x.Units != null).GroupBy(x => x.Kind).Select(g => new { g.Key, S = g.Sum(x => x.Units!.Value) })
        },
        { "GroupBy of a selected field", r => r.Referrals.Select(x => x.Status).GroupBy(s => s).Select(g => g.Key) },
        {
            "HasValue, selected and then filtered by",
            r => r.Referrals.Select(x => new { x.Id, Y = x.CreatedDate!.HasValue }).Where(y => y.Y)
        },
        { "??, selected and then filtered by", r => r.Referrals.Select(x => new { D = x.Status ?? "none" }).Where(y => y.D == "none") },
        { "truth.Equals(null)", r => r.Gadgets.Where(x => x.Active.Equals(null)) },
        {
            "a key compared with null after the groups have arrived",
            r => r.Referrals.GroupBy(x => x.CustomerMarket).Select(g => g.Key == null ? "null" : g.Key)
        },
        { "a char in arithmetic", r => r.Gadgets.Where(x => x.Units == 'a' - 96) },
        { "an enumeration, converted", r => r.Gadgets.Where(x => x.Units == (long)DayOfWeek.Wednesday) },
        { "a captured char in arithmetic", r => r.Gadgets.Where(x => x.Units == Letter - 96) },
        { "a captured enumeration, converted", r => r.Gadgets.Where(x => x.Units == (long)Wednesday) },
        { "a captured enumeration, converted to int", r => r.Gadgets.Where(x => x.Units > (int)Wednesday && x.Price < (int)Wednesday) },
        { "a captured enumeration that is null, converted", r => r.Gadgets.Where(x => x.Units == (long?)NoDay) },
        { "checked arithmetic", r => r.Gadgets.Where(x => x.Units == checked(Two + 1) || x.Units == checked(-Two)) },
        { "a checked conversion", r => r.Gadgets.Where(x => x.Units == checked((short)Two) || checked((long)Two) < x.Units) },
        { "a DateOnly, made a date", r => r.Referrals.Where(x => x.CreatedDate == new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero)) },
        { "let, then group by it", r => from x in r.Referrals let s = x.Status group new { x, s } by s into g select g.Key },
        {
            "group into, ordered",
            r => from x in r.Gadgets group x by x.Kind into g orderby g.Count() descending select new { g.Key, C = g.Count() }
        },
        {
            "group into, ordered, and the first of them",
            r => (from x in r.Gadgets group x by x.Kind into g orderby g.Count() descending select new { g.Key, C = g.Count() }).Take(2)
        },
        { "Distinct, ordered by text", r => r.Gadgets.Select(x => x.Kind).Distinct().OrderBy(k => k), Expected.OrdersStrings },
        { "an empty array in the query", r => r.Referrals.Where(x => new string[0].Contains(x.Status)), Expected.Empty },
        { "text.Contains != false", r => r.Gadgets.Where(x => x.Name!.Contains("e") != false), Expected.ThrowsOverList },
        { "^ of a bool and a number", r => r.Gadgets.Where(x => x.Active == true ^ x.Units > 3) },
        { "a DateTime in UTC", r => r.Referrals.Where(x => x.CreatedDate > DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)) },
        {
            "the last DateTime in UTC",
            r => r.Referrals.Where(x => x.CreatedDate <= DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc))
        },
        { "arithmetic with conversions", r => r.Gadgets.Where(x => x.Price > (decimal)3 / 10) },
    };

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);
}
