using System.Buffers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Sends the request of a page through the pipeline and hands out the answer once its status is known to be good. Exceptions of the
/// credential pass through as they are: nothing was sent, and callers know them from every other Azure client.
/// </summary>
internal sealed class RequestSender(HttpPipeline pipeline, ClientContext client)
{
    /// <summary>How much of a failed answer is read.</summary>
    internal const int MaximumErrorLength = 64 * 1024;

    /// <summary>What the requests of the client share.</summary>
    public ClientContext Client => client;

    /// <summary>Sends the GET of a page, for the first time or again.</summary>
    /// <exception cref="PartnerAnalyticsException">There was no answer, or its status is not 200.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ServiceResponse> SendAsync(PageRequest call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var message = NewMessage(call);
        ServiceResponse? answer = null;
        try
        {
            var token = call.Deadline.Start(cancellationToken);
            await pipeline.SendAsync(message, token).ConfigureAwait(false);
            if (message.Response.Status != 200)
            {
                throw await ReadFailureAsync(message, call, cancellationToken, token).ConfigureAwait(false);
            }

            return answer = new ServiceResponse(message, call);
        }
        catch (Exception e) when (Translate(e, call, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            call.Deadline.Stop();
            DisposeUnless(answer is not null, message, call);
        }
    }

    /// <summary>Sends the GET of a page on the caller's thread.</summary>
    /// <exception cref="PartnerAnalyticsException">There was no answer, or its status is not 200.</exception>
    public ServiceResponse Send(PageRequest call)
    {
        var message = NewMessage(call);
        ServiceResponse? answer = null;
        try
        {
            pipeline.Send(message, call.Deadline.Start(CancellationToken.None));
            if (message.Response.Status != 200)
            {
                throw ReadFailure(message, call);
            }

            return answer = new ServiceResponse(message, call);
        }
        catch (Exception e) when (Translate(e, call, CancellationToken.None) is { } translated)
        {
            throw translated;
        }
        finally
        {
            call.Deadline.Stop();
            DisposeUnless(answer is not null, message, call);
        }
    }

    private static void DisposeUnless(bool handedOut, HttpMessage message, PageRequest call)
    {
        if (!handedOut)
        {
            message.Dispose();
            call.Client.Gate.Leave(call.Lease);
        }
    }

    private HttpMessage NewMessage(PageRequest call)
    {
        var message = pipeline.CreateMessage();
        message.BufferResponse = false;
        message.SetProperty(typeof(PageRequest), call);
        var request = message.Request;
        request.Method = RequestMethod.Get;
        request.Uri.Reset(call.Uri);
        request.Headers.SetValue("Accept", "application/json");
        request.Headers.SetValue("Accept-Encoding", ResponseBody.AcceptedEncodings);
        request.Headers.SetValue(HeaderNames.ContractVersion, "v1");
        request.Headers.SetValue(HeaderNames.CorrelationId, call.SentCorrelationId);
        if (client.Application is not null)
        {
            request.Headers.SetValue(HeaderNames.PartnerApplication, client.Application);
        }

        if (client.Locale is not null)
        {
            request.Headers.SetValue(HeaderNames.Locale, client.Locale);
        }

        return message;
    }

    // Null for what is to pass through.
    private static Exception? Translate(Exception e, PageRequest call, CancellationToken cancellationToken) => e switch
    {
        PartnerAnalyticsException => null,
        _ when cancellationToken.IsCancellationRequested => Failures.ForCancellation(e, cancellationToken),
        OperationCanceledException when call.Deadline.HasElapsed => Failures.ForDeadline(call, 0, e),
        RequestFailedException { Status: not 0 } => null,
        RequestFailedException or AggregateException or IOException or HttpRequestException or OperationCanceledException =>
            Failures.ForTransport(call, e),
        _ => null,
    };

    private static async ValueTask<PartnerAnalyticsException> ReadFailureAsync(
        HttpMessage message, PageRequest call, CancellationToken caller, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(MaximumErrorLength);
        var length = 0;
        Exception? broken = null;
        try
        {
            using var body = new ResponseBody(message.Response, call.Client.Limits);
            for (var count = -1; count != 0 && length < MaximumErrorLength; length += count)
            {
                count = await body.ReadAsync(bytes.AsMemory(length, MaximumErrorLength - length), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (!caller.IsCancellationRequested)
        {
            broken = e;
        }

        return NewFailure(message.Response, call, bytes, length, broken);
    }

    private static PartnerAnalyticsException ReadFailure(HttpMessage message, PageRequest call)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(MaximumErrorLength);
        var length = 0;
        Exception? broken = null;
        try
        {
            using var body = new ResponseBody(message.Response, call.Client.Limits);
            for (var count = -1; count != 0 && length < MaximumErrorLength; length += count)
            {
                count = body.Read(bytes.AsSpan(length, MaximumErrorLength - length));
            }
        }
        catch (Exception e)
        {
            broken = e;
        }

        return NewFailure(message.Response, call, bytes, length, broken);
    }

    // The status is known even if the body broke off; it is the better message.
    private static PartnerAnalyticsException NewFailure(Response response, PageRequest call, byte[] rented, int length, Exception? broken)
    {
        var error = ServiceError.Parse(rented.AsMemory(0, length), response.Headers.ContentType, new Redaction(call));
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return Failures.ForStatus(call, response, error, broken);
    }
}
