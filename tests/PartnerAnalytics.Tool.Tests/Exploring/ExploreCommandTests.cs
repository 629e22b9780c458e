using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerAnalytics.Tool.Tests.Querying;

namespace PartnerAnalytics.Tool.Tests.Exploring;

/// <summary><c>explore</c>, on the command line.</summary>
[Collection("Processes")]
public sealed partial class ExploreCommandTests(QueriedEmulator emulator) : IClassFixture<QueriedEmulator>
{
    [Fact]
    public async Task Without_options_the_page_of_an_emulator_opens()
    {
        var surroundings = new FakeSurroundings { Browser = (http, uri) => http.GetStringAsync(uri) };
        await using var run = await ToolRun.StartAsync(surroundings, "explore");
        var address = AddressIn(run.Output);

        Assert.StartsWith("Explorer of an emulator\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(address, surroundings.Opened);
        await surroundings.Browsing;
        var catalog = await CallAsync(address, "catalog", new { });
        Assert.True((bool)catalog["emulated"]!);
        Assert.Matches("The page is open. To open it again: http://127.0.0.1:[0-9]+/#key=[A-Za-z0-9_-]{43}", run.Error);
        Assert.Equal(0, await run.StopAsync());
        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_options_name_is_asked()
    {
        await using var run = await ToolRun.StartAsync(
            "explore", "--no-browser", "--endpoint", emulator.Emulator.Endpoint.AbsoluteUri, "--token", emulator.Emulator.Token!);
        var before = emulator.Emulator.Requests.Length;

        var catalog = await CallAsync(AddressIn(run.Output), "run", new { text = "partner.Subscriptions.Take(1)" });

        Assert.StartsWith("Explorer of 127.0.0.1", run.Output, StringComparison.Ordinal);
        Assert.Equal("a", (string?)catalog["rows"]![0]![1]);
        Assert.Equal(before + 1, emulator.Emulator.Requests.Length);
    }

    [Fact]
    public async Task Where_there_is_no_browser_the_address_is_to_be_opened()
    {
        await using var run = await ToolRun.StartAsync(new FakeSurroundings { Browser = null }, "explore");

        Assert.Contains("No browser could be opened: open the address in one on this machine.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var (exitCode, output, error) = await ToolRun.CompleteAsync(
            "explore", "--no-browser", "--port", $"{((IPEndPoint)listener.LocalEndpoint).Port}");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("address already in use", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explore --port 65536", "--port takes a port from 0 to 65535.")]
    [InlineData("explore --port http", "--port takes a port from 0 to 65535.")]
    [InlineData("explore --tenant contoso.com", "--client-id is missing")]
    [InlineData("explore --endpoint http://example.com --token x", "--endpoint takes a URI that begins with https")]
    [InlineData("explore --cloud china --token x", "--scope is missing")]
    [InlineData("explore --store-tenant x", "--store-tenant and --store-client-id go together.")]
    [InlineData("explore partner.Referrals", "'partner.Referrals'")]
    public async Task A_mistake_in_the_command_line_is_told(string line, string mentioned)
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(line.Split(' '));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_that_runs_queries_apart_is_not_shown() =>
        Assert.DoesNotContain("run-query", (await ToolRun.CompleteAsync("--help")).Output, StringComparison.Ordinal);

    private static Uri AddressIn(string output) => new(Address().Match(output).Value);

    /// <summary>Opens the page, and makes one call of it.</summary>
    /// <returns>The response; of several lines, the second one.</returns>
    private static async Task<JsonNode> CallAsync(Uri address, string call, object body)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)) };
        http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        using var opened = await http.PostAsJsonAsync("/api/session", new { key = address.Fragment["#key=".Length..] });
        http.DefaultRequestHeaders.Add("X-Explorer-Key", (string)JsonNode.Parse(await opened.Content.ReadAsStringAsync())!["key"]!);
        using var response = await http.PostAsJsonAsync("/api/" + call, body);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        return JsonNode.Parse(lines.Length > 1 ? lines[1] : lines[0])!;
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+/#key=[A-Za-z0-9_-]{43}")]
    private static partial Regex Address();
}
