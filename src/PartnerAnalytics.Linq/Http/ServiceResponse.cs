using Azure;
using Azure.Core;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>An answer of status 200 whose body is still arriving.</summary>
internal sealed class ServiceResponse(HttpMessage message, PageRequest call) : IDisposable
{
    private readonly ResponseBody _body = new(message.Response, call.Client.Limits);

    /// <summary>Status and headers.</summary>
    public Response Response => message.Response;

    /// <summary>Reads a piece of the body, decompressed; zero at its end.</summary>
    /// <exception cref="UnreadablePageException">The body is larger than is accepted, or compressed in an unknown way.</exception>
    public ValueTask<int> ReadAsync(Memory<byte> space, CancellationToken cancellationToken) => _body.ReadAsync(space, cancellationToken);

    /// <summary>Reads a piece of the body on the caller's thread.</summary>
    /// <exception cref="UnreadablePageException">The body is larger than is accepted, or compressed in an unknown way.</exception>
    public int Read(Span<byte> space) => _body.Read(space);

    /// <summary>Lets go of the body. Status and headers stay.</summary>
    public void EndBody() => _body.Dispose();

    /// <summary>What to throw for a body that cannot be read.</summary>
    public PartnerAnalyticsException Unreadable(UnreadablePageException reason) =>
        Failures.ForBody(call, message.Response, reason.Message, reason.CutShort, reason);

    /// <summary>What to throw when reading the body failed.</summary>
    public Exception BrokenOff(Exception reason, CancellationToken cancellationToken) =>
        reason is UnreadablePageException unreadable ? Unreadable(unreadable)
        : cancellationToken.IsCancellationRequested ? Failures.ForCancellation(reason, cancellationToken)
        : call.Deadline.IsOver ? Failures.ForDeadline(call, message.Response.Status, reason)
        : reason is OperationCanceledException ? Failures.ForBody(call, message.Response, "it stopped arriving", true, reason)
        : reason is InvalidDataException ? Failures.ForBody(call, message.Response, "its compressed data is damaged", true, reason)
        : Failures.ForBody(call, message.Response, "the connection broke while it arrived", true, reason);

    public void Dispose()
    {
        _body.Dispose();
        message.Dispose();
    }
}
