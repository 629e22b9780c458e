using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests.Faults;

/// <summary>Faults that take the place of rows.</summary>
public sealed class FaultResponseTests
{
    [Theory]
    [InlineData(EmulatorFault.Unauthorized, "Unauthorized", "Bearer")]
    [InlineData(EmulatorFault.MfaRequired, "900421", null)]
    [InlineData(EmulatorFault.ExpiredToken, "Unauthorized", "Bearer error=\"invalid_token\", error_description=\"The token is expired\"")]
    public async Task A_token_is_refused_once(EmulatorFault fault, string code, string? challenge)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        client.Emulator.InjectFault(fault);

        var refused = await client.GetAsync("referrals");

        refused.AssertError(HttpStatusCode.Unauthorized);
        Assert.Equal(code, refused.Body.GetProperty("code").GetString());
        Assert.Equal(challenge, refused.Headers["WWW-Authenticate"].SingleOrDefault());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("referrals")).Status);
    }

    [Fact]
    public async Task An_expired_token_stays_so_where_any_other_is_accepted()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, Token = null });
        client.Emulator.InjectFault(EmulatorFault.ExpiredToken);

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized],
            [await StatusAsync("old"), await StatusAsync("old"), await StatusAsync("new"), await StatusAsync("old")]);
        Assert.Equal(1, client.Emulator.FaultCounts[EmulatorFault.ExpiredToken]);
        client.Emulator.ClearFaults();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("old"));

        async Task<HttpStatusCode> StatusAsync(string token)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.Emulator.Endpoint, "partner/v1/analytics/referrals"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return (await client.SendAsync(request)).Status;
        }
    }

    [Theory]
    [InlineData(EmulatorFault.ThrottledForSeconds, 2.4, "3")]
    [InlineData(EmulatorFault.ThrottledForSeconds, 0, "0")]
    [InlineData(EmulatorFault.ThrottledUntilDate, 2.4, "Fri, 09 Feb 2018 10:00:03 GMT")]
    [InlineData(EmulatorFault.ThrottledUntilDate, 0, "Fri, 09 Feb 2018 10:00:00 GMT")]
    public async Task Throttling_tells_when_to_come_again(EmulatorFault fault, double seconds, string retryAfter)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Rows = 1,
            Faults = new EmulatorFaults { RetryAfter = TimeSpan.FromSeconds(seconds), TimeProvider = new FixedTime() },
        });
        client.Emulator.InjectFault(fault);

        var response = await client.GetAsync("referrals");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.Status);
        Assert.Equal([retryAfter], response.Headers["Retry-After"]);
        Assert.Equal(
            $$"""{"statusCode":429,"message":"Rate limit is exceeded. Try again in {{Math.Ceiling(seconds)}} seconds."}""",
            Encoding.UTF8.GetString(response.Bytes));
    }

    [Theory]
    [InlineData(EmulatorFault.InternalServerError, 500, "Internal server error", null)]
    [InlineData(EmulatorFault.BadGateway, 502, "502 Bad Gateway", null)]
    [InlineData(EmulatorFault.ServiceUnavailable, 503, "Service Unavailable", null)]
    [InlineData(EmulatorFault.ServiceUnavailableForSeconds, 503, "Service Unavailable", "1")]
    [InlineData(EmulatorFault.GatewayTimeout, 504, "504 Gateway Time-out", null)]
    [InlineData(EmulatorFault.HtmlPage, 200, "Sign in to your account", null)]
    public async Task Other_machines_respond_in_html(EmulatorFault fault, int status, string said, string? retryAfter)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        client.Emulator.InjectFault(fault);
        using var http = client.CreateHttp();

        using var response = await http.GetAsync(new Uri("referrals", UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("<", body, StringComparison.Ordinal);
        Assert.EndsWith("</html>", body.Trim(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(said, body, StringComparison.Ordinal);
        Assert.Equal(retryAfter, response.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task A_connection_is_reset_before_any_response()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        client.Emulator.InjectFault(EmulatorFault.ConnectionReset);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("referrals"));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("referrals")).Status);
        Assert.Equal([EmulatorFault.ConnectionReset, null], client.Emulator.Requests.Select(request => request.Fault));
    }

    [Fact]
    public async Task Rows_can_come_under_a_wrong_content_type()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 2 });
        client.Emulator.InjectFault(EmulatorFault.WrongContentType);

        var response = await client.GetAsync("referrals");

        Assert.Equal(["text/html; charset=utf-8"], response.Headers["Content-Type"]);
        Assert.Equal(2, response.Rows.Count);
    }

    [Fact]
    public async Task Errors_that_the_service_documents_bring_the_ids_of_the_request()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        client.Emulator.InjectFault(EmulatorFault.MfaRequired);
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.Emulator.Endpoint, "partner/v1/analytics/referrals"));
        request.Headers.Add("MS-RequestId", "11111111-2222-3333-4444-555555555555");

        var response = await client.SendAsync(request);

        Assert.Equal(["11111111-2222-3333-4444-555555555555"], response.Headers["MS-RequestId"]);
        Assert.Equal(JsonValueKind.Object, response.Body.ValueKind);
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2018, 2, 9, 10, 0, 0, TimeSpan.Zero);
    }
}
