using System.Net;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class LifetimeTests
{
    [Fact]
    public async Task The_endpoint_is_a_free_port_of_the_loopback_address()
    {
        await using var first = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 0 });
        await using var second = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 0 });

        Assert.All([first, second], emulator => Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/$", emulator.Endpoint.AbsoluteUri));
        Assert.NotEqual(first.Endpoint, second.Endpoint);
    }

    [Fact]
    public async Task The_defaults_serve_twenty_five_thousand_referrals()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.Endpoint };
        http.DefaultRequestHeaders.Authorization = new("Bearer", emulator.Token);

        Assert.EndsWith(
            "\"TotalCount\":25000}",
            await http.GetStringAsync(new Uri("partner/v1/analytics/referrals?top=1", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simultaneous_requests_for_rows_not_yet_made_all_get_them()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 5_000 });

        var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(
            i => client.GetAsync(i % 2 == 0 ? "usage/azure" : "subscriptions", $"?top=100&skip={i / 2 * 100}")));

        Assert.All(responses, response => Assert.Equal((100, 5_000), (response.Rows.Count, response.TotalCount)));
        var ids = responses.Where((_, i) => i % 2 == 1).SelectMany(response => response.Column("id").Split(' '));
        Assert.Equal(2_000, ids.Distinct().Count());
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_rows_that_are_being_made()
    {
        var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = int.MaxValue });
        var request = client.GetAsync("usage/azure", "?top=1");
        await Task.WhenAny(request, UntilAsync(() => client.Emulator.Requests.Length == 1));

        await client.Emulator.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => request);
        await client.DisposeAsync();
    }

    [Fact]
    public async Task A_taken_port_stops_the_start()
    {
        await using var first = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 0 });

        await Assert.ThrowsAnyAsync<IOException>(
            () => AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 0, Port = first.Endpoint.Port }));
    }

    [Fact]
    public async Task A_port_is_free_again_after_disposal()
    {
        var first = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 0 });
        await first.DisposeAsync();

        await using var second = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 0, Port = first.Endpoint.Port });

        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("referrals")).Status);
    }

    [Fact]
    public async Task A_start_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var options = new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData().AddRows("referrals", Enumerable.Range(0, 3).Select(i =>
            {
                source.Cancel();
                return new JsonObject();
            })),
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AnalyticsEmulator.StartAsync(options, source.Token));
    }

    [Fact]
    public async Task Disposing_twice_does_no_harm()
    {
        var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 0 });

        await emulator.DisposeAsync();
        await emulator.DisposeAsync();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Many_requests_at_a_time_all_get_their_own_response()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 500 });

        var responses = await Task.WhenAll(Enumerable.Range(0, 200).Select(
            i => client.GetAsync("referrals", $"?skip={i}&top=100&filter=id%20ne%20%27{i}%27")));

        Assert.Equal(
            Enumerable.Range(112310, 200).Select(id => $"{id}"),
            responses.Select(response => response.Rows[0].GetProperty("id").GetString()));
        Assert.All(responses, response => Assert.Equal(100, response.Rows.Count));
    }
}
