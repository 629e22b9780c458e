using System.Net.Http.Headers;
using System.Text.Json;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Tool.Probing;

namespace PartnerAnalytics.Tool.Tests.Probing;

public sealed class ProbeCommandTests
{
    [Fact]
    public async Task Everything_holds_at_an_emulator_and_is_reported_without_values_of_rows()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = ProbedEmulator.Rows });
        var values = await ValuesOfAsync(emulator);
        emulator.ClearRequests();
        using var file = new TemporaryReport();

        var (exitCode, output, error) = await ProbeAsync(emulator, "--report", file.Path);

        Assert.Equal(0, exitCode);
        var report = file.Read();
        Assert.Contains($"{ProbeChecks.All.Length} hold, 0 differ, 0 undecided; ", output, StringComparison.Ordinal);
        Assert.Equal(ProbeChecks.All.Length, report.GetProperty("holds").GetInt32());
        Assert.Equal(ProbeChecks.All.Select(check => check.Id), Findings(report).Select(finding => finding.GetProperty("id").GetString()));
        Assert.Equal(emulator.Requests.Length, report.GetProperty("requests").GetInt32());
        Assert.All(emulator.Requests, request => Assert.Equal("GET", request.Method));
        Assert.True(values.Count > 1_000);
        Assert.All(
            [output, error, report.GetRawText()],
            text => Assert.DoesNotContain(values, value => text.Contains(value, StringComparison.Ordinal)));
        Assert.Contains($"{ProbeChecks.All.Length} of {ProbeChecks.All.Length}: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_has_an_exit_code_of_its_own_and_a_reason_without_values_of_rows()
    {
        var options = new AnalyticsEmulatorOptions { Rows = ProbedEmulator.Rows };
        options.Differences.UnionWith(Enum.GetValues<EmulatorDifference>());
        await using var emulator = await AnalyticsEmulator.StartAsync(options);
        await using var usual = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = ProbedEmulator.Rows });
        var values = await ValuesOfAsync(usual);
        using var file = new TemporaryReport();

        var (exitCode, output, _) = await ProbeAsync(emulator, "--report", file.Path);

        Assert.Equal(3, exitCode);
        Assert.Contains("differs", output, StringComparison.Ordinal);
        Assert.InRange(file.Read().GetProperty("differs").GetInt32(), 10, ProbeChecks.All.Length);
        Assert.All(
            [output, file.Read().GetRawText()],
            text => Assert.DoesNotContain(values, value => text.Contains(value, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("us-government", "commercial/deployment/license commercial/usage/license")]
    [InlineData("china", "referrals commercial/deployment/license commercial/usage/license")]
    public async Task What_a_cloud_does_not_have_is_not_requested(string cloud, string missing)
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 100 });
        using var file = new TemporaryReport();

        await ProbeAsync(emulator, "--cloud", cloud, "--scope", "anything", "--report", file.Path);

        var unavailable = file.Read().GetProperty("resources").EnumerateArray()
            .Where(resource => resource.GetProperty("unavailable").ValueKind != JsonValueKind.Null)
            .Select(resource => resource.GetProperty("resource").GetString());
        Assert.Equal(missing, string.Join(' ', unavailable));
        Assert.All(missing.Split(' '), path => Assert.DoesNotContain(
            emulator.Requests, request => request.PathAndQuery.Contains(path + "?", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_service_that_lets_nobody_in_is_a_failure()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, Token = "other" });

        var (exitCode, output, error) = await ToolRun.CompleteAsync(
            "probe", "--endpoint", emulator.Endpoint.AbsoluteUri, "--token", "wrong", "--delay", "0");

        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Contains("status 401", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        using var redirecting = new RedirectingService(emulator.Endpoint);

        var (exitCode, _, error) = await ToolRun.CompleteAsync(
            "probe", "--endpoint", redirecting.Address.AbsoluteUri, "--token", "emulator-token", "--delay", "0");

        Assert.Equal(2, exitCode);
        Assert.Contains("status 302", error, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);
    }

    [Fact]
    public async Task The_environment_can_bring_the_token()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 3, Token = "from-outside" });
        Environment.SetEnvironmentVariable("PARTNER_ANALYTICS_TOKEN", "from-outside");
        try
        {
            var (exitCode, output, _) = await ToolRun.CompleteAsync(
                "probe", "--endpoint", emulator.Endpoint.AbsoluteUri, "--delay", "0");

            Assert.Equal(0, exitCode);
            Assert.Contains(" hold, 0 differ, ", output, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PARTNER_ANALYTICS_TOKEN", null);
        }
    }

    [Theory]
    [InlineData("--endpoint nowhere --token x", "--endpoint takes an absolute URI")]
    [InlineData("--endpoint http://partner.example/ --token x", "begins with https")]
    [InlineData("--endpoint https://user@partner.example/ --token x", "without user")]
    [InlineData("--endpoint ftp://partner.example/ --token x", "--endpoint takes an absolute URI")]
    [InlineData("--cloud mars --token x", "--cloud takes one of global, us-government, china.")]
    [InlineData("--cloud china --token x", "--scope is missing")]
    [InlineData("--credential password", "--credential takes one of interactive, device-code, token.")]
    [InlineData("--credential token", "PARTNER_ANALYTICS_TOKEN")]
    [InlineData("--credential interactive --token x", "--client-id is missing")]
    [InlineData("", "--client-id is missing")]
    [InlineData("--delay -1 --token x", "--delay takes a number of milliseconds")]
    public async Task A_mistake_in_the_command_line_is_told(string options, string mentioned)
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(
            ["probe", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output, string Error)> ProbeAsync(AnalyticsEmulator emulator, params string[] options)
        => ToolRun.CompleteAsync(
            ["probe", "--endpoint", emulator.Endpoint.AbsoluteUri, "--token", emulator.Token!, "--delay", "0", .. options]);

    private static IEnumerable<JsonElement> Findings(JsonElement report) => report.GetProperty("findings").EnumerateArray();

    /// <summary>All texts of all rows that are long enough not to stand in a word by chance, and stand in no field's or resource's name,
    /// as "reseller" does.</summary>
    private static async Task<HashSet<string>> ValuesOfAsync(AnalyticsEmulator emulator)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", emulator.Token);
        var values = new HashSet<string>();
        string[] names = [.. ProbeSession.Schemas.Select(schema => schema.Path),
            .. ProbeSession.Schemas.SelectMany(schema => schema.Fields).Select(field => field.WireName)];
        foreach (var schema in ProbeSession.Schemas)
        {
            var body = await http.GetStringAsync(new Uri(emulator.Endpoint, $"partner/v1/analytics/{schema.Path}"));
            values.UnionWith(JsonDocument.Parse(body).RootElement.GetProperty("Value").EnumerateArray()
                .SelectMany(row => row.EnumerateObject())
                .Where(member => member.Value.ValueKind == JsonValueKind.String)
                .Select(member => member.Value.GetString()!)
                .Where(text => text.Length > 4 && !names.Any(name => name.Contains(text, StringComparison.Ordinal))));
        }

        return values;
    }

    private sealed class TemporaryReport : IDisposable
    {
        public string Path { get; } = System.IO.Path.GetTempFileName();

        public JsonElement Read() => JsonDocument.Parse(File.ReadAllBytes(Path)).RootElement;

        public void Dispose() => File.Delete(Path);
    }
}
