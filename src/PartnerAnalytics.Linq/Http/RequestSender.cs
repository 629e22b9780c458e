using System.Buffers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Sends the request of a page through the pipeline and hands out the response once its status is known to be good. Exceptions of the
/// credential pass through as they are: nothing was sent, and callers know them from every other Azure client.
/// </summary>
internal sealed class RequestSender(HttpPipeline pipeline, ClientContext client)
{
    /// <summary>How much of a failed response is read.</summary>
    internal const int MaximumErrorLength = 64 * 1024;

    /// <summary>What the requests of the client share.</summary>
    public ClientContext Client => client;

    /// <summary>Sends the GET of a page, for the first time or again.</summary>
    /// <param name="isAsync">False to send on the caller's thread; the task is completed then.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <exception cref="PartnerAnalyticsException">There was no response, or its status is not 200.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ServiceResponse> SendAsync(bool isAsync, PageRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var message = NewMessage(request);
        ServiceResponse? response = null;
        try
        {
            var token = request.Deadline.Start(cancellationToken);
            if (isAsync)
            {
                await pipeline.SendAsync(message, token).ConfigureAwait(false);
            }
            else
            {
                pipeline.Send(message, token);
            }

            if (message.Response.Status != 200 && !(request.ExpectsRedirect && message.Response.Status is 301 or 302 or 303 or 307 or 308))
            {
                throw await ReadFailureAsync(isAsync, message, request, cancellationToken, token).ConfigureAwait(false);
            }

            return response = new ServiceResponse(message, request);
        }
        catch (Exception e) when (Translate(e, request, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            request.Deadline.Stop();
            if (response is null)
            {
                message.Dispose();
                client.Gate.Leave(request.Lease);
            }
        }
    }

    private HttpMessage NewMessage(PageRequest request)
    {
        var message = pipeline.CreateMessage();
        message.BufferResponse = false;
        message.SetProperty(typeof(PageRequest), request);
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(request.Uri);
        var headers = message.Request.Headers;
        headers.SetValue(HeaderNames.AcceptEncoding, ResponseBody.AcceptedEncodings);
        headers.SetValue(HeaderNames.CorrelationId, request.SentCorrelationId);
        for (var i = 0; i < client.Headers.Count; i++)
        {
            headers.SetValue(client.Headers[i].Name, client.Headers[i].Value);
        }

        return message;
    }

    // Null for what is to pass through.
    private static Exception? Translate(Exception e, PageRequest request, CancellationToken cancellationToken) => e switch
    {
        PartnerAnalyticsException => null,
        _ when cancellationToken.IsCancellationRequested => Failures.ForCancellation(e, cancellationToken),
        OperationCanceledException when request.Deadline.HasElapsed => Failures.ForDeadline(request, 0, e),
        RequestFailedException { Status: not 0 } => null,
        RequestFailedException or AggregateException or IOException or HttpRequestException or OperationCanceledException =>
            Failures.ForTransport(request, e),
        _ => null,
    };

    // The status is known even if the body broke off; it makes the better message.
    private static async ValueTask<PartnerAnalyticsException> ReadFailureAsync(
        bool isAsync, HttpMessage message, PageRequest request, CancellationToken caller, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(MaximumErrorLength);
        var length = 0;
        Exception? broken = null;
        try
        {
            using var body = new ResponseBody(message.Response, request.Client.Limits);
            for (var count = -1; count != 0 && length < MaximumErrorLength; length += count)
            {
                var space = bytes.AsMemory(length, MaximumErrorLength - length);
                count = await body.ReadAsync(isAsync, space, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (!caller.IsCancellationRequested)
        {
            broken = e;
        }

        var error = ServiceError.Parse(bytes.AsMemory(0, length), message.Response.Headers.ContentType, new Redaction(request));
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return Failures.ForStatus(request, message.Response, error, broken);
    }
}
