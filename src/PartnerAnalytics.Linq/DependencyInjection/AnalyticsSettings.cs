using Azure.Core;

namespace PartnerAnalytics.Linq;

/// <summary>
/// What a container makes a client of either service of, from configuration, from code, or from both. The properties that configuration
/// can hold have their names there.
/// </summary>
public abstract class AnalyticsSettings
{
    private protected AnalyticsSettings()
    {
    }

    /// <summary>The URI of the service, where it is not the usual one: HTTPS, or HTTP on a loopback address, such as an emulator's.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <inheritdoc cref="AnalyticsClientOptions.Scope"/>
    public string? Scope { get; set; }

    /// <summary>The tenant of the application: its id or a domain name.</summary>
    public string? TenantId { get; set; }

    /// <summary>The id of the application.</summary>
    public string? ClientId { get; set; }

    /// <summary>The value of the application's secret. Keep it out of files under version control.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A file with the application's certificate and its private key: PFX, or PEM with both.</summary>
    public string? ClientCertificatePath { get; set; }

    /// <summary>The password of that file, if it has one.</summary>
    public string? ClientCertificatePassword { get; set; }

    /// <summary>The URI of the authority that signs in, where it is not the usual one.</summary>
    public Uri? AuthorityHost { get; set; }

    /// <summary>A credential that exists already. The container does not dispose of it. Not in configuration.</summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>Finds or makes the credential, once. The container does not dispose of it. Not in configuration.</summary>
    public Func<IServiceProvider, TokenCredential>? CredentialFactory { get; set; }

    /// <summary>The path of the section that was bound last; null without one.</summary>
    internal string? Section { get; set; }

    /// <summary>What is wrong with the configuration itself.</summary>
    internal List<string> Problems { get; } = [];

    /// <summary>A URI that a setting may have.</summary>
    internal abstract Uri ExampleUri { get; }

    /// <summary>Where somebody has to look for a setting.</summary>
    internal string PathOf(string property) => Section switch
    {
        null => $"{GetType().Name}.{property}",
        "" => property,
        _ => $"{Section}:{property}",
    };
}
