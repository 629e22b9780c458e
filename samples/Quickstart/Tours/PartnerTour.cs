using PartnerAnalytics.Linq;
using Quickstart.Stagecraft;

namespace Quickstart.Tours;

/// <summary>What can be asked of Partner Center.</summary>
internal static class PartnerTour
{
    public static async Task RunAsync(PartnerAnalyticsClient partner, Stage stage)
    {
        var from = new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero);
        await FilterAsync(partner, from, stage);
        await GroupAsync(partner, from, stage);
        await RefuseAsync(partner, stage);
        await StreamAsync(partner, stage);
    }

    private static async Task FilterAsync(PartnerAnalyticsClient partner, DateTimeOffset from, Stage stage)
    {
        await stage.ShowAsync(
            "Filter",
            "Where becomes the filter, Take the top. The Select runs here, on the rows that arrive.",
            partner.Referrals
                .Where(r => r.Status == "Accepted" && r.CustomerMarket == "US")
                .Take(5)
                .Select(r => new { r.Id, r.CustomerName, r.AcceptedDate }));

        string?[] markets = ["DE", "NL"];
        var until = from.AddMonths(3);
        await stage.ShowAsync(
            "Captured values",
            "Variables keep their names in the query's ToString(), and are read when the request is made. A list becomes a chain of 'or'.",
            partner.Referrals
                .Where(r => r.CreatedDate >= from && r.CreatedDate < until)
                .Where(r => markets.Contains(r.CustomerMarket))
                .Take(5)
                .Select(r => new { r.Id, r.CustomerMarket, r.Status, r.CreatedDate }));

        await stage.ShowAsync(
            "One page",
            "Skip and Take become skip and top. A comparison with null finds what has not happened, or has.",
            partner.Referrals
                .Where(r => r.AcceptedDate != null && r.WonDate == null)
                .Skip(200)
                .Take(5)
                .Select(r => new { r.Id, Waited = r.AcceptedDate - r.CreatedDate }));
    }

    private static async Task GroupAsync(PartnerAnalyticsClient partner, DateTimeOffset from, Stage stage)
    {
        await stage.ShowAsync(
            "Group by a field",
            "GroupBy becomes groupby: the service sends one row for each group. For referrals it sends the keys only, no counts.",
            partner.Referrals
                .Where(r => r.CustomerMarket == "PL")
                .GroupBy(r => new { r.CustomerMarket, r.Status })
                .Select(g => new { g.Key.CustomerMarket, g.Key.Status }));

        await stage.ShowAsync(
            "Group by month",
            "The service groups dates by day, week or month. DateBucket in the key says which, and becomes the aggregationLevel.",
            partner.Referrals
                .Where(r => r.CreatedDate >= from)
                .GroupBy(r => new { Month = DateBucket.StartOfMonth(r.CreatedDate) })
                .Select(g => g.Key),
            sortBy: row => row.Month);
    }

    private static async Task RefuseAsync(PartnerAnalyticsClient partner, Stage stage)
    {
        // With the number itself in Take, the compiler would refuse the query.
        var wanted = 20_000;
        await stage.ShowRefusalAsync(
            "Refused",
            "What the service cannot answer is refused before anything is sent. The message says why, and what to write instead.",
            partner.Referrals.Take(wanted));
    }

    private static async Task StreamAsync(PartnerAnalyticsClient partner, Stage stage)
    {
        var perMonth = new MonthCounts();
        await stage.StreamAsync(
            "All rows, page by page",
            "WithPageSize fetches as many pages as it takes. Rows are handed out as they arrive, so memory holds only those you keep.",
            partner.Referrals
                .WithPageSize(5000)
                .Select(r => new { r.Id, r.Status, r.CreatedDate }),
            row => perMonth.Add(row.CreatedDate));
        stage.Show("Referrals created per month (UTC), counted from the rows: the service has no such count.", perMonth.ToChart());
    }
}
