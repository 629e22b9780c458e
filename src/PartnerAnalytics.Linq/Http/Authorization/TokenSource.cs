using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Http.Authorization;

/// <summary>
/// Azure.Core's bearer policy, of which the keeping of a token is used: cached, renewed in time, once for all who wait. A token that the
/// service refuses is forgotten by taking another source.
/// </summary>
internal sealed class TokenSource(TokenCredential credential, string scope) : BearerTokenAuthenticationPolicy(credential, scope)
{
    /// <summary>Puts the token on a request.</summary>
    public void Authorize(HttpMessage message, TokenRequestContext context) => AuthenticateAndAuthorizeRequest(message, context);

    /// <summary>Puts the token on a request.</summary>
    public ValueTask AuthorizeAsync(HttpMessage message, TokenRequestContext context) =>
        AuthenticateAndAuthorizeRequestAsync(message, context);

    /// <summary>Answers a challenge that asks for further claims; false where there is none.</summary>
    public bool AuthorizeOnChallenge(HttpMessage message) => AuthorizeRequestOnChallenge(message);

    /// <summary>Answers a challenge that asks for further claims; false where there is none.</summary>
    public ValueTask<bool> AuthorizeOnChallengeAsync(HttpMessage message) => AuthorizeRequestOnChallengeAsync(message);
}
