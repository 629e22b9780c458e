namespace PartnerAnalytics.Linq;

/// <summary>A refresh token as a store holds it.</summary>
public sealed class StoredRefreshToken
{
    /// <summary>Names a token and its version.</summary>
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

    /// <summary>The version, which a later save names.</summary>
    public string Version { get; }
}
