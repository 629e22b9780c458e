using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Linq.DependencyInjection;
using PartnerAnalytics.Linq.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds <see cref="PartnerAnalyticsClient"/> to a container.</summary>
/// <remarks>
/// <para>Clients are singletons. Their settings are validated when the host starts, and read once.</para>
/// <para>Requests to Partner Center go through the handlers of the <see cref="IHttpClientBuilder"/> that the methods return; those of the
/// credential to its authority, which hold secrets, do not. Queries run asynchronously only, because handlers may know nothing else.</para>
/// </remarks>
public static class PartnerAnalyticsServiceCollectionExtensions
{
    /// <summary>Adds the client, with settings of code.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets what the client needs, a way to sign in at least.</param>
    /// <returns>The builder of the transport, for further handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddPartnerAnalytics(this IServiceCollection services, Action<PartnerAnalyticsSettings> configure) =>
        services.AddPartnerAnalytics(Options.Options.DefaultName, configure);

    /// <summary>Adds the client, with settings of configuration, and further ones of code.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="section">The section with the settings.</param>
    /// <param name="configure">Sets what configuration cannot hold, after it was read; null for nothing.</param>
    /// <returns>The builder of the transport, for further handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddPartnerAnalytics(
        this IServiceCollection services, IConfiguration section, Action<PartnerAnalyticsSettings>? configure = null) =>
        services.AddPartnerAnalytics(Options.Options.DefaultName, section, configure);

    /// <summary>
    /// Adds one of several clients, with settings of code: a keyed service, which <see cref="IPartnerAnalyticsClientFactory"/> finds too.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="name">The key, such as the name of a partner tenant; empty for the client without a key.</param>
    /// <param name="configure">Sets what the client needs, a way to sign in at least.</param>
    /// <returns>The builder of the transport, for further handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddPartnerAnalytics(
        this IServiceCollection services, string name, Action<PartnerAnalyticsSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, configure);
    }

    /// <summary>
    /// Adds one of several clients, with settings of configuration, and further ones of code: a keyed service, which
    /// <see cref="IPartnerAnalyticsClientFactory"/> finds too.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="name">The key, such as the name of a partner tenant; empty for the client without a key.</param>
    /// <param name="section">The section with the settings.</param>
    /// <param name="configure">Sets what configuration cannot hold, after it was read; null for nothing.</param>
    /// <returns>The builder of the transport, for further handlers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddPartnerAnalytics(
        this IServiceCollection services, string name, IConfiguration section, Action<PartnerAnalyticsSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, settings =>
        {
            SettingsBinder.Bind(settings, section);
            configure?.Invoke(settings);
        });
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<PartnerAnalyticsSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptionsWithValidateOnStart<PartnerAnalyticsSettings>(name).Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PartnerAnalyticsSettings>, SettingsValidator>());
        services.TryAddSingleton<IPartnerAnalyticsClientFactory, ClientFactory>();
        services.TryAddKeyedSingleton(name, (provider, _) => new ContainerCredential(provider, ClientFactory.SettingsOf(provider, name)));
        services.TryAddKeyedSingleton(name, (provider, _) => ClientFactory.Create(provider, name));
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<PartnerAnalyticsClient>(Options.Options.DefaultName));
        }

        if (!services.Any(service => !service.IsKeyedService && service.ImplementationInstance is ClientName known && known.Value == name))
        {
            services.AddSingleton(new ClientName(name));
        }

        // The pipeline of the library ends attempts that take too long, as its options say.
        return services.AddHttpClient(ClientFactory.HttpClientNameOf(name))
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ClientFactoryTransport.CreateHandler);
    }
}
