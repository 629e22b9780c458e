namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>The time that one page may take. It runs only while the service is waited for.</summary>
internal sealed class PageDeadline(TimeSpan limit, TimeProvider timeProvider) : IDisposable
{
    /// <summary>The longest time for which a timer is set; what takes longer sets another.</summary>
    internal static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly CancellationTokenSource _source = new(Timeout.InfiniteTimeSpan, timeProvider);
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

        _since = timeProvider.GetTimestamp();
        _isRunning = true;
        var remaining = limit - _used;
        _source.CancelAfter(remaining < TimeSpan.Zero ? TimeSpan.Zero : remaining < LongestTimer ? remaining : LongestTimer);
        return _source.Token;
    }

    /// <summary>Stands still, if it runs.</summary>
    public void Stop()
    {
        if (!_isRunning)
        {
            return;
        }

        _isRunning = false;
        _used += timeProvider.GetElapsedTime(_since);
        if (!_source.IsCancellationRequested)
        {
            _source.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
