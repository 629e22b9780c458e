using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.DependencyInjection;

/// <summary>Containers and configuration for tests.</summary>
internal static class Containers
{
    public const string Token = "token-of-the-container";

    public const string EmptyPage = """{"Value":[],"@nextLink":null,"TotalCount":0}""";

    public static TokenCredential NewCredential(string token = Token) =>
        DelegatedTokenCredential.Create((_, _) => new AccessToken(token, DateTimeOffset.MaxValue));

    public static ServiceProvider Build(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>A client of a container whose requests end at a stub.</summary>
    public static ServiceProvider Build(StubHttp http, Action<PartnerAnalyticsSettings>? configure = null) => Build(services => services
        .AddPartnerAnalytics(settings =>
        {
            settings.Credential = NewCredential();
            configure?.Invoke(settings);
        })
        .ConfigurePrimaryHttpMessageHandler(() => http));

    /// <summary>A client of the Store whose requests end at a stub.</summary>
    public static ServiceProvider BuildStore(StubHttp http, Action<StoreAnalyticsSettings>? configure = null) => Build(services => services
        .AddStoreAnalytics(settings =>
        {
            settings.Credential = NewCredential();
            configure?.Invoke(settings);
        })
        .ConfigurePrimaryHttpMessageHandler(() => http));

    /// <summary>Reviews of a day, which is all that these tests ask of the Store.</summary>
    public static Task<List<Review>> ReadReviewsAsync(this StoreAnalyticsClient store, string application = "9NBLGGGZ5QDR")
    {
        var day = new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
        return store.Reviews.Where(r => r.ApplicationId == application && r.Date >= day && r.Date < day.AddDays(1)).ToListAsync();
    }

    public static IConfiguration NewConfiguration(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => v.Value)).Build();

    /// <summary>Starts a host with the services, as an application does.</summary>
    public static async Task StartAsync(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        add(builder.Services);
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
