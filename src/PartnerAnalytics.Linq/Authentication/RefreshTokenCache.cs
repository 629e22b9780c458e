namespace PartnerAnalytics.Linq.Authentication;

/// <summary>
/// Takes the refresh token from its store and puts the next one there. A token that the store does not take is kept until it does. For use
/// by one at a time; <see cref="HasUnsaved"/> by all.
/// </summary>
/// <param name="store">The store of the user.</param>
internal sealed class RefreshTokenCache(IRefreshTokenStore store)
{
    private volatile UnsavedToken? _unsaved;
    private string _lastLoaded = "";

    /// <summary>Whether there is a token that the store has not taken yet.</summary>
    public bool HasUnsaved => _unsaved is not null;

    /// <summary>The token that the store holds.</summary>
    /// <exception cref="PartnerAuthenticationException">The store failed, or holds none.</exception>
    public async Task<StoredRefreshToken> LoadAsync(bool isAsync)
    {
        StoredRefreshToken? stored;
        try
        {
            stored = isAsync ? await store.LoadAsync(CancellationToken.None).ConfigureAwait(false) : store.Load();
        }
        catch (Exception e)
        {
            throw AuthenticationFailures.ForStore(PartnerAuthenticationReason.StoreUnreadable, store, e, [_lastLoaded]);
        }

        _lastLoaded = stored?.Token.Value ?? "";
        return stored ?? throw AuthenticationFailures.ForEmptyStore();
    }

    /// <summary>
    /// Takes a new token that is to stand in the place of the one that it was exchanged for. <see cref="FlushAsync"/> saves it.
    /// </summary>
    public void Put(PartnerRefreshToken token, StoredRefreshToken exchanged) => _unsaved = new UnsavedToken(token, exchanged);

    /// <summary>Saves the token that was put last, if the store has not taken it yet.</summary>
    /// <exception cref="PartnerAuthenticationException">The store failed. The token is kept, for the next time.</exception>
    public async Task FlushAsync(bool isAsync)
    {
        if (_unsaved is not { } unsaved)
        {
            return;
        }

        var (token, version) = (unsaved.Token, unsaved.Exchanged.Version);
        try
        {
            // False means that another host was faster. Its token is in the store, newer than the one that both exchanged, and stays there.
            _ = isAsync
                ? await store.TrySaveAsync(token, version, CancellationToken.None).ConfigureAwait(false)
                : store.TrySave(token, version);
        }
        catch (Exception e)
        {
            throw AuthenticationFailures.ForStore(
                PartnerAuthenticationReason.StoreUnwritable, store, e, [token.Value, unsaved.Exchanged.Token.Value]);
        }

        _unsaved = null;
    }

    private sealed class UnsavedToken(PartnerRefreshToken token, StoredRefreshToken exchanged)
    {
        public PartnerRefreshToken Token => token;

        public StoredRefreshToken Exchanged => exchanged;
    }
}
