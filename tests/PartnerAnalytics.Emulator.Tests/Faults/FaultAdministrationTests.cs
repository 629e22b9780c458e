using System.Net;
using System.Text;

namespace PartnerAnalytics.Emulator.Tests.Faults;

/// <summary>Faults by requests to <c>/emulator/faults</c>.</summary>
public sealed class FaultAdministrationTests
{
    [Fact]
    public async Task The_state_and_the_counts_are_told()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        client.Emulator.ConfigureFaults(new EmulatorFaults { Seed = 7 }.Only(EmulatorFault.BadGateway, EmulatorFault.Unauthorized));
        client.Emulator.InjectFault(EmulatorFault.BadGateway);
        await client.GetAsync("referrals");
        client.Emulator.InjectFault(EmulatorFault.GzipBomb, 2, "search");

        Assert.Equal(
            """
            {"rate":0,"seed":7,"kinds":{"unauthorized":1,"bad-gateway":1},"retryAfterSeconds":1,"slowBodyDelayMilliseconds":50,"bombLength":268435456,"queue":[{"fault":"gzip-bomb","requests":2,"resource":"search"}],"requests":1,"given":{"bad-gateway":1}}
            """,
            await AskAsync(client, "GET"));
    }

    [Fact]
    public async Task Settings_can_be_changed_one_by_one()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });

        await AskAsync(client, "POST", """{"rate":1,"kinds":["bad-gateway"],"seed":-5}""");
        Assert.Equal(HttpStatusCode.BadGateway, (await client.GetAsync("referrals")).Status);
        await AskAsync(client, "POST", """{"kinds":{"throttled-for-seconds":0.5},"retryAfterSeconds":90.5}""");
        var throttled = await client.GetAsync("referrals");
        Assert.Equal(["91"], throttled.Headers["Retry-After"]);
        Assert.Equal(
            """
            {"rate":1,"seed":-5,"kinds":{"throttled-for-seconds":0.5},"retryAfterSeconds":90.5,"slowBodyDelayMilliseconds":0.5,"bombLength":3,"queue":[],"requests":2,"given":{"throttled-for-seconds":1,"bad-gateway":1}}
            """,
            await AskAsync(client, "POST", """{"slowBodyDelayMilliseconds":0.5,"bombLength":3}"""));
    }

    [Fact]
    public async Task Faults_can_be_injected_and_cleared()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });

        await AskAsync(
            client,
            "POST",
            """{"inject":[{"fault":"bad-gateway","resource":"search"},{"fault":"gateway-timeout","requests":2},{"fault":"gzip-bomb"}]}""");
        Assert.Equal(HttpStatusCode.GatewayTimeout, (await client.GetAsync("referrals")).Status);
        Assert.Equal(HttpStatusCode.BadGateway, (await client.GetAsync("search")).Status);
        var cleared = await AskAsync(client, "DELETE");

        Assert.Contains("\"queue\":[],\"requests\":2,\"given\":{\"bad-gateway\":1,\"gateway-timeout\":1}", cleared, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("referrals")).Status);
    }

    [Fact]
    public async Task Every_fault_can_be_named()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        var state = await AskAsync(client, "GET");

        var names = state[(state.IndexOf("\"kinds\":", StringComparison.Ordinal) + 8)..(state.IndexOf('}') + 1)];
        Assert.Equal(Enum.GetValues<EmulatorFault>().Length, names.Split(',').Length);
        Assert.Contains($"\"kinds\":{names}", await AskAsync(client, "POST", $$"""{"kinds":{{names}}}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "An object is expected")]
    [InlineData("""{"rat":1}""", "no member 'rat'")]
    [InlineData("""{"rate":2}""", "from 0 to 1")]
    [InlineData("""{"rate":"high"}""", "")]
    [InlineData("""{"kinds":[]}""", "There must be a kind")]
    [InlineData("""{"kinds":["boredom"]}""", "no fault 'boredom'")]
    [InlineData("""{"kinds":{"bad-gateway":-1}}""", "weight")]
    [InlineData("""{"kinds":["BadGateway"]}""", "no fault 'BadGateway'")]
    [InlineData("""{"retryAfterSeconds":-1}""", "one day")]
    [InlineData("""{"retryAfterSeconds":1e300}""", "")]
    [InlineData("""{"bombLength":1.5}""", "")]
    [InlineData("""{"inject":{"fault":"bad-gateway"}}""", "")]
    [InlineData("""{"inject":[{"requests":2}]}""", "the fault to inject")]
    [InlineData("""{"inject":[{"fault":"bad-gateway","requests":0}]}""", "requests")]
    [InlineData("""{"inject":[{"fault":"bad-gateway","resource":"nothing"}]}""", "no resource 'nothing'")]
    [InlineData("""{"inject":[{"fault":"bad-gateway","times":2}]}""", "no member 'times'")]
    public async Task What_makes_no_sense_is_refused_and_changes_nothing(string body, string mentioned)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        var before = await AskAsync(client, "GET");

        var response = await SendAsync(client, "POST", body);

        Assert.Contains(mentioned, response.AssertError(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(before, await AskAsync(client, "GET"));
    }

    [Fact]
    public async Task Other_methods_are_not_allowed_and_a_token_is_needed()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });

        var put = await SendAsync(client, "PUT", "{}");
        using var http = new HttpClient();
        using var stranger = await http.GetAsync(new Uri(client.Emulator.Endpoint, "emulator/faults"));

        put.AssertError(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "POST", "DELETE"], put.Headers["Allow"]);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task Its_requests_are_neither_recorded_nor_counted_nor_given_faults()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, Token = null });
        await AskAsync(client, "POST", """{"inject":[{"fault":"expired-token"}]}""");

        var refused = await client.GetAsync("referrals");
        var state = await AskAsync(client, "GET");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Contains("\"requests\":1,\"given\":{\"expired-token\":1}", state, StringComparison.Ordinal);
        Assert.Single(client.Emulator.Requests);
    }

    private static async Task<string> AskAsync(TestClient client, string method, string? body = null)
    {
        var response = await SendAsync(client, method, body);
        Assert.Equal(HttpStatusCode.OK, response.Status);
        return Encoding.UTF8.GetString(response.Bytes);
    }

    private static Task<Response> SendAsync(TestClient client, string method, string? body)
        => client.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(client.Emulator.Endpoint, "emulator/faults"))
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        });
}
