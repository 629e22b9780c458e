using Azure.Core;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>
/// Signs in an application alone, without a user: by the grant of client credentials. Thread-safe.
/// </summary>
internal sealed class ApplicationCredential : TokenCredential, IForgettingCredential
{
    private readonly TokenEndpoint _endpoint;
    private readonly AccessTokenCache _cache;
    private readonly TimeProvider _timeProvider;

    /// <param name="tenantId">The tenant of the application: its id or a domain name.</param>
    /// <param name="clientId">The id of the application.</param>
    /// <param name="proof">Proves that it is the application.</param>
    /// <param name="options">Authority, retries, transport.</param>
    /// <exception cref="ArgumentException">An argument cannot be used in a URI or a request.</exception>
    public ApplicationCredential(string tenantId, string clientId, IClientProof proof, PartnerRefreshTokenCredentialOptions options)
    {
        _endpoint = new TokenEndpoint(tenantId, clientId, proof, options);
        _cache = new AccessTokenCache(options.TimeProvider);
        _timeProvider = options.TimeProvider;
    }

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(isAsync: false, requestContext, cancellationToken).EnsureCompleted();

    /// <inheritdoc/>
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(isAsync: true, requestContext, cancellationToken);

    void IForgettingCredential.Forget(string accessToken) => _cache.Forget(accessToken);

    private async ValueTask<AccessToken> GetTokenAsync(
        bool isAsync, TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var key = TokenKey.Of(requestContext);
        if (key.Claims is null && _cache.TryGetFresh(key, out var token))
        {
            return token;
        }

        var form = new TokenForm().Add("grant_type", "client_credentials").Add("scope", key.Scopes);
        if (ClaimsRequest.Merge(key.Claims, key.IsCaeEnabled) is { } claims)
        {
            form.Add("claims", claims);
        }

        var requestedOn = _timeProvider.GetUtcNow();
        var response = await _endpoint.SendAsync(isAsync, form, cancellationToken).ConfigureAwait(false);
        return response.Defect is { } defect
            ? throw AuthenticationFailures.ForBody(200, defect)
            : _cache.Keep(key.WithoutClaims, response, requestedOn);
    }
}
