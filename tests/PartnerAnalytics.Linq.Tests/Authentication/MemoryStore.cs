namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>A store in memory that counts versions, and fails where a test wants it.</summary>
internal sealed class MemoryStore(string? token, DateTimeOffset lastUsedOn) : IRefreshTokenStore
{
    private readonly Lock _lock = new();
    private PartnerRefreshToken? _token = token is null ? null : new PartnerRefreshToken(token, lastUsedOn);
    private int _version = 1;

    /// <summary>What reading fails with; null if it does not.</summary>
    public Exception? LoadFailure { get; set; }

    /// <summary>What saving fails with; null if it does not.</summary>
    public Exception? SaveFailure { get; set; }

    /// <summary>Is called before anything is saved.</summary>
    public Action BeforeSave { get; set; } = () => { };

    /// <summary>The tokens that were saved, in order.</summary>
    public List<string> Saved { get; } = [];

    /// <summary>The token now.</summary>
    public PartnerRefreshToken? Token
    {
        get
        {
            lock (_lock)
            {
                return _token;
            }
        }
    }

    /// <summary>Puts a token there as a sign-in does: whatever was there.</summary>
    public void Put(string? value, DateTimeOffset on)
    {
        lock (_lock)
        {
            _token = value is null ? null : new PartnerRefreshToken(value, on);
            _version++;
        }
    }

    public ValueTask<StoredRefreshToken?> LoadAsync(CancellationToken cancellationToken = default) => new(Load());

    public ValueTask<bool> TrySaveAsync(PartnerRefreshToken token, string? expectedVersion, CancellationToken cancellationToken = default) =>
        new(TrySave(token, expectedVersion));

    public StoredRefreshToken? Load()
    {
        lock (_lock)
        {
            return LoadFailure is not null ? throw LoadFailure
                : _token is null ? null : new StoredRefreshToken(_token, $"v{_version}");
        }
    }

    public bool TrySave(PartnerRefreshToken token, string? expectedVersion)
    {
        BeforeSave();
        lock (_lock)
        {
            if (SaveFailure is not null)
            {
                throw SaveFailure;
            }

            if (expectedVersion != $"v{_version}")
            {
                return false;
            }

            _token = token;
            _version++;
            Saved.Add(token.Value);
            return true;
        }
    }
}
