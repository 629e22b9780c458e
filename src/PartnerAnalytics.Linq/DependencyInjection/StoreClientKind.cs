using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Authentication;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>The clients of the Microsoft Store, which sign in an application alone.</summary>
internal sealed class StoreClientKind : ClientKind<StoreAnalyticsClient, StoreAnalyticsSettings>
{
    private StoreClientKind()
    {
    }

    public static StoreClientKind Instance { get; } = new();

    public override string Name => "StoreAnalytics";

    public override string Service => ServiceDescription.Of(AnalyticsService.Store).Name;

    public override string Needed =>
        $"and {nameof(StoreAnalyticsSettings.ClientSecret)} or {nameof(StoreAnalyticsSettings.ClientCertificatePath)}";

    public override IReadOnlyDictionary<string, Setter<StoreAnalyticsSettings>> Setters { get; } =
        SettingsBinder.Table<StoreAnalyticsSettings>();

    public override StoreAnalyticsClient Create(
        IServiceProvider services, StoreAnalyticsSettings settings, TokenCredential credential, HttpPipelineTransport transport)
    {
        var options = Complete(new StoreAnalyticsClientOptions(), services, settings, transport, settings.ConfigureClient);
        return settings.Endpoint is { } endpoint
            ? new StoreAnalyticsClient(endpoint, credential, options)
            : new StoreAnalyticsClient(credential, options);
    }

    public override TokenCredential SignIn(IServiceProvider services, StoreAnalyticsSettings settings, X509Certificate2? certificate)
    {
        var options = CredentialOptions(services, settings, PartnerCenterCloud.Global);
        IClientProof proof = certificate is null
            ? new ClientSecretProof(settings.ClientSecret!)
            : new ClientCertificateProof(certificate, options.AssertionAlgorithm);
        return new ApplicationCredential(settings.TenantId!, settings.ClientId!, proof, options);
    }
}
