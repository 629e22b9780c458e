using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

internal sealed class FilterExample : IExample
{
    public string Title => "Filter";

    public string Explanation =>
        "Where becomes the filter, Take the top. The Select runs here, on the rows that arrive.";

    public Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken) => stage.ShowAsync(
        partner.Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == "US")
            .Take(5)
            .Select(r => new { r.Id, r.CustomerName, r.AcceptedDate }),
        cancellationToken);
}
