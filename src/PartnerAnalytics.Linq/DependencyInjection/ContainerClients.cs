using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>Adds the clients of a service to containers, and finds them there.</summary>
internal sealed class ContainerClients<
    TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TSettings>(
    ClientKind<TClient, TSettings> kind)
    where TClient : class
    where TSettings : AnalyticsSettings
{
    /// <summary>Adds a client with settings of code.</summary>
    /// <returns>The builder of the transport.</returns>
    public IHttpClientBuilder Add(IServiceCollection services, string name, Action<TSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptionsWithValidateOnStart<TSettings>(name).Configure(configure);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<TSettings>>(new SettingsValidator<TClient, TSettings>(kind)));
        services.TryAddKeyedSingleton(
            name, (provider, _) => new ContainerCredential<TClient, TSettings>(kind, provider, SettingsOf(provider, name)));
        services.TryAddKeyedSingleton(name, (provider, _) => Create(provider, name));
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<TClient>(Options.DefaultName));
        }

        var added = new ClientName<TClient>(name);
        if (!services.Any(service => !service.IsKeyedService && added.Equals(service.ImplementationInstance)))
        {
            services.AddSingleton(added);
        }

        // The pipeline of the library ends attempts that take too long, as its options say.
        return services.AddHttpClient(HttpClientNameOf(name))
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ClientFactoryTransport.CreateHandler);
    }

    /// <summary>Adds a client with settings of configuration, and further ones of code.</summary>
    /// <returns>The builder of the transport.</returns>
    public IHttpClientBuilder Add(IServiceCollection services, string name, IConfiguration section, Action<TSettings>? configure)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, settings =>
        {
            SettingsBinder.Bind(settings, section, kind.Setters);
            configure?.Invoke(settings);
        });
    }

    /// <summary>The client of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public TClient Find(IServiceProvider services, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var names = services.GetServices<ClientName<TClient>>();
        return names.Any(known => known.Value == name)
            ? services.GetRequiredKeyedService<TClient>(name)
            : throw new InvalidOperationException(
                $"There is no client '{name}'. Add it with Add{kind.Name}(\"{name}\", …); there are "
                + string.Join(", ", names.Select(known => known.Value.Length == 0 ? "the one without a name" : $"'{known.Value}'")) + ".");
    }

    /// <summary>Makes the client of a name from its settings, as an application would make it, but for the transport.</summary>
    private TClient Create(IServiceProvider services, string name)
    {
        var credential = services.GetRequiredKeyedService<ContainerCredential<TClient, TSettings>>(name).Credential;
        var transport = new ClientFactoryTransport(services.GetRequiredService<IHttpClientFactory>(), HttpClientNameOf(name));
        return kind.Create(services, SettingsOf(services, name), credential, transport);
    }

    private static TSettings SettingsOf(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<TSettings>>().Get(name);

    /// <summary>The name of the factory's clients that carry the requests.</summary>
    private string HttpClientNameOf(string name) => name.Length == 0 ? kind.Name : $"{kind.Name}.{name}";
}

/// <summary>The name of a client that was added to a container; empty for the one without a name.</summary>
internal sealed record ClientName<TClient>(string Value);
