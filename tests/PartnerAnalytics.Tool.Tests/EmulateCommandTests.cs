using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace PartnerAnalytics.Tool.Tests;

public sealed partial class EmulateCommandTests
{
    [Fact]
    public async Task What_it_prints_is_enough_to_make_a_request()
    {
        await using var run = await ToolRun.StartAsync("emulate", "--rows", "3", "--token", "[secret]", "--seed", "7");

        var endpoint = Printed("Endpoint", run.Output);
        var token = Printed("Token", run.Output);

        Assert.Contains("3 samples of each resource, seed 7", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"curl -H \"Authorization: Bearer [secret]\" \"{endpoint}partner/v1/analytics/referrals?top=5\"\n",
            run.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.EndsWith("\"TotalCount\":3}", await GetAsync(endpoint, token), StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task The_seed_decides_on_the_rows()
    {
        var bodies = new List<string>();
        foreach (var seed in new[] { "1", "1", "2" })
        {
            await using var run = await ToolRun.StartAsync("emulate", "--rows", "30", "--seed", seed);
            bodies.Add(await GetAsync(Printed("Endpoint", run.Output), "emulator-token"));
        }

        Assert.Equal(bodies[0], bodies[1]);
        Assert.NotEqual(bodies[0], bodies[2]);
    }

    [Fact]
    public async Task A_file_of_rows_is_served()
    {
        using var file = new TemporaryFile("""[{"id":"mine"}]""");
        await using var run = await ToolRun.StartAsync("emulate", "--data", file.Path);

        Assert.Contains($"from {file.Path}", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"mine\"", await GetAsync(Printed("Endpoint", run.Output), "emulator-token"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_resources_is_served_with_its_rows()
    {
        using var file = new TemporaryFile("""{"own/sales":{"fields":{"id":"string"},"rows":[{"id":"mine"}]},"notes":{"fields":{"text":"string"}}}""");
        using var data = new TemporaryFile("""{"notes":[{"text":"more"}]}""");
        await using var run = await ToolRun.StartAsync("emulate", "--rows", "1", "--resources", file.Path, "--data", data.Path);
        var endpoint = Printed("Endpoint", run.Output);

        Assert.Equal("own/sales, notes", Printed("Further", run.Output));
        Assert.Equal("""{"Value":[{"id":"mine"}],"@nextLink":null,"TotalCount":1}""", await GetAsync(endpoint, "emulator-token", "own/sales"));
        Assert.Equal("""{"Value":[{"text":"more"}],"@nextLink":null,"TotalCount":1}""", await GetAsync(endpoint, "emulator-token", "notes"));
    }

    [Theory]
    [InlineData("{\n\"a\": {}\n}", "2): the resource 'a' has no fields. Add \"fields\", as in { \"sales\": { \"fields\": { \"id\": \"string\" }, \"rows\": [] } }.")]
    [InlineData("{\n\"a\": { \"fields\": { \"id\": \"string\" },\n\"rows\": [\n{ \"id\": 1 }] } }", "4): row 0 of a: id is 1, which is not a valid string. Write a string in quotes, or null.")]
    public async Task A_bad_file_of_resources_is_told(string json, string told)
    {
        using var file = new TemporaryFile(json);

        var (exitCode, output, error) = await ToolRun.CompleteAsync("emulate", "--resources", file.Path);

        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Equal($"error: {file.Path}({told}", error.TrimEnd());
    }

    [Fact]
    public async Task Pages_have_as_many_rows_as_wanted()
    {
        await using var run = await ToolRun.StartAsync("emulate", "--rows", "3", "--page-size", "2", "--differ", "pages-capped");

        var body = await GetAsync(Printed("Endpoint", run.Output), "emulator-token", "referrals?top=3");

        Assert.EndsWith("referrals?top=3&skip=2\",\"TotalCount\":3}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_given_at_the_rate_and_of_the_kinds_that_are_named()
    {
        await using var run = await ToolRun.StartAsync(
            "emulate", "--rows", "1", "--faults", "1", "--fault", "bad-gateway", "--fault", "gateway-timeout");

        var statuses = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            var failure = await Assert.ThrowsAsync<HttpRequestException>(
                () => GetAsync(Printed("Endpoint", run.Output), "emulator-token"));
            statuses.Add((int)failure.StatusCode!);
        }

        Assert.Equal([502, 504], statuses.Distinct().Order());
        Assert.Equal("100% of requests: bad-gateway, gateway-timeout", Printed("Faults", run.Output));
    }

    [Fact]
    public async Task Every_kind_of_fault_is_given_unless_some_are_named()
    {
        await using var run = await ToolRun.StartAsync("emulate", "--rows", "1", "--faults", "0.25");

        Assert.Equal("25% of requests: every kind", Printed("Faults", run.Output));
    }

    [Fact]
    public async Task Differences_are_named_and_apply()
    {
        await using var run = await ToolRun.StartAsync(
            "emulate", "--rows", "2", "--differ", "no-link-member", "--differ", "total-count-of-page");

        Assert.Equal("total-count-of-page, no-link-member", Printed("Differs", run.Output));
        var body = await GetAsync(Printed("Endpoint", run.Output), "emulator-token");
        Assert.EndsWith("}],\"TotalCount\":2}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_it_ends_well_and_frees_the_port()
    {
        await using var first = await ToolRun.StartAsync("emulate", "--rows", "1");
        var port = new Uri(Printed("Endpoint", first.Output)).Port.ToString(CultureInfo.InvariantCulture);

        Assert.Equal(0, await first.StopAsync());

        await using var second = await ToolRun.StartAsync("emulate", "--rows", "1", "--port", port);
        Assert.Equal(Printed("Endpoint", first.Output), Printed("Endpoint", second.Output));
    }

    [Theory]
    [InlineData("[{", "not JSON")]
    [InlineData("""[{"nothing":1}]""", "'nothing' is not a field")]
    public async Task A_bad_file_of_rows_is_told(string json, string mentioned)
    {
        using var file = new TemporaryFile(json);

        var (exitCode, output, error) = await ToolRun.CompleteAsync("emulate", "--data", file.Path);

        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.StartsWith($"error: {file.Path}: ", error, StringComparison.Ordinal);
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told()
    {
        await using var first = await ToolRun.StartAsync("emulate", "--rows", "1");
        var port = new Uri(Printed("Endpoint", first.Output)).Port.ToString(CultureInfo.InvariantCulture);

        var (exitCode, _, error) = await ToolRun.CompleteAsync("emulate", "--rows", "1", "--port", port);

        Assert.Equal(2, exitCode);
        Assert.Contains($"127.0.0.1:{port}", error, StringComparison.Ordinal);
        Assert.Contains("address already in use", error, StringComparison.Ordinal);
    }

    private static string Printed(string label, string output)
        => PrintedLine().Matches(output).Single(match => match.Groups["label"].Value == label).Groups["value"].Value;

    private static async Task<string> GetAsync(string endpoint, string token, string target = "referrals")
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.GetStringAsync(new Uri(endpoint + "partner/v1/analytics/" + target));
    }

    [GeneratedRegex(@"^  (?<label>[A-Z][a-z]+) +(?<value>.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex PrintedLine();

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
