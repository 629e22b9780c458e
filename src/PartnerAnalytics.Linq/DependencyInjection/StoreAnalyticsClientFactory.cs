namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>The clients of the Store by name.</summary>
internal sealed class StoreAnalyticsClientFactory(
    IServiceProvider services, ContainerClients<StoreAnalyticsClient, StoreAnalyticsSettings> clients) : IStoreAnalyticsClientFactory
{
    public StoreAnalyticsClient GetClient(string name) => clients.Find(services, name);
}
