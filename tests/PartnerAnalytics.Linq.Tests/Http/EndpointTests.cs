using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Which URIs a client accepts, and where the token goes.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("https://partner.example", "https://partner.example/partner/v1/analytics/samples")]
    [InlineData("https://partner.example/", "https://partner.example/partner/v1/analytics/samples")]
    [InlineData("https://partner.example/prefix/x%20y", "https://partner.example/prefix/x%20y/partner/v1/analytics/samples")]
    [InlineData("https://partner.example/prefix/", "https://partner.example/prefix/partner/v1/analytics/samples")]
    [InlineData("https://partner.example:8443", "https://partner.example:8443/partner/v1/analytics/samples")]
    [InlineData("http://localhost:5000", "http://localhost:5000/partner/v1/analytics/samples")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/partner/v1/analytics/samples")]
    [InlineData("http://127.8.9.1/", "http://127.8.9.1/partner/v1/analytics/samples")]
    [InlineData("http://[::1]:5000/p", "http://[::1]:5000/p/partner/v1/analytics/samples")]
    public async Task Requests_go_below_the_endpoint_with_the_token(string endpoint, string expected)
    {
        foreach (var isAsync in new[] { true, false })
        {
            var http = new StubHttp().Respond(PageOf(0, 1));
            var connection = http.Connect(endpoint: new Uri(endpoint));
            Assert.Single(await connection.ReadAllAsync(new SampleRequest(), isAsync));
            Assert.Equal(expected, http.Request.Uri.GetLeftPart(UriPartial.Path));
            Assert.Equal($"Bearer {Token}", http.Request["Authorization"]);
            Assert.EndsWith("/", connection.Endpoint.AbsoluteUri);
            Assert.True(connection.OwnsTransport);
        }
    }

    [Theory]
    [InlineData("http://partner.example/", "unencrypted")]
    [InlineData("http://localhost.evil.example/", "unencrypted")]
    [InlineData("http://128.0.0.1/", "unencrypted")]
    [InlineData("http://0.0.0.0/", "unencrypted")]
    [InlineData("ftp://partner.example/", "absolute http or https")]
    [InlineData("ftp://user:pass@partner.example/", "absolute http or https")]
    [InlineData("file:///tmp/x", "absolute http or https")]
    [InlineData("partner/v1", "absolute http or https")]
    [InlineData("https://partner.example/?a=b", "no user, query or fragment")]
    [InlineData("https://partner.example/#a", "no user, query or fragment")]
    [InlineData("https://user:pass@partner.example/", "no user, query or fragment")]
    public void Other_addresses_are_refused(string endpoint, string reason)
    {
        var e = Assert.Throws<ArgumentException>(() => new StubHttp().Connect(endpoint: new Uri(endpoint, UriKind.RelativeOrAbsolute)));
        Assert.Contains(reason, e.Message);
        Assert.Equal("endpoint", e.ParamName);
        Assert.DoesNotContain("pass", e.Message);
        Assert.Contains(endpoint.Contains('@') ? "partner.example" : endpoint.Split('?', '#')[0], e.Message);
    }

    [Fact]
    public async Task A_callers_client_brings_address_and_authentication()
    {
        var http = new StubHttp().Respond(PageOf(0, 1)).Respond(PageOf(1, 2));
        using var client = new HttpClient(http) { BaseAddress = new Uri("http://gateway.example/prefix") };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer theirs");
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(new StubHttp())) };
        var transport = options.Transport;
        var connection = new AnalyticsConnection(client, options);
        Assert.Equal("0", Assert.Single(await connection.ReadAllAsync(new SampleRequest(), isAsync: true)).Id);
        Assert.Equal("http://gateway.example/prefix/partner/v1/analytics/samples", http.Request.Uri.GetLeftPart(UriPartial.Path));
        Assert.Equal("Bearer theirs", http.Request["Authorization"]);
        Assert.Equal("v1", http.Request["MS-Contract-Version"]);
        Assert.NotNull(http.Request["MS-RequestId"]);
        Assert.False(connection.OwnsTransport);
        Assert.Same(transport, options.Transport);
    }

    [Fact]
    public void A_callers_client_needs_a_base_address()
    {
        using var client = new HttpClient(new StubHttp());
        var e = Assert.Throws<ArgumentException>(() => new AnalyticsConnection(client, new PartnerAnalyticsClientOptions()));
        Assert.Contains("BaseAddress", e.Message);
        Assert.Equal("httpClient", e.ParamName);
    }
}
