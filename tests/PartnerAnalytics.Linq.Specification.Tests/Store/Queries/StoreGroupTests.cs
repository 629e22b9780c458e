using static PartnerAnalytics.Linq.Specification.Tests.Store.Queries.StoreData;
using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>Groups of totals: sums of the rows, which are the smallest groups that there are.</summary>
[Collection(StoreCollection.Name)]
public sealed class StoreGroupTests(StoreFixture fixture)
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
            {
                "by a field",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => a.Market).Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }),
                new { Key = (string?)"US", Sold = (long?)16 },
                new { Key = (string?)"DE", Sold = (long?)5 },
                new { Key = (string?)null, Sold = (long?)7 },
                new { Key = (string?)"FR", Sold = (long?)6 }
            },
            {
                "by two fields, two sums",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => new { a.Market, a.AcquisitionType })
                    .Select(g => new { g.Key.Market, g.Key.AcquisitionType, Sold = g.Sum(a => a.AcquisitionQuantity), Paid = g.Sum(a => a.PurchasePriceUSDAmount) }),
                new { Market = (string?)"US", AcquisitionType = (string?)"Free", Sold = (long?)14, Paid = (decimal?)0m },
                new { Market = (string?)"US", AcquisitionType = (string?)"Paid", Sold = (long?)2, Paid = (decimal?)9.98m },
                new { Market = (string?)"DE", AcquisitionType = (string?)"Free", Sold = (long?)4, Paid = (decimal?)0m },
                new { Market = (string?)"DE", AcquisitionType = (string?)"Paid", Sold = (long?)1, Paid = (decimal?)4.99m },
                new { Market = (string?)null, AcquisitionType = (string?)"Free", Sold = (long?)7, Paid = (decimal?)0m },
                new { Market = (string?)"FR", AcquisitionType = (string?)"Promotional code", Sold = (long?)6, Paid = (decimal?)0m }
            },
            {
                "by day",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => DateBucket.StartOfDay(a.Date)).Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }),
                new { Key = (DateTimeOffset?)Day(2026, 10, 1), Sold = (long?)9 },
                new { Key = (DateTimeOffset?)Day(2026, 10, 2), Sold = (long?)1 },
                new { Key = (DateTimeOffset?)Day(2026, 10, 5), Sold = (long?)8 },
                new { Key = (DateTimeOffset?)Day(2026, 10, 11), Sold = (long?)2 },
                new { Key = (DateTimeOffset?)Day(2026, 10, 12), Sold = (long?)6 },
                new { Key = (DateTimeOffset?)Day(2026, 10, 31), Sold = (long?)8 }
            },
            {
                "by week",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => DateBucket.StartOfWeek(a.Date)).Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }),
                new { Key = (DateTimeOffset?)Day(2026, 9, 28), Sold = (long?)10 },
                new { Key = (DateTimeOffset?)Day(2026, 10, 5), Sold = (long?)10 },
                new { Key = (DateTimeOffset?)Day(2026, 10, 12), Sold = (long?)6 },
                new { Key = (DateTimeOffset?)Day(2026, 10, 26), Sold = (long?)8 }
            },
            {
                "by month and field",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since.AddDays(-1) && a.Date <= until)
                    .GroupBy(a => new { Month = DateBucket.StartOfMonth(a.Date), a.DeviceType })
                    .Select(g => new { g.Key.Month, g.Key.DeviceType, Sold = g.Sum(a => a.AcquisitionQuantity) }),
                new { Month = (DateTimeOffset?)Day(2026, 9, 1), DeviceType = (string?)"PC", Sold = (long?)5 },
                new { Month = (DateTimeOffset?)Day(2026, 10, 1), DeviceType = (string?)"PC", Sold = (long?)32 },
                new { Month = (DateTimeOffset?)Day(2026, 10, 1), DeviceType = (string?)"Phone", Sold = (long?)2 },
                new { Month = (DateTimeOffset?)Day(2026, 11, 1), DeviceType = (string?)"PC", Sold = (long?)10 }
            },
            {
                "query syntax",
                r => from a in r.Acquisitions
                     where a.ApplicationId == app && a.Date >= since && a.Date < until && a.Market != null
                     group a by a.Market into g
                     orderby g.Key descending
                     select new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) },
                new { Key = "US", Sold = (long?)16 },
                new { Key = "FR", Sold = (long?)6 },
                new { Key = "DE", Sold = (long?)5 }
            },
            {
                "filtered",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until && a.DeviceType == "PC" && a.AcquisitionType != "Paid")
                    .GroupBy(a => a.Market).Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }),
                new { Key = (string?)"US", Sold = (long?)14 },
                new { Key = (string?)"DE", Sold = (long?)4 },
                new { Key = (string?)null, Sold = (long?)7 },
                new { Key = (string?)"FR", Sold = (long?)6 }
            },
            {
                "a condition on the key",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => a.Market).Where(g => g.Key == "US" || g.Key == null).Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }),
                new { Key = (string?)"US", Sold = (long?)16 },
                new { Key = (string?)null, Sold = (long?)7 }
            },
            {
                "ordered by a key, paged",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => a.Market).OrderBy(g => g.Key).Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }).Skip(1).Take(2),
                new { Key = (string?)"DE", Sold = (long?)5 },
                new { Key = (string?)"FR", Sold = (long?)6 }
            },
            {
                "over several pages",
                r => r.Acquisitions.WithPageSize(2).Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => DateBucket.StartOfDay(a.Date)).Select(g => g.Sum(a => a.AcquisitionQuantity)),
                9, 1, 8, 2, 6, 8
            },
            {
                "a result selector",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => a.DeviceType, (key, rows) => new { key, Sold = rows.Sum(a => a.AcquisitionQuantity) }),
                new { key = (string?)"PC", Sold = (long?)32 },
                new { key = (string?)"Phone", Sold = (long?)2 }
            },
            {
                "an element selector",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until)
                    .GroupBy(a => a.DeviceType, a => a.AcquisitionQuantity).Select(g => g.Sum()),
                32, 2
            },
            {
                "computed of sums",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until && a.AcquisitionType == "Paid")
                    .GroupBy(a => a.Market).Select(g => g.Key + ": " + g.Sum(a => a.PurchasePriceUSDAmount) / g.Sum(a => a.AcquisitionQuantity)),
                "US: 4.99", "DE: 4.99"
            },
            {
                "distinct values",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).Select(a => a.Market).Distinct(),
                "US", "DE", null, "FR"
            },
            {
                "distinct objects",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).Select(a => new { a.DeviceType, a.AcquisitionType }).Distinct(),
                new { DeviceType = (string?)"PC", AcquisitionType = (string?)"Free" },
                new { DeviceType = (string?)"Phone", AcquisitionType = (string?)"Paid" },
                new { DeviceType = (string?)"PC", AcquisitionType = (string?)"Paid" },
                new { DeviceType = (string?)"PC", AcquisitionType = (string?)"Promotional code" }
            },
            {
                "distinct days",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until && a.Market == "US")
                    .Select(a => DateBucket.StartOfDay(a.Date)).Distinct(),
                Day(2026, 10, 1), Day(2026, 10, 2), Day(2026, 10, 11), Day(2026, 10, 31)
            },
            {
                "DistinctBy",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).DistinctBy(a => a.Market).Select(a => a.Market),
                "US", "DE", null, "FR"
            },
            {
                "a hundred rows a request at most",
                r => r.Subscriptions.Where(s => s.ApplicationId == app && s.Date >= since && s.Date < until)
                    .GroupBy(s => s.SubscriptionProductName).Select(g => new { g.Key, Sales = g.Sum(s => s.GrossSalesBeforeTax), Began = g.Sum(s => s.NewCount) }),
                new { Key = (string?)"Gold", Sales = (decimal?)30.75m, Began = (long?)3 },
                new { Key = (string?)"Silver", Sales = (decimal?)7.51m, Began = (long?)8 }
            },
            {
                "own record",
                r => r.Installs.Where(i => i.App == app && i.Day >= since && i.Day < until)
                    .GroupBy(i => new { i.Market, Week = DateBucket.StartOfWeek(i.Day) }).Select(g => new { g.Key.Market, g.Key.Week, Installs = g.Sum(i => i.Installs) }),
                new { Market = (string?)"US", Week = (DateTimeOffset?)Day(2026, 9, 28), Installs = (long?)17 },
                new { Market = (string?)"DE", Week = (DateTimeOffset?)Day(2026, 9, 28), Installs = (long?)1 },
                new { Market = (string?)"DE", Week = (DateTimeOffset?)Day(2026, 10, 5), Installs = (long?)4 }
            },
            {
                "own record, distinct",
                r => r.Installs.Where(i => i.App == app && i.Day >= since && i.Day < until).Select(i => i.System).Distinct(),
                "Windows 10", "Windows 11", null
            },

            {
                "a count, which the service does not return",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).GroupBy(a => a.Market).Select(g => g.Count()),
                ("PAL1008", "Count")
            },
            {
                "CountBy, likewise",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).CountBy(a => a.Market!),
                ("PAL1008", "Count")
            },
            {
                "a sum of who is active",
                r => r.Subscriptions.Where(s => s.ApplicationId == app && s.Date >= since && s.Date < until)
                    .GroupBy(s => s.SubscriptionProductName).Select(g => g.Sum(s => s.TotalActiveCount)),
                ("PAL1008", "g.Figure(x => x.TotalActiveCount)")
            },
            {
                "a date without a bucket",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).GroupBy(a => a.Date).Select(g => g.Key),
                ("PAL1007", "DateBucket")
            },
            {
                "the application as a key",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).GroupBy(a => a.ApplicationId).Select(g => g.Key),
                ("PAL1005", "'applicationId'")
            },
            {
                "groups of rows that are none",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).GroupBy(x => x.Market).Select(g => g.Key),
                ("PAL1005", "'market'")
            },
            {
                "days of groups, too late",
                r => r.Acquisitions.Where(a => a.ApplicationId == app).GroupBy(a => a.Market).Select(g => g.Key).ToList(),
                ("PAL1011", "says no days")
            },
        };
    }
}
