using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Specification.Tests.Store.Queries.StoreData;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>Calls that end queries of the Store, pages, and windows of days.</summary>
[Collection(StoreCollection.Name)]
public sealed class StoreEndTests(StoreFixture fixture)
{
    private static readonly DateTimeOffset Until = November;

    [Fact]
    public async Task Calls_that_end_a_query()
    {
        foreach (var roots in Both)
        {
            var reviews = ReviewsOf(roots);
            Assert.Equal(5, await reviews.CountAsync());
            Assert.Equal(3, reviews.Count(x => x.Rating <= 2));
            Assert.Equal(2, await reviews.LongCountAsync(x => x.Rating == 1));
            Assert.True(await reviews.AnyAsync(x => x.Rating == 5));
            Assert.False(await reviews.AnyAsync(x => x.Rating == 3));
            Assert.True(await reviews.AllAsync(x => x.IsRevised != null));
            Assert.Equal("a", (await reviews.FirstAsync()).Id);
            Assert.Equal("d", (await reviews.SingleAsync(x => x.Market == null)).Id);
            Assert.Null(await reviews.FirstOrDefaultAsync(x => x.Market == "FR"));
            Assert.Equal("e", (await reviews.OrderBy(x => x.Date).LastAsync()).Id);
            Assert.Equal(October + new TimeSpan(30, 23, 59, 59), await reviews.MaxAsync(x => x.Date));
            Assert.Equal("c", (await reviews.ElementAtAsync(2)).Id);
            Assert.Equal(["a", "b", "c", "d", "e"], (await reviews.ToDictionaryAsync(x => x.Id!)).Keys);
            await Assert.ThrowsAsync<InvalidOperationException>(() => reviews.SingleAsync(x => x.Rating == 1));
            Assert.Equal(9, await AcquisitionsOf(roots).CountAsync());
            Assert.Equal(4, await AcquisitionsOf(roots).GroupBy(a => a.Market).Select(g => g.Key).CountAsync());
        }
    }

    [Fact]
    public async Task Sums_of_all_rows()
    {
        foreach (var roots in Both)
        {
            Assert.Equal(34, await AcquisitionsOf(roots).SumAsync(a => a.AcquisitionQuantity));
            Assert.Equal(14.97m, AcquisitionsOf(roots).Sum(a => a.PurchasePriceUSDAmount));
            Assert.Equal(5, await AcquisitionsOf(roots).Where(a => a.Market == "DE").Select(a => a.AcquisitionQuantity).SumAsync());
            Assert.Equal(0, await AcquisitionsOf(roots).Where(a => a.Market == "none").SumAsync(a => a.AcquisitionQuantity));
            Assert.Equal(22, await roots.Installs.Where(i => i.App == App && i.Day >= October && i.Day < Until).SumAsync(i => i.Installs));
            Assert.Equal(16.5, await roots.Errors.Where(e => e.ApplicationId == App && e.Date >= October && e.Date < Until).SumAsync(e => e.EventCount));
            await Assert.ThrowsAsync<AnalyticsQueryException>(() => ReviewsOf(roots).SumAsync(x => x.Rating));
        }
    }

    [Fact]
    public async Task Compiled_queries_are_those_that_are_written_where_they_run()
    {
        var acquired = AnalyticsQueryable.Compile((StoreAnalyticsClient store, string app, DateTimeOffset day, string? market) =>
            store.AppAcquisitions.Where(a => a.ApplicationId == app && a.Date >= day && a.Date < day.AddDays(7) && a.Market == market));
        var perMarket = AnalyticsQueryable.Compile((StoreAnalyticsClient store, DateTimeOffset from, DateTimeOffset until) => store.AppAcquisitions
            .Where(a => a.ApplicationId == App && a.Date >= from && a.Date < until)
            .GroupBy(a => a.Market).Select(g => new { g.Key, Sold = g.Sum(a => a.AcquisitionQuantity) }));
        foreach (var client in new[] { fixture.Client, new MemoryClient(fixture.Memory) })
        {
            Assert.Equal([Acquisitions[1], Acquisitions[2], Acquisitions[4]], await acquired(client, App, October, "US").ToListAsync());
            Assert.Equal([Acquisitions[6]], await acquired(client, App, October.AddDays(4), null).ToListAsync());
            Assert.Empty(await acquired(client, "none", October, "US").ToListAsync());
            Assert.Equal(
                [("US", 16L), ("DE", 5L), (null, 7L), ("FR", 6L)],
                (await perMarket(client, October, Until).ToListAsync()).Select(market => (market.Key, market.Sold!.Value)));
            Assert.Empty(await perMarket(client, Until, October).ToListAsync());
            Assert.Equal("PAL1010", Assert.Throws<AnalyticsQueryException>(() => perMarket(client, October.AddHours(1), Until).ToList()).RuleId);
        }

        Assert.Equal(
            "PAL1011", Assert.Throws<AnalyticsQueryException>(() => AnalyticsQueryable.Compile((StoreAnalyticsClient store) => store.Reviews)).RuleId);
    }

    [Fact]
    public async Task What_is_missing_is_refused_where_the_query_ends()
    {
        foreach (var roots in Both)
        {
            Assert.Equal("PAL1011", (await Assert.ThrowsAsync<AnalyticsQueryException>(() => roots.Reviews.CountAsync())).RuleId);
            Assert.Equal("PAL1011", (await Assert.ThrowsAsync<AnalyticsQueryException>(() => roots.Reviews.AnyAsync(x => x.ApplicationId == App))).RuleId);
            Assert.Equal("PAL1011", Assert.Throws<AnalyticsQueryException>(() => roots.Acquisitions.First(a => a.Date == October)).RuleId);
            Assert.Equal(3, await roots.Acquisitions.Where(a => a.ApplicationId == App).CountAsync(a => a.Date == October));
        }
    }

    [Fact]
    public async Task Pages_go_on_where_a_token_says()
    {
        foreach (var roots in Both)
        {
            var reviews = ReviewsOf(roots).WithPageSize(2).Select(x => x.Id);
            var pages = await reviews.AsPages().ToListAsync();
            Assert.Equal(["a b", "c d", "e"], pages.Select(page => string.Join(' ', page.Values)));
            Assert.Null(pages[2].ContinuationToken);
            Assert.Equal(["c", "d", "e"], await reviews.AsPages(pages[0].ContinuationToken).SelectMany(page => page.Values).ToListAsync());
        }
    }

    [Fact]
    public async Task The_service_is_asked_for_further_pages_by_the_rows_to_skip()
    {
        fixture.Emulator.ClearRequests();
        await ReviewsOf(fixture.Service).ToListAsync();
        const string Request = "/v1.0/my/analytics/reviews?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-31";
        Assert.Equal([Request, Request + "&skip=3"], fixture.Emulator.Requests.Select(request => request.PathAndQuery));
    }

    [Theory]
    [InlineData("day", 31)]
    [InlineData("week", 5)]
    [InlineData("month", 1)]
    public async Task Windows_are_days_of_the_request(string bucket, int windows)
    {
        foreach (var roots in Both)
        {
            var acquisitions = bucket switch
            {
                "day" => AcquisitionsOf(roots).PartitionBy(a => DateBucket.StartOfDay(a.Date!.Value)),
                "week" => AcquisitionsOf(roots).PartitionBy(a => DateBucket.StartOfWeek(a.Date!.Value), maximumParallelism: 2),
                _ => AcquisitionsOf(roots).PartitionBy(a => DateBucket.StartOfMonth(a.Date!.Value)),
            };
            Assert.Equal(windows, acquisitions.ToWindows().Count);
            Assert.Equal(Acquisitions.Take(1..10), await acquisitions.ToListAsync());
            var reviews = ReviewsOf(roots).PartitionBy(x => DateBucket.StartOfDay(x.Date!.Value));
            Assert.Equal(31, reviews.ToWindows().Count);
            Assert.Equal(["a", "b", "c", "d", "e"], (await reviews.ToListAsync()).Select(x => x.Id));
        }
    }

    [Fact]
    public async Task Windows_ask_for_each_day_once()
    {
        var days = fixture.Service.Installs.Where(i => i.App == App && i.Day >= October && i.Day < October.AddDays(3)).PartitionBy(i => DateBucket.StartOfDay(i.Day!.Value));
        fixture.Emulator.ClearRequests();
        Assert.Equal(Installs.Take(4), await days.ToListAsync());
        Assert.Equal(
            ["startDate=2026-10-01&endDate=2026-10-01", "startDate=2026-10-02&endDate=2026-10-02", "startDate=2026-10-03&endDate=2026-10-03"],
            fixture.Emulator.Requests.Select(request => string.Join('&', request.PathAndQuery.Split('&')[1..3])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_own_resource_takes_a_record_and_nothing_else()
    {
        using var http = new StubHttp().Respond("""{"Value":[{"day":"2026-10-01","wins":"3"},{"day":"10/2/2026","wins":4}],"@nextLink":"","TotalCount":2}""");
        var store = new StoreAnalyticsClient(new HttpClient(http) { BaseAddress = new Uri("https://store.example/") });
        var wins = await store.Query<OwnFigure>().Where(f => f.League == "a&b" && f.Day >= October && f.Day < Until)
            .GroupBy(f => DateBucket.StartOfDay(f.Day)).Select(g => new { g.Key, Wins = g.Sum(f => f.Wins) }).ToListAsync();
        Assert.Equal(
            [new { Key = (DateTimeOffset?)October, Wins = (long?)3 }, new { Key = (DateTimeOffset?)October.AddDays(1), Wins = (long?)4 }], wins);
        Assert.Equal(
            "/v1.0/my/analytics/own/figures?league=a%26b&startDate=2026-10-01&endDate=2026-10-31&groupby=day&aggregationLevel=day",
            http.Request.Uri.PathAndQuery);
        Assert.Equal("PAL1011", Assert.Throws<AnalyticsQueryException>(() => store.Query<OwnFigure>().Where(f => f.Day == October).ToRequestUri()).RuleId);
        Assert.Equal("PAL1001", Assert.Throws<AnalyticsQueryException>(() => store.Query<OwnFigure>().Where(f => f.League == "a" && f.Day == October).Take(51).ToRequestUri()).RuleId);
    }

    private sealed class MemoryClient(StoreRoots memory) : StoreAnalyticsClient
    {
        public override AnalyticsQueryable<AppAcquisition> AppAcquisitions => memory.Acquisitions;
    }

    private StoreRoots[] Both => [fixture.Memory, fixture.Service];

    private static AnalyticsQueryable<Review> ReviewsOf(StoreRoots roots) =>
        roots.Reviews.Where(x => x.ApplicationId == App && x.Date >= October && x.Date < Until);

    private static AnalyticsQueryable<AppAcquisition> AcquisitionsOf(StoreRoots roots) =>
        roots.Acquisitions.Where(a => a.ApplicationId == App && a.Date >= October && a.Date < Until);
}
