using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http.Retry;

/// <summary>
/// Lets each attempt begin when its turn has come, and gives it its request id. Stands behind everything that repeats a request (retries,
/// and the answer to an authentication challenge), so it sees every single one.
/// </summary>
internal sealed class AttemptPolicy : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (PageRequest.Of(message) is not { } call)
        {
            ProcessNext(message, pipeline);
            return;
        }

        // Nothing in the waiting needs the thread that waits.
        EnterAsync(call, message.CancellationToken).AsTask().GetAwaiter().GetResult();
        call.BeginAttempt(message.Request);
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (Exception e)
        {
            Fail(call, e);
            throw;
        }

        End(call, message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (PageRequest.Of(message) is not { } call)
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
            return;
        }

        await EnterAsync(call, message.CancellationToken).ConfigureAwait(false);
        call.BeginAttempt(message.Request);
        try
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(call, e);
            throw;
        }

        End(call, message);
    }

    private static ValueTask EnterAsync(PageRequest call, CancellationToken cancellationToken)
    {
        // Waiting behind other requests of the client is none of the service's time.
        call.Deadline.Stop();
        var entering = call.Client.Gate.EnterAsync(call.Lease, cancellationToken);
        if (!entering.IsCompletedSuccessfully || call.Client.Throttle.IsHolding)
        {
            return WaitAsync(call, entering, cancellationToken);
        }

        call.Deadline.Start(CancellationToken.None);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask WaitAsync(PageRequest call, ValueTask entering, CancellationToken cancellationToken)
    {
        await entering.ConfigureAwait(false);
        call.Deadline.Start(CancellationToken.None);
        try
        {
            var waited = await call.Client.Throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (waited > TimeSpan.Zero)
            {
                ClientTelemetry.Waited(call, waited);
            }
        }
        catch
        {
            call.Client.Gate.Leave(call.Lease);
            throw;
        }
    }

    private static void Fail(PageRequest call, Exception exception)
    {
        call.Client.Gate.Leave(call.Lease);
        ClientTelemetry.Attempted(call, status: 0, exception);
    }

    private static void End(PageRequest call, HttpMessage message)
    {
        var response = message.Response;
        call.EndAttempt(response);
        ClientTelemetry.Attempted(call, response.Status, exception: null);
        if (response.Status == 200)
        {
            return;
        }

        // Its place is given up by whoever lets go of the answer.
        var asked = call.Client.BackOff.AskedBy(response) ?? (response.Status == 429 ? call.Client.BackOff.Before(call.Retries + 1) : (TimeSpan?)null);
        if (asked is { } wait)
        {
            call.Client.Throttle.Block(wait);
            call.Client.Telemetry.Throttled(call, response.Status, wait);
        }
    }
}
