using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using PartnerAnalytics.Linq.Tests.Authentication;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.DependencyInjection.Containers;

namespace PartnerAnalytics.Linq.Tests.DependencyInjection;

/// <summary>A client of a container that signs in its application alone, all from configuration.</summary>
public sealed class ApplicationClientTests : SignInTest, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Configuration_is_enough_and_a_token_serves_until_it_expires()
    {
        var http = new StubHttp().Route(_ => StubResponse.Text(EmptyPage));
        await using var provider = Build(http, Server.ClientSecret);
        var store = provider.GetRequiredService<StoreAnalyticsClient>();
        await store.ReadReviewsAsync();
        await store.ReadReviewsAsync("other");

        var request = Assert.Single(Server.Requests);
        Assert.Equal(OAuthServer.Tenant, request.Tenant);
        Assert.Equal(
            ("client_credentials", "https://manage.devcenter.microsoft.com/.default", OAuthServer.ClientId, Server.ClientSecret),
            (request["grant_type"], request["scope"], request["client_id"], request["client_secret"]));
        Assert.All(http.Requests, r => Assert.StartsWith("Bearer access-", r["Authorization"]));
    }

    [Fact]
    public async Task A_token_that_the_service_refuses_is_replaced()
    {
        var http = new StubHttp().Respond("{}", 401).Respond(EmptyPage);
        await using var provider = Build(http, Server.ClientSecret);
        await provider.GetRequiredService<StoreAnalyticsClient>().ReadReviewsAsync();

        Assert.Equal(2, Server.Requests.Count);
        Assert.NotEqual(http.Requests[0]["Authorization"], http.Requests[1]["Authorization"]);
    }

    [Theory]
    [InlineData("app.pfx")]
    [InlineData("app.pem")]
    public async Task A_certificate_comes_from_a_file(string name)
    {
        var path = _folder.File(name);
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        File.WriteAllBytes(path, name.EndsWith("pfx")
            ? certificate.Export(X509ContentType.Pfx)
            : System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem()));
        Server.Certificate = certificate;
        var http = new StubHttp().Respond(EmptyPage);
        await using var provider = Build(http, secret: null, ("x:ClientCertificatePath", path));
        await provider.GetRequiredService<StoreAnalyticsClient>().ReadReviewsAsync();

        Assert.NotNull(Assert.Single(Server.Requests)["client_assertion"]);
        Assert.StartsWith("Bearer access-", http.Request["Authorization"]);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_without_saying_it()
    {
        await using var provider = Build(new StubHttp(), "wrong~secret");
        var e = await Assert.ThrowsAsync<PartnerAuthenticationException>(
            () => provider.GetRequiredService<StoreAnalyticsClient>().ReadReviewsAsync());

        Assert.Equal(PartnerAuthenticationReason.ClientRejected, e.Reason);
        Assert.Contains("Check the client id", e.Message);
        AssertNoSecrets(e);
    }

    [Theory]
    [InlineData("{}", "it holds no access token")]
    [InlineData("""{"access_token":"x","token_type":"Bearer"}""", "it does not say when the access token expires")]
    public async Task A_response_that_is_no_token_is_told(string body, string defect)
    {
        Server.Reply(200, body);
        await using var provider = Build(new StubHttp(), Server.ClientSecret);
        var e = await Assert.ThrowsAsync<PartnerAuthenticationException>(
            () => provider.GetRequiredService<StoreAnalyticsClient>().ReadReviewsAsync());

        Assert.Contains(defect, e.Message);
    }

    private ServiceProvider Build(StubHttp http, string? secret, params (string Key, string? Value)[] further) => Containers.Build(services =>
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddStoreAnalytics(NewConfiguration(
            [
                ("x:TenantId", OAuthServer.Tenant), ("x:ClientId", OAuthServer.ClientId), ("x:ClientSecret", secret),
                ("x:AuthorityHost", Server.Address.AbsoluteUri), .. further,
            ]).GetSection("x"))
            .ConfigurePrimaryHttpMessageHandler(() => http);
    });
}
