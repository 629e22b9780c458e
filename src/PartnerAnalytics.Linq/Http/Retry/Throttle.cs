using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.Http.Retry;

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
        var until = timeProvider.GetTimestamp() + (long)(time.TotalSeconds * timeProvider.TimestampFrequency);
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
        var waited = TimeSpan.Zero;
        for (var last = long.MinValue; Volatile.Read(ref _until) is var until && until != last; last = until)
        {
            var remaining = Remaining(until);
            if (remaining <= TimeSpan.Zero)
            {
                break;
            }

            await Task.Delay(remaining, timeProvider, cancellationToken).AwaitOrBlock(isAsync).ConfigureAwait(false);
            waited += remaining;
        }

        return waited;
    }

    private TimeSpan Remaining(long until)
    {
        var now = timeProvider.GetTimestamp();
        return until <= now ? TimeSpan.Zero : TimeSpan.FromSeconds((until - now) / (double)timeProvider.TimestampFrequency);
    }
}
