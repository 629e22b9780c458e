using PartnerAnalytics.Linq;

namespace Native;

/// <summary>Compiled queries, windows, chunks, pages, and the calls that end queries.</summary>
internal sealed class Ends(PartnerAnalyticsClient partner)
{
    private static readonly Func<PartnerAnalyticsClient, string, AnalyticsQueryable<Referral>> InMarket = AnalyticsQueryable.Compile(
        (PartnerAnalyticsClient client, string market) => client.Referrals.Where(r => r.CustomerMarket == market).Take(3));

    public async Task RunAsync()
    {
        Console.WriteLine(string.Join('\n', await InMarket(partner, "FR").ToListAsync()));
        Console.WriteLine(await partner.Referrals.CountAsync(r => r.Status == "Won"));
        Console.WriteLine(await partner.Referrals.AnyAsync(r => r.Status == "None"));
        Output.Show(await partner.Referrals.Where(r => r.Status == "Won").Select(r => new { r.Id }).FirstOrDefaultAsync());

        var dates = await partner.Referrals.WithPageSize(5000).Select(r => r.CreatedDate).ToListAsync();
        Output.Show($"{dates.Count} {dates.Max():O}");

        var from = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var months = partner.AzureUsage
            .Where(u => u.UsageDate >= from && u.UsageDate < from.AddMonths(3))
            .PartitionBy(u => DateBucket.StartOfMonth(u.UsageDate), maximumParallelism: 2);
        Console.WriteLine(string.Join('\n', months.ToWindows()));
        Console.WriteLine((await months.ToListAsync()).Count);

        var ids = Enumerable.Range(0, 1000).Select(i => $"{112310 + i}").ToList();
        Console.WriteLine((await partner.Referrals.Where(r => ids.Contains(r.Id!)).InChunks().ToListAsync()).Count);

        await foreach (var page in partner.Referrals.Take(30).AsPages(pageSizeHint: 20))
        {
            Console.WriteLine($"{page.Values.Count} {page.ContinuationToken is null}");
        }

        // What the compiler does not see, the run time refuses.
        Console.WriteLine(Plain(partner.Referrals).OrderBy(r => r.Id));
        try
        {
            await partner.Referrals.Take(int.Parse("20000", System.Globalization.CultureInfo.InvariantCulture)).ToListAsync();
        }
        catch (AnalyticsQueryException refusal)
        {
            Console.WriteLine(refusal.Message);
        }
    }

    private static IQueryable<Referral> Plain(IQueryable<Referral> query) => query;
}
