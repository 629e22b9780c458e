using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>
/// Azure.Core's retries, waiting as this service wants it and by the client's clock. What the service requests by <c>Retry-After</c> is
/// waited for behind this policy, by all requests of the client; everything else backs off here.
/// </summary>
internal sealed class PartnerRetryPolicy(int maximumRetries) : RetryPolicy(maximumRetries, new NoDelay())
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        ShouldRetryAsync(isAsync: false, message, exception).EnsureCompleted();

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        ShouldRetryAsync(isAsync: true, message, exception);

    private async ValueTask<bool> ShouldRetryAsync(bool isAsync, HttpMessage message, Exception? exception)
    {
        var isRetriable = isAsync
            ? await base.ShouldRetryAsync(message, exception).ConfigureAwait(false)
            : base.ShouldRetry(message, exception);
        if (!isRetriable || PageRequest.Of(message) is not { } request || Begin(request, message, exception) is not { } delay)
        {
            return false;
        }

        await request.Client.BackOff.WaitAsync(isAsync, delay, message.CancellationToken).ConfigureAwait(false);
        return true;
    }

    // The wait before the repetition; null for none.
    private static TimeSpan? Begin(PageRequest request, HttpMessage message, Exception? exception)
    {
        if (!request.TryBeginRetry())
        {
            return null;
        }

        var (client, status) = (request.Client, exception is null && message.HasResponse ? message.Response.Status : 0);
        var requested = status is 429 or 503 ? client.BackOff.RequestedBy(message.Response) : null;
        var delay = status == 429 || requested is not null ? TimeSpan.Zero : client.BackOff.Before(request.Retries);
        client.Telemetry.Retrying(request, client.MaximumRetries, status, requested ?? delay, exception);
        if (message.HasResponse)
        {
            // The base waits for Retry-After by the clock of the machine, so it does not get to see it.
            message.Response.Dispose();
            message.Response = new EmptyResponse(status, clientRequestId: message.Request.ClientRequestId);
        }

        client.Gate.Leave(request.Lease);
        return delay;
    }

    private sealed class NoDelay : DelayStrategy
    {
        protected override TimeSpan GetNextDelayCore(Azure.Response? response, int retryNumber) => TimeSpan.Zero;
    }
}

/// <summary>How long to wait before a request is repeated. Never not at all: the service counts every request.</summary>
internal sealed class BackOff(RetryOptions retry, TimeSpan maximumRetryAfter, TimeProvider timeProvider)
{
    /// <summary>The shortest wait, whatever the options say.</summary>
    internal static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    private const double Jitter = 0.2;

    private readonly TimeSpan _delay = retry.Delay;
    private readonly TimeSpan _longest = retry.MaxDelay < PageDeadline.LongestTimer ? retry.MaxDelay : PageDeadline.LongestTimer;
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
