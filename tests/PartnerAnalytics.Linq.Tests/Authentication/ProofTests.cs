using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>With what an application proves to be itself.</summary>
public sealed class ProofTests : SignInTest
{
    private static readonly X509Certificate2 Known = NewCertificate();
    private static readonly X509Certificate2 Other = NewCertificate();

    [Theory]
    [InlineData(PartnerAssertionAlgorithm.PS256, true)]
    [InlineData(PartnerAssertionAlgorithm.PS256, false)]
    [InlineData(PartnerAssertionAlgorithm.RS256, true)]
    public async Task A_certificate_signs_what_the_authority_verifies(PartnerAssertionAlgorithm algorithm, bool isAsync)
    {
        Server.Certificate = Known;
        var credential = NewCertificateCredential(Known, algorithm);
        Assert.StartsWith("access-", (await GetAsync(credential, isAsync)).Token);
        Clock.Advance(TimeSpan.FromHours(2));
        await GetAsync(credential, isAsync);

        Assert.Equal(2, Server.Requests.Select(r => r["client_assertion"]).Distinct().Count());
        Assert.All(Server.Requests, r => Assert.Contains($"\"alg\":\"{algorithm}\"", HeaderOf(r)));
    }

    [Fact]
    public async Task Another_certificate_is_refused()
    {
        Server.Certificate = Known;
        var e = await FailAsync(NewCertificateCredential(Other));

        Assert.Equal(PartnerAuthenticationReason.ClientRejected, e.Reason);
        Assert.Contains("The certificate is not known.", e.Message);
        AssertNoSecrets(e);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_refused()
    {
        Server.Certificate = Known;
        Server.Clock = TimeProvider.System;
        Assert.Contains("It is not of this time.", (await FailAsync(NewCertificateCredential(Known))).Message);
    }

    [Fact]
    public void A_certificate_has_to_have_an_rsa_key()
    {
        using var withoutKey = X509CertificateLoader.LoadCertificate(Known.Export(X509ContentType.Cert));
        Assert.Contains("no private key", Assert.Throws<ArgumentException>(() => NewCertificateCredential(withoutKey)).Message);

        using var key = ECDsa.Create();
        using var elliptic = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        Assert.Contains("no RSA key", Assert.Throws<ArgumentException>(() => NewCertificateCredential(elliptic)).Message);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_without_it()
    {
        var credential = new PartnerRefreshTokenCredential(
            OAuthServer.Tenant, OAuthServer.ClientId, "not~the~secret~of~anybody", Store, NewOptions());
        var e = await FailAsync(credential);

        Assert.Equal("AADSTS7000215", e.ErrorCode);
        Assert.DoesNotContain("anybody", e.ToString());
    }

    [Theory]
    [InlineData("http://login.example", "tenant", "unencrypted")]
    [InlineData("ftp://login.example", "tenant", "absolute http or https")]
    [InlineData("https://login.example", "ten/ant", "'ten/ant' should be the id of a tenant")]
    [InlineData("https://login.example", "..", "'..' should be the id of a tenant")]
    [InlineData("https://login.example", "tenant?x=y", "should be the id of a tenant")]
    public void Addresses_to_which_no_secret_may_go_are_refused(string authority, string tenant, string reason)
    {
        var e = Assert.Throws<ArgumentException>(() => new PartnerRefreshTokenCredential(
            tenant, OAuthServer.ClientId, "the-secret", Store, new PartnerRefreshTokenCredentialOptions { AuthorityHost = new Uri(authority) }));
        Assert.Contains(reason, e.Message);
        Assert.DoesNotContain("the-secret", e.ToString());
    }

    [Theory]
    [InlineData("", "id", "secret")]
    [InlineData("tenant", " ", "secret")]
    [InlineData("tenant", "id", "")]
    public void Nothing_is_empty(string tenant, string client, string secret) =>
        Assert.Throws<ArgumentException>(() => new PartnerRefreshTokenCredential(tenant, client, secret, Store));

    [Fact]
    public void The_authority_is_that_of_the_global_cloud() =>
        Assert.Equal(PartnerCenterCloud.Global.AuthorityHost, new PartnerRefreshTokenCredentialOptions().AuthorityHost);

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    private static string HeaderOf(OAuthRequest request) =>
        System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(request["client_assertion"]!.Split('.')[0]));

    private PartnerRefreshTokenCredential NewCertificateCredential(
        X509Certificate2 certificate, PartnerAssertionAlgorithm algorithm = PartnerAssertionAlgorithm.PS256) =>
        new(OAuthServer.Tenant, OAuthServer.ClientId, certificate, Store, NewOptions(options => options.AssertionAlgorithm = algorithm));
}
