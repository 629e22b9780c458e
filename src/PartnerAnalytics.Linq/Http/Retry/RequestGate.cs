using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>
/// Bounds the requests of a client that are under way at once. A request holds its place until its page has been read. A page whose
/// reader pauses gives its place up to whoever waits, after a grace: otherwise a query inside the loop over another one could wait for
/// ever. Thread-safe; first come, first served.
/// </summary>
internal sealed class RequestGate(int limit, TimeProvider timeProvider)
{
    /// <summary>How long a page may lie unread before it gives up its place.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private readonly List<RequestLease> _underWay = [];
    private ITimer? _timer;

    /// <summary>Takes a place, or waits for one. A lease that has kept its place goes on at once.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lease has no place then.</exception>
    public ValueTask EnterAsync(bool isAsync, RequestLease lease, CancellationToken cancellationToken)
    {
        Task waiting;
        lock (_lock)
        {
            if (lease.HasPlace)
            {
                lease.IsPaused = false;
                return ValueTask.CompletedTask;
            }

            if (_underWay.Count < limit && _waiting.Count == 0)
            {
                Admit(lease);
                return ValueTask.CompletedTask;
            }

            if (cancellationToken.IsCancellationRequested)
            {
                return ValueTask.FromCanceled(cancellationToken);
            }

            var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var node = _waiting.AddLast(new Waiter(lease, entered));
            ExpectPaused();
            waiting = WaitAsync(node, cancellationToken);
        }

        return waiting.AwaitOrBlock(isAsync);
    }

    /// <summary>The page lies unread from now on.</summary>
    public void Pause(RequestLease lease)
    {
        lock (_lock)
        {
            if (lease is { HasPlace: true, IsPaused: false })
            {
                lease.IsPaused = true;
                lease.PausedAt = timeProvider.GetTimestamp();
                if (_waiting.Count > 0)
                {
                    ExpectPaused();
                }
            }
        }
    }

    /// <summary>Gives the place up, if the lease has one.</summary>
    public void Leave(RequestLease lease)
    {
        lock (_lock)
        {
            if (lease.HasPlace)
            {
                GiveUp(lease);
            }
        }
    }

    private async Task WaitAsync(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(
            (_, token) =>
            {
                lock (_lock)
                {
                    if (node.List is not null)
                    {
                        _waiting.Remove(node);
                        node.Value.Entered.SetCanceled(token);
                    }
                }
            },
            null).ConfigureAwait(false);
        await node.Value.Entered.Task.ConfigureAwait(false);
    }

    private void Admit(RequestLease lease)
    {
        lease.Place = _underWay.Count;
        _underWay.Add(lease);
    }

    private void GiveUp(RequestLease lease)
    {
        // The last one takes the place, so that none is empty.
        var last = _underWay[^1];
        _underWay[last.Place = lease.Place] = last;
        _underWay.RemoveAt(_underWay.Count - 1);
        lease.IsPaused = false;
        lease.Place = RequestLease.None;
        if (_waiting.First is { } next)
        {
            _waiting.RemoveFirst();
            Admit(next.Value.Lease);
            next.Value.Entered.SetResult();
        }
    }

    // Looks again when the page that has lain longest has done so for the grace.
    private void ExpectPaused()
    {
        if (LongestPaused() is { } lease)
        {
            _timer ??= timeProvider.CreateTimer(
                static gate => ((RequestGate)gate!).TakeFromPaused(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var remaining = Grace - timeProvider.GetElapsedTime(lease.PausedAt);
            _timer.Change(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void TakeFromPaused()
    {
        lock (_lock)
        {
            while (_waiting.Count > 0 && LongestPaused() is { } lease && timeProvider.GetElapsedTime(lease.PausedAt) >= Grace)
            {
                GiveUp(lease);
            }

            if (_waiting.Count > 0)
            {
                ExpectPaused();
            }
        }
    }

    private RequestLease? LongestPaused()
    {
        RequestLease? longest = null;
        foreach (var lease in _underWay)
        {
            if (lease.IsPaused && (longest is null || lease.PausedAt < longest.PausedAt))
            {
                longest = lease;
            }
        }

        return longest;
    }

    private sealed record Waiter(RequestLease Lease, TaskCompletionSource Entered);
}

/// <summary>A request's place among those under way. Its state belongs to the gate, which guards it.</summary>
internal sealed class RequestLease
{
    /// <summary>The number of no place.</summary>
    public const int None = -1;

    /// <summary>Its place among the requests under way; <see cref="None"/> where it is not one of them.</summary>
    public int Place { get; set; } = None;

    /// <summary>Whether the request counts as under way.</summary>
    public bool HasPlace => Place != None;

    /// <summary>Whether its page lies unread.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Since when.</summary>
    public long PausedAt { get; set; }
}

/// <summary>
/// Holds the requests of a client back after the service has told one of them to wait: the service counts by tenant, so what one query
/// is told holds for all. Thread-safe.
/// </summary>
internal sealed class Throttle(TimeProvider timeProvider)
{
    private long _until = long.MinValue;

    /// <summary>Lets no request begin for a time from now; a longer time that runs already stays.</summary>
    public void Block(TimeSpan time)
    {
        var now = timeProvider.GetTimestamp();
        var until = now + (long)Math.Min(time.TotalSeconds * timeProvider.TimestampFrequency, (long.MaxValue - now) / 2);
        var known = Volatile.Read(ref _until);
        while (known < until)
        {
            var seen = Interlocked.CompareExchange(ref _until, until, known);
            if (seen == known)
            {
                return;
            }

            known = seen;
        }
    }

    /// <summary>Waits until requests may begin.</summary>
    /// <returns>How long that took; zero if it was not needed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<TimeSpan> WaitAsync(bool isAsync, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        var (known, last) = (long.MinValue, TimeSpan.MaxValue);
        while (true)
        {
            // A timer may go off some milliseconds before the clock says so. On a clock that stands still it goes off once.
            var until = Volatile.Read(ref _until);
            var remaining = Remaining(until);
            if (remaining <= TimeSpan.Zero || (until == known && remaining >= last))
            {
                return known == long.MinValue ? TimeSpan.Zero : timeProvider.GetElapsedTime(start);
            }

            (known, last) = (until, remaining);
            var longest = PageDeadline.LongestTimer;
            await Task.Delay(remaining < longest ? remaining : longest, timeProvider, cancellationToken).AwaitOrBlock(isAsync)
                .ConfigureAwait(false);
        }
    }

    private TimeSpan Remaining(long until)
    {
        var now = timeProvider.GetTimestamp();
        return until <= now ? TimeSpan.Zero : TimeSpan.FromSeconds((until - now) / (double)timeProvider.TimestampFrequency);
    }
}
