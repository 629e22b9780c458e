using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests.Windows;

/// <summary>Windows of more rows than a page holds, read in parallel, and resumed from each token.</summary>
public sealed class LargeWindowTests : IAsyncLifetime
{
    private static readonly DateTimeOffset From = new(2018, 3, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2018, 5, 5, 0, 0, 0, TimeSpan.Zero);

    private AnalyticsEmulator _emulator = null!;

    /// <summary>How the rows are read: the size of the emulator's pages, of the query's, and windows at a time.</summary>
    public static TheoryData<int, int?, int> Ways => new()
    {
        { 10_000, null, 1 },
        { 20, null, 1 },
        { 20, null, 4 },
        { 8, null, 3 },
        { 2, null, 2 },
        { 10_000, 5, 1 },
        { 10_000, 5, 5 },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_rows_are_the_same_and_each_token_goes_on_with_those_that_remain(int emulatorPage, int? pageSize, int parallelism)
    {
        await StartAsync(emulatorPage);
        var whole = await SpecificationFixture.Connect(_emulator).AzureUsage.Where(x => x.UsageDate >= From && x.UsageDate < Until).ToListAsync();
        _emulator.ClearRequests();
        var pages = await Split(pageSize, parallelism).AsPages().ToListAsync();
        var limit = pageSize ?? emulatorPage;

        Assert.True(whole.Count > 50);
        Assert.Equal(whole.Select(Text).Order(StringComparer.Ordinal), pages.SelectMany(page => page.Values).Select(Text).Order(StringComparer.Ordinal));
        AssertCovered(pages);
        Assert.All(pages.Where(page => !page.BeginsWindow), page => Assert.Equal(TimeSpan.FromDays(1), page.Window.Until - page.Window.From));
        Assert.True(limit < 10_000 ? pages.Count > 3 : pages.Count == 3);

        var read = 0;
        var all = pages.SelectMany(page => page.Values).Select(Text).ToList();
        foreach (var page in pages.SkipLast(1))
        {
            read += page.Values.Count;
            var rest = await Split(pageSize, parallelism == 1 ? 2 : 1).AsPages(page.ContinuationToken).SelectMany(p => p.Values).Select(Text).ToListAsync();

            // The rest of a month may be cut otherwise than the whole, which changes the order within it.
            Assert.Equal(all.Skip(read).Order(StringComparer.Ordinal), rest.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_order_is_the_same_however_many_are_read_at_a_time()
    {
        await StartAsync(8);
        var alone = await Split(null, 1).ToListAsync();
        foreach (var parallelism in new[] { 2, 3, 8, 1000 })
        {
            Assert.Equal(alone, await Split(null, parallelism).ToListAsync());
        }
    }

    [Fact]
    public async Task No_request_skips_deep()
    {
        await StartAsync(20);
        await Split(null, 2).ToListAsync();
        var skips = _emulator.Requests.Select(request => request.PathAndQuery).Where(path => path.Contains("skip=", StringComparison.Ordinal)).ToList();

        Assert.Empty(skips);
        Assert.True(_emulator.Requests.Length < 30, $"{_emulator.Requests.Length} requests");
    }

    [Fact]
    public async Task A_token_holds_for_its_query_only()
    {
        await StartAsync(20);
        var token = (await Split(null, 1).AsPages().FirstAsync()).ContinuationToken;
        var usage = SpecificationFixture.Connect(_emulator).AzureUsage;
        var query = usage.Where(x => x.UsageDate >= From && x.UsageDate < Until);
        var plain = (await query.AsPages(pageSizeHint: 5).FirstAsync()).ContinuationToken;
        _emulator.ClearRequests();

        await AssertRefusedAsync(query.Where(x => x.MeterUnit == "a").PartitionBy(x => DateBucket.StartOfMonth(x.UsageDate)), token);
        await AssertRefusedAsync(query.PartitionBy(x => DateBucket.StartOfDay(x.UsageDate)), token);
        await AssertRefusedAsync(usage.Where(x => x.UsageDate >= From && x.UsageDate <= Until).PartitionBy(x => DateBucket.StartOfMonth(x.UsageDate)), token);
        await AssertRefusedAsync(query.PartitionBy(x => DateBucket.StartOfMonth(x.UsageDate)), plain);
        await AssertRefusedAsync(query.PartitionBy(x => DateBucket.StartOfMonth(x.UsageDate)), "garbage", "not a continuation token");
        var e = await Assert.ThrowsAsync<ArgumentException>(async () => await query.AsPages(token).FirstAsync());
        Assert.Contains("belongs to another query", e.Message);
        Assert.Empty(_emulator.Requests);
    }

    private PartitionedAnalyticsQuery<AzureUsage> Split(int? pageSize, int parallelism)
    {
        var query = SpecificationFixture.Connect(_emulator).AzureUsage.Where(x => x.UsageDate >= From && x.UsageDate < Until);
        return (pageSize is { } size ? query.WithPageSize(size) : query).PartitionBy(x => DateBucket.StartOfMonth(x.UsageDate), parallelism);
    }

    private static async Task AssertRefusedAsync(
        PartitionedAnalyticsQuery<AzureUsage> query, string? token, string words = "belongs to another query")
    {
        var e = await Assert.ThrowsAsync<ArgumentException>(async () => await query.AsPages(token).FirstAsync());
        Assert.Contains(words, e.Message);
        Assert.Equal("continuationToken", e.ParamName);
    }

    private static void AssertCovered(List<AnalyticsWindowPage<AzureUsage>> pages)
    {
        var windows = pages.Where(page => page.BeginsWindow).Select(page => page.Window).ToList();
        Assert.Equal(From, windows[0].From);
        Assert.Equal(Until, windows[^1].Until);
        Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        Assert.All(pages, page => Assert.All(page.Values, row => Assert.True(row.UsageDate >= page.Window.From && row.UsageDate < page.Window.Until)));
        Assert.Null(pages[^1].ContinuationToken);
    }

    private static string Text(AzureUsage row) => row.ToString();

    private async Task StartAsync(int pageSize) =>
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 1200, PageSize = pageSize });
}
