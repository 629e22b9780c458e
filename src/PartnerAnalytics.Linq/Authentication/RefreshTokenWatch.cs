namespace PartnerAnalytics.Linq.Authentication;

/// <summary>Warns of a refresh token that nobody uses: when it is about to be used after all, and once a day.</summary>
internal sealed class RefreshTokenWatch : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly IRefreshTokenStore _store;
    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _lifetime;
    private readonly TimeSpan _warnBefore;
    private readonly Action<RefreshTokenWarning>? _warn;
    private readonly ITimer? _timer;
    private DateTimeOffset? _warnedOf;

    public RefreshTokenWatch(IRefreshTokenStore store, PartnerRefreshTokenCredentialOptions options)
    {
        _store = store;
        _timeProvider = options.TimeProvider;
        _lifetime = options.RefreshTokenLifetime;
        _warnBefore = options.WarnBefore;
        _warn = options.RefreshTokenExpiring;
        if (_warn is not null)
        {
            _timer = _timeProvider.CreateTimer(static watch => _ = ((RefreshTokenWatch)watch!).LookAsync(), this, Period, Period);
        }
    }

    public void Dispose() => _timer?.Dispose();

    /// <summary>Warns if it is time, and if this token was not warned of before.</summary>
    public void Look(PartnerRefreshToken token)
    {
        var lastUsedOn = token.LastUsedOn.ToUniversalTime();

        // A store may say that its token was used as late as a date can be, so that it never has to renew one.
        var expiresOn = _lifetime < DateTimeOffset.MaxValue - lastUsedOn ? lastUsedOn + _lifetime : DateTimeOffset.MaxValue;
        var remaining = expiresOn - _timeProvider.GetUtcNow();
        if (_warn is null || remaining > _warnBefore)
        {
            return;
        }

        lock (_lock)
        {
            if (_warnedOf == token.LastUsedOn)
            {
                return;
            }

            _warnedOf = token.LastUsedOn;
        }

        try
        {
            _warn(new RefreshTokenWarning(token.LastUsedOn, expiresOn, remaining));
        }
        catch (Exception)
        {
            // A warning that nobody could take must not keep the token from being used: that would bring its end about.
        }
    }

    private async Task LookAsync()
    {
        try
        {
            if (await _store.LoadAsync(CancellationToken.None).ConfigureAwait(false) is { } stored)
            {
                Look(stored.Token);
            }
        }
        catch (Exception)
        {
            // Nobody waits for this. Whoever requests an access token hears that the store fails; the next look is tomorrow.
        }
    }
}
