using Azure.Core;

namespace PartnerAnalytics.Linq;

/// <summary>
/// How a <see cref="PartnerRefreshTokenCredential"/> reaches its authority. Retries, transport and further policies are set as in every
/// Azure client; the bodies of its requests and responses hold secrets and are never logged.
/// </summary>
/// <remarks>Options are read when a credential is made; changing them afterwards changes nothing for it.</remarks>
public sealed class PartnerRefreshTokenCredentialOptions : ClientOptions
{
    /// <summary>
    /// The URI of the authority, by default the global cloud's; <see cref="PartnerCenterCloud.AuthorityHost"/> has those of the others.
    /// HTTPS, or HTTP on a loopback address.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Uri AuthorityHost
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = PartnerCenterCloud.Global.AuthorityHost;

    /// <summary>How the application signs with its certificate. <see cref="PartnerAssertionAlgorithm.PS256"/> by default.</summary>
    public PartnerAssertionAlgorithm AssertionAlgorithm { get; set; }

    /// <summary>The clock by which tokens expire; by default the system's.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>How long a refresh token lives without use: 90 days unless the tenant has another rule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan RefreshTokenLifetime
    {
        get;
        set => field = value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The lifetime should be positive.");
    } = TimeSpan.FromDays(90);

    /// <summary>How long before the end of that time <see cref="RefreshTokenExpiring"/> is called: 14 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan WarnBefore
    {
        get;
        set => field = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The time before the end cannot be negative.");
    } = TimeSpan.FromDays(14);

    /// <summary>
    /// Called, once for a token, when it comes near its end without having been used: when it is about to be exchanged, and by a timer once
    /// a day as long as the credential is not disposed of. It runs on any thread; exceptions of it are ignored. Null for none.
    /// </summary>
    public Action<RefreshTokenWarning>? RefreshTokenExpiring { get; set; }
}

/// <summary>How an application signs with its certificate.</summary>
public enum PartnerAssertionAlgorithm
{
    /// <summary>RSA-PSS with SHA-256, which Microsoft Entra ID recommends.</summary>
    PS256,

    /// <summary>RSA PKCS#1 v1.5 with SHA-256, for keys that cannot do the other.</summary>
    RS256,
}

/// <summary>A refresh token is about to expire because nobody uses it.</summary>
/// <param name="LastUsedOn">When it was obtained or exchanged for the last time.</param>
/// <param name="ExpiresOn">When it expires unless it is used before then. A user has to sign in again after that.</param>
/// <param name="Remaining">The time until then; negative if it has passed.</param>
public sealed record RefreshTokenWarning(DateTimeOffset LastUsedOn, DateTimeOffset ExpiresOn, TimeSpan Remaining);
