using System.Diagnostics;
using System.Globalization;
using PartnerAnalytics.Linq;

// What the bare client does, through the library.
//   first ENDPOINT   the first query; prints the number of rows
//   pages ENDPOINT   all pages; prints rows, sum of quantities, milliseconds, and the peak of the working set in bytes
using var http = new HttpClient { BaseAddress = new Uri(args[1]) };
var partner = new PartnerAnalyticsClient(http);
if (args[0] == "first")
{
    var market = "NL";
    var from = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    var accepted = await partner.Referrals
        .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
        .Skip(200)
        .Take(100)
        .ToListAsync();
    Console.WriteLine(accepted.Count);
}
else
{
    long rows = 0;
    var quantity = 0m;
    var watch = Stopwatch.StartNew();
    await foreach (var row in partner.AzureUsage)
    {
        rows++;
        quantity += row.Quantity ?? 0;
    }

    var elapsed = watch.Elapsed.TotalMilliseconds;
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} {quantity} {elapsed} {process.PeakWorkingSet64}"));
}
