using System.Globalization;
using PartnerAnalytics.Linq.Tests.Calls;

namespace PartnerAnalytics.Linq.Tests.Execution.Windows;

/// <summary>In which order windows are asked for and read, how many at a time, and what happens when one fails.</summary>
public sealed class ReadingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly GatedService _service = new();

    [Fact]
    public async Task One_at_a_time_asks_for_a_window_when_the_one_before_was_read()
    {
        var rows = Days(5).GetAsyncEnumerator();
        foreach (var day in new[] { "01-01", "01-02", "01-03" })
        {
            var move = rows.MoveNextAsync();
            Assert.Equal(day, _service.Asked.Last());
            _service.Release(day);
            Assert.True(await move.AsTask().WaitAsync(Patience));
            Assert.Equal(day, rows.Current.MeterUnit);
            Assert.Equal(day, _service.Asked.Last());
        }

        await rows.DisposeAsync();
        Assert.Equal(["01-01", "01-02", "01-03"], _service.Asked);
    }

    [Fact]
    public async Task Several_are_asked_for_ahead_and_never_more_than_allowed()
    {
        var rows = Days(6, parallelism: 3).GetAsyncEnumerator();
        var move = rows.MoveNextAsync();
        Assert.Equal(["01-01", "01-02", "01-03"], _service.Asked);

        // What comes early waits for its turn, and holds its place.
        _service.Release("01-03");
        _service.Release("01-02");
        await Task.Yield();
        Assert.False(move.IsCompleted);
        Assert.Equal(3, _service.Asked.Count());

        _service.Release("01-01");
        Assert.True(await move.AsTask().WaitAsync(Patience));
        Assert.Equal(("01-01", 3), (rows.Current.MeterUnit, _service.Asked.Count()));
        Assert.True(await rows.MoveNextAsync().AsTask().WaitAsync(Patience));
        Assert.Equal(("01-02", 4), (rows.Current.MeterUnit, _service.Asked.Count()));
        Assert.True(await rows.MoveNextAsync().AsTask().WaitAsync(Patience));
        Assert.Equal(("01-03", 5), (rows.Current.MeterUnit, _service.Asked.Count()));
        await rows.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    public async Task The_order_of_rows_does_not_depend_on_which_answer_comes_first(int parallelism)
    {
        var random = new Random(parallelism);
        var list = Days(20, parallelism).ToListAsync();
        var released = new HashSet<string>();
        while (released.Count < 20)
        {
            var open = _service.Asked.Where(window => !released.Contains(window)).ToArray();
            if (open.Length == 0)
            {
                await Task.Yield();
                continue;
            }

            var window = open[random.Next(open.Length)];
            released.Add(window);
            _service.Release(window);
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(day => $"01-{day:00}"), (await list.WaitAsync(Patience)).Select(row => row.MeterUnit));
    }

    [Fact]
    public async Task A_window_that_does_not_fit_is_read_by_days_or_weeks()
    {
        var list = Split(Between("2018-01-01", "2018-03-01"), "month", 2).ToListAsync();
        string[] weeks = ["01-01/01-08", "01-08/01-15", "01-15/01-22", "01-22/01-29", "01-29/02-01"];
        string[] days = [.. Enumerable.Range(1, 28).Select(day => $"02-{day:00}")];

        // Four rows a page: twelve rows in January are less than three a week, twenty-eight in February are one a day.
        _service.Release("01-01/02-01", rows: 4, total: 12, hasMore: true);
        _service.Release("02-01/03-01", rows: 4, total: 28, hasMore: true);
        foreach (var window in weeks.Concat(days))
        {
            _service.Release(window);
        }

        Assert.Equal(weeks.Concat(days), (await list.WaitAsync(Patience)).Select(row => row.MeterUnit));
        Assert.Equal(["01-01/02-01", "02-01/03-01", .. weeks, .. days], _service.Asked);
    }

    [Fact]
    public async Task A_day_that_does_not_fit_is_paged()
    {
        var list = Days(1).ToListAsync();
        _service.Release("01-01", rows: 2, total: 3, hasMore: true);
        _service.Release("next of 01-01", rows: 1, total: 3);

        Assert.Equal(["01-01", "01-01", "next of 01-01"], (await list.WaitAsync(Patience)).Select(row => row.MeterUnit));
    }

    [Fact]
    public async Task A_total_that_may_be_the_count_of_the_page_splits_nothing()
    {
        var list = Split(Between("2018-01-01", "2018-02-01"), "month").ToListAsync();
        _service.Release("01-01/02-01", rows: 2, total: 2, hasMore: true);
        _service.Release("next of 01-01/02-01", rows: 2, total: 2);

        Assert.Equal(4, (await list.WaitAsync(Patience)).Count);
        Assert.Equal(["01-01/02-01", "next of 01-01/02-01"], _service.Asked);
    }

    [Fact]
    public async Task Rows_before_a_window_that_fails_come_and_the_others_are_cancelled()
    {
        var rows = Days(6, parallelism: 3).GetAsyncEnumerator();
        var move = rows.MoveNextAsync();
        _service.Fail("01-02");
        _service.Release("01-01");

        Assert.True(await move.AsTask().WaitAsync(Patience));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => rows.MoveNextAsync().AsTask().WaitAsync(Patience));
        Assert.Equal(404, e.Status);
        Assert.Equal(["01-01", "01-02", "01-03", "01-04"], _service.Asked);
    }

    [Fact]
    public async Task Leaving_ends_the_requests_that_are_under_way()
    {
        var rows = Days(6, parallelism: 3).GetAsyncEnumerator();
        var move = rows.MoveNextAsync();
        _service.Release("01-01");
        Assert.True(await move.AsTask().WaitAsync(Patience));

        await rows.DisposeAsync().AsTask().WaitAsync(Patience);
    }

    [Fact]
    public async Task A_token_of_cancellation_is_the_caller_s()
    {
        using var stop = new CancellationTokenSource();
        var list = Days(6, parallelism: 3).ToListAsync(stop.Token);
        await stop.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list.WaitAsync(Patience));
        Assert.Equal(stop.Token, e.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Days(6).ToListAsync(new CancellationToken(canceled: true)));
        Assert.Equal(3, _service.Asked.Count());
    }

    [Fact]
    public async Task Progress_counts_over_all_windows()
    {
        var progress = new RecordedProgress();
        _service.Release("01-01", rows: 2);
        _service.Release("01-02", rows: 0);
        _service.Release("01-03", rows: 2, total: 3, hasMore: true);
        _service.Release("next of 01-03", rows: 1, total: 3);

        await Split(Between("2018-01-01", "2018-01-04").WithProgress(progress), "day").ToListAsync();

        Assert.Equal("2/1/? 2/2/? 4/3/5 5/4/5", progress.Reports);
    }

    private PartitionedAnalyticsQuery<AzureUsage> Days(int count, int parallelism = 1) =>
        Split(Between("2018-01-01", $"2018-01-{1 + count:00}"), "day", parallelism);

    private AnalyticsQueryable<AzureUsage> Between(string from, string until)
    {
        var (first, last) = (Day(from), Day(until));
        return _service.Connect().Where(x => x.UsageDate >= first && x.UsageDate < last);
    }

    private static PartitionedAnalyticsQuery<AzureUsage> Split(AnalyticsQueryable<AzureUsage> query, string bucket, int parallelism = 1) =>
        bucket == "day"
            ? query.PartitionBy(x => DateBucket.StartOfDay(x.UsageDate), parallelism)
            : query.PartitionBy(x => DateBucket.StartOfMonth(x.UsageDate), parallelism);

    private static DateTimeOffset Day(string text) => DateTimeOffset.Parse(text + "T00:00:00Z", CultureInfo.InvariantCulture);
}
