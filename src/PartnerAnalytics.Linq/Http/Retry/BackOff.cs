using Azure;
using Azure.Core;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>How long to wait before a request is repeated. Never not at all: the service counts every request.</summary>
internal sealed class BackOff(RetryOptions retry, TimeSpan maximumRetryAfter, TimeProvider timeProvider)
{
    /// <summary>The shortest wait, whatever the options say.</summary>
    internal static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    private const double Jitter = 0.2;

    private readonly TimeSpan _delay = retry.Delay;
    private readonly TimeSpan _longest = retry.MaxDelay;
    private readonly bool _isExponential = retry.Mode == RetryMode.Exponential;

    /// <summary>The wait before a repetition that nobody has said anything about.</summary>
    /// <param name="retry">The number of the repetition, from one on.</param>
    public TimeSpan Before(int retry)
    {
        var factor = _isExponential ? Math.Pow(2, Math.Min(retry, 30) - 1) : 1;
        var milliseconds = _delay.TotalMilliseconds * factor * (1 - Jitter + (2 * Jitter * Random.Shared.NextDouble()));
        var delay = TimeSpan.FromMilliseconds(Math.Min(milliseconds, _longest.TotalMilliseconds));
        return delay > Shortest ? delay : Shortest;
    }

    /// <summary>The wait that the service requests with its response; null if it requests none.</summary>
    public TimeSpan? RequestedBy(Response response)
    {
        var wait = response.Status is 429 or 503 ? RetryAfter.Of(response, timeProvider.GetUtcNow()) : null;
        return wait is null || wait <= TimeSpan.Zero ? null : wait < maximumRetryAfter ? wait : maximumRetryAfter;
    }

    /// <summary>Waits.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask WaitAsync(bool isAsync, TimeSpan time, CancellationToken cancellationToken) =>
        Task.Delay(time, timeProvider, cancellationToken).AwaitOrBlock(isAsync);
}
