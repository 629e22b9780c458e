using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Gives each attempt its request id. Stands behind everything that repeats a request (retries, and the answer to an authentication
/// challenge), so it sees every single one.
/// </summary>
internal sealed class AttemptPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        if (TryGetCall(message) is { } call)
        {
            call.BeginAttempt();
            message.Request.Headers.SetValue(HeaderNames.RequestId, call.SentRequestId);
        }
    }

    public override void OnReceivedResponse(HttpMessage message) => TryGetCall(message)?.EndAttempt(message.Response);

    private static ServiceCall? TryGetCall(HttpMessage message) =>
        message.TryGetProperty(typeof(ServiceCall), out var value) ? value as ServiceCall : null;
}
