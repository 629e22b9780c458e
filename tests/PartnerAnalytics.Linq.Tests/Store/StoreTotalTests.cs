using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Store;

/// <summary>Sums of all rows, groups of all rows, and figures that are no sums.</summary>
public sealed class StoreTotalTests
{
    private const string App = "9NBLGGGZ5QDR";
    private static readonly DateTimeOffset From = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = From.AddMonths(1);

    [Fact]
    public async Task A_sum_of_all_rows_is_the_total_that_the_service_returns_without_groups()
    {
        using var http = new StubHttp().Respond("""{"Value":[{"date":"2026-10-31","applicationId":"x","acquisitionQuantity":7}],"TotalCount":1}""");
        Assert.Equal(7, await Acquisitions(http).SumAsync(a => a.AcquisitionQuantity));
        Assert.Equal(
            "?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-31", Assert.Single(http.Requests).Uri.Query);
    }

    [Theory]
    [InlineData("""{"Value":[],"TotalCount":0}""", 0)]
    [InlineData("""{"Value":[{"acquisitionQuantity":null}],"TotalCount":1}""", 0)]
    [InlineData("""{"Value":[{"acquisitionQuantity":3},{"acquisitionQuantity":4}],"TotalCount":2}""", 7)]
    public async Task A_sum_is_that_of_what_arrives_and_zero_of_nothing(string body, long expected)
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text(body, 200));
        var rows = Acquisitions(http);
        Assert.Equal(expected, await rows.SumAsync(a => a.AcquisitionQuantity));
        Assert.Equal(expected, await rows.SumAsync(a => a.AcquisitionQuantity!.Value));
        Assert.Equal(expected, await rows.Select(a => a.AcquisitionQuantity).SumAsync());
        Assert.Equal(expected * 2, await rows.Select(a => new { Sold = a.AcquisitionQuantity * 2 }).SumAsync(a => a.Sold));
    }

    [Fact]
    public async Task A_sum_arrives_through_the_interface_as_well()
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text("""{"Value":[{"successfulInstallCount":100053}],"TotalCount":1}""", 200));
        IQueryable<AppInstall> installs = Client(http).AppInstalls.Where(i => i.ApplicationId == App && i.Date >= From && i.Date < Until);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.Run(() => installs.Sum(i => i.SuccessfulInstallCount)));
        Assert.Equal(
            100_053,
            await Client(http).AppInstalls.Where(i => i.ApplicationId == App && i.Date >= From && i.Date < Until)
                .SumAsync(i => i.SuccessfulInstallCount));
    }

    [Fact]
    public async Task A_group_of_all_rows_is_asked_for_by_a_constant_key()
    {
        using var http = new StubHttp().Respond("""{"Value":[{"acquisitionQuantity":7,"purchasePriceUSDAmount":1.5}],"TotalCount":1}""");
        var total = await Acquisitions(http).GroupBy(a => 1)
            .Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity), Paid = g.Sum(a => a.PurchasePriceUSDAmount) })
            .SingleAsync();
        Assert.Equal((1, 7L, 1.5m), (total.Key, total.Sold, total.Paid));
        Assert.Equal(
            "?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-31&top=2", Assert.Single(http.Requests).Uri.Query);
    }

    [Theory]
    [InlineData("""{"Value":[{"acquisitionQuantity":7},{"acquisitionQuantity":8}],"TotalCount":2}""")]
    [InlineData("""{"Value":[{"acquisitionQuantity":7}],"TotalCount":12221}""")]
    public async Task Details_in_the_place_of_the_group_of_all_rows_are_an_error(string body)
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text(body, 200));
        var total = Acquisitions(http).GroupBy(a => 1).Select(g => g.Sum(a => a.AcquisitionQuantity));
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => total.ToListAsync());
        Assert.Contains("'appacquisitions' for one group of all rows", e.Message);
    }

    [Fact]
    public async Task A_figure_that_is_no_sum_is_read_for_each_group()
    {
        using var http = new StubHttp().Respond(
            """{"Value":[{"market":"US","dailyActiveUsers":12,"dailySessionCount":40},{"market":"DE","dailyActiveUsers":null,"dailySessionCount":2}],"TotalCount":2}""");
        var markets = await Usage(http).GroupBy(u => u.Market)
            .Select(g => new { g.Key, Users = g.Figure(u => u.DailyActiveUsers), Sessions = g.Sum(u => u.DailySessionCount) })
            .ToListAsync();
        Assert.Equal([("US", 12L, 40L), ("DE", null, 2L)], markets.Select(m => (m.Key, m.Users, m.Sessions)));
        Assert.EndsWith("&groupby=market", Assert.Single(http.Requests).Uri.Query);
    }

    [Fact]
    public async Task Fields_chosen_at_run_time_read_figures_too()
    {
        using var http = new StubHttp().Respond(
            """{"Value":[{"market":"US","deviceCount":7.14285714285714,"eventCount":1.05}],"TotalCount":1}""");
        var errors = Client(http).AppErrors.Where(e => e.ApplicationId == App && e.Date >= From && e.Date < Until);
        var row = Assert.Single(await errors.GroupByFields([AppError.Fields.Market], AppError.Fields.DeviceCount).ToListAsync());
        Assert.Equal(7.14285714285714, row.Get(AppError.Fields.DeviceCount));
    }

    [Fact]
    public void What_is_no_sum_is_not_summed_and_what_is_one_is_no_figure()
    {
        using var http = new StubHttp();
        AssertRefused("PAL1008", "Write g.Figure(x => x.DailyActiveUsers)", () => Usage(http).SumAsync(u => u.DailyActiveUsers));
        AssertRefused(
            "PAL1008", "Write g.Figure(x => x.DailyActiveUsers)",
            () => Usage(http).GroupBy(u => u.Market).Select(g => g.Sum(u => u.DailyActiveUsers)).ToListAsync());
        AssertRefused(
            "PAL1008", "Write g.Sum(x => x.DailySessionCount)",
            () => Usage(http).GroupBy(u => u.Market).Select(g => g.Figure(u => u.DailySessionCount)).ToListAsync());
        AssertRefused(
            "PAL1008", "no Figure of a computed value",
            () => Usage(http).GroupBy(u => u.Market).Select(g => g.Figure(u => u.DailyActiveUsers * 2)).ToListAsync());
        AssertRefused("PAL1006", "SumAsync", () => Usage(http).Take(10).SumAsync(u => u.DailySessionCount));
        AssertRefused(
            "PAL1002", "Group the rows",
            () => new PartnerAnalyticsClient(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") })
                .AzureUsage.SumAsync(u => u.Quantity));
        AssertRefused(
            "PAL1005", "names no field", () => Ads(http).GroupBy(a => 1).Select(g => g.Sum(a => a.Clicks)).ToListAsync());
        AssertRefused("PAL1002", "Group the rows", () => Ads(http).SumAsync(a => a.Clicks));
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task In_memory_the_group_of_a_figure_has_one_row()
    {
        DailyUsage[] rows =
        [
            new() { ApplicationId = App, Date = From, Market = "US", DailyActiveUsers = 5, DailySessionCount = 8 },
            new() { ApplicationId = App, Date = From, Market = "DE", DailyActiveUsers = 3, DailySessionCount = null },
            new() { ApplicationId = "other", Date = From, Market = "US", DailyActiveUsers = 9, DailySessionCount = 9 },
        ];
        var usage = rows.AsAnalyticsQueryable().Where(u => u.ApplicationId == App && u.Date >= From && u.Date < Until);
        Assert.Equal(8, await usage.SumAsync(u => u.DailySessionCount));
        Assert.Equal(8, await usage.Select(u => u.DailySessionCount!.Value).SumAsync());
        Assert.Equal(8, usage.GroupBy(u => 1).Select(g => g.Sum(u => u.DailySessionCount)).Single());
        Assert.Equal(
            [("US", 5L), ("DE", 3L)],
            (await usage.GroupBy(u => u.Market).Select(g => new { g.Key, Users = g.Figure(u => u.DailyActiveUsers) }).ToListAsync())
                .Select(m => (m.Key, m.Users)));
        var e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => usage.GroupBy(u => 1).Select(g => g.Figure(u => u.DailyActiveUsers)).ToListAsync());
        Assert.Contains("several rows in memory", e.Message);
    }

    [Theory]
    [InlineData("""{"market":"US","acquisitionQuantity":7}""", "ageGroup")]
    [InlineData("""{"ageGroup":"13-17","acquisitionQuantity":7}""", "market")]
    [InlineData("""{"ageGroup":"13-17","extra":{"market":1},"acquisitionQuantity":7}""", "market")]
    public async Task A_grouped_row_that_lacks_a_key_is_an_error_that_names_it(string row, string missing)
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text($$"""{"Value":[{"market":"DE","ageGroup":null,"acquisitionQuantity":1},{{row}}],"TotalCount":2}""", 200));
        var groups = Acquisitions(http).GroupBy(a => new { a.Market, a.AgeGroup }).Select(g => new { g.Key.Market, Sold = g.Sum(a => a.AcquisitionQuantity) });
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => groups.ToListAsync());
        Assert.Contains($"in row 2 of the page, the field '{missing}' is missing, by which the query groups", e.Message);
        Assert.Contains("Leave the field out of the key.", e.Message);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task Keys_may_be_null_or_empty_and_rows_without_groups_may_lack_any()
    {
        using var http = new StubHttp()
            .Respond("""{"Value":[{"acquisitionQuantity":7,"market":null},{"market":"","acquisitionQuantity":1}],"TotalCount":2}""")
            .Respond("""{"Value":[{"acquisitionQuantity":7}],"TotalCount":1}""");
        Assert.Equal([null, ""], await Acquisitions(http).Select(a => a.Market).Distinct().ToListAsync());
        Assert.Null(Assert.Single(await Acquisitions(http).ToListAsync()).Market);
    }

    [Fact]
    public async Task Where_every_row_is_of_a_day_the_day_is_part_of_the_key()
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text(
            """{"Value":[{"date":"2026-10-01","market":"US","eventCount":1},{"date":"2026-10-02","market":"US","eventCount":2}],"TotalCount":2}"""));
        var days = await Errors(http).GroupBy(e => new { e.Market, Day = DateBucket.StartOfDay(e.Date) })
            .Select(g => new { g.Key.Market, g.Key.Day, Events = g.Sum(e => e.EventCount) })
            .ToListAsync();
        Assert.Equal([("US", From, 1d), ("US", From.AddDays(1), 2d)], days.Select(d => (d.Market, d.Day!.Value, d.Events!.Value)));
        Assert.EndsWith("&endDate=2026-10-31&groupby=market", http.Requests[^1].Uri.Query);
        await Errors(http).GroupBy(e => new { e.Market, Day = DateBucket.StartOfDay(e.Date) }).Select(g => g.Key)
            .OrderBy(key => key.Day).ThenByDescending(key => key.Market).ToListAsync();
        Assert.EndsWith("&groupby=market&orderby=date,market%20desc", http.Requests[^1].Uri.Query);
        Assert.Equal(3, await Errors(http).SumAsync(e => e.EventCount));
        Assert.EndsWith("&endDate=2026-10-31", http.Requests[^1].Uri.Query);
        Assert.Equal(2, (await Errors(http).ToListAsync()).Count);
        Assert.Contains("&groupby=failureName,failureHash,symbol,", http.Requests[^1].Uri.Query);
        AssertRefused("PAL1007", "DateBucket", () => Errors(http).GroupBy(e => e.Date).Select(g => g.Key).ToListAsync());
        AssertRefused(
            "PAL1007", "makes no larger groups of days",
            () => Errors(http).GroupBy(e => DateBucket.StartOfMonth(e.Date)).Select(g => g.Key).ToListAsync());
    }

    [Theory]
    [InlineData("2026-11-01", null)]
    [InlineData("2026-10-02", "the field 'date' is '2026-10-02', and '2026-11-01' before it, so that groups are split by days")]
    public async Task Groups_without_a_day_are_not_taken_from_rows_of_several_days(string second, string? problem)
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text(
            $$"""{"Value":[{"date":"2026-11-01","market":"US","eventCount":1},{"market":"DE","date":"{{second}}","eventCount":2}],"TotalCount":2}"""));
        var markets = Errors(http).GroupBy(e => e.Market).Select(g => new { g.Key, Events = g.Sum(e => e.EventCount) });
        if (problem is null)
        {
            Assert.Equal([("US", 1d), ("DE", 2d)], (await markets.ToListAsync()).Select(m => (m.Key, m.Events!.Value)));
        }
        else
        {
            var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => markets.ToListAsync());
            Assert.Contains(problem, e.Message);
            Assert.Contains("Add DateBucket.StartOfDay(x.Date) to the key", e.Message);
        }
    }

    [Fact]
    public async Task An_extreme_of_a_field_that_may_be_null_keeps_the_parameters()
    {
        using var http = new StubHttp().Respond("""{"Value":[{"deviceRAM":2048}],"TotalCount":1}""");
        var reviews = Client(http).Reviews.Where(r => r.ApplicationId == App && r.Date >= From && r.Date < Until);
        Assert.Equal(2048, await reviews.MaxAsync(r => r.DeviceRAM));
        Assert.Equal(
            "?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-31&filter=deviceRAM ne null&orderby=deviceRAM desc&top=1",
            Uri.UnescapeDataString(Assert.Single(http.Requests).Uri.Query));
    }

    [Fact]
    public void One_of_two_ids_is_enough()
    {
        using var http = new StubHttp();
        var addOn = Client(http).InAppAcquisitions.Where(a => a.InAppProductId == "9NBLGGAAGZDQ" && a.Date >= From && a.Date < Until);
        Assert.StartsWith("?inAppProductId=9NBLGGAAGZDQ&startDate=2026-10-01&endDate=2026-10-31&", addOn.ToRequestUri().Query);
        AssertRefused(
            "PAL1011", "requires 'applicationId'",
            () => Client(http).InAppAcquisitions.Where(a => a.Date >= From && a.Date < Until).ToListAsync());
    }

    [Fact]
    public async Task A_compiled_query_asks_the_Store()
    {
        using var http = new StubHttp();
        http.Route(_ => StubResponse.Text("""{"Value":[{"market":"US","acquisitionQuantity":7}],"TotalCount":1}""", 200));
        var sold = AnalyticsQueryable.Compile((StoreAnalyticsClient store, string app, DateTimeOffset from, string market) => store.AppAcquisitions
            .Where(a => a.ApplicationId == app && a.Date >= from && a.Date < from.AddDays(7) && a.Market == market)
            .GroupBy(a => a.Market)
            .Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }));
        Assert.Equal(7, (await sold(Client(http), App, From, "US").SingleAsync()).Sold);
        Assert.Equal(
            "?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-07&filter=market eq 'US'&groupby=market&top=2",
            Uri.UnescapeDataString(Assert.Single(http.Requests).Uri.Query));
        var e = Assert.Throws<AnalyticsQueryException>(() => AnalyticsQueryable.Compile((StoreAnalyticsClient store) => store.Reviews));
        Assert.Equal("PAL1011", e.RuleId);
    }

    private static StoreAnalyticsClient Client(StubHttp http) => new(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });

    private static AnalyticsQueryable<AppAcquisition> Acquisitions(StubHttp http) =>
        Client(http).AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= From && a.Date < Until);

    private static AnalyticsQueryable<AdPerformance> Ads(StubHttp http) => Client(http).AdPerformance.Where(a => a.Date >= From && a.Date < Until);

    private static AnalyticsQueryable<AppError> Errors(StubHttp http) =>
        Client(http).AppErrors.Where(e => e.ApplicationId == App && e.Date >= From && e.Date < Until);

    private static AnalyticsQueryable<DailyUsage> Usage(StubHttp http) =>
        Client(http).DailyUsage.Where(u => u.ApplicationId == App && u.Date >= From && u.Date < Until);

    private static void AssertRefused(string ruleId, string reason, Func<Task> query)
    {
        var e = Assert.ThrowsAny<AnalyticsQueryException>(() => query().GetAwaiter().GetResult());
        Assert.Equal(ruleId, e.RuleId);
        Assert.Contains(reason, e.Message);
    }
}
