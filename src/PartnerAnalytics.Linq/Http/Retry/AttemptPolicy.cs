using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>
/// Lets each attempt begin when its turn has come, and gives it its request id. Stands behind everything that repeats a request (retries,
/// and the response to an authentication challenge), so it sees every single one.
/// </summary>
internal sealed class AttemptPolicy : SyncAsyncPolicy
{
    protected override async ValueTask ProcessAsync(bool isAsync, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (PageRequest.Of(message) is not { } request)
        {
            await ProcessNextAsync(isAsync, message, pipeline).ConfigureAwait(false);
            return;
        }

        await EnterAsync(isAsync, request, message.CancellationToken).ConfigureAwait(false);
        request.BeginAttempt(message.Request);
        try
        {
            await ProcessNextAsync(isAsync, message, pipeline).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            request.Client.Gate.Leave(request.Lease);
            ClientTelemetry.Attempted(request, status: 0, e);
            throw;
        }

        End(request, message);
    }

    private static async ValueTask EnterAsync(bool isAsync, PageRequest request, CancellationToken cancellationToken)
    {
        // Waiting behind other requests of the client is none of the service's time.
        request.Deadline.Stop();
        await request.Client.Gate.EnterAsync(isAsync, request.Lease, cancellationToken).ConfigureAwait(false);
        request.Deadline.Start(CancellationToken.None);
        try
        {
            var waited = await request.Client.Throttle.WaitAsync(isAsync, cancellationToken).ConfigureAwait(false);
            if (waited > TimeSpan.Zero)
            {
                ClientTelemetry.Waited(request, waited);
            }
        }
        catch
        {
            request.Client.Gate.Leave(request.Lease);
            throw;
        }
    }

    private static void End(PageRequest request, HttpMessage message)
    {
        var response = message.Response;
        request.EndAttempt(response);
        ClientTelemetry.Attempted(request, response.Status, exception: null);
        if (response.Status == 200)
        {
            return;
        }

        // Its place is given up by whoever lets go of the response.
        var backOff = request.Client.BackOff;
        var requested = backOff.RequestedBy(response) ?? (response.Status == 429 ? backOff.Before(request.Retries + 1) : (TimeSpan?)null);
        if (requested is { } wait)
        {
            request.Client.Throttle.Block(wait);
            request.Client.Telemetry.Throttled(request, response.Status, wait);
        }
    }
}
