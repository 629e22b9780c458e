using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

internal sealed class RefusedExample : IExample
{
    public string Title => "Refused";

    public string Explanation =>
        "What the service cannot answer is refused before anything is sent. The message says why, and what to write instead.";

    public async Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken)
    {
#pragma warning disable PAL1005 // The refusal is wanted at run time here, also where the compiler already knows it.
        await stage.ShowRefusalAsync(
            partner.Referrals
                .Where(r => r.Status == "Accepted")
                .OrderByDescending(r => r.AcceptedDate),
            cancellationToken);
#pragma warning restore PAL1005

        var wanted = 20_000;
        await stage.ShowRefusalAsync(partner.Referrals.Take(wanted), cancellationToken);
    }
}
