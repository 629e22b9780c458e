using PartnerAnalytics.Linq;
using Quickstart.Stagecraft;

namespace Quickstart.Tours;

/// <summary>What can be asked of the Microsoft Store.</summary>
internal static class StoreTour
{
    public static async Task RunAsync(StoreAnalyticsClient store, string application, DateTimeOffset today, Stage stage)
    {
        var (from, until) = (today.AddDays(-30), today);
        await stage.ShowAsync(
            "Per market and day",
            "The application and the days are parameters of the request, all else is its filter. Rows are sums of each group.",
            store.AppAcquisitions
                .Where(a => a.ApplicationId == application && a.Date >= until.AddDays(-2) && a.Date < until && a.DeviceType == "PC")
                .GroupBy(a => new { a.Market, Day = DateBucket.StartOfDay(a.Date) })
                .Select(g => new { g.Key.Market, g.Key.Day, Sold = g.Sum(a => a.AcquisitionQuantity) })
                .Take(8));

        await stage.ShowAsync(
            "Top markets",
            "Groups by one field, over a month. The Store does not sort by a sum, so that is done with the rows.",
            store.AppAcquisitions
                .Where(a => a.ApplicationId == application && a.Date >= from && a.Date < until)
                .GroupBy(a => a.Market)
                .Select(g => new { Market = g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }),
            sortBy: row => -row.Sold);

        await stage.ShowAsync(
            "Crashes by version",
            "The service tells the days of errors apart, whatever else they are grouped by, and keeps the last 30 of them.",
            store.AppErrors
                .Where(e => e.ApplicationId == application && e.Date >= until.AddDays(-3) && e.Date < until && e.EventType == "crash")
                .GroupBy(e => new { e.PackageVersion, Day = DateBucket.StartOfDay(e.Date) })
                .Select(g => new { g.Key.PackageVersion, g.Key.Day, Crashes = g.Sum(e => e.EventCount) })
                .OrderBy(row => row.PackageVersion));

        await stage.ShowAsync(
            "Reviews",
            "Reviews are rows as they are. Texts can be searched, the rating compared, and the service sorts them.",
            store.Reviews
                .Where(r => r.ApplicationId == application && r.Date >= from && r.Date < until)
                .Where(r => r.Rating <= 2 && r.ReviewText!.Contains("ads"))
                .OrderByDescending(r => r.Date)
                .Take(5)
                .Select(r => new { r.Date, r.Market, r.Rating, r.ReviewText }));

        // With the time itself in the query, the compiler would refuse it.
        var noon = from.AddHours(12);
        await stage.ShowRefusalAsync(
            "Refused",
            "The Store takes whole days. What it cannot answer is refused before anything is sent, with what to write instead.",
            store.Reviews.Where(r => r.ApplicationId == application && r.Date >= noon && r.Date < until));

        var perMonth = new MonthCounts();
        await stage.StreamAsync(
            "All rows, page by page",
            "WithPageSize fetches as many pages as it takes. Rows are handed out as they arrive, so memory holds only those you keep.",
            store.Reviews
                .Where(r => r.ApplicationId == application && r.Date >= today.AddDays(-360) && r.Date < today)
                .WithPageSize(5000)
                .Select(r => new { r.Date, r.Rating, r.Market }),
            row => perMonth.Add(row.Date));
        stage.Show("Reviews per month (UTC), counted from the rows: the service makes no groups of them.", perMonth.ToChart());
    }
}
