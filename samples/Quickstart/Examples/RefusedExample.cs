using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

internal sealed class RefusedExample : IExample
{
    public string Title => "Refused";

    public string Explanation =>
        "What the service cannot answer is refused before anything is sent. The message says why, and what to write instead.";

    public async Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken)
    {
        // With the number itself in Take, the compiler would refuse the query.
        var wanted = 20_000;
        await stage.ShowRefusalAsync(partner.Referrals.Take(wanted), cancellationToken);

        string?[] ids = [.. Enumerable.Range(112310, 1000).Select(id => $"{id}")];
        await stage.ShowRefusalAsync(partner.Referrals.Where(r => ids.Contains(r.Id)), cancellationToken);
    }
}
