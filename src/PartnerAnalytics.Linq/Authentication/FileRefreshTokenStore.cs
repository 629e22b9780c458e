using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq;

/// <summary>
/// Keeps the refresh token in a file, which processes on one machine may share. The file is replaced as a whole, so that it is never half
/// written, and on Unix only its owner can read it. It is not encrypted: whoever reads it can act as the user.
/// </summary>
/// <remarks>
/// A file beside it, with <c>.lock</c> at the end of its name, keeps processes from saving at the same time. File systems of a network may
/// not know such locks; a store for several machines belongs in a vault or a database.
/// </remarks>
public sealed class FileRefreshTokenStore : IRefreshTokenStore
{
    private readonly string _path;

    /// <summary>Creates a store over a file.</summary>
    /// <param name="path">Its path. File and folder are made when a token is saved.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public FileRefreshTokenStore(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = System.IO.Path.GetFullPath(path);
    }

    /// <summary>The full path of the file.</summary>
    public string Path => _path;

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not one of this store.</exception>
    public ValueTask<StoredRefreshToken?> LoadAsync(CancellationToken cancellationToken = default) =>
        LoadAsync(isAsync: true, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written, or another process holds the lock for too long.</exception>
    public ValueTask<bool> TrySaveAsync(
        PartnerRefreshToken token, string? expectedVersion, CancellationToken cancellationToken = default) =>
        TrySaveAsync(isAsync: true, token, expectedVersion, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not one of this store.</exception>
    public StoredRefreshToken? Load() => LoadAsync(isAsync: false, CancellationToken.None).EnsureCompleted();

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written, or another process holds the lock for too long.</exception>
    public bool TrySave(PartnerRefreshToken token, string? expectedVersion) =>
        TrySaveAsync(isAsync: false, token, expectedVersion, CancellationToken.None).EnsureCompleted();

    /// <summary>The path of the file.</summary>
    public override string ToString() => _path;

    private async ValueTask<StoredRefreshToken?> LoadAsync(bool isAsync, CancellationToken cancellationToken)
    {
        var bytes = await TokenFile.ReadAsync(isAsync, _path, cancellationToken).ConfigureAwait(false);
        return bytes is null ? null : TokenFile.Parse(bytes, _path);
    }

    private async ValueTask<bool> TrySaveAsync(
        bool isAsync, PartnerRefreshToken token, string? expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var target = TokenFile.PrepareTarget(_path);
        using var fileLock = await FileLock.AcquireAsync(isAsync, target, cancellationToken).ConfigureAwait(false);
        var current = await LoadAsync(isAsync, cancellationToken).ConfigureAwait(false);
        if (current?.Version != expectedVersion)
        {
            return false;
        }

        TokenFile.Replace(target, token);
        return true;
    }
}
