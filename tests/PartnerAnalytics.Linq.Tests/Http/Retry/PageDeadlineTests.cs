using PartnerAnalytics.Linq.Http.Retry;
using PartnerAnalytics.Linq.Tests.Support;

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
}
