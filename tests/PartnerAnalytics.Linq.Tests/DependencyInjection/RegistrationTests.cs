using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.DependencyInjection.Containers;

namespace PartnerAnalytics.Linq.Tests.DependencyInjection;

/// <summary>What a container has after <c>AddPartnerAnalytics</c>.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task A_client_is_a_singleton_that_signs_in_with_the_credential()
    {
        var http = new StubHttp().Respond(EmptyPage);
        await using var provider = Build(http);
        var partner = provider.GetRequiredService<PartnerAnalyticsClient>();
        using var scope = provider.CreateScope();

        Assert.Same(partner, scope.ServiceProvider.GetRequiredService<PartnerAnalyticsClient>());
        Assert.Same(partner, provider.GetRequiredService<IPartnerAnalyticsClientFactory>().GetClient(""));
        Assert.Empty(await partner.Referrals.Take(5).ToListAsync());
        Assert.Equal("Bearer " + Token, http.Request["Authorization"]);
        Assert.Equal("https://api.partnercenter.microsoft.com/partner/v1/analytics/referrals?top=5", http.Request.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task Named_clients_have_credentials_and_handlers_of_their_own()
    {
        var (contoso, fabrikam) = (new StubHttp().Respond(EmptyPage), new StubHttp().Respond(EmptyPage));
        await using var provider = Build(services =>
        {
            services.AddPartnerAnalytics("contoso", settings => settings.Credential = NewCredential("contoso-token"))
                .ConfigurePrimaryHttpMessageHandler(() => contoso);
            services.AddPartnerAnalytics(
                    "fabrikam",
                    NewConfiguration(("Tenants:Fabrikam:Locale", "nl-NL")).GetSection("Tenants:Fabrikam"),
                    settings => settings.Credential = NewCredential("fabrikam-token"))
                .ConfigurePrimaryHttpMessageHandler(() => fabrikam);
        });
        var factory = provider.GetRequiredService<IPartnerAnalyticsClientFactory>();

        await provider.GetRequiredKeyedService<PartnerAnalyticsClient>("contoso").Referrals.Take(1).ToListAsync();
        await factory.GetClient("fabrikam").Referrals.Take(1).ToListAsync();

        Assert.Equal("Bearer contoso-token", contoso.Request["Authorization"]);
        Assert.Null(contoso.Request["X-Locale"]);
        Assert.Equal("Bearer fabrikam-token", fabrikam.Request["Authorization"]);
        Assert.Equal("nl-NL", fabrikam.Request["X-Locale"]);
        Assert.Same(factory.GetClient("contoso"), provider.GetRequiredKeyedService<PartnerAnalyticsClient>("contoso"));
        Assert.Null(provider.GetService<PartnerAnalyticsClient>());
        var e = Assert.Throws<InvalidOperationException>(() => factory.GetClient("Contoso"));
        Assert.Equal("There is no client 'Contoso'. Add it with AddPartnerAnalytics(\"Contoso\", …); there are 'contoso', 'fabrikam'.", e.Message);
    }

    [Fact]
    public async Task Each_request_goes_through_the_handlers_that_were_added()
    {
        var http = new StubHttp()
            .Respond("""{"Value":[{"id":"1"}],"@nextLink":"https://api.partnercenter.microsoft.com/partner/v1/analytics/referrals?skip=1","TotalCount":2}""")
            .Respond("", 503)
            .Respond("""{"Value":[{"id":"2"}],"@nextLink":null,"TotalCount":2}""");
        var seen = new List<string>();
        await using var provider = Build(services => services
            .AddPartnerAnalytics(settings =>
            {
                settings.Credential = NewCredential();
                settings.ConfigureClient = (_, options) => options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.Zero;
            })
            .AddHttpMessageHandler(() => new Recorder(seen))
            .ConfigurePrimaryHttpMessageHandler(() => http));
        var rows = await provider.GetRequiredService<PartnerAnalyticsClient>().Referrals.ToListAsync();

        Assert.Equal(["1", "2"], rows.Select(r => r.Id));
        Assert.Equal(http.Requests.Select(r => r.Uri.AbsoluteUri), seen);
        Assert.Equal(3, seen.Count);
        Assert.All(http.Requests, r => Assert.True(r.IsAsync));
    }

    [Fact]
    public async Task The_factory_makes_a_client_for_each_request_so_that_handlers_rotate()
    {
        var made = 0;
        var http = new StubHttp().Route(_ => StubResponse.Text(EmptyPage));
        await using var provider = Build(services =>
        {
            services.AddSingleton<IHttpClientFactory>(new CountingFactory(http, () => made++));
            services.AddPartnerAnalytics(settings => settings.Credential = NewCredential());
        });
        var partner = provider.GetRequiredService<PartnerAnalyticsClient>();
        for (var i = 1; i <= 3; i++)
        {
            await partner.Referrals.Take(1).ToListAsync();
            Assert.Equal(i, made);
        }
    }

    [Fact]
    public async Task Synchronous_queries_are_refused()
    {
        await using var provider = Build(new StubHttp());
        var partner = provider.GetRequiredService<PartnerAnalyticsClient>();
        var e = Assert.Throws<InvalidOperationException>(() => partner.Referrals.Take(1).AsEnumerable().Count());
        Assert.Contains("ToListAsync()", e.Message);
    }

    [Fact]
    public async Task Redirects_are_not_followed_and_cookies_not_kept()
    {
        await using var provider = Build(services => services.AddPartnerAnalytics(settings => settings.Credential = NewCredential()));
        var handler = Assert.IsType<SocketsHttpHandler>(Innermost(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("PartnerAnalytics")));

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.Equal(Timeout.InfiniteTimeSpan, provider.GetRequiredService<IHttpClientFactory>().CreateClient("PartnerAnalytics").Timeout);
    }

    [Fact]
    public async Task The_clock_of_the_container_is_used()
    {
        var clock = new ManualClock();
        await using var provider = Build(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddPartnerAnalytics(settings =>
            {
                settings.Credential = NewCredential();
                settings.ConfigureClient = (given, options) =>
                {
                    Assert.Same(clock, given.GetRequiredService<TimeProvider>());
                    Assert.Same(clock, options.TimeProvider);
                };
            });
        });
        Assert.NotNull(provider.GetRequiredService<PartnerAnalyticsClient>());
    }

    [Fact]
    public async Task A_factory_of_the_credential_finds_services_and_is_called_once()
    {
        var calls = 0;
        var http = new StubHttp().Route(_ => StubResponse.Text(EmptyPage));
        await using var provider = Build(services =>
        {
            services.AddSingleton(NewCredential("from-the-container"));
            services.AddPartnerAnalytics(settings => settings.CredentialFactory = given =>
            {
                calls++;
                return given.GetRequiredService<Azure.Core.TokenCredential>();
            }).ConfigurePrimaryHttpMessageHandler(() => http);
        });
        await provider.GetRequiredService<PartnerAnalyticsClient>().Referrals.Take(1).ToListAsync();
        await provider.GetRequiredService<PartnerAnalyticsClient>().Searches.Take(1).ToListAsync();

        Assert.Equal(1, calls);
        Assert.All(http.Requests, r => Assert.Equal("Bearer from-the-container", r["Authorization"]));
    }

    [Fact]
    public async Task A_transport_of_the_users_is_refused()
    {
        await using var provider = Build(new StubHttp(), settings => settings.ConfigureClient = (_, options) =>
            options.Transport = new HttpClientTransport(new HttpClient(new StubHttp())));
        var e = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<PartnerAnalyticsClient>);
        Assert.Contains("IHttpClientBuilder", e.Message);
    }

    [Fact]
    public void Nothing_is_null()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentNullException>(() => services.AddPartnerAnalytics((Action<PartnerAnalyticsSettings>)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddPartnerAnalytics((Microsoft.Extensions.Configuration.IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddPartnerAnalytics((string)null!, _ => { }));
    }

    private static HttpMessageHandler Innermost(HttpMessageHandler handler)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        return handler;
    }

    private sealed class Recorder(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri!.AbsoluteUri);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class CountingFactory(HttpMessageHandler handler, Action made) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name)
        {
            Assert.Equal("PartnerAnalytics", name);
            made();
            return new HttpClient(handler, disposeHandler: false);
        }
    }
}
