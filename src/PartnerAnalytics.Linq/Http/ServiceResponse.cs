using Azure;
using Azure.Core;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>A response of status 200 whose body is still arriving.</summary>
internal sealed class ServiceResponse(HttpMessage message, PageRequest request) : IDisposable
{
    private readonly ResponseBody _body = new(message.Response, request.Client.Limits);

    /// <summary>Status and headers.</summary>
    public Response Response => message.Response;

    /// <summary>Reads a piece of the body, decompressed; zero at its end.</summary>
    /// <exception cref="UnreadablePageException">The body is larger than is accepted, or compressed in an unknown way.</exception>
    public ValueTask<int> ReadAsync(bool isAsync, Memory<byte> space, CancellationToken cancellationToken) =>
        _body.ReadAsync(isAsync, space, cancellationToken);

    /// <summary>Lets go of the body. Status and headers stay.</summary>
    public void EndBody() => _body.Dispose();

    /// <summary>What to throw for a body that cannot be read.</summary>
    public PartnerAnalyticsException Unreadable(UnreadablePageException reason) =>
        Failures.ForBody(request, message.Response, reason.Message, reason.CutShort, reason);

    /// <summary>What to throw when reading the body failed.</summary>
    public Exception BrokenOff(Exception reason, CancellationToken cancellationToken) =>
        reason is UnreadablePageException unreadable ? Unreadable(unreadable)
        : cancellationToken.IsCancellationRequested ? Failures.ForCancellation(reason, cancellationToken)
        : request.Deadline.IsOver ? Failures.ForDeadline(request, message.Response.Status, reason)
        : reason is OperationCanceledException ? Failures.ForBody(request, message.Response, "it stopped arriving", true, reason)
        : reason is InvalidDataException ? Failures.ForBody(request, message.Response, "its compressed data is damaged", true, reason)
        : Failures.ForBody(request, message.Response, "the connection broke while it arrived", true, reason);

    public void Dispose()
    {
        _body.Dispose();
        message.Dispose();
    }
}
