using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests.Windows;

/// <summary>Reading by windows gives the rows that the query has, each once, in order of the windows; over HTTP and in memory.</summary>
public sealed class PartitionTests : IAsyncLifetime
{
    private AnalyticsEmulator _emulator = null!;
    private AnalyticsQueryable<AzureUsage> _usage = null!;

    public static TheoryData<string, bool, bool> Bounds
    {
        get
        {
            var data = new TheoryData<string, bool, bool>();
            foreach (var bucket in new[] { "month", "week", "day" })
            {
                data.Add(bucket, false, false);
                data.Add(bucket, false, true);
                data.Add(bucket, true, false);
                data.Add(bucket, true, true);
            }

            return data;
        }
    }

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData().AddRows("usage/azure", UsageRows.Json),
        });
        _usage = SpecificationFixture.Connect(_emulator).AzureUsage;
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Bounds))]
    public async Task Every_row_between_the_bounds_comes_once(string bucket, bool isStrictBelow, bool isStrictAbove)
    {
        var found = 0;
        foreach (var from in UsageRows.Moments)
        {
            foreach (var until in UsageRows.Moments.Where(moment => moment >= from))
            {
                var expected = UsageRows.All
                    .Where(x => isStrictBelow ? x.UsageDate > from : x.UsageDate >= from)
                    .Where(x => isStrictAbove ? x.UsageDate < until : x.UsageDate <= until)
                    .ToList();
                var actual = await Split(Between(_usage, from, until, isStrictBelow, isStrictAbove), bucket, 2).ToListAsync();
                Assert.Equal(InOrderOf(bucket, expected), actual.Select(x => x.ConsumptionMeterId));
                found += actual.Count;
            }
        }

        Assert.True(found > 1000, $"Only {found} rows were found.");
    }

    [Theory]
    [InlineData("month")]
    [InlineData("week")]
    [InlineData("day")]
    public async Task In_memory_it_means_the_same(string bucket)
    {
        var rows = UsageRows.All.AsAnalyticsQueryable();
        foreach (var (from, until) in UsageRows.Moments.SkipLast(3).Zip(UsageRows.Moments.Skip(3)))
        {
            var service = await Split(Between(_usage, from, until, true, false).Where(x => x.MeterUnit == "b"), bucket, 1).ToListAsync();
            var memory = await Split(Between(rows, from, until, true, false).Where(x => x.MeterUnit == "b"), bucket, 3).ToListAsync();

            Assert.NotEmpty(memory);
            Assert.Equal(service, memory);
        }
    }

    [Fact]
    public async Task In_memory_pages_have_windows_and_tokens()
    {
        var rows = UsageRows.All.AsAnalyticsQueryable();
        var split = Split(Between(rows, UsageRows.Moments[0], UsageRows.Moments[^1], false, false).Select(x => new { x.ConsumptionMeterId, x.UsageDate })
            .WithPageSize(20), x => DateBucket.StartOfWeek(x.UsageDate));
        var all = await split.ToListAsync();
        var pages = await split.AsPages().ToListAsync();

        Assert.True(pages.Count > 9);
        Assert.Null(pages[^1].ContinuationToken);
        foreach (var (i, page) in pages.SkipLast(1).Index())
        {
            var rest = await split.AsPages(page.ContinuationToken).SelectMany(p => p.Values).Select(x => x.ConsumptionMeterId).ToListAsync();
            Assert.Equal(all.Skip(pages.Take(i + 1).Sum(p => p.Values.Count)).Select(x => x.ConsumptionMeterId).Order(), rest.Order());
        }

        Assert.Equal(200, pages[0].GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => split.ToRequestUris());
        var plain = new[] { DateTimeOffset.UnixEpoch }.AsAnalyticsQueryable().PartitionBy(x => DateBucket.StartOfDay(x));
        Assert.Throws<InvalidOperationException>(() => plain.ToWindows());
        Assert.NotEmpty(plain.ToString());
        var raw = Assert.Throws<AnalyticsQueryException>(() => Split(rows.WhereRaw("a eq 1"), "day", 1).ToWindows());
        Assert.Contains("WhereRaw over rows in memory", raw.Message);
    }

    [Fact]
    public async Task Every_window_has_a_page_also_one_without_rows()
    {
        var (from, until) = (new DateTimeOffset(2030, 1, 30, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 2, 3, 0, 0, 0, TimeSpan.Zero));
        foreach (var usage in new[] { _usage, UsageRows.All.AsAnalyticsQueryable() })
        {
            var split = Split(usage.Where(x => x.UsageDate >= from && x.UsageDate < until), "day", 2);
            var pages = await split.AsPages().ToListAsync();

            Assert.Equal(split.ToWindows(), pages.Select(page => page.Window));
            Assert.All(pages, page => Assert.True(page.BeginsWindow && page.Values.Count == 0));
            Assert.Equal([true, true, true, false], pages.Select(page => page.ContinuationToken is not null));
        }
    }

    [Fact]
    public async Task A_projection_runs_on_the_rows_of_each_window()
    {
        var query = Between(_usage, UsageRows.Moments[1], UsageRows.Moments[^1], false, true).Select(x => new { Day = x.UsageDate, Twice = x.Quantity * 2 });
        var elements = await Split(query, x => DateBucket.StartOfDay(x.Day)).ToListAsync();

        Assert.Equal((await query.ToListAsync()).OrderBy(x => DateBucket.StartOfDay(x.Day)), elements);
    }

    [Fact]
    public async Task Loops_and_asynchronous_operators_read_it()
    {
        var split = Split(Between(_usage, UsageRows.Moments[1], UsageRows.Moments[^1], false, true), "month", 1);
        var all = await split.ToListAsync();
        var rows = new List<AzureUsage>();
        await foreach (var row in split)
        {
            rows.Add(row);
        }

        Assert.NotEmpty(all);
        Assert.Equal(all, rows);
        Assert.Equal(all.Take(3), await split.AsAsyncEnumerable().Take(3).ToListAsync());
    }

    // The service keeps its own order within a window.
    private static IEnumerable<string?> InOrderOf(string bucket, IEnumerable<AzureUsage> rows) => rows
        .OrderBy(x => bucket switch
        {
            "month" => DateBucket.StartOfMonth(x.UsageDate),
            "week" => DateBucket.StartOfWeek(x.UsageDate),
            _ => DateBucket.StartOfDay(x.UsageDate),
        })
        .Select(x => x.ConsumptionMeterId);

    private static AnalyticsQueryable<AzureUsage> Between(
        AnalyticsQueryable<AzureUsage> usage, DateTimeOffset from, DateTimeOffset until, bool isStrictBelow, bool isStrictAbove)
    {
        usage = isStrictBelow ? usage.Where(x => x.UsageDate > from) : usage.Where(x => x.UsageDate >= from);
        return isStrictAbove ? usage.Where(x => x.UsageDate < until) : usage.Where(x => until >= x.UsageDate);
    }

    private static PartitionedAnalyticsQuery<AzureUsage> Split(AnalyticsQueryable<AzureUsage> query, string bucket, int parallelism) => bucket switch
    {
        "month" => query.PartitionBy(x => DateBucket.StartOfMonth(x.UsageDate), parallelism),
        "week" => query.PartitionBy(x => DateBucket.StartOfWeek(x.UsageDate), parallelism),
        _ => query.PartitionBy(x => DateBucket.StartOfDay(x.UsageDate), parallelism),
    };

    private static PartitionedAnalyticsQuery<T> Split<T>(
        AnalyticsQueryable<T> query, System.Linq.Expressions.Expression<Func<T, DateTimeOffset?>> window) => query.PartitionBy(window);
}
