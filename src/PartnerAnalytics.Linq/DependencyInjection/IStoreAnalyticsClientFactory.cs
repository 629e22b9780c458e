namespace PartnerAnalytics.Linq;

/// <summary>Finds the clients of a container by names that are known at run time only, such as those of publishers' accounts.</summary>
public interface IStoreAnalyticsClientFactory
{
    /// <summary>The client that was added under a name. There is one for each, made with the first call.</summary>
    /// <param name="name">The name; empty for the client that was added without one.</param>
    /// <exception cref="InvalidOperationException">No client was added under this name.</exception>
    StoreAnalyticsClient GetClient(string name);
}
