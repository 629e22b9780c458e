using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

internal sealed class AllRowsExample : IExample
{
    public string Title => "All rows, page by page";

    public string Explanation =>
        "WithPageSize fetches as many pages as it takes. Rows are handed out while they arrive, so memory holds none but those you keep.";

    public async Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken)
    {
        var perMonth = new MonthCounts();
        await stage.StreamAsync(
            partner.Referrals
                .WithPageSize(5000)
                .Select(r => new { r.Id, r.Status, r.CreatedDate }),
            row => perMonth.Add(row.CreatedDate),
            cancellationToken);

        stage.Picture(
            "Referrals created per month (UTC), the last twelve months. Counted here, from the streamed rows: the service has no such count.",
            perMonth.ToChart());
    }
}
