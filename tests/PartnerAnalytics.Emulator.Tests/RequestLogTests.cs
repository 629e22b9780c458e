using System.Net.Http.Headers;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Requests_are_recorded_as_they_came_refused_ones_too()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        await client.GetAsync("referrals", "?filter=id%20eq%20%27a%2Bb%27");
        await client.GetAsync("nothing");
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, client.Emulator.Endpoint));

        Assert.Equal(
            [
                "GET /partner/v1/analytics/referrals?filter=id%20eq%20%27a%2Bb%27",
                "GET /partner/v1/analytics/nothing",
                "POST /",
            ],
            client.Emulator.Requests.Select(request => $"{request.Method} {request.PathAndQuery}"));
    }

    [Fact]
    public async Task Headers_are_recorded_without_regard_to_case()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, Token = "secret" });
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.Emulator.Endpoint, "partner/v1/analytics/referrals"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/json"));
        await client.SendAsync(request);

        var recorded = Assert.Single(client.Emulator.Requests);
        Assert.Equal("Bearer secret", recorded.Headers["AUTHORIZATION"]);
        Assert.Equal("application/json, text/json", recorded.Headers["accept"]);
    }

    [Fact]
    public async Task Clearing_forgets_what_came_before()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        await client.GetAsync("referrals");
        var before = client.Emulator.Requests;
        client.Emulator.ClearRequests();
        await client.GetAsync("referrals", "?top=1");

        Assert.Equal("/partner/v1/analytics/referrals", Assert.Single(before).PathAndQuery);
        Assert.Equal("/partner/v1/analytics/referrals?top=1", Assert.Single(client.Emulator.Requests).PathAndQuery);
    }

    [Fact]
    public async Task Only_the_last_thousand_requests_are_kept()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 0 });
        for (var i = 0; i < 1_005; i++)
        {
            await client.GetAsync("referrals", $"?n={i}");
        }

        Assert.Equal(
            Enumerable.Range(5, 1_000).Select(i => $"/partner/v1/analytics/referrals?n={i}"),
            client.Emulator.Requests.Select(request => request.PathAndQuery));
    }

    [Fact]
    public async Task Fewer_requests_are_kept_if_they_are_very_long()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 0 });
        for (var i = 0; i < 6; i++)
        {
            await client.GetAsync("referrals", $"?n{i}=" + new string('x', 1_000_000));
        }

        Assert.Equal(["?n3", "?n4", "?n5"], client.Emulator.Requests.Select(request => request.PathAndQuery[^1_000_004..^1_000_001]));
    }
}
