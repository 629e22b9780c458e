using PartnerAnalytics.Linq;

namespace Native;

/// <summary>Conditions, captured values, and what rows are made into.</summary>
internal sealed class Projections(PartnerAnalyticsClient partner)
{
    public async Task RunAsync()
    {
        await Output.ShowAsync(partner.Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == "US")
            .Take(5)
            .Select(r => new { r.Id, r.CustomerName, r.AcceptedDate }));

        string?[] markets = ["DE", "NL"];
        var from = new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero);
        var until = from.AddMonths(3);
        for (var i = 0; i < 2; i++)
        {
            await Output.ShowAsync(partner.Referrals
                .Where(r => r.CreatedDate >= from && r.CreatedDate < until)
                .Where(r => markets.Contains(r.CustomerMarket))
                .Take(5)
                .Select(r => new Seen(r.Id, r.CustomerMarket, r.CreatedDate)));
            from = from.AddMonths(1);
        }

        await Output.ShowAsync(partner.Referrals
            .Where(r => r.AcceptedDate != null && r.WonDate == null)
            .Skip(200)
            .Take(5)
            .Select(r => new ValueTuple<string?, TimeSpan?>(r.Id, r.AcceptedDate - r.CreatedDate)));
        await Output.ShowAsync(partner.Referrals.Take(3).Select(r => new Titled { Title = r.CustomerName + " in " + r.CustomerMarket, Length = r.Id!.Length }));
        await Output.ShowAsync(partner.AzureUsage.OrderByDescending(u => u.UsageDate).ThenBy(u => u.CustomerName).Take(20));
        await Output.ShowAsync(from r in partner.Referrals
                               let market = r.CustomerMarket
                               where market == "PL" && r.CreatedDate!.Value.Year == 2018
                               select new { market, r.Status });

        (string Name, DateTimeOffset From, DateTimeOffset Until)[] seasons =
            [("spring", new(2018, 4, 1, 0, 0, 0, TimeSpan.Zero), new(2018, 5, 1, 0, 0, 0, TimeSpan.Zero)), ("none", default, default)];
        await Output.ShowAsync(partner.Referrals
            .Where(r => seasons.Any(s => r.CreatedDate >= s.From && r.CreatedDate < s.Until))
            .Take(3)
            .Select(r => r.CreatedDate));
        await ShowFallbacksAsync();
    }

    // What an interpreter of expressions has to be told in other words.
    // Without "x.Units ?? 1.5m": the conversion there is a lambda whose type the program's own code makes at run time, before the library
    // sees it, and a native program cannot make that one.
    private async Task ShowFallbacksAsync()
    {
        var subscriptions = partner.Subscriptions.Take(5);
        await Output.ShowAsync(subscriptions.Select(s => (s.LicenseCount > 9 ? null : s.LicenseCount) ?? 7));
        await Output.ShowAsync(subscriptions.Select(s => new[] { s.SubscriptionType, s.CustomerName }.Contains("O'Neil & Sons")));
        await Output.ShowAsync(subscriptions.Select(s => s.CustomerName + ((Func<string?>)(() => s.SubscriptionType)).ToString()));
        await Output.ShowAsync(subscriptions.Select(s => new Placed { Place = { Row = 7, Name = s.CustomerName } }));
        await Output.ShowAsync(subscriptions.Select((s, i) =>
            new { Number = i, Licenses = (s.LicenseCount > 9 ? null : s.LicenseCount) ?? 7 }));
        await Output.ShowAsync(subscriptions
            .Select((s, i) => new Placed { Place = { Row = i, Name = s.CustomerName } })
            .Select(placed => new[] { placed.Place.Name, "none" }.Contains("O'Neil & Sons")));

        (string Market, long? Discount)[] discounts = [("DE", 3), ("NL", 4), ("US", null)];
        await Output.ShowAsync(partner.Referrals.Where(r => r.Status == "Won").Join(
            discounts,
            r => r.CustomerMarket,
            discount => discount.Market,
            (r, discount) => new
            {
                r.Id,
                discount.Market,
                Discount = discount.Discount ?? 7,
                IsGerman = new[] { r.CustomerMarket, "none" }.Contains("DE"),
            }));
    }

    private sealed record Seen(string? Id, string? Market, DateTimeOffset? CreatedDate);

    private struct Place
    {
        public int Row { get; set; }

        public string? Name { get; set; }
    }

    private sealed class Placed
    {
        public Place Place;

        public override string ToString() => $"{Place.Name} ({Place.Row})";
    }

    private sealed class Titled
    {
        public string? Title { get; init; }

        public int Length { get; init; }

        public override string ToString() => $"{Title} ({Length})";
    }
}
