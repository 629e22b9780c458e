using Consumer;
using PartnerAnalytics.Linq;

using var http = new HttpClient { BaseAddress = new Uri("https://localhost/") };
var partner = new PartnerAnalyticsClient(http);
var region = "North & South";

Console.WriteLine(Sale.FieldNames.ClosedDate);
Console.WriteLine(Sale.Fields.Region.WireName);
Console.WriteLine(Sale.Fields.Amount.Info.Name);

var sales = partner.Query<Sale>()
    .Where(s => s.Region == region && s.ClosedDate >= new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    .OrderByDescending(s => s.ClosedDate)
    .Skip(20)
    .Take(10);
Console.WriteLine(sales);
Console.WriteLine(sales.ToRequestUri().AbsoluteUri);

var months = partner.Query<Sale>()
    .GroupBy(s => new { s.Region, Month = DateBucket.StartOfMonth(s.ClosedDate) })
    .Select(g => new { g.Key.Region, g.Key.Month, Amount = g.Sum(s => s.Amount) });
Console.WriteLine(months);

var large = partner.Referrals.Where(r => r.Status == "Accepted").Take(20000).WithPageSize(500);
Console.WriteLine(large);

var store = new StoreAnalyticsClient(http);
var app = "9NBLGGGZ5QDR";
var (from, until) = (new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

var sold = store.AppAcquisitions
    .Where(a => a.ApplicationId == app && a.Date >= from && a.Date < until && a.DeviceType == "PC")
    .GroupBy(a => new { a.Market, Day = DateBucket.StartOfDay(a.Date) })
    .Select(g => new { g.Key.Market, g.Key.Day, Sold = g.Sum(a => a.AcquisitionQuantity) });
Console.WriteLine(sold.ToRequestUri().AbsoluteUri);

var failures = store.Reviews.Where(r => r.ApplicationId == app && r.Date >= from && r.Date < until && r.Rating <= 2 && r.ReviewText!.Contains("crash"));
Console.WriteLine(failures);
Console.WriteLine(failures.ToRequestUri().AbsoluteUri);

var installs = store.Query<Install>().Where(i => i.App == app && i.Day >= from && i.Day < until);
Console.WriteLine(installs);

var rows = int.Parse("20000");
try
{
    await partner.Referrals.Take(rows).ToListAsync();
}
catch (AnalyticsQueryException refusal)
{
    Console.WriteLine(refusal.RuleId);
}
