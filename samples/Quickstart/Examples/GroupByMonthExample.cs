using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

internal sealed class GroupByMonthExample : IExample
{
    public string Title => "Group by month";

    public string Explanation =>
        "The service groups dates by day, week or month. DateBucket in the key says which, and becomes the aggregationLevel.";

    public async Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken)
    {
        var from = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

        await stage.ShowAsync(
            partner.Referrals
                .Where(r => r.CreatedDate >= from)
                .GroupBy(r => new { Month = DateBucket.StartOfMonth(r.CreatedDate) })
                .Select(g => g.Key),
            cancellationToken,
            sortBy: row => row.Month);
    }
}
