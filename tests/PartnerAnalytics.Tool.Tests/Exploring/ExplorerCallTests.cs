using System.Text.Json.Nodes;

namespace PartnerAnalytics.Tool.Tests.Exploring;

/// <summary>What the page is told.</summary>
[Collection("Processes")]
public sealed class ExplorerCallTests(RunningExplorer explorer) : IClassFixture<RunningExplorer>
{
    [Fact]
    public async Task The_catalog_has_the_resources_of_both_services()
    {
        var catalog = JsonNode.Parse((await explorer.CallAsync("catalog", new { })).Body)!;

        var services = catalog["services"]!.AsArray();
        Assert.Equal(["partner", "store"], services.Select(service => (string?)service!["variable"]));
        Assert.Equal([7, 24], services.Select(service => service!["resources"]!.AsArray().Count));
        var status = Field(services[0]!, "Subscriptions", "Status");
        Assert.Equal(["ACTIVE", "SUSPENDED", "DEPROVISIONED"], status["values"]!.AsArray().Select(value => (string?)value));
        Assert.Equal(["==", "group"], status["supports"]!.AsArray().Select(value => (string?)value));
        Assert.Contains("required", Field(services[1]!, "Reviews", "ApplicationId")["supports"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_query_of_the_catalog_is_right()
    {
        var catalog = JsonNode.Parse((await explorer.CallAsync("catalog", new { })).Body)!;
        string[] queries =
        [
            (string)catalog["example"]!,
            .. catalog["services"]!.AsArray().SelectMany(service => service!["resources"]!.AsArray().Select(resource => (string)resource!["example"]!)),
        ];

        foreach (var query in queries)
        {
            var check = JsonNode.Parse((await explorer.CallAsync("check", new { text = query })).Body)!;
            Assert.True(check["diagnostics"]!.AsArray().Count == 0, $"{query}: {check["diagnostics"]!.ToJsonString()}");
            Assert.StartsWith("GET ", (string?)Assert.Single(check["requests"]!.AsArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rows_come_with_the_types_of_their_columns() => Assert.Equal(
        """
        {"kind":"columns","columns":[{"name":"Id","type":"text"},{"name":"LicenseCount","type":"number"},{"name":"CreationDate","type":"date"},{"name":"AutoRenewEnabled","type":"boolean"}]}
        {"kind":"rows","rows":[["a",5,"2026-01-05T00:00:00Z",null],["b",3,"2026-02-01T00:00:00Z",null],["c",2,"2026-02-10T00:00:00Z",null]]}
        {"kind":"end","hasMore":false}

        """,
        (await RunAsync("partner.Subscriptions.Select(s => new { s.Id, s.LicenseCount, s.CreationDate, s.AutoRenewEnabled })")).Body);

    [Theory]
    [InlineData("9007199254740993", "\"9007199254740993\"")]
    [InlineData("9007199254740992", "9007199254740992")]
    [InlineData("0.1m", "0.1")]
    [InlineData("12345678901234567890.12m", "\"12345678901234567890.12\"")]
    [InlineData("1.0000000000000000001m", "\"1.0000000000000000001\"")]
    [InlineData("double.NaN", "\"NaN\"")]
    [InlineData("double.MaxValue", "1.7976931348623157E+308")]
    [InlineData("\"</script>\"", "\"</script>\"")]
    [InlineData("new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(2))", "\"2025-12-31T22:30:00Z\"")]
    [InlineData("new DateOnly(2026, 1, 1)", "\"2026-01-01\"")]
    [InlineData("'x'", "\"x\"")]
    [InlineData("DayOfWeek.Monday", "\"Monday\"")]
    [InlineData("(string?)null", "null")]
    public async Task A_value_is_the_same_in_a_browser(string text, string expected) =>
        Assert.Contains($"{{\"kind\":\"rows\",\"rows\":[[{expected}]]}}", (await RunAsync(text)).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("partner.Subscriptions.Take(20_000)", "PAL1001: Take requests 20000 rows at once")]
    [InlineData("System.IO.File.ReadAllText(\"/etc/passwd\")", "PAQ0002: ")]
    [InlineData("", "PAQ0001: The query is empty.")]
    public async Task A_wrong_query_does_not_run(string text, string reason)
    {
        var (status, body) = await RunAsync(text);

        Assert.Equal(400, status);
        Assert.Contains(reason, (string)JsonNode.Parse(body)!["error"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 / (partner.Subscriptions.Count() - 3)", "Attempted to divide by zero.")]
    [InlineData(
        "store.Reviews.Where(r => r.ApplicationId == \"9NBLGGGZ5QDR\" && r.Date >= DateTimeOffset.UnixEpoch && r.Date < DateTimeOffset.UnixEpoch.AddDays(9))",
        "Nobody signs in to the Store here.")]
    public async Task What_fails_is_told(string text, string reason) =>
        Assert.EndsWith($"{{\"kind\":\"error\",\"error\":\"{reason}\"}}\n", (await RunAsync(text)).Body, StringComparison.Ordinal);

    [Fact]
    public async Task A_million_rows_end_at_what_a_page_can_show()
    {
        var (_, body) = await RunAsync(Digits(6));

        Assert.EndsWith("{\"kind\":\"end\",\"hasMore\":true}\n", body, StringComparison.Ordinal);
        var rows = body.Split('\n').Where(line => line.StartsWith("{\"kind\":\"rows\"", StringComparison.Ordinal))
            .Sum(line => JsonNode.Parse(line)!["rows"]!.AsArray().Count);
        Assert.Equal(100_000, rows);
    }

    [Fact]
    public async Task A_query_is_copied_as_a_program_a_request_and_a_command()
    {
        const string Text = "partner.Referrals\n  .Take(3) // three";

        Assert.Equal("partner-analytics query 'partner.Referrals\n  .Take(3) // three'", await CopyAsync(Text, "command"));
        Assert.Matches(
            "^curl -H \"Authorization: Bearer \\$TOKEN\" 'http://127.0.0.1:[0-9]+/partner/v1/analytics/referrals\\?top=3'$",
            await CopyAsync(Text, "curl"));
        Assert.Contains(
            "var query = partner.Referrals\n  .Take(3) // three\n;", await CopyAsync(Text, "program"), StringComparison.Ordinal);
        Assert.Null(await CopyAsync("1 + 1", "curl"));
    }

    [Fact]
    public async Task No_call_gives_a_token()
    {
        const string Token = "emulator-token";
        const string Text = "partner.Subscriptions.Take(1)";
        foreach (var call in (string[])["catalog", "check", "run"])
        {
            Assert.DoesNotContain(Token, (await explorer.CallAsync(call, new { text = Text })).Body, StringComparison.Ordinal);
        }

        foreach (var form in (string[])["program", "command", "curl"])
        {
            Assert.DoesNotContain(Token, await CopyAsync(Text, form), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("check", "{}")]
    [InlineData("check", "{\"text\":null}")]
    [InlineData("check", "{\"text\":1}")]
    [InlineData("check", "[]")]
    [InlineData("check", "null")]
    [InlineData("check", "{\"text\":")]
    [InlineData("complete", "{\"text\":\"1\",\"position\":2}")]
    [InlineData("hover", "{\"text\":\"1\",\"position\":-1}")]
    [InlineData("copy", "{\"text\":\"1\"}")]
    [InlineData("copy", "{\"text\":\"1\",\"form\":\"exe\"}")]
    [InlineData("save", "{\"text\":\"1\",\"format\":\"exe\"}")]
    public async Task A_call_that_is_none_is_refused(string call, string body) =>
        Assert.Equal(400, (await explorer.CallAsync(call, new { }, request => request.Content = Json(body))).Status);

    [Theory]
    [InlineData("nothing", 404)]
    [InlineData("../session", 404)]
    [InlineData("check/", 404)]
    public async Task There_are_no_other_calls(string call, int status) =>
        Assert.Equal(status, (await explorer.CallAsync(call, new { })).Status);

    [Fact]
    public async Task A_body_without_measure_is_refused() =>
        Assert.Equal(413, (await explorer.CallAsync("check", new { text = new string('x', 300_000) })).Status);

    private static string Digits(int places)
    {
        const string Digit = "new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }";
        return Digit + string.Concat(Enumerable.Repeat($".SelectMany(i => {Digit})", places - 1));
    }

    private Task<(int Status, string Body)> RunAsync(string text) => explorer.CallAsync("run", new { text });

    private async Task<string?> CopyAsync(string text, string form) =>
        (string?)JsonNode.Parse((await explorer.CallAsync("copy", new { text, form })).Body)!["copy"];

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");

    private static JsonNode Field(JsonNode service, string resource, string field) => service["resources"]!.AsArray()
        .Single(found => (string?)found!["name"] == resource)!["fields"]!.AsArray()
        .Single(found => (string?)found!["name"] == field)!;
}
