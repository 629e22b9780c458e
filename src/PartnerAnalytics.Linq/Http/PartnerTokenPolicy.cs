using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// Puts the bearer token on each request. Over TLS it is Azure.Core's own policy; to a service on this very machine, such as an emulator,
/// the token also travels without, which the constructor of the connection has checked.
/// </summary>
internal sealed class PartnerTokenPolicy(TokenCredential credential, string scope) : BearerTokenAuthenticationPolicy(credential, scope)
{
    private readonly string[] _scopes = [scope];

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!Endpoints.IsPlainLoopback(message.Request.Uri.ToUri()))
        {
            base.Process(message, pipeline);
            return;
        }

        AuthenticateAndAuthorizeRequest(message, NewContext(message));
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!Endpoints.IsPlainLoopback(message.Request.Uri.ToUri()))
        {
            await base.ProcessAsync(message, pipeline).ConfigureAwait(false);
            return;
        }

        await AuthenticateAndAuthorizeRequestAsync(message, NewContext(message)).ConfigureAwait(false);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
    }

    private TokenRequestContext NewContext(HttpMessage message) => new(_scopes, message.Request.ClientRequestId);
}
