using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

internal sealed class CapturedValuesExample : IExample
{
    public string Title => "Captured values";

    public string Explanation =>
        "Variables keep their names in the query's ToString(), and are read when the request is made. A list becomes a chain of 'or'.";

    public async Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken)
    {
        string?[] markets = ["DE", "NL"];
        var from = new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero);
        var until = from.AddMonths(3);

        await stage.ShowAsync(
            partner.Referrals
                .Where(r => r.CreatedDate >= from && r.CreatedDate < until)
                .Where(r => markets.Contains(r.CustomerMarket))
                .Take(5)
                .Select(r => new { r.Id, r.CustomerMarket, r.Status, r.CreatedDate }),
            cancellationToken);
    }
}
