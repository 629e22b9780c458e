using System.Globalization;
using System.IO.Compression;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http.Authorization;

/// <summary>When a token is requested, and where it goes.</summary>
public sealed class TokenTests
{
    private int _asked;

    [Fact]
    public async Task Many_queries_at_once_share_one_token()
    {
        var http = new StubHttp().Route(_ => StubResponse.Text(PageOf(0, 3)));
        var connection = Connect(http, delay: TimeSpan.FromMilliseconds(100));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => connection.ReadAllAsync(new SampleRequest(), isAsync: true))));
        Assert.Equal(1, _asked);
        Assert.Equal(64, http.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_that_is_refused_is_renewed_once_and_the_request_sent_once_more(bool isAsync)
    {
        var http = new StubHttp().Respond("{\"code\":\"401\"}", 401).Respond(PageOf(0, 3));
        var rows = await Connect(http).ReadAllAsync(new SampleRequest(), isAsync);
        Assert.Equal(3, rows.Count);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], http.Requests.Select(r => r["Authorization"]));
        Assert.NotEqual(http.Requests[0]["MS-RequestId"], http.Requests[1]["MS-RequestId"]);
    }

    [Fact]
    public async Task A_token_that_is_refused_twice_is_an_error()
    {
        var http = new StubHttp().Respond("{}", 401).Respond("{\"description\":\"no\"}", 401);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Connect(http).ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Equal((401, 2, "no"), (e.Status, e.Attempts, e.Description));
        Assert.Equal(2, _asked);
    }

    [Theory]
    [InlineData(true, """{"code":"900421","description":"MFA required"}""")]
    [InlineData(false, """{"code":900421}""")]
    public async Task A_sign_in_without_a_second_factor_is_explained_and_not_repeated(bool isAsync, string body)
    {
        var http = new StubHttp().Respond(body, 401);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Connect(http).ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Equal(("900421", 1, 1), (e.ErrorCode, _asked, http.Requests.Count));
        Assert.Contains("multi-factor authentication", e.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_it_is_where_the_refusal_is_compressed(bool isAsync)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write("""{"code":"900421","description":"MFA required"}"""u8);
        }

        var http = new StubHttp().Respond(Refusal(zipped.ToArray()));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Connect(http).ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Equal(("900421", "MFA required", 1, 1), (e.ErrorCode, e.Description, _asked, http.Requests.Count));

        // What cannot be read is a refusal like any other.
        http = new StubHttp().Respond(Refusal(zipped.ToArray()[..^12])).Respond(Refusal("nothing"u8.ToArray(), "zstd"));
        e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Connect(http).ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Equal(401, e.Status);
        http.AssertAllAnswered();

        static StubResponse Refusal(byte[] body, string encoding = "gzip") =>
            new() { Status = 401, Body = new StubBody(body), Headers = { ["Content-Encoding"] = encoding } };
    }

    [Fact]
    public async Task Many_requests_whose_token_is_refused_renew_it_once()
    {
        var http = new StubHttp().Route(r => r["Authorization"] == "Bearer token-1"
            ? StubResponse.Text("{}", 401)
            : StubResponse.Text(PageOf(0, 3)));
        var connection = Connect(http, configure: o => o.MaximumRequestsInFlight = 16);
        var all = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ =>
            Task.Run(() => connection.ReadAllAsync(new SampleRequest(), isAsync: true))));
        Assert.All(all, rows => Assert.Equal(3, rows.Count));
        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires_while_requests_go_on_with_it()
    {
        var http = new StubHttp().Route(_ => StubResponse.Text(PageOf(0, 1)));
        var connection = Connect(http, lifetime: TimeSpan.FromSeconds(20));
        await connection.ReadAllAsync(new SampleRequest(), isAsync: true);
        await connection.ReadAllAsync(new SampleRequest(), isAsync: true);
        for (var i = 0; i < 500 && Volatile.Read(ref _asked) < 2; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(2, _asked);
        await connection.ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.Equal("Bearer token-2", http.Requests[^1]["Authorization"]);
    }

    [Fact]
    public async Task A_token_that_has_expired_is_not_sent_again()
    {
        var http = new StubHttp().Route(_ => StubResponse.Text(PageOf(0, 1)));
        var connection = Connect(http, lifetime: TimeSpan.FromSeconds(-1));
        await connection.ReadAllAsync(new SampleRequest(), isAsync: true);
        await connection.ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], http.Requests.Select(r => r["Authorization"]));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_for_each_request_that_needs_it_also_in_the_middle_of_an_enumeration()
    {
        var http = new StubHttp()
            .Respond(PageOf(0, 2, ",\"@nextLink\":\"?p=2\"")).Respond("{}", 401).Respond(PageOf(2, 4, ",\"@nextLink\":\"?p=3\""))
            .Respond("{}", 401).Respond(PageOf(4, 5));
        var rows = await Connect(http).ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.Equal(Ids(0, 5), rows.Select(r => r.Id));
        Assert.Equal(3, _asked);
    }

    [Theory]
    [InlineData("https://evil.example/next")]
    [InlineData("//evil.example/next")]
    [InlineData("http://partner.example/next")]
    [InlineData("https://partner.example:444/next")]
    [InlineData("https://partner.example.evil.example/next")]
    [InlineData("https://partner.example@evil.example/next")]
    [InlineData("\\\\evil.example\\next")]
    [InlineData("javascript:alert(1)")]
    public async Task A_next_link_to_somewhere_else_is_an_error_and_nothing_is_sent(string link)
    {
        var json = PageOf(0, 1, $",\"@nextLink\":{System.Text.Json.JsonSerializer.Serialize(link)}");
        var http = new StubHttp().Respond(json);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Connect(http).ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Contains("next link", e.Message);
        Assert.Single(http.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        var redirect = StubResponse.Text("", status);
        redirect.Headers["Location"] = "https://partner.example/elsewhere";
        var http = new StubHttp().Respond(redirect);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => Connect(http).ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Contains("Redirects are not followed", e.Message);
        Assert.Single(http.Requests);
    }

    private AnalyticsConnection Connect(
        StubHttp http, TimeSpan delay = default, TimeSpan? lifetime = null, Action<PartnerAnalyticsClientOptions>? configure = null)
    {
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)) };
        options.Retry.MaxRetries = 0;
        configure?.Invoke(options);
        return new AnalyticsConnection(Endpoint, DelegatedTokenCredential.Create(Next, NextAsync), options);

        AccessToken Next(TokenRequestContext context, CancellationToken cancellationToken) => new(
            string.Create(CultureInfo.InvariantCulture, $"token-{Interlocked.Increment(ref _asked)}"),
            DateTimeOffset.UtcNow + (lifetime ?? TimeSpan.FromHours(1)));

        async ValueTask<AccessToken> NextAsync(TokenRequestContext context, CancellationToken cancellationToken)
        {
            await Task.Delay(delay, cancellationToken);
            return Next(context, cancellationToken);
        }
    }
}
