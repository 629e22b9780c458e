using Azure;
using Azure.Core;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>An answer of status 200 whose body is still arriving.</summary>
internal sealed class ServiceAnswer(HttpMessage message, ServiceCall call) : IDisposable
{
    /// <summary>Status and headers.</summary>
    public Response Response => message.Response;

    /// <summary>The body.</summary>
    public Stream Body { get; } = message.Response.ContentStream ?? Stream.Null;

    /// <summary>What to throw for a body that cannot be read.</summary>
    public PartnerAnalyticsException Unreadable(UnreadablePageException reason) =>
        Failures.ForBody(call, message.Response, reason.Message, reason.CutShort, reason);

    /// <summary>What to throw when reading the body failed.</summary>
    public Exception BrokenOff(Exception reason, CancellationToken cancellationToken) =>
        reason is UnreadablePageException unreadable ? Unreadable(unreadable)
        : cancellationToken.IsCancellationRequested ? Failures.ForCancellation(reason, cancellationToken)
        : reason is OperationCanceledException ? Failures.ForBody(call, message.Response, "it stopped arriving", true, reason)
        : Failures.ForBody(call, message.Response, "the connection broke while it arrived", true, reason);

    public void Dispose() => message.Dispose();
}
