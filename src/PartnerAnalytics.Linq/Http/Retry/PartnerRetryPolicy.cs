using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>
/// Azure.Core's retries, waiting as this service wants it and by the client's clock. What the service asks for by <c>Retry-After</c> is
/// waited for behind this policy, by all requests of the client; everything else backs off here.
/// </summary>
internal sealed class PartnerRetryPolicy(int maximumRetries) : RetryPolicy(maximumRetries, new NoDelay())
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception)
    {
        if (!base.ShouldRetry(message, exception) || Begin(message, exception) is not { } delay)
        {
            return false;
        }

        PageRequest.Of(message)!.Client.BackOff.WaitAsync(delay, message.CancellationToken).GetAwaiter().GetResult();
        return true;
    }

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception)
    {
        if (!await base.ShouldRetryAsync(message, exception).ConfigureAwait(false) || Begin(message, exception) is not { } delay)
        {
            return false;
        }

        await PageRequest.Of(message)!.Client.BackOff.WaitAsync(delay, message.CancellationToken).ConfigureAwait(false);
        return true;
    }

    // The wait before the repetition; null for none.
    private static TimeSpan? Begin(HttpMessage message, Exception? exception)
    {
        if (PageRequest.Of(message) is not { } call || !call.TryBeginRetry())
        {
            return null;
        }

        var status = exception is null && message.HasResponse ? message.Response.Status : 0;
        var asked = status is 429 or 503 ? call.Client.BackOff.AskedBy(message.Response) : null;
        var delay = status == 429 || asked is not null ? TimeSpan.Zero : call.Client.BackOff.Before(call.Retries);
        call.Client.Telemetry.Retrying(call, status, asked ?? delay, exception);
        if (message.HasResponse)
        {
            // The base waits for Retry-After by the clock of the machine, so it does not get to see it.
            message.Response.Dispose();
            message.Response = new EmptyResponse(status, clientRequestId: message.Request.ClientRequestId);
        }

        call.Client.Gate.Leave(call.Lease);
        return delay;
    }

    private sealed class NoDelay : DelayStrategy
    {
        protected override TimeSpan GetNextDelayCore(Azure.Response? response, int retryNumber) => TimeSpan.Zero;
    }
}
