using Azure.Core;

namespace PartnerAnalytics.Linq;

/// <summary>
/// What a container makes a <see cref="PartnerAnalyticsClient"/> of, from configuration, from code, or from both. The properties that
/// configuration can hold have their names there.
/// </summary>
/// <remarks>
/// There is one way to sign in: <see cref="Credential"/>, or <see cref="CredentialFactory"/>, or the refresh token of a user
/// (<see cref="TenantId"/>, <see cref="ClientId"/>, a secret or a certificate, and a file or another store).
/// </remarks>
public sealed class PartnerAnalyticsSettings
{
    /// <summary>The URI of the service, where it is not the cloud's: HTTPS, or HTTP on a loopback address, such as an emulator's.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// The cloud; the global one by default. Configuration names it: <c>Global</c>, <c>UsGovernment</c> or <c>China</c>.
    /// </summary>
    public PartnerCenterCloud? Cloud { get; set; }

    /// <inheritdoc cref="AnalyticsClientOptions.Scope"/>
    public string? Scope { get; set; }

    /// <inheritdoc cref="PartnerAnalyticsClientOptions.Locale"/>
    public string? Locale { get; set; }

    /// <inheritdoc cref="PartnerAnalyticsClientOptions.PartnerApplication"/>
    public string? PartnerApplication { get; set; }

    /// <summary>The partner's tenant: its id or a domain name.</summary>
    public string? TenantId { get; set; }

    /// <summary>The id of the application.</summary>
    public string? ClientId { get; set; }

    /// <summary>The value of the application's secret. Keep it out of files under version control.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A file with the application's certificate and its private key: PFX, or PEM with both.</summary>
    public string? ClientCertificatePath { get; set; }

    /// <summary>The password of that file, if it has one.</summary>
    public string? ClientCertificatePassword { get; set; }

    /// <summary>The file of a <see cref="FileRefreshTokenStore"/>, which <c>partner-analytics login</c> writes.</summary>
    public string? RefreshTokenFile { get; set; }

    /// <summary>The URI of the authority that signs users in, where it is not the cloud's.</summary>
    public Uri? AuthorityHost { get; set; }

    /// <summary>A credential that exists already. The container does not dispose of it. Not in configuration.</summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>Finds or makes the credential, once. The container does not dispose of it. Not in configuration.</summary>
    public Func<IServiceProvider, TokenCredential>? CredentialFactory { get; set; }

    /// <summary>
    /// Finds or makes the store of the refresh token, once, instead of <see cref="RefreshTokenFile"/>. Not in configuration.
    /// </summary>
    public Func<IServiceProvider, IRefreshTokenStore>? RefreshTokenStoreFactory { get; set; }

    /// <summary>
    /// Changes the options of the client when it is made: retries, diagnostics, policies. The transport is the container's. Not in
    /// configuration.
    /// </summary>
    public Action<IServiceProvider, PartnerAnalyticsClientOptions>? ConfigureClient { get; set; }

    /// <summary>Changes the options of the credential that exchanges a refresh token, such as its warning. Not in configuration.</summary>
    public Action<IServiceProvider, PartnerRefreshTokenCredentialOptions>? ConfigureCredential { get; set; }

    /// <summary>The path of the section that was bound last; null without one.</summary>
    internal string? Section { get; set; }

    /// <summary>What is wrong with the configuration itself.</summary>
    internal List<string> Problems { get; } = [];

    /// <summary>Where somebody has to look for a setting.</summary>
    internal string PathOf(string property) => Section switch
    {
        null => $"{nameof(PartnerAnalyticsSettings)}.{property}",
        "" => property,
        _ => $"{Section}:{property}",
    };
}
