using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PartnerAnalytics.Linq.DependencyInjection;

/// <summary>What tells the clients of the two services apart for a container. All else is the same for both.</summary>
/// <typeparam name="TClient">The client.</typeparam>
/// <typeparam name="TSettings">What it is made of.</typeparam>
internal abstract class ClientKind<TClient, TSettings>
    where TClient : class
    where TSettings : AnalyticsSettings
{
    /// <summary>What the method that adds the client, and its transport, are called after.</summary>
    public abstract string Name { get; }

    /// <summary>What messages call the service.</summary>
    public abstract string Service { get; }

    /// <summary>What a way to sign in from configuration takes, besides tenant and client.</summary>
    public abstract string Needed { get; }

    /// <summary>How configuration is read into settings, by key.</summary>
    public abstract IReadOnlyDictionary<string, Setter<TSettings>> Setters { get; }

    /// <summary>Makes the client.</summary>
    public abstract TClient Create(
        IServiceProvider services, TSettings settings, TokenCredential credential, HttpPipelineTransport transport);

    /// <summary>Makes the credential that settings describe. It is disposed of, if it can be, with the container.</summary>
    /// <param name="services">The container.</param>
    /// <param name="settings">The settings, which have been validated.</param>
    /// <param name="certificate">The application's certificate; null where it has a secret.</param>
    public abstract TokenCredential SignIn(IServiceProvider services, TSettings settings, X509Certificate2? certificate);

    /// <summary>Looks for mistakes in what only this client's settings say of the service.</summary>
    public virtual void CheckService(TSettings settings, SettingsProblems problems)
    {
    }

    /// <summary>Looks for mistakes in what only this client signs in with.</summary>
    public virtual void CheckSignIn(TSettings settings, SettingsProblems problems)
    {
    }

    /// <summary>What only this client signs in with, by the name of the setting.</summary>
    public virtual IEnumerable<(string Name, object? Value)> SignInSettings(TSettings settings) => [];

    /// <summary>Sets what all options have in common, and lets the user change them.</summary>
    protected TOptions Complete<TOptions>(
        TOptions options,
        IServiceProvider services,
        TSettings settings,
        HttpPipelineTransport transport,
        Action<IServiceProvider, TOptions>? configure)
        where TOptions : AnalyticsClientOptions
    {
        options.Scope = settings.Scope;
        options.TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        options.LoggerFactory = services.GetService<ILoggerFactory>();
        options.Transport = transport;
        configure?.Invoke(services, options);
        return options.Transport == transport ? options : throw new InvalidOperationException(
            $"ConfigureClient has set {nameof(options.Transport)}. Add or replace handlers on the IHttpClientBuilder "
            + $"that Add{Name} returns, or make the client without the container.");
    }

    /// <summary>The options of a credential of the container.</summary>
    protected static PartnerRefreshTokenCredentialOptions CredentialOptions(
        IServiceProvider services, TSettings settings, PartnerCenterCloud cloud) => new()
        {
            AuthorityHost = settings.AuthorityHost ?? cloud.AuthorityHost,
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
        };
}
