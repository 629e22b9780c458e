using Azure.Core;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>Access tokens until they expire. Thread-safe.</summary>
internal sealed class AccessTokenCache(TimeProvider timeProvider)
{
    /// <summary>A token with less time left than this may expire before it reaches the service.</summary>
    private static readonly TimeSpan LeastLifetime = TimeSpan.FromSeconds(30);

    /// <summary>How long before its end a token is renewed, if the authority does not say.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>How long a token that could not be renewed is used before the next attempt to renew it.</summary>
    private static readonly TimeSpan Respite = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<TokenKey, AccessToken> _tokens = [];

    /// <summary>A token that needs no renewal yet.</summary>
    public bool TryGetFresh(TokenKey key, out AccessToken token)
    {
        lock (_lock)
        {
            return _tokens.TryGetValue(key, out token) && timeProvider.GetUtcNow() < token.RefreshOn;
        }
    }

    /// <summary>A token that is due for renewal but still valid: for a while it counts as fresh.</summary>
    public bool TryProlong(TokenKey key, out AccessToken token)
    {
        var now = timeProvider.GetUtcNow();
        lock (_lock)
        {
            if (!_tokens.TryGetValue(key, out token) || token.ExpiresOn - now < LeastLifetime)
            {
                return false;
            }

            var next = now + Respite;
            token = _tokens[key] = new AccessToken(token.Token, token.ExpiresOn, next < token.ExpiresOn ? next : token.ExpiresOn);
            return true;
        }
    }

    /// <summary>Drops a token that the service refuses.</summary>
    public void Forget(string accessToken)
    {
        lock (_lock)
        {
            foreach (var (key, token) in _tokens)
            {
                if (token.Token == accessToken)
                {
                    _tokens.Remove(key);
                }
            }
        }
    }

    /// <summary>Keeps the token of a response.</summary>
    /// <param name="key">What was requested.</param>
    /// <param name="response">The response, which has no defect.</param>
    /// <param name="requestedOn">When it was requested: the token's time runs from then, at the latest.</param>
    public AccessToken Keep(TokenKey key, TokenResponse response, DateTimeOffset requestedOn)
    {
        var lifetime = response.ExpiresIn!.Value;
        var refreshIn = response.RefreshIn is { } wished && wished < lifetime ? wished
            : lifetime > Ahead * 2 ? lifetime - Ahead
            : lifetime / 2;
        var token = new AccessToken(response.AccessToken!, requestedOn + lifetime, requestedOn + refreshIn);
        lock (_lock)
        {
            _tokens[key] = token;
        }

        return token;
    }
}

/// <summary>What distinguishes requests for access tokens.</summary>
/// <param name="Scopes">The scopes, joined by blanks.</param>
/// <param name="IsCaeEnabled">Whether the caller can respond to challenges.</param>
/// <param name="Claims">The claims of a challenge; null for none.</param>
internal readonly record struct TokenKey(string Scopes, bool IsCaeEnabled, string? Claims)
{
    /// <summary>The key of tokens that serve requests without a challenge.</summary>
    public TokenKey WithoutClaims => this with { Claims = null };

    /// <exception cref="ArgumentException">The context names no scope.</exception>
    public static TokenKey Of(TokenRequestContext context) => context.Scopes is { Length: > 0 } scopes
        ? new TokenKey(string.Join(' ', scopes), context.IsCaeEnabled, string.IsNullOrEmpty(context.Claims) ? null : context.Claims)
        : throw new ArgumentException("A scope is needed.", nameof(context));
}

/// <summary>A credential that keeps access tokens itself, and can be told that the service refuses one of them.</summary>
internal interface IForgettingCredential
{
    /// <summary>Stops handing out the token.</summary>
    void Forget(string accessToken);
}
