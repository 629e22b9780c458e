namespace PartnerAnalytics.Linq;

/// <summary>
/// Keeps the refresh token of a user for a <see cref="PartnerRefreshTokenCredential"/>: in a file (<see cref="FileRefreshTokenStore"/>), a
/// vault, a database. Several hosts may share one store, and race each other.
/// </summary>
/// <remarks>
/// <para>A refresh token is as good as the user's password: keep it encrypted or where nobody else reads, and out of logs and
/// messages.</para>
/// <para>The synchronous members serve synchronous queries only. A store that leaves them as they are refuses those.</para>
/// </remarks>
public interface IRefreshTokenStore
{
    /// <summary>Reads the token and the version under which the store holds it; null if there is none.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    ValueTask<StoredRefreshToken?> LoadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces the token if the store still holds the version that the caller knows, as one step that no other host can come between.
    /// </summary>
    /// <param name="token">The token to keep.</param>
    /// <param name="expectedVersion">The version that was loaded; null if the store was empty.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>False, without a change, if the store holds another version by now: somebody else's token is newer and stays.</returns>
    ValueTask<bool> TrySaveAsync(PartnerRefreshToken token, string? expectedVersion, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="LoadAsync"/>, on the caller's thread.</summary>
    /// <exception cref="NotSupportedException">The store knows asynchronous use only.</exception>
    StoredRefreshToken? Load() => throw AsynchronousOnly();

    /// <summary>As <see cref="TrySaveAsync"/>, on the caller's thread.</summary>
    /// <param name="token">The token to keep.</param>
    /// <param name="expectedVersion">The version that was loaded; null if the store was empty.</param>
    /// <exception cref="NotSupportedException">The store knows asynchronous use only.</exception>
    bool TrySave(PartnerRefreshToken token, string? expectedVersion) => throw AsynchronousOnly();

    private NotSupportedException AsynchronousOnly() =>
        new($"{GetType().Name} supports asynchronous use only. Query asynchronously, or implement {nameof(Load)} and {nameof(TrySave)}.");
}

/// <summary>A refresh token as a store holds it.</summary>
public sealed class StoredRefreshToken
{
    /// <summary>Pairs a token with its version.</summary>
    /// <param name="token">The token.</param>
    /// <param name="version">What the store tells one state of itself from another by, such as an ETag; it changes with every save.</param>
    /// <exception cref="ArgumentException">The version is empty.</exception>
    public StoredRefreshToken(PartnerRefreshToken token, string version)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentException.ThrowIfNullOrEmpty(version);
        Token = token;
        Version = version;
    }

    /// <summary>The token.</summary>
    public PartnerRefreshToken Token { get; }

    /// <summary>The version to pass to a later save.</summary>
    public string Version { get; }
}
