namespace PartnerAnalytics.Linq;

/// <summary>
/// What a container makes a <see cref="StoreAnalyticsClient"/> of, from configuration, from code, or from both. The properties that
/// configuration can hold have their names there.
/// </summary>
/// <remarks>
/// There is one way to sign in: <see cref="AnalyticsSettings.Credential"/>, or <see cref="AnalyticsSettings.CredentialFactory"/>, or the
/// application alone (<see cref="AnalyticsSettings.TenantId"/>, <see cref="AnalyticsSettings.ClientId"/>, and a secret or a certificate).
/// </remarks>
public sealed class StoreAnalyticsSettings : AnalyticsSettings
{
    /// <summary>
    /// Changes the options of the client when it is made: retries, diagnostics, policies. The transport is the container's. Not in
    /// configuration.
    /// </summary>
    public Action<IServiceProvider, StoreAnalyticsClientOptions>? ConfigureClient { get; set; }

    internal override Uri ExampleUri { get; } = new("https://manage.devcenter.microsoft.com/");
}
