namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>The time that one page may take. It runs only while the service is waited for.</summary>
internal sealed class PageDeadline(TimeSpan limit, TimeProvider timeProvider) : IDisposable
{
    /// <summary>The longest time for which a timer is set; what takes longer sets another.</summary>
    internal static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly CancellationTokenSource _source = new(Timeout.InfiniteTimeSpan, timeProvider);
    private readonly Lock _lock = new();
    private ITimer? _longTimer;
    private CancellationTokenRegistration _caller;
    private bool _hasCaller;
    private TimeSpan _used;
    private long _since;
    private bool _isRunning;

    /// <summary>The whole time.</summary>
    public TimeSpan Limit => limit;

    /// <summary>Whether no time is left, as of the last <see cref="Stop"/>.</summary>
    public bool IsOver => _used >= limit || HasGoneOff;

    /// <summary>Whether no time is left, the time that runs now included.</summary>
    public bool HasElapsed => _used + (_isRunning ? timeProvider.GetElapsedTime(_since) : TimeSpan.Zero) >= limit || HasGoneOff;

    // A timer may go off some milliseconds before the clock says so. What it has cancelled is over all the same.
    private bool HasGoneOff => _source.IsCancellationRequested && !_caller.Token.IsCancellationRequested;

    /// <summary>Goes on running.</summary>
    /// <param name="caller">The caller's token, the same one each time.</param>
    /// <returns>A token that is cancelled when the time is over or the caller gives up.</returns>
    public CancellationToken Start(CancellationToken caller)
    {
        if (!_hasCaller)
        {
            _hasCaller = true;
            _caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        }

        lock (_lock)
        {
            _since = timeProvider.GetTimestamp();
            _isRunning = true;
            SetTimer(limit - _used);
        }

        return _source.Token;
    }

    /// <summary>Stands still, if it runs.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (!_isRunning)
            {
                return;
            }

            _isRunning = false;
            _used += timeProvider.GetElapsedTime(_since);
            _longTimer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (!_source.IsCancellationRequested)
            {
                _source.CancelAfter(Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        Stop();
        _longTimer?.Dispose();
        _caller.Dispose();
        _source.Dispose();
    }

    private void SetTimer(TimeSpan remaining)
    {
        if (remaining <= LongestTimer)
        {
            _source.CancelAfter(remaining < TimeSpan.Zero ? TimeSpan.Zero : remaining);
            return;
        }

        // The source takes no longer time.
        _longTimer ??= timeProvider.CreateTimer(
            static deadline => ((PageDeadline)deadline!).GoOn(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _longTimer.Change(LongestTimer, Timeout.InfiniteTimeSpan);
    }

    private void GoOn()
    {
        lock (_lock)
        {
            if (_isRunning)
            {
                SetTimer(limit - _used - timeProvider.GetElapsedTime(_since));
            }
        }
    }
}
