using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace PartnerAnalytics.Tool.Tests;

/// <summary>What <c>emulate</c> tells of the Microsoft Store.</summary>
public sealed partial class EmulateStoreTests
{
    [Fact]
    public async Task The_request_that_it_prints_is_answered()
    {
        await using var run = await ToolRun.StartAsync("emulate", "--rows", "2000", "--store");

        Assert.Contains("Microsoft Store analytics, emulated", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  Resources http://127\.0\.0\.1:\d+/v1\.0/my/analytics/\r?$", run.Output);
        Assert.Matches(@"(?m)^  Apps      9NBLGGGZ5QDR, 9WZDNCRFHXHT\r?$", run.Output);
        Assert.Matches(@"(?m)^  Desktop   10238467886765136388, 14313740253758268128\r?$", run.Output);
        Assert.Matches(@"(?m)^  Today     2022-07-29\r?$", run.Output);
        Assert.EndsWith(
            "appacquisitions?applicationId=9NBLGGGZ5QDR&startDate=2022-06-30&endDate=2022-07-29&groupby=market", Example(run),
            StringComparison.Ordinal);
        Assert.Contains("\"market\":\"US\"", await GetAsync(Example(run)), StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Without_a_word_of_it_nothing_is_told_of_the_Store_which_is_served_all_the_same()
    {
        await using var run = await ToolRun.StartAsync("emulate", "--rows", "200");

        Assert.DoesNotContain("Store", run.Output, StringComparison.Ordinal);
        var referrals = new Uri(Example(run));
        Assert.Contains(
            "\"rating\":",
            await GetAsync(new Uri(referrals, "/v1.0/my/analytics/reviews?applicationId=9NBLGGGZ5QDR&startDate=2022-01-01").AbsoluteUri),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_rows_are_of_the_year_until_the_day_that_is_today()
    {
        await using var run = await ToolRun.StartAsync("emulate", "--rows", "2000", "--store-today", "2026-10-31");

        Assert.Matches(@"(?m)^  Today     2026-10-31\r?$", run.Output);
        var days = DatesOf(await GetAsync(Example(run).Replace("groupby=market", "groupby=date", StringComparison.Ordinal)));
        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.InRange(day, "2026-10-02", "2026-10-31"));
    }

    [Fact]
    public async Task Differences_are_named_and_apply()
    {
        await using var run = await ToolRun.StartAsync(
            "emulate", "--rows", "2000", "--store-differ", "no-link-member", "--store-differ", "group-key-left-out");

        Assert.Matches(@"(?m)^  Differs   group-key-left-out, no-link-member\r?$", run.Output);
        var body = await GetAsync(Example(run));
        Assert.DoesNotContain("market", body, StringComparison.Ordinal);
        Assert.DoesNotContain("@nextLink", body, StringComparison.Ordinal);
    }

    private static List<string> DatesOf(string body) => [.. Date().Matches(body).Select(match => match.Groups["day"].Value)];

    /// <summary>The URI of the last example that the tool prints.</summary>
    private static string Example(ToolRun run) => Curl().Matches(run.Output)[^1].Groups["uri"].Value;

    private static async Task<string> GetAsync(string uri)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "emulator-token");
        return await http.GetStringAsync(new Uri(uri));
    }

    [GeneratedRegex("""curl -H "Authorization: Bearer emulator-token" "(?<uri>[^"]*)"\r?$""", RegexOptions.Multiline)]
    private static partial Regex Curl();

    [GeneratedRegex("\"date\":\"(?<day>[^\"]*)\"")]
    private static partial Regex Date();
}
