using System.Diagnostics;
using System.Globalization;
using PartnerAnalytics.Linq.Benchmarks.BareClient;

// The floor of a whole process: HttpClient and System.Text.Json, nothing else.
//   first ENDPOINT   the first query; prints the number of rows
//   pages ENDPOINT   all pages; prints rows, sum of quantities, milliseconds, and the peak of the working set in bytes
using var http = new HttpClient { BaseAddress = new Uri(args[1]) };
if (args[0] == "first")
{
    var rows = await FirstQuery.ReadAsync(http, "NL", new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero));
    Console.WriteLine(rows.Count);
}
else
{
    var watch = Stopwatch.StartNew();
    var (rows, quantity) = await PageLoop.ReadAsync(http);
    var elapsed = watch.Elapsed.TotalMilliseconds;
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} {quantity} {elapsed} {process.PeakWorkingSet64}"));
}
