using PartnerAnalytics.Linq;

namespace Native;

/// <summary>Groups of every kind.</summary>
internal sealed class Groupings(PartnerAnalyticsClient partner)
{
    public async Task RunAsync()
    {
        var from = new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero);
        await Output.ShowAsync(partner.Referrals
            .Where(r => r.CreatedDate >= from)
            .GroupBy(r => new { Month = DateBucket.StartOfMonth(r.CreatedDate) })
            .Select(g => g.Key));
        await Output.ShowAsync(partner.Referrals
            .Where(r => r.CustomerMarket == "PL")
            .GroupBy(r => new { r.CustomerMarket, r.Status })
            .Select(g => new { g.Key.CustomerMarket, g.Key.Status }));
        await Output.ShowAsync(partner.Subscriptions
            .GroupBy(s => new { s.SubscriptionType, Month = DateBucket.StartOfMonth(s.CreationDate) })
            .Select(g => new { g.Key.SubscriptionType, g.Key.Month, Subscriptions = g.Count(), Licenses = g.Sum(s => s.LicenseCount) }));
        await Output.ShowAsync(partner.Subscriptions
            .GroupBy(s => s.SubscriptionType, s => s.LicenseCount)
            .Select(g => new Licenses(g.Key, g.Sum())));
        await Output.ShowAsync(partner.Subscriptions
            .GroupBy(s => s.SubscriptionType, (type, rows) => new ValueTuple<string?, int>(type, rows.Count())));
        await Output.ShowAsync(partner.Subscriptions
            .GroupBy(s => new { s.SubscriptionType }, s => new { s.LicenseCount }, (key, rows) => new { key.SubscriptionType, Sum = rows.Sum(x => x.LicenseCount) }));
        await Output.ShowAsync(partner.Query<Sale>()
            .GroupBy(s => s.Region)
            .OrderByDescending(g => g.Key)
            .Select(g => g.Sum(s => s.Amount ?? 0)));
        await Output.ShowAsync(partner.Referrals.Select(r => r.Status).Distinct());
        await Output.ShowAsync(partner.Referrals.Select(r => new { r.Status, r.CustomerMarket }).Distinct().Where(r => r.Status == "Won"));
        await Output.ShowAsync(partner.Referrals.DistinctBy(r => r.Status).Select(r => r.Status));

        var byType = await partner.Subscriptions.GroupBy(s => s.SubscriptionType).ToDictionaryAsync(g => g.Key!, g => g.Count());
        Output.Show(string.Join(", ", byType.OrderBy(pair => pair.Key, StringComparer.Ordinal)));

        var grouped = partner.Subscriptions.GroupByFields(
            [Subscription.Fields.SubscriptionType, Subscription.Fields.CreationDate.ByMonth()], Subscription.Fields.LicenseCount);
        Console.WriteLine(grouped);
        await foreach (var row in grouped)
        {
            Output.Show($"{row[Subscription.Fields.SubscriptionType]} {row[Subscription.Fields.CreationDate]:O} {row[Subscription.Fields.LicenseCount]}");
        }
    }

    private sealed record Licenses(string? Type, long? Count);
}
