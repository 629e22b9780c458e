using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Rows;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http.Authorization;

/// <summary>
/// Puts the bearer token on each request, and on requests to the endpoint only. When the service refuses the token, a new one is requested,
/// once for all requests that carried the old one, and the request is sent once more. A sign-in without a second factor is not repeated: no
/// new token helps there.
/// </summary>
internal sealed class PartnerTokenPolicy(TokenCredential credential, string scope, Uri endpoint, ClientTelemetry telemetry)
    : SyncAsyncPolicy
{
    private const int MaximumErrorLength = RequestSender.MaximumErrorLength;

    private readonly string[] _scopes = [scope];
    private TokenSource _source = new(credential, scope);

    protected override async ValueTask ProcessAsync(bool isAsync, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        RequireEndpoint(message);
        var source = Volatile.Read(ref _source);
        await source.AuthorizeAsync(isAsync, message, NewContext(message)).ConfigureAwait(false);
        await ProcessNextAsync(isAsync, message, pipeline).ConfigureAwait(false);
        if (message.Response.Status != 401)
        {
            return;
        }

        if (!await source.AuthorizeOnChallengeAsync(isAsync, message).ConfigureAwait(false))
        {
            if (IsSecondFactorMissing(message, await PeekAsync(isAsync, message).ConfigureAwait(false)))
            {
                return;
            }

            await Renew(source, message).AuthorizeAsync(isAsync, message, NewContext(message)).ConfigureAwait(false);
        }

        message.Response.Dispose();
        await ProcessNextAsync(isAsync, message, pipeline).ConfigureAwait(false);
    }

    private static bool IsSecondFactorMissing(HttpMessage message, ReadOnlyMemory<byte> body) =>
        ServiceError.Parse(body, message.Response.Headers.ContentType, Redaction.Nothing).Code == Remedies.SecondFactorMissing;

    // Whoever reports the failure reads the body again.
    private static async ValueTask<ReadOnlyMemory<byte>> PeekAsync(bool isAsync, HttpMessage message)
    {
        var cancellationToken = message.CancellationToken;
        using var body = message.Response.ContentStream ?? Stream.Null;
        var bytes = new byte[MaximumErrorLength];
        var length = 0;
        try
        {
            length = isAsync
                ? await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)
                : body.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (
            e is IOException or OperationCanceledException or InvalidDataException && !cancellationToken.IsCancellationRequested)
        {
            // The status is what counts; without a body it is the common refusal.
        }

        message.Response.ContentStream = new MemoryStream(bytes, 0, length, writable: false);
        var words = Decode(message.Response);
        message.Response.ContentStream = new MemoryStream(bytes, 0, length, writable: false);
        return words;
    }

    // Refusals may be compressed, as everything may that the request accepts.
    private static ReadOnlyMemory<byte> Decode(Response response)
    {
        var words = new byte[MaximumErrorLength];
        var length = 0;
        try
        {
            using var body = new ResponseBody(response, new PartnerAnalyticsLimits());
            for (var count = -1; count != 0 && length < words.Length; length += count)
            {
                count = body.ReadAsync(isAsync: false, words.AsMemory(length), CancellationToken.None).EnsureCompleted();
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnreadablePageException)
        {
            // What cannot be decoded says nothing.
        }

        return words.AsMemory(0, length);
    }

    private TokenSource Renew(TokenSource refused, HttpMessage message)
    {
        if (credential is IForgettingCredential forgetting
            && message.Request.Headers.TryGetValue(HttpHeader.Names.Authorization, out var sent))
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
                $"The request goes to '{message.Request.Uri.Host}' instead of '{endpoint.Host}', where the access token belongs. "
                + "It was not sent.");
        }
    }

    private TokenRequestContext NewContext(HttpMessage message) => new(_scopes, message.Request.ClientRequestId, isCaeEnabled: true);

    /// <summary>
    /// Azure.Core's bearer policy, which is used for its cache: tokens are renewed in time, once for all who wait. A token that the service
    /// refuses is forgotten by taking another source.
    /// </summary>
    private sealed class TokenSource(TokenCredential credential, string scope) : BearerTokenAuthenticationPolicy(credential, scope)
    {
        /// <summary>Puts the token on a request.</summary>
        public async ValueTask AuthorizeAsync(bool isAsync, HttpMessage message, TokenRequestContext context)
        {
            if (isAsync)
            {
                await AuthenticateAndAuthorizeRequestAsync(message, context).ConfigureAwait(false);
            }
            else
            {
                AuthenticateAndAuthorizeRequest(message, context);
            }
        }

        /// <summary>Responds to a challenge that demands further claims; false where there is none.</summary>
        public async ValueTask<bool> AuthorizeOnChallengeAsync(bool isAsync, HttpMessage message) =>
            isAsync ? await AuthorizeRequestOnChallengeAsync(message).ConfigureAwait(false) : AuthorizeRequestOnChallenge(message);
    }
}
