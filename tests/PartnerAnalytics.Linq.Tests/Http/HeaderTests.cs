using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>What each request carries, and what changes when it is repeated.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_request_carries_the_headers_of_the_service(bool isAsync)
    {
        var http = new StubHttp().Respond(PageOf(0, 1));
        await http.Connect().ReadAllAsync(new SampleRequest(), isAsync);
        var request = http.Request;
        Assert.Equal("GET", request.Method);
        Assert.Equal($"Bearer {Token}", request["Authorization"]);
        Assert.Equal("application/json", request["Accept"]);
        Assert.Equal("v1", request["MS-Contract-Version"]);
        Assert.True(Guid.TryParseExact(request["MS-CorrelationId"], "D", out _));
        Assert.True(Guid.TryParseExact(request["MS-RequestId"], "D", out _));
        Assert.Null(request["X-Locale"]);
        Assert.Null(request["MS-PartnerCenter-Application"]);
        Assert.StartsWith("azsdk-net-PartnerAnalytics.Linq/", request["User-Agent"]);
    }

    [Fact]
    public async Task Optional_headers_are_sent_when_they_are_set()
    {
        var http = new StubHttp().Respond(PageOf(0, 1));
        var connection = http.Connect(o => (o.Locale, o.PartnerApplication) = ("de-DE", "Reports 2.0"));
        await connection.ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.Equal("de-DE", http.Request["X-Locale"]);
        Assert.Equal("Reports 2.0", http.Request["MS-PartnerCenter-Application"]);
    }

    [Fact]
    public async Task Each_page_is_a_call_with_ids_of_its_own()
    {
        var http = new StubHttp().Respond(PageOf(0, 1, ",\"@nextLink\":\"?p=2\"")).Respond(PageOf(1, 2));
        await http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.NotEqual(http.Requests[0]["MS-CorrelationId"], http.Requests[1]["MS-CorrelationId"]);
        Assert.NotEqual(http.Requests[0]["MS-RequestId"], http.Requests[1]["MS-RequestId"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_request_id_stays_after_a_timeout_or_a_broken_connection_and_changes_after_any_answer(bool isAsync)
    {
        var http = new StubHttp()
            .Fail(new TaskCanceledException("timeout"))
            .Fail(new HttpRequestException("reset"))
            .Respond("{}", 503)
            .Fail(new IOException("reset"))
            .Respond("{}", 500)
            .Respond(PageOf(0, 1));
        Assert.Single(await http.Connect(o => o.Retry.MaxRetries = 5).ReadAllAsync(new SampleRequest(), isAsync));
        var ids = http.Requests.Select(r => r["MS-RequestId"]).ToList();
        Assert.Equal([0, 0, 0, 1, 1, 2], ids.Select(id => ids.Distinct().ToList().IndexOf(id)));
        Assert.Single(http.Requests.Select(r => r["MS-CorrelationId"]).Distinct());
        Assert.Single(http.Requests.Select(r => r.Uri).Distinct());
    }

    [Fact]
    public async Task A_request_repeated_for_an_authentication_challenge_has_a_new_id()
    {
        var challenge = StubResponse.Text("{}", 401);
        challenge.Headers["WWW-Authenticate"] =
            "Bearer error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZX19fQ==\"";
        var http = new StubHttp().Respond(challenge).Respond(PageOf(0, 1));
        Assert.Single(await http.Connect().ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.NotEqual(http.Requests[0]["MS-RequestId"], http.Requests[1]["MS-RequestId"]);
        Assert.Equal(http.Requests[0]["MS-CorrelationId"], http.Requests[1]["MS-CorrelationId"]);
    }

    [Fact]
    public void Header_values_and_scope_are_checked_where_they_are_set()
    {
        var options = new PartnerAnalyticsClientOptions();
        Assert.Throws<ArgumentException>(() => options.Locale = "en\r\nX: y");
        Assert.Throws<ArgumentException>(() => options.PartnerApplication = "Berichte für alle");
        Assert.Throws<ArgumentException>(() => options.Locale = "");
        Assert.Throws<ArgumentException>(() => options.Scope = " ");
        Assert.Throws<ArgumentNullException>(() => options.TimeProvider = null!);
        options.Locale = null;
        options.Scope = null;
    }
}
