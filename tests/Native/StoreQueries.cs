using PartnerAnalytics.Linq;

namespace Native;

/// <summary>Rows and totals of the Store, whose application and days are parameters.</summary>
internal sealed class StoreQueries(StoreAnalyticsClient store)
{
    private const string App = "9NBLGGGZ5QDR";

    private static readonly Func<StoreAnalyticsClient, DateTimeOffset, AnalyticsQueryable<Review>> OfDay = AnalyticsQueryable.Compile(
        (StoreAnalyticsClient client, DateTimeOffset day) => client.Reviews.Where(r => r.ApplicationId == App && r.Date >= day && r.Date < day.AddDays(1)));

    public async Task RunAsync()
    {
        var from = new DateTimeOffset(2022, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var until = from.AddMonths(1);
        await Output.ShowAsync(store.Reviews
            .Where(r => r.ApplicationId == App && r.Date >= from && r.Date < until && r.Rating <= 2)
            .OrderBy(r => r.Date)
            .Take(5)
            .Select(r => new { r.Id, r.Rating, r.Date, r.IsRevised, Text = r.ReviewText ?? "none" }));
        await Output.ShowAsync(OfDay(store, from.AddDays(9)).Select(r => r.Id));

        var acquisitions = store.AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= from && a.Date < until && a.DeviceType == "PC");
        await Output.ShowAsync(acquisitions
            .GroupBy(a => new { a.Market, Week = DateBucket.StartOfWeek(a.Date) })
            .Select(g => new { g.Key.Market, g.Key.Week, Sold = g.Sum(a => a.AcquisitionQuantity), Paid = g.Sum(a => a.PurchasePriceUSDAmount) }));
        await Output.ShowAsync(acquisitions.Select(a => new { a.AcquisitionType, a.Gender }).Distinct());
        await Output.ShowAsync(acquisitions.Take(5));
        Output.Show(await acquisitions.SumAsync(a => a.AcquisitionQuantity));
        Output.Show(await acquisitions.GroupBy(a => 1).Select(g => new { Sold = g.Sum(a => a.AcquisitionQuantity) }).SingleAsync());
        await Output.ShowAsync(store.DailyUsage
            .Where(u => u.ApplicationId == App && u.Date >= from && u.Date < until)
            .GroupBy(u => u.Market)
            .Select(g => new { g.Key, Users = g.Figure(u => u.DailyActiveUsers), Sessions = g.Sum(u => u.DailySessionCount) }));

        var days = store.Query<Installs>().Where(i => i.App == App && i.Day >= from && i.Day < from.AddDays(7)).PartitionBy(i => DateBucket.StartOfDay(i.Day!.Value));
        Console.WriteLine(string.Join('\n', days.ToRequestUris().Select(uri => uri.Query)));
        Output.Show((await days.ToListAsync()).Sum(i => i.Count));
        await Output.ShowAsync(store.Query<Installs>()
            .Where(Installs.Fields.App.EqualTo(App).And(Installs.Fields.Day.GreaterThanOrEqualTo(from)).And(Installs.Fields.Day.LessThan(until)))
            .GroupByFields([Installs.Fields.Market, Installs.Fields.Day.ByMonth()], Installs.Fields.Count)
            .Select(row => $"{row.Get(Installs.Fields.Market)}: {row.Get(Installs.Fields.Count)}"));

        // What the compiler does not see, the run time refuses.
        try
        {
            await ((AnalyticsQueryable<Review>)Plain(store.Reviews)).ToListAsync();
        }
        catch (AnalyticsQueryException refusal)
        {
            Console.WriteLine(refusal.Message);
        }
    }

    private static IQueryable<Review> Plain(IQueryable<Review> query) => query;
}
