using PartnerAnalytics.Linq.Http.Retry;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Http.Retry;

/// <summary>The time of a page runs only while the service is waited for.</summary>
public sealed class PageDeadlineTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Time_counts_between_start_and_stop()
    {
        using var deadline = new PageDeadline(TimeSpan.FromSeconds(10), _clock);
        var token = deadline.Start(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(6));
        deadline.Stop();
        deadline.Stop();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.False(token.IsCancellationRequested || deadline.IsOver || deadline.HasElapsed);

        Assert.Equal(token, deadline.Start(CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.False(token.IsCancellationRequested || deadline.HasElapsed);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(token.IsCancellationRequested && deadline.HasElapsed);
        deadline.Stop();
        Assert.True(deadline.IsOver);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(100)]
    public void A_time_that_no_timer_takes_at_once_is_waited_for_as_a_whole(int days)
    {
        using var deadline = new PageDeadline(TimeSpan.FromDays(days), new HastyClock(_clock));
        var token = deadline.Start(CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromSeconds(1));
        Assert.False(token.IsCancellationRequested || deadline.HasElapsed);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(token.IsCancellationRequested && deadline.HasElapsed);
    }

    [Fact]
    public void A_long_time_stands_still_like_any_other()
    {
        var deadline = new PageDeadline(TimeSpan.FromDays(60), _clock);
        var token = deadline.Start(CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(30));
        deadline.Stop();
        Assert.Equal(0, _clock.Timers);
        _clock.Advance(TimeSpan.FromDays(60));
        Assert.False(token.IsCancellationRequested || deadline.IsOver);
        deadline.Start(CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(29));
        Assert.False(token.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(token.IsCancellationRequested);
        deadline.Dispose();
        Assert.Equal(0, _clock.Timers);
    }

    [Fact]
    public void What_is_left_of_a_long_time_ends_with_it()
    {
        var deadline = new PageDeadline(TimeSpan.MaxValue, _clock);
        var token = deadline.Start(CancellationToken.None);
        deadline.Dispose();
        _clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal((0, false), (_clock.Timers, token.IsCancellationRequested));
    }

    [Fact]
    public void The_caller_ends_it_too()
    {
        using var caller = new CancellationTokenSource();
        using var deadline = new PageDeadline(TimeSpan.MaxValue, _clock);
        var token = deadline.Start(caller.Token);
        _clock.Advance(TimeSpan.FromDays(20));
        Assert.False(token.IsCancellationRequested);
        caller.Cancel();
        Assert.True(token.IsCancellationRequested);
        Assert.False(deadline.HasElapsed);
    }

    [Fact]
    public void A_timer_that_goes_off_a_little_early_ends_it_all_the_same()
    {
        using var deadline = new PageDeadline(TimeSpan.FromSeconds(10), new HastyClock(_clock));
        var token = deadline.Start(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(10) - HastyClock.Haste);
        Assert.True(token.IsCancellationRequested && deadline.HasElapsed);
        deadline.Stop();
        Assert.True(deadline.IsOver);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_exception_names_the_time_also_where_timers_are_hasty(bool isBodyAwaited)
    {
        var never = new TaskCompletionSource();
        var body = new StubBody("[{}]"u8.ToArray())
        {
            WaitAt = 2,
            Gate = never.Task,
            OnWaiting = () => _clock.Advance(TimeSpan.FromSeconds(5) - HastyClock.Haste),
        };
        var http = new StubHttp();
        http.Respond(isBodyAwaited ? new StubResponse { Body = body } : StubResponse.Text("{}", 500));
        var connection = http.Connect(o =>
        {
            (o.TimeProvider, o.PageTimeout) = (new HastyClock(_clock), TimeSpan.FromSeconds(5));
            (o.Retry.MaxRetries, o.Retry.Delay, o.Retry.MaxDelay) = (1, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        });
        var page = connection.ReadPageAsync<SampleRow>(new SampleRequest(), 0, 1).AsTask();
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => _clock.RunAsync(page));
        Assert.Contains("one page took more than 5 seconds of waiting", e.Message);
    }
}
