using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerAnalytics.Linq.Http;

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
                $"There is no client '{name}'. Add it with AddPartnerAnalytics(\"{name}\", …); there are "
                + string.Join(", ", names.Select(known => known.Value.Length == 0 ? "the one without a name" : $"'{known.Value}'")) + ".");
    }

    /// <summary>The name of the factory's clients that carry the requests.</summary>
    public static string HttpClientNameOf(string name) => name.Length == 0 ? "PartnerAnalytics" : "PartnerAnalytics." + name;

    /// <summary>The settings of a client.</summary>
    public static PartnerAnalyticsSettings SettingsOf(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<PartnerAnalyticsSettings>>().Get(name);

    /// <summary>Makes the client of a name from its settings, as an application would make it, but for the transport.</summary>
    public static PartnerAnalyticsClient Create(IServiceProvider services, string name)
    {
        var settings = SettingsOf(services, name);
        var credential = services.GetRequiredKeyedService<ContainerCredential>(name).Credential;
        var options = NewOptions(services, name, settings);
        return settings.Endpoint is { } endpoint
            ? new PartnerAnalyticsClient(endpoint, credential, options)
            : new PartnerAnalyticsClient(credential, options);
    }

    private static PartnerAnalyticsClientOptions NewOptions(IServiceProvider services, string name, PartnerAnalyticsSettings settings)
    {
        var transport = new ClientFactoryTransport(services.GetRequiredService<IHttpClientFactory>(), HttpClientNameOf(name));
        var options = new PartnerAnalyticsClientOptions
        {
            Cloud = settings.Cloud,
            Scope = settings.Scope,
            Locale = settings.Locale,
            PartnerApplication = settings.PartnerApplication,
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            LoggerFactory = services.GetService<ILoggerFactory>(),
            Transport = transport,
        };
        settings.ConfigureClient?.Invoke(services, options);
        return options.Transport == transport ? options : throw new InvalidOperationException(
            $"{nameof(settings.ConfigureClient)} has set {nameof(options.Transport)}. Add or replace handlers on the IHttpClientBuilder "
            + "that AddPartnerAnalytics returns, or make the client without the container.");
    }
}

/// <summary>The name of a client that was added to a container; empty for the one without a name.</summary>
internal sealed record ClientName(string Value);
