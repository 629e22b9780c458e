using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

internal sealed class GroupByTermExample : IExample
{
    public string Title => "Group by a term";

    public string Explanation =>
        "GroupBy becomes groupby: the service sends one row for each group. Of referrals it sends the keys only, no counts.";

    public Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken) => stage.ShowAsync(
        partner.Referrals
            .Where(r => r.CustomerMarket == "PL")
            .GroupBy(r => new { r.CustomerMarket, r.Status })
            .Select(g => new { g.Key.CustomerMarket, g.Key.Status }),
        cancellationToken);
}
