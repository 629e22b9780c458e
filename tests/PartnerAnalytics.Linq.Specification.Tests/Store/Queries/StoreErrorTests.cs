using static PartnerAnalytics.Linq.Specification.Tests.Store.Queries.StoreData;
using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>Totals of which there is a row for each day without being asked; totals of everything; and figures that are no sums.</summary>
[Collection(StoreCollection.Name)]
public sealed class StoreErrorTests(StoreFixture fixture)
{
    private static readonly StoreQueries Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries.VerifyAsync(query, fixture);

    private static StoreQueries CreateQueries()
    {
        var (app, since, until) = (App, October, November);
        return new StoreQueries
        {
            { "rows", r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until), [.. Errors] },
            { "filtered", r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until && e.EventType == "crash" && e.Market != null), Errors[0], Errors[2] },
            { "ordered, paged", r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until).OrderByDescending(e => e.Date).ThenBy(e => e.EventType).Skip(1).Take(3), Errors[2], Errors[3], Errors[0] },
            { "a day", r => r.Errors.Where(e => e.ApplicationId == app && e.Date == since).Select(e => e.Market), "US", "DE" },
            {
                "by day and field",
                r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until)
                    .GroupBy(e => new { e.Market, Day = DateBucket.StartOfDay(e.Date) }).Select(g => new { g.Key.Market, g.Key.Day, Events = g.Sum(e => e.EventCount) }),
                new { Market = (string?)"US", Day = (DateTimeOffset?)Day(2026, 10, 1), Events = (double?)2 },
                new { Market = (string?)"DE", Day = (DateTimeOffset?)Day(2026, 10, 1), Events = (double?)1.5 },
                new { Market = (string?)"US", Day = (DateTimeOffset?)Day(2026, 10, 2), Events = (double?)12 },
                new { Market = (string?)null, Day = (DateTimeOffset?)Day(2026, 10, 7), Events = (double?)1 }
            },
            {
                "by day",
                r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until)
                    .GroupBy(e => DateBucket.StartOfDay(e.Date)).Select(g => g.Sum(e => e.EventCount)),
                3.5, 12, 1
            },
            { "by a field, of one day", r => r.Errors.Where(e => e.ApplicationId == app && e.Date == since).GroupBy(e => e.EventType).Select(g => g.Key), "crash", "hang" },
            { "distinct, of one day", r => r.Errors.Where(e => e.ApplicationId == app && e.Date == since.AddDays(1)).Select(e => e.Market).Distinct(), "US" },
            {
                "devices, of groups of one row",
                r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until && e.EventType == "crash")
                    .GroupBy(e => new { Day = DateBucket.StartOfDay(e.Date) }).Select(g => new { g.Key.Day, Devices = g.Figure(e => e.DeviceCount) }),
                new { Day = (DateTimeOffset?)Day(2026, 10, 1), Devices = (double?)1 },
                new { Day = (DateTimeOffset?)Day(2026, 10, 2), Devices = (double?)3 },
                new { Day = (DateTimeOffset?)Day(2026, 10, 7), Devices = (double?)1 }
            },
            {
                "all rows as a group",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => 1).Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity), Paid = g.Sum(a => a.PurchasePriceUSDAmount) }),
                new { Key = 1, Sold = (long?)34, Paid = (decimal?)14.97m }
            },
            {
                "some rows as a group",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until && a.Market == "US" && a.DeviceType == "PC")
                    .GroupBy(a => "all").Select(g => g.Key + g.Sum(a => a.AcquisitionQuantity)),
                "all14"
            },
            { "no rows as a group", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until && a.Market == "none").GroupBy(a => 1).Select(g => g.Sum(a => a.AcquisitionQuantity)) },
            {
                "active subscriptions, of groups of one row",
                r => r.Subscriptions.Where(s => s.ApplicationId == app && s.Date == since)
                    .GroupBy(s => s.SubscriptionProductName).Select(g => new { g.Key, Active = g.Figure(s => s.TotalActiveCount), Began = g.Sum(s => s.NewCount) }),
                new { Key = (string?)"Gold", Active = (long?)10, Began = (long?)2 },
                new { Key = (string?)"Silver", Active = (long?)4, Began = (long?)1 }
            },

            {
                "months of what comes by day",
                r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until).GroupBy(e => DateBucket.StartOfMonth(e.Date)).Select(g => g.Key),
                ("PAL1007", "makes no larger groups of days")
            },
            {
                "a sum of devices",
                r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until).GroupBy(e => DateBucket.StartOfDay(e.Date)).Select(g => g.Sum(e => e.DeviceCount)),
                ("PAL1008", "g.Figure(x => x.DeviceCount)")
            },
            {
                "a figure of what is a sum",
                r => r.Errors.Where(e => e.ApplicationId == app && e.Date >= since && e.Date < until).GroupBy(e => DateBucket.StartOfDay(e.Date)).Select(g => g.Figure(e => e.EventCount)),
                ("PAL1008", "g.Sum(x => x.EventCount)")
            },
            {
                "all reviews as a group",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).GroupBy(x => 1).Select(g => g.Key),
                ("PAL1005", "names no field")
            },
        };
    }
}
