using Azure.Core;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>Exchanges the refresh token for access tokens, one at a time, and keeps what comes of it.</summary>
internal sealed class RefreshTokenExchange(
    TokenEndpoint endpoint, RefreshTokenCache refreshTokens, RefreshTokenWatch watch, AccessTokenCache cache, TimeProvider timeProvider)
{
    /// <summary>How often the token of another host, which was faster, is tried.</summary>
    private const int MostTokens = 3;

    /// <summary>How exact the time of the last use is where no new token is to be saved.</summary>
    private static readonly TimeSpan UseStep = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>An access token that was kept and may be handed out.</summary>
    public bool TryGetKept(TokenKey key, out AccessToken token)
    {
        token = default;
        return key.Claims is null && !refreshTokens.HasUnsaved && cache.TryGetFresh(key, out token);
    }

    /// <summary>An access token, which is new unless somebody else has renewed it meanwhile.</summary>
    /// <param name="isAsync">False to do it on the caller's thread; the task is completed then.</param>
    /// <param name="key">What the token is for.</param>
    /// <exception cref="PartnerAuthenticationException">It failed.</exception>
    public async Task<AccessToken> GetAsync(bool isAsync, TokenKey key)
    {
        if (isAsync)
        {
            await _gate.WaitAsync().ConfigureAwait(false);
        }
        else
        {
            // Blocks the thread that the credential has started for a synchronous renewal, and so no thread of the pool.
            _gate.Wait();
        }

        try
        {
            await refreshTokens.FlushAsync(isAsync).ConfigureAwait(false);
            return TryGetKept(key, out var token) ? token : await RenewAsync(isAsync, key).ConfigureAwait(false);
        }
        catch (PartnerAuthenticationException e) when (IsBearable(e) && key.Claims is null)
        {
            if (cache.TryProlong(key, out var token))
            {
                return token;
            }

            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    // The access token before lives on, and what failed may pass. A refresh token that is not saved is no such thing.
    private bool IsBearable(PartnerAuthenticationException e) =>
        !refreshTokens.HasUnsaved && (e.IsTransient || e.Reason == PartnerAuthenticationReason.StoreUnreadable);

    private async Task<AccessToken> RenewAsync(bool isAsync, TokenKey key)
    {
        var claims = ClaimsRequest.Merge(key.Claims, key.IsCaeEnabled);
        var stored = await refreshTokens.LoadAsync(isAsync).ConfigureAwait(false);
        for (var tokens = 1; ; tokens++)
        {
            watch.Look(stored.Token);
            try
            {
                return await ExchangeAsync(isAsync, key, claims, stored).ConfigureAwait(false);
            }
            catch (PartnerAuthenticationException e) when (e.Error == "invalid_grant" && tokens < MostTokens)
            {
                // Another host may have exchanged the same token and saved its successor, or somebody may have signed in again.
                var newer = await refreshTokens.LoadAsync(isAsync).ConfigureAwait(false);
                if (newer.Version == stored.Version)
                {
                    throw;
                }

                stored = newer;
            }
        }
    }

    private async Task<AccessToken> ExchangeAsync(bool isAsync, TokenKey key, string? claims, StoredRefreshToken stored)
    {
        var form = new TokenForm()
            .Add("grant_type", "refresh_token")
            .Add("scope", key.Scopes.Split(' ').Contains("offline_access") ? key.Scopes : key.Scopes + " offline_access")
            .AddSecret("refresh_token", stored.Token.Value);
        if (claims is not null)
        {
            form.Add("claims", claims);
        }

        var requestedOn = timeProvider.GetUtcNow();
        var response = await endpoint.SendAsync(isAsync, form, CancellationToken.None).ConfigureAwait(false);

        if (response.RefreshToken is { Length: > 0 } next && next != stored.Token.Value)
        {
            refreshTokens.Put(new PartnerRefreshToken(next, requestedOn), stored);
        }
        else if (requestedOn - stored.Token.LastUsedOn >= UseStep)
        {
            refreshTokens.Put(new PartnerRefreshToken(stored.Token.Value, requestedOn), stored);
        }

        // Nobody gets it before the refresh token is saved; where that fails, it waits for the saving that succeeds.
        var token = response.Defect is null ? cache.Keep(key.WithoutClaims, response, requestedOn) : default;
        await refreshTokens.FlushAsync(isAsync).ConfigureAwait(false);
        return response.Defect is { } defect ? throw AuthenticationFailures.ForBody(200, defect) : token;
    }
}
