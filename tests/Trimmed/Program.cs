using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Core;
using PartnerAnalytics.Linq;

// The queries of the quickstart, against the emulator that the arguments name. Prints requests and rows, to be compared.
Console.Error.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");
var token = args[1];
var partner = new PartnerAnalyticsClient(
    new Uri(args[0]), DelegatedTokenCredential.Create((_, _) => new AccessToken(token, DateTimeOffset.MaxValue)));

await ShowAsync(partner.Referrals
    .Where(r => r.Status == "Accepted" && r.CustomerMarket == "US")
    .Take(5)
    .Select(r => new { r.Id, r.CustomerName, r.AcceptedDate }));

string?[] markets = ["DE", "NL"];
var from = new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero);
var until = from.AddMonths(3);
for (var i = 0; i < 2; i++)
{
    await ShowAsync(partner.Referrals
        .Where(r => r.CreatedDate >= from && r.CreatedDate < until)
        .Where(r => markets.Contains(r.CustomerMarket))
        .Take(5)
        .Select(r => new { r.Id, r.CustomerMarket, r.Status, r.CreatedDate }));
    from = from.AddMonths(1);
}

await ShowAsync(partner.Referrals
    .Where(r => r.CreatedDate >= from)
    .GroupBy(r => new { Month = DateBucket.StartOfMonth(r.CreatedDate) })
    .Select(g => g.Key));

await ShowAsync(partner.Referrals
    .Where(r => r.CustomerMarket == "PL")
    .GroupBy(r => new { r.CustomerMarket, r.Status })
    .Select(g => new { g.Key.CustomerMarket, g.Key.Status }));

await ShowAsync(partner.Referrals
    .Where(r => r.AcceptedDate != null && r.WonDate == null)
    .Skip(200)
    .Take(5)
    .Select(r => new { r.Id, Waited = r.AcceptedDate - r.CreatedDate }));

await ShowAsync(partner.Subscriptions
    .GroupBy(s => new { s.SubscriptionType, Month = DateBucket.StartOfMonth(s.CreationDate) })
    .Select(g => new { g.Key.SubscriptionType, g.Key.Month, Subscriptions = g.Count(), Licenses = g.Sum(s => s.LicenseCount) }));

await ShowAsync(partner.AzureUsage.OrderByDescending(u => u.UsageDate).ThenBy(u => u.CustomerName).Take(20));

var compiled = AnalyticsQueryable.Compile((PartnerAnalyticsClient client, string market) =>
    client.Referrals.Where(r => r.CustomerMarket == market).Take(3));
Console.WriteLine(string.Join('\n', await compiled(partner, "FR").ToListAsync()));
Console.WriteLine(await partner.Referrals.CountAsync(r => r.Status == "Won"));
Console.WriteLine(await partner.Referrals.AnyAsync(r => r.Status == "None"));

// The delegate forms of LINQ on rows that are here.
var rows = await partner.Referrals.WithPageSize(5000).Select(r => r.CreatedDate).ToListAsync();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} {rows.Max():O}"));

// What the compiler does not see, the run time refuses.
Console.WriteLine(Plain(partner.Referrals).OrderBy(r => r.Id));

static IQueryable<Referral> Plain(IQueryable<Referral> query) => query;

static async Task ShowAsync<T>(AnalyticsQueryable<T> query)
{
    Console.WriteLine(query);
    Console.WriteLine(query.ToRequestUri().Query);
    await foreach (var row in query)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row}"));
    }
}
