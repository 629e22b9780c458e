using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>The clients of Partner Center, which sign in a user.</summary>
internal sealed class PartnerClientKind : ClientKind<PartnerAnalyticsClient, PartnerAnalyticsSettings>
{
    private static readonly PartnerCenterCloud[] Clouds =
        [PartnerCenterCloud.Global, PartnerCenterCloud.UsGovernment, PartnerCenterCloud.China];

    private PartnerClientKind()
    {
    }

    public static PartnerClientKind Instance { get; } = new();

    public override string Name => "PartnerAnalytics";

    public override string Service => ServiceDescription.Of(AnalyticsService.PartnerCenter).Name;

    public override string Needed =>
        $"{nameof(PartnerAnalyticsSettings.ClientSecret)} or {nameof(PartnerAnalyticsSettings.ClientCertificatePath)}, and "
        + nameof(PartnerAnalyticsSettings.RefreshTokenFile);

    public override IReadOnlyDictionary<string, Setter<PartnerAnalyticsSettings>> Setters { get; } =
        SettingsBinder.Table<PartnerAnalyticsSettings>(
            (nameof(PartnerAnalyticsSettings.Cloud), (settings, path, value) => settings.Cloud = ReadCloud(settings, path, value)),
            (nameof(PartnerAnalyticsSettings.Locale), (settings, _, value) => settings.Locale = value),
            (nameof(PartnerAnalyticsSettings.PartnerApplication), (settings, _, value) => settings.PartnerApplication = value),
            (nameof(PartnerAnalyticsSettings.RefreshTokenFile), (settings, _, value) => settings.RefreshTokenFile = value));

    public override PartnerAnalyticsClient Create(
        IServiceProvider services, PartnerAnalyticsSettings settings, TokenCredential credential, HttpPipelineTransport transport)
    {
        var own = new PartnerAnalyticsClientOptions
        {
            Cloud = settings.Cloud,
            Locale = settings.Locale,
            PartnerApplication = settings.PartnerApplication,
        };
        var options = Complete(own, services, settings, transport, settings.ConfigureClient);
        return settings.Endpoint is { } endpoint
            ? new PartnerAnalyticsClient(endpoint, credential, options)
            : new PartnerAnalyticsClient(credential, options);
    }

    public override TokenCredential SignIn(IServiceProvider services, PartnerAnalyticsSettings settings, X509Certificate2? certificate)
    {
        var options = CredentialOptions(services, settings, settings.Cloud ?? PartnerCenterCloud.Global);
        settings.ConfigureCredential?.Invoke(services, options);
        var store = settings.RefreshTokenStoreFactory?.Invoke(services) ?? new FileRefreshTokenStore(settings.RefreshTokenFile!);
        return certificate is null
            ? new PartnerRefreshTokenCredential(settings.TenantId!, settings.ClientId!, settings.ClientSecret!, store, options)
            : new PartnerRefreshTokenCredential(settings.TenantId!, settings.ClientId!, certificate, store, options);
    }

    public override void CheckService(PartnerAnalyticsSettings settings, SettingsProblems problems)
    {
        problems.Try(nameof(settings.Locale), () => _ = new PartnerAnalyticsClientOptions { Locale = settings.Locale });
        var application = settings.PartnerApplication;
        problems.Try(
            nameof(settings.PartnerApplication), () => _ = new PartnerAnalyticsClientOptions { PartnerApplication = application });
        var cloud = settings.Cloud ?? (settings.Endpoint is { IsAbsoluteUri: true } endpoint ? PartnerCenterCloud.Find(endpoint) : null);
        if (settings.Scope is null && cloud is { Scope: null } && settings.ConfigureClient is null)
        {
            problems.Add(
                $"{settings.PathOf(nameof(settings.Scope))} is missing: the documentation does not name the scope of the cloud {cloud}. "
                + "Set it to the scope that the application was granted.");
        }
    }

    public override void CheckSignIn(PartnerAnalyticsSettings settings, SettingsProblems problems) => problems.RequireOne(
        (nameof(settings.RefreshTokenFile), !string.IsNullOrWhiteSpace(settings.RefreshTokenFile)),
        (nameof(settings.RefreshTokenStoreFactory), settings.RefreshTokenStoreFactory is not null));

    public override IEnumerable<(string Name, object? Value)> SignInSettings(PartnerAnalyticsSettings settings) =>
    [
        (nameof(settings.RefreshTokenFile), settings.RefreshTokenFile),
        (nameof(settings.RefreshTokenStoreFactory), settings.RefreshTokenStoreFactory),
    ];

    private static PartnerCenterCloud? ReadCloud(PartnerAnalyticsSettings settings, string path, string value)
    {
        var cloud = Clouds.FirstOrDefault(c => c.Name.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (cloud is null)
        {
            settings.Problems.Add(
                $"{path} is '{value}', which is not a cloud. The clouds are {string.Join(", ", Clouds.Select(c => c.Name))}.");
        }

        return cloud;
    }
}
