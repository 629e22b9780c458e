namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>The clients of Partner Center by name.</summary>
internal sealed class PartnerAnalyticsClientFactory(
    IServiceProvider services, ContainerClients<PartnerAnalyticsClient, PartnerAnalyticsSettings> clients) : IPartnerAnalyticsClientFactory
{
    public PartnerAnalyticsClient GetClient(string name) => clients.Find(services, name);
}
