using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.DependencyInjection.Containers;

namespace PartnerAnalytics.Linq.Tests.DependencyInjection;

/// <summary>What a container has after <c>AddStoreAnalytics</c>.</summary>
public sealed class StoreRegistrationTests
{
    [Fact]
    public async Task A_client_is_a_singleton_that_signs_in_with_the_credential()
    {
        var http = new StubHttp().Respond(EmptyPage);
        await using var provider = BuildStore(http);
        var store = provider.GetRequiredService<StoreAnalyticsClient>();
        using var scope = provider.CreateScope();

        Assert.Same(store, scope.ServiceProvider.GetRequiredService<StoreAnalyticsClient>());
        Assert.Same(store, provider.GetRequiredService<IStoreAnalyticsClientFactory>().GetClient(""));
        Assert.Empty(await store.ReadReviewsAsync());
        Assert.Equal("Bearer " + Token, http.Request["Authorization"]);
        Assert.Equal(
            "https://manage.devcenter.microsoft.com/v1.0/my/analytics/reviews?applicationId=9NBLGGGZ5QDR&startDate=2026-10-01&endDate=2026-10-01",
            http.Request.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task Clients_of_both_services_have_what_is_theirs_even_under_one_name()
    {
        var (partnerHttp, storeHttp) = (new StubHttp().Respond(EmptyPage), new StubHttp().Respond(EmptyPage));
        await using var provider = Build(services =>
        {
            services.AddPartnerAnalytics("contoso", settings => settings.Credential = NewCredential("of-partner"))
                .ConfigurePrimaryHttpMessageHandler(() => partnerHttp);
            services.AddStoreAnalytics("contoso", settings => settings.Credential = NewCredential("of-store"))
                .ConfigurePrimaryHttpMessageHandler(() => storeHttp);
        });

        await provider.GetRequiredKeyedService<PartnerAnalyticsClient>("contoso").Referrals.Take(1).ToListAsync();
        await provider.GetRequiredKeyedService<StoreAnalyticsClient>("contoso").ReadReviewsAsync();

        Assert.Equal("Bearer of-partner", partnerHttp.Request["Authorization"]);
        Assert.Equal("Bearer of-store", storeHttp.Request["Authorization"]);
        Assert.Null(storeHttp.Request["MS-Contract-Version"]);
        Assert.Null(provider.GetService<StoreAnalyticsClient>());
    }

    [Fact]
    public async Task Named_clients_are_found_by_name()
    {
        var (contoso, fabrikam) = (new StubHttp().Respond(EmptyPage), new StubHttp().Respond(EmptyPage));
        await using var provider = Build(services =>
        {
            services.AddStoreAnalytics("contoso", settings => settings.Credential = NewCredential())
                .ConfigurePrimaryHttpMessageHandler(() => contoso);
            services.AddStoreAnalytics(
                    "fabrikam",
                    NewConfiguration(("Stores:Fabrikam:Endpoint", "https://store.example")).GetSection("Stores:Fabrikam"),
                    settings => settings.Credential = NewCredential("fabrikam-token"))
                .ConfigurePrimaryHttpMessageHandler(() => fabrikam);
        });
        var factory = provider.GetRequiredService<IStoreAnalyticsClientFactory>();

        await factory.GetClient("contoso").ReadReviewsAsync();
        await factory.GetClient("fabrikam").ReadReviewsAsync();

        Assert.Equal("manage.devcenter.microsoft.com", contoso.Request.Uri.Host);
        Assert.Equal("store.example", fabrikam.Request.Uri.Host);
        Assert.Equal("Bearer fabrikam-token", fabrikam.Request["Authorization"]);
        Assert.Same(factory.GetClient("contoso"), provider.GetRequiredKeyedService<StoreAnalyticsClient>("contoso"));
        var e = Assert.Throws<InvalidOperationException>(() => factory.GetClient("Contoso"));
        Assert.Equal("There is no client 'Contoso'. Add it with AddStoreAnalytics(\"Contoso\", …); there are 'contoso', 'fabrikam'.", e.Message);
    }

    [Fact]
    public async Task Each_request_goes_through_the_handlers_that_were_added()
    {
        var http = new StubHttp().Respond("", 503).Respond("""{"Value":[{"id":"1"}],"@nextLink":null,"TotalCount":1}""");
        var seen = new List<string>();
        await using var provider = Build(services =>
        {
            services.AddStoreAnalytics(settings =>
                {
                    settings.Credential = NewCredential();
                    settings.ConfigureClient = (_, options) => options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.Zero;
                })
                .AddHttpMessageHandler(() => new Recorder(seen))
                .ConfigurePrimaryHttpMessageHandler(() => http);
        });

        Assert.Equal("1", Assert.Single(await provider.GetRequiredService<StoreAnalyticsClient>().ReadReviewsAsync()).Id);
        Assert.Equal(http.Requests.Select(r => r.Uri.AbsoluteUri), seen);
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task The_clock_of_the_container_is_used()
    {
        var clock = new ManualClock();
        await using var provider = Build(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddStoreAnalytics(settings =>
            {
                settings.Credential = NewCredential();
                settings.ConfigureClient = (_, options) => Assert.Same(clock, options.TimeProvider);
            });
        });
        Assert.NotNull(provider.GetRequiredService<StoreAnalyticsClient>());
    }

    [Fact]
    public async Task A_factory_of_the_credential_finds_services_and_is_called_once()
    {
        var calls = 0;
        var http = new StubHttp().Route(_ => StubResponse.Text(EmptyPage));
        await using var provider = Build(services =>
        {
            services.AddSingleton(NewCredential("from-the-container"));
            services.AddStoreAnalytics(settings => settings.CredentialFactory = given =>
            {
                calls++;
                return given.GetRequiredService<Azure.Core.TokenCredential>();
            }).ConfigurePrimaryHttpMessageHandler(() => http);
        });
        await provider.GetRequiredService<StoreAnalyticsClient>().ReadReviewsAsync("a");
        await provider.GetRequiredService<StoreAnalyticsClient>().ReadReviewsAsync("b");

        Assert.Equal(1, calls);
        Assert.All(http.Requests, r => Assert.Equal("Bearer from-the-container", r["Authorization"]));
    }

    [Fact]
    public async Task A_transport_of_the_users_and_synchronous_queries_are_refused()
    {
        await using var own = BuildStore(new StubHttp(), settings => settings.ConfigureClient = (_, options) =>
            options.Transport = new HttpClientTransport(new HttpClient(new StubHttp())));
        var e = Assert.Throws<InvalidOperationException>(own.GetRequiredService<StoreAnalyticsClient>);
        Assert.StartsWith("ConfigureClient has set Transport.", e.Message, StringComparison.Ordinal);
        Assert.Contains("AddStoreAnalytics", e.Message);

        await using var provider = BuildStore(new StubHttp());
        var ads = provider.GetRequiredService<StoreAnalyticsClient>().AdCampaigns
            .Where(c => c.Date >= DateTimeOffset.UnixEpoch && c.Date < DateTimeOffset.UnixEpoch.AddDays(1));
        e = Assert.Throws<InvalidOperationException>(() => ads.AsEnumerable().Count());
        Assert.Contains("ToListAsync()", e.Message);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var provider = Build(services => services.AddStoreAnalytics(settings => settings.Credential = NewCredential()));
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("StoreAnalytics");
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        Assert.False(Assert.IsType<SocketsHttpHandler>(handler).AllowAutoRedirect);
        Assert.Equal(Timeout.InfiniteTimeSpan, provider.GetRequiredService<IHttpClientFactory>().CreateClient("StoreAnalytics").Timeout);
    }

    [Fact]
    public void Nothing_is_null()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentNullException>(() => services.AddStoreAnalytics((Action<StoreAnalyticsSettings>)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddStoreAnalytics((Microsoft.Extensions.Configuration.IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddStoreAnalytics((string)null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddStoreAnalytics(_ => { }));
    }

    private sealed class Recorder(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri!.AbsoluteUri);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
