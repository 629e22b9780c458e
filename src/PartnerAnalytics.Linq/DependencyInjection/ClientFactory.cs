using Microsoft.Extensions.DependencyInjection;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>The clients of a container by name.</summary>
internal sealed class ClientFactory(IServiceProvider services, IEnumerable<ClientName> names) : IPartnerAnalyticsClientFactory
{
    public PartnerAnalyticsClient GetClient(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return names.Any(known => known.Value == name)
            ? services.GetRequiredKeyedService<PartnerAnalyticsClient>(name)
            : throw new InvalidOperationException(
                $"There is no client '{name}'. Add it by AddPartnerAnalytics(\"{name}\", …); there are "
                + string.Join(", ", names.Select(known => known.Value.Length == 0 ? "the one without a name" : $"'{known.Value}'")) + ".");
    }
}
