using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http.Authorization;

/// <summary>
/// Puts the bearer token on each request, and on requests to the endpoint only. When the service refuses the token, a new one is asked
/// for, once for all requests that carried the old one, and the request sent once more. A sign-in without a second factor is not
/// repeated: no new token helps there.
/// </summary>
internal sealed class PartnerTokenPolicy(TokenCredential credential, string scope, Uri endpoint, ClientTelemetry telemetry) : HttpPipelinePolicy
{
    private const int MaximumErrorLength = RequestSender.MaximumErrorLength;

    private readonly string[] _scopes = [scope];
    private TokenSource _source = new(credential, scope);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        RequireEndpoint(message);
        var source = Volatile.Read(ref _source);
        source.Authorize(message, NewContext(message));
        ProcessNext(message, pipeline);
        if (message.Response.Status != 401)
        {
            return;
        }

        if (!source.AuthorizeOnChallenge(message))
        {
            if (IsSecondFactorMissing(message, Peek(message)))
            {
                return;
            }

            Renew(source, message).Authorize(message, NewContext(message));
        }

        message.Response.Dispose();
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        RequireEndpoint(message);
        var source = Volatile.Read(ref _source);
        await source.AuthorizeAsync(message, NewContext(message)).ConfigureAwait(false);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        if (message.Response.Status != 401)
        {
            return;
        }

        if (!await source.AuthorizeOnChallengeAsync(message).ConfigureAwait(false))
        {
            if (IsSecondFactorMissing(message, await PeekAsync(message).ConfigureAwait(false)))
            {
                return;
            }

            await Renew(source, message).AuthorizeAsync(message, NewContext(message)).ConfigureAwait(false);
        }

        message.Response.Dispose();
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
    }

    private static bool IsSecondFactorMissing(HttpMessage message, ReadOnlyMemory<byte> body) =>
        ServiceError.Parse(body, message.Response.Headers.ContentType, Redaction.Nothing).Code == Remedies.SecondFactorMissing;

    private static byte[] Peek(HttpMessage message)
    {
        using var body = message.Response.ContentStream ?? Stream.Null;
        var bytes = new byte[MaximumErrorLength];
        var length = 0;
        try
        {
            length = body.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidDataException && !message.CancellationToken.IsCancellationRequested)
        {
            // The status is what counts; without its words it is the common refusal.
        }

        return Keep(message, bytes, length);
    }

    private static async ValueTask<byte[]> PeekAsync(HttpMessage message)
    {
        using var body = message.Response.ContentStream ?? Stream.Null;
        var bytes = new byte[MaximumErrorLength];
        var length = 0;
        try
        {
            length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, message.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidDataException && !message.CancellationToken.IsCancellationRequested)
        {
            // The status is what counts; without its words it is the common refusal.
        }

        return Keep(message, bytes, length);
    }

    // Whoever reports the failure reads the body again.
    private static byte[] Keep(HttpMessage message, byte[] bytes, int length)
    {
        message.Response.ContentStream = new MemoryStream(bytes, 0, length, writable: false);
        return bytes[..length];
    }

    private TokenSource Renew(TokenSource refused, HttpMessage message)
    {
        if (credential is IForgettingCredential forgetting && message.Request.Headers.TryGetValue("Authorization", out var sent))
        {
            forgetting.Forget(sent[(sent.IndexOf(' ') + 1)..]);
        }

        var fresh = new TokenSource(credential, scope);
        var current = Interlocked.CompareExchange(ref _source, fresh, refused);
        if (current != refused)
        {
            return current;
        }

        telemetry.TokenRefused();
        return fresh;
    }

    // The rules about links see to it already; a token that leaves for somewhere else cannot be called back.
    private void RequireEndpoint(HttpMessage message)
    {
        if (!Endpoints.AreSameOrigin(message.Request.Uri.ToUri(), endpoint))
        {
            throw new InvalidOperationException(
                $"A request went to '{message.Request.Uri.Host}' instead of '{endpoint.Host}', where the access token belongs. Nothing was sent.");
        }
    }

    private TokenRequestContext NewContext(HttpMessage message) => new(_scopes, message.Request.ClientRequestId, isCaeEnabled: true);
}
