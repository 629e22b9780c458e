using System.Text.Json;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Tool.Tests.Querying;

/// <summary><c>query</c>, over three subscriptions and two reviews.</summary>
public sealed class QueryCommandTests(QueriedEmulator emulator) : IClassFixture<QueriedEmulator>
{
    private const string Figures =
        "partner.Subscriptions.GroupBy(s => s.ProductName).Select(g => new { Product = g.Key, Licenses = g.Sum(s => s.LicenseCount) })";

    private const string Rows = "partner.Subscriptions.Select(s => new { s.Id, s.CustomerName, s.CreationDate, s.AutoRenewEnabled })";

    [Fact]
    public async Task A_table_of_a_text_and_a_number_has_bars()
    {
        var (exitCode, output, error) = await QueryAsync(Figures);

        Assert.Equal(0, exitCode);
        Assert.Equal("", error);
        Assert.Equal(
            """
            ╭─────────┬──────────┬──────────────────────╮
            │ Product │ Licenses │                      │
            ├─────────┼──────────┼──────────────────────┤
            │ Office  │        7 │ ████████████████████ │
            │ Windows │        3 │ ████████▋            │
            ╰─────────┴──────────┴──────────────────────╯

            """,
            output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("new[] { new { A = \"x\", N = -1 }, new { A = \"y\", N = 2 } }")]
    [InlineData("new[] { new { A = \"x\", N = double.NaN }, new { A = \"y\", N = 2.0 } }")]
    [InlineData("new[] { new { A = \"x\", N = 0 }, new { A = \"y\", N = 0 } }")]
    [InlineData("new[] { new { A = \"x\", N = 1, M = 2 } }")]
    [InlineData("new[] { new { A = 1, N = 1 } }")]
    [InlineData("new[] { new { A = DateTimeOffset.UnixEpoch, N = 1 } }")]
    public async Task Other_tables_have_no_bars(string text)
    {
        var (exitCode, output, _) = await QueryAsync(text);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("╭", output, StringComparison.Ordinal);
        Assert.DoesNotContain("█", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "Product,Licenses\r\nOffice,7\r\nWindows,3\r\n")]
    [InlineData("json", "[\n  {\"Product\":\"Office\",\"Licenses\":7},\n  {\"Product\":\"Windows\",\"Licenses\":3}\n]\n")]
    [InlineData("ndjson", "{\"Product\":\"Office\",\"Licenses\":7}\n{\"Product\":\"Windows\",\"Licenses\":3}\n")]
    [InlineData("markdown", "| Product | Licenses |\n| --- | --- |\n| Office | 7 |\n| Windows | 3 |\n")]
    public async Task Rows_are_written_in_the_format_that_is_asked_for(string format, string expected)
    {
        var (exitCode, output, error) = await QueryAsync(Figures, "--format", format);

        Assert.Equal((0, expected, ""), (exitCode, output, error));
    }

    [Theory]
    [InlineData("csv", "a,Contoso,2026-01-05T00:00:00+00:00,\r\n")]
    [InlineData("ndjson", "{\"Id\":\"a\",\"CustomerName\":\"Contoso\",\"CreationDate\":\"2026-01-05T00:00:00+00:00\",\"AutoRenewEnabled\":null}\n")]
    public async Task Dates_and_nulls_are_written_for_machines(string format, string expected)
        => Assert.Contains(expected, (await QueryAsync(Rows, "--format", format)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Quotes_and_commas_are_quoted_in_csv()
    {
        var (_, output, _) = await QueryAsync("new[] { \"a,b\", \"say \\\"x\\\"\", \"two\\nlines\" }", "--format", "csv");

        Assert.Equal("Value\r\n\"a,b\"\r\n\"say \"\"x\"\"\"\r\n\"two\nlines\"\r\n", output);
    }

    [Fact]
    public async Task A_value_cannot_command_the_terminal()
        => Assert.DoesNotContain('\u001b', (await QueryAsync("\"\\u001b[2Jx\"")).Output);

    [Fact]
    public async Task Values_in_values_are_json()
    {
        var (_, output, _) = await QueryAsync("new { Numbers = new[] { 1, 2 }, Inner = new { A = 1.5m, B = true } }", "--format", "json");

        var row = JsonDocument.Parse(output).RootElement[0];
        Assert.Equal(2, row.GetProperty("Numbers")[1].GetInt32());
        Assert.Equal(1.5m, row.GetProperty("Inner").GetProperty("A").GetDecimal());
    }

    [Fact]
    public async Task More_rows_than_are_read_are_told_beside_the_output()
    {
        var (exitCode, output, error) = await QueryAsync("partner.Subscriptions.Select(s => s.Id)", "--rows", "2", "--format", "csv");

        Assert.Equal((0, "Value\r\na\r\nb\r\n"), (exitCode, output));
        Assert.Contains("There are more than 2 rows", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_shows_the_request_and_needs_nobody_to_sign_in()
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(
            "query", "partner.Subscriptions.Where(s => s.Status == \"ACTIVE\").Take(5)", "--explain");

        Assert.Equal((0, "GET subscriptions?filter=status eq 'ACTIVE'&top=5", ""), (exitCode, output.TrimEnd(), error));
    }

    [Fact]
    public async Task The_emulator_in_the_process_has_both_services()
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(
            "query",
            "new { Subscriptions = partner.Subscriptions.Count(), Reviews = store.Reviews.Where(r => r.ApplicationId == \"9NBLGGGZ5QDR\""
                + " && r.Date >= new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero)"
                + " && r.Date < new DateTimeOffset(2022, 7, 1, 0, 0, 0, TimeSpan.Zero)).Take(3).ToList().Count }",
            "--emulator",
            "--format",
            "ndjson");

        Assert.Equal((0, "{\"Subscriptions\":25000,\"Reviews\":3}\n", ""), (exitCode, output, error));
    }

    [Fact]
    public async Task A_wrong_query_is_shown_with_carets_under_its_place()
    {
        var (exitCode, output, error) = await QueryAsync("partner.Subscriptions.Wher(s => true)");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(
            "partner.Subscriptions.Wher(s => true)\n                      ^^^^\nerror CS1061: 'AnalyticsQueryable<Subscription>'",
            error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_line_of_the_place_is_shown()
    {
        var (exitCode, _, error) = await QueryAsync("partner.Referrals\n    .Take(20_000)\n    .Select(r => r.Id)");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("    .Take(20_000)\n     ^^^^^^^^^^^^\nerror PAL1001: ", error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_warning_is_shown_and_the_query_runs()
    {
        var (exitCode, output, error) = await QueryAsync("partner.Subscriptions.Where(s => s.Status == \"active\").Count()", "--format", "csv");

        Assert.Equal((0, "Value\r\n0\r\n"), (exitCode, output));
        Assert.Contains("warning PAL2001: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"/etc/passwd\")", 1, "error PAQ0002: 'System.IO.File.ReadAllText(string)'")]
    [InlineData("1 / (partner.Subscriptions.Count() - 3)", 2, "error: Attempted to divide by zero.")]
    [InlineData(
        "store.Reviews.Where(r => r.ApplicationId == \"9NBLGGGZ5QDR\" && r.Date >= DateTimeOffset.UnixEpoch && r.Date < DateTimeOffset.UnixEpoch.AddDays(9))",
        2,
        "error: Nobody signs in to the Store: --store-tenant and --store-client-id name an application")]
    public async Task What_fails_is_told(string text, int expected, string mentioned)
    {
        var (exitCode, output, error) = await QueryAsync(text);

        Assert.Equal((expected, ""), (exitCode, output));
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_lets_nobody_in_is_a_failure()
    {
        await using var closed = await AnalyticsEmulator.StartAsync(
            new AnalyticsEmulatorOptions { Rows = 1, Token = "other" });

        var (exitCode, output, error) = await ToolRun.CompleteAsync(
            "query", "partner.Subscriptions", "--endpoint", closed.Endpoint.AbsoluteUri, "--token", "wrong");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("401", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_in_to_the_Store_alone_is_told_when_a_query_asks_Partner_Center()
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(
            "query", "partner.Subscriptions", "--store-endpoint", emulator.Emulator.Endpoint.AbsoluteUri);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("error: Nobody signs in to Partner Center: --client-id is missing", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query --emulator", "Required argument missing")]
    [InlineData("query", "--client-id is missing")]
    [InlineData("query 1", "--client-id is missing")]
    [InlineData("query 1 --token x --rows 0", "--rows takes a number of 1 or more.")]
    [InlineData("query 1 --token x --format xml", "--format takes one of table, csv, json, ndjson, markdown.")]
    [InlineData("query 1 --token x --cloud china", "--scope is missing")]
    [InlineData("query 1 2 --token x", "'2'")]
    [InlineData("query 1 --store-tenant contoso.com", "--store-tenant and --store-client-id go together.")]
    [InlineData("query 1 --store-client-id x", "--store-tenant and --store-client-id go together.")]
    [InlineData("query 1 --store-tenant t --store-client-id x", "The environment variable PARTNER_ANALYTICS_STORE_SECRET is missing")]
    [InlineData("query 1 --token x --store-endpoint http://example.com/", "--store-endpoint takes a URI that begins with https")]
    public async Task A_mistake_in_the_command_line_is_told(string line, string mentioned)
    {
        var (exitCode, output, error) = await ToolRun.CompleteAsync(line.Split(' '));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(mentioned, error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> QueryAsync(string text, params string[] options) => ToolRun.CompleteAsync(
        ["query", text, "--endpoint", emulator.Emulator.Endpoint.AbsoluteUri, "--token", emulator.Emulator.Token!, .. options]);
}
