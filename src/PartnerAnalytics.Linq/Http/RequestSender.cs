using System.Buffers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Sends one request through the pipeline and hands out the answer once its status is known to be good. Exceptions of the credential
/// pass through as they are: nothing was sent, and callers know them from every other Azure client.
/// </summary>
internal sealed class RequestSender(HttpPipeline pipeline, PartnerAnalyticsClientOptions options)
{
    /// <summary>How much of a failed answer is read.</summary>
    internal const int MaximumErrorLength = 64 * 1024;

    private readonly string? _application = options.PartnerApplication;
    private readonly string? _locale = options.Locale;
    private readonly TimeProvider _timeProvider = options.TimeProvider;

    /// <summary>Sends a GET.</summary>
    /// <exception cref="PartnerAnalyticsException">There was no answer, or its status is not 200.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ServiceAnswer> SendAsync(Uri uri, string resource, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new ServiceCall(resource, _timeProvider);
        var message = NewMessage(uri, call);
        ServiceAnswer? answer = null;
        try
        {
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            if (message.Response.Status != 200)
            {
                throw await ReadFailureAsync(message, call, cancellationToken).ConfigureAwait(false);
            }

            return answer = new ServiceAnswer(message, call);
        }
        catch (Exception e) when (Translate(e, call, cancellationToken) is { } translated)
        {
            throw translated;
        }
        finally
        {
            DisposeUnless(answer is not null, message);
        }
    }

    /// <summary>Sends a GET, on the caller's thread.</summary>
    /// <exception cref="PartnerAnalyticsException">There was no answer, or its status is not 200.</exception>
    public ServiceAnswer Send(Uri uri, string resource)
    {
        var call = new ServiceCall(resource, _timeProvider);
        var message = NewMessage(uri, call);
        ServiceAnswer? answer = null;
        try
        {
            pipeline.Send(message, CancellationToken.None);
            if (message.Response.Status != 200)
            {
                throw ReadFailure(message, call);
            }

            return answer = new ServiceAnswer(message, call);
        }
        catch (Exception e) when (Translate(e, call, CancellationToken.None) is { } translated)
        {
            throw translated;
        }
        finally
        {
            DisposeUnless(answer is not null, message);
        }
    }

    private static void DisposeUnless(bool handedOut, HttpMessage message)
    {
        if (!handedOut)
        {
            message.Dispose();
        }
    }

    private HttpMessage NewMessage(Uri uri, ServiceCall call)
    {
        var message = pipeline.CreateMessage();
        message.BufferResponse = false;
        message.SetProperty(typeof(ServiceCall), call);
        var request = message.Request;
        request.Method = RequestMethod.Get;
        request.Uri.Reset(uri);
        request.Headers.SetValue("Accept", "application/json");
        request.Headers.SetValue(HeaderNames.ContractVersion, "v1");
        request.Headers.SetValue(HeaderNames.CorrelationId, call.SentCorrelationId);
        if (_application is not null)
        {
            request.Headers.SetValue(HeaderNames.PartnerApplication, _application);
        }

        if (_locale is not null)
        {
            request.Headers.SetValue(HeaderNames.Locale, _locale);
        }

        return message;
    }

    // Null for what is to pass through.
    private static Exception? Translate(Exception e, ServiceCall call, CancellationToken cancellationToken) => e switch
    {
        PartnerAnalyticsException => null,
        _ when cancellationToken.IsCancellationRequested => Failures.ForCancellation(e, cancellationToken),
        RequestFailedException { Status: not 0 } => null,
        RequestFailedException or AggregateException or IOException or HttpRequestException or OperationCanceledException =>
            Failures.ForTransport(call, e),
        _ => null,
    };

    private static async ValueTask<PartnerAnalyticsException> ReadFailureAsync(
        HttpMessage message, ServiceCall call, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(MaximumErrorLength);
        var length = 0;
        Exception? broken = null;
        try
        {
            var body = message.Response.ContentStream ?? Stream.Null;
            var space = bytes.AsMemory(0, MaximumErrorLength);
            length = await body.ReadAtLeastAsync(space, space.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            broken = e;
        }

        return NewFailure(message.Response, call, bytes, length, broken);
    }

    private static PartnerAnalyticsException ReadFailure(HttpMessage message, ServiceCall call)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(MaximumErrorLength);
        var length = 0;
        Exception? broken = null;
        try
        {
            var body = message.Response.ContentStream ?? Stream.Null;
            var space = bytes.AsSpan(0, MaximumErrorLength);
            length = body.ReadAtLeast(space, space.Length, throwOnEndOfStream: false);
        }
        catch (Exception e)
        {
            broken = e;
        }

        return NewFailure(message.Response, call, bytes, length, broken);
    }

    // The status is known even if the body broke off; it is the better message.
    private static PartnerAnalyticsException NewFailure(Response response, ServiceCall call, byte[] rented, int length, Exception? broken)
    {
        var error = ServiceError.Parse(rented.AsMemory(0, length), response.Headers.ContentType);
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return Failures.ForStatus(call, response, error, broken);
    }
}
