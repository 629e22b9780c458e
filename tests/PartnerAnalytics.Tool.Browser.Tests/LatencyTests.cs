using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>How long a person who types waits for the page. It is measured by hand, with <c>MEASURE_LATENCY=1</c>.</summary>
public sealed class LatencyTests(ExplorerBrowser browser, ITestOutputHelper output) : IClassFixture<ExplorerBrowser>
{
    /// <summary>Ten keys a second are a fast typist's.</summary>
    private const float BetweenKeys = 100;

    private static readonly string[] Queries =
    [
        "partner.Subscriptions.Where(s => s.Status == \"ACTIVE\").GroupBy(s => s.ProductName)",
        "partner.AzureUsage.Where(u => u.MeterCategory == \"Storage\").OrderBy(u => u.UsageDate).Take(500)",
        "partner.Referrals.Take(20_000)",
    ];

    [BrowserFact(MeasuredWith = "MEASURE_LATENCY")]
    public async Task From_key_to_diagnostics_and_to_completion()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.EvaluateAsync(
            """
            () => {
              window.keys = [];
              window.answers = [];
              document.addEventListener('keydown', event => window.keys.push(event.timeStamp), true);
              const send = window.fetch;
              window.fetch = async (path, options) => {
                const answer = { path, begun: performance.now() };
                window.answers.push(answer);
                const response = await send(path, options);
                await response.clone().text();
                requestAnimationFrame(() => answer.ended = performance.now());
                return response;
              };
            }
            """);

        // Who opens the page looks at it first, while the compiler warms up.
        await page.Page.WaitForTimeoutAsync(15_000);
        foreach (var query in Queries)
        {
            await page.PasteAsync("");
            await page.Page.Keyboard.TypeAsync(query, new() { Delay = BetweenKeys });
            await page.Page.WaitForTimeoutAsync(1_000);
        }

        var keys = await page.Page.EvaluateAsync<double[]>("window.keys");
        var answers = JsonSerializer.Deserialize<Answer[]>(
            await page.Page.EvaluateAsync<string>("JSON.stringify(window.answers)"), JsonSerializerOptions.Web)!;
        Assert.True(keys.Length >= 200);
        foreach (var (name, path) in (ReadOnlySpan<(string, string)>)[("diagnostics", "api/check"), ("completion", "api/complete")])
        {
            var waits = Measure(keys, [.. answers.Where(answer => answer.Path == path)]);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: p50 {waits[waits.Count / 2]:0} ms, p95 {waits[waits.Count * 95 / 100]:0} ms, {waits.Count} of {keys.Length} keys"));
        }
    }

    /// <summary>From each key that was followed by a question before the next one, to the first answer to a question since, which may be
    /// that of a later key: what is asked again is not answered.</summary>
    private static List<double> Measure(double[] keys, Answer[] answers) =>
    [
        .. keys.Select((key, index) => (Key: key, Next: index + 1 < keys.Length ? keys[index + 1] : double.MaxValue))
            .Where(pair => answers.Any(answer => answer.Begun >= pair.Key && answer.Begun < pair.Next))
            .Select(pair => answers.Where(answer => answer.Begun >= pair.Key).Min(answer => answer.Ended ?? double.MaxValue) - pair.Key)
            .Order(),
    ];

    private sealed record Answer(string Path, double Begun, double? Ended);
}
