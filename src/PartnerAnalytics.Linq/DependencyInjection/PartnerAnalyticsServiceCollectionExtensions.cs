using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Linq.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds <see cref="PartnerAnalyticsClient"/> to a container.</summary>
/// <remarks>
/// <para>Clients are singletons. Their settings are validated when the host starts, and read once.</para>
/// <para>Requests to Partner Center go through the handlers of the <see cref="IHttpClientBuilder"/> that the methods return; those of the
/// credential to its authority, which hold secrets, do not. Queries run asynchronously only, because handlers may know nothing else.</para>
/// </remarks>
public static class PartnerAnalyticsServiceCollectionExtensions
{
    private static readonly ContainerClients<PartnerAnalyticsClient, PartnerAnalyticsSettings> Clients = new(PartnerClientKind.Instance);

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
        this IServiceCollection services, string name, Action<PartnerAnalyticsSettings> configure) =>
        Clients.Add(AddFactory(services), name, configure);

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
        this IServiceCollection services, string name, IConfiguration section, Action<PartnerAnalyticsSettings>? configure = null) =>
        Clients.Add(AddFactory(services), name, section, configure);

    private static IServiceCollection AddFactory(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IPartnerAnalyticsClientFactory>(provider => new PartnerAnalyticsClientFactory(provider, Clients));
        return services;
    }
}
