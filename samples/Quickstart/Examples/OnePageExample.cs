using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

internal sealed class OnePageExample : IExample
{
    public string Title => "One page";

    public string Explanation =>
        "Skip and Take become skip and top. A comparison with null asks for what has not happened, or has.";

    public Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken) => stage.ShowAsync(
        partner.Referrals
            .Where(r => r.AcceptedDate != null && r.WonDate == null)
            .Skip(200)
            .Take(5)
            .Select(r => new { r.Id, Waited = r.AcceptedDate - r.CreatedDate }),
        cancellationToken);
}
