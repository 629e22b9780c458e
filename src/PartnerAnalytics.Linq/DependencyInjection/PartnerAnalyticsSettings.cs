namespace PartnerAnalytics.Linq;

/// <summary>
/// What a container makes a <see cref="PartnerAnalyticsClient"/> of, from configuration, from code, or from both. The properties that
/// configuration can hold have their names there.
/// </summary>
/// <remarks>
/// There is one way to sign in: <see cref="AnalyticsSettings.Credential"/>, or <see cref="AnalyticsSettings.CredentialFactory"/>, or the
/// refresh token of a user (<see cref="AnalyticsSettings.TenantId"/>, <see cref="AnalyticsSettings.ClientId"/>, a secret or a certificate,
/// and a file or another store).
/// </remarks>
public sealed class PartnerAnalyticsSettings : AnalyticsSettings
{
    /// <summary>
    /// The cloud; the global one by default. Configuration names it: <c>Global</c>, <c>UsGovernment</c> or <c>China</c>.
    /// </summary>
    public PartnerCenterCloud? Cloud { get; set; }

    /// <inheritdoc cref="PartnerAnalyticsClientOptions.Locale"/>
    public string? Locale { get; set; }

    /// <inheritdoc cref="PartnerAnalyticsClientOptions.PartnerApplication"/>
    public string? PartnerApplication { get; set; }

    /// <summary>The file of a <see cref="FileRefreshTokenStore"/>, which <c>partner-analytics login</c> writes.</summary>
    public string? RefreshTokenFile { get; set; }

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

    internal override Uri ExampleUri => PartnerCenterCloud.Global.Endpoint;
}
