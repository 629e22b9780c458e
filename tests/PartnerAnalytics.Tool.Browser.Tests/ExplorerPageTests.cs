using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>What a person does on the page.</summary>
public sealed class ExplorerPageTests(ExplorerBrowser browser) : IClassFixture<ExplorerBrowser>
{
    private const string ByMarket =
        "partner.Subscriptions.GroupBy(s => s.CustomerMarket).Select(g => new { Market = g.Key, Count = g.Count() })";

    private const string ByMonth =
        "partner.AzureUsage.GroupBy(u => new { u.MeterCategory, Month = DateBucket.StartOfMonth(u.UsageDate) })"
        + ".Select(g => new { g.Key.MeterCategory, g.Key.Month, Quantity = g.Sum(u => u.Quantity) })";

    [BrowserFact]
    public async Task A_query_is_typed_with_completion_corrected_and_run()
    {
        await using var page = await browser.OpenAsync();

        await page.TypeAsync("partner.Refe");
        await Expect(page.Completions).ToContainTextAsync("Referrals");

        // A list that has just opened under somebody's fingers takes no key.
        await page.Page.WaitForTimeoutAsync(150);
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Editor).ToContainTextAsync("partner.Referrals");

        await page.Page.Keyboard.TypeAsync(".Take(20_000)");
        await Expect(page.Problems).ToContainTextAsync("PAL1001 Take requests 20000 rows at once");
        await Expect(page.Page.Locator(".cm-lintRange-error")).ToHaveTextAsync("Take(20_000)");
        await Expect(page.Problems.GetByRole(AriaRole.Button, new() { Name = "Take 9999 rows" })).ToBeVisibleAsync();
        await page.Page.Locator(".cm-lintRange-error").HoverAsync();
        await Expect(page.Page.Locator(".cm-diagnosticAction")).ToHaveCountAsync(2);
        await page.ShootAsync("explore-fix");
        await page.Page.Locator(".cm-diagnosticAction", new() { HasText = "Take 9999 rows" }).ClickAsync();
        await Expect(page.Requests).ToHaveTextAsync("GET referrals?top=9999");
        await Expect(page.Problems.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);

        await page.Page.Keyboard.PressAsync("ControlOrMeta+Enter");
        await Expect(page.Status).ToHaveTextAsync(new Regex(@"^9,999 rows, [0-9.]+ s$"), new() { Timeout = 60_000 });
        await Expect(page.Table).ToHaveAttributeAsync("aria-rowcount", "10000");
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Fields_values_and_calls_are_explained_while_they_are_typed()
    {
        await using var page = await browser.OpenAsync();

        await page.TypeAsync("partner.Subscriptions\n.Where(s => s.");
        await Expect(page.Completions).ToContainTextAsync("AutoRenewEnabled");
        await Expect(page.Page.Locator(".cm-completionInfo")).Not.ToBeEmptyAsync();
        await page.ShootAsync("explore-completion");

        await page.Page.Keyboard.TypeAsync("Status == \"");
        await Expect(page.Completions).ToContainTextAsync("SUSPENDED");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.PasteAsync("partner.Subscriptions.Where(s => s.Status == null)");
        for (var i = 0; i < " == null)".Length; i++)
        {
            await page.Page.Keyboard.PressAsync("ArrowLeft");
        }

        await page.Page.Keyboard.PressAsync("F1");
        await Expect(page.Tip).ToContainTextAsync("string? Subscription.Status");
        await Expect(page.Tip).ToContainTextAsync("ACTIVE");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Tip).ToHaveCountAsync(0);

        await page.TypeAsync("partner.Subscriptions.Take(");
        await Expect(page.Tip).ToContainTextAsync("Take(int count");
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Rows_are_sorted_by_a_column_and_scrolled_through()
    {
        await using var page = await browser.OpenAsync();
        await page.PasteAsync("partner.Subscriptions.Select(s => new { s.Id, s.LicenseCount })");
        await page.RunAsync("25,000 rows");

        await page.Button("LicenseCount").ClickAsync();
        await page.Button("LicenseCount ↑").ClickAsync();

        Assert.Equal("descending", await page.Page.Locator("th").Nth(1).GetAttributeAsync("aria-sort"));
        var figures = await page.Table.Locator("td.number").AllTextContentsAsync();
        Assert.InRange(figures.Count, 5, 60);
        Assert.Equal(figures.Select(long.Parse).OrderDescending(), figures.Select(long.Parse));

        await page.Page.Locator("#table-panel").EvaluateAsync("panel => panel.scrollTop = panel.scrollHeight");
        await Expect(page.Page.Locator("tr[aria-rowindex='25001']")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Figures_by_term_are_bars_and_by_time_lines()
    {
        await using var page = await browser.OpenAsync();
        await page.PasteAsync(ByMarket);
        await page.RunAsync("rows");
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Chart" }).ClickAsync();
        await Expect(page.Chart).ToHaveAttributeAsync("aria-label", new Regex("^Count by Market, [0-9]+ bars$"));
        await page.ShootAsync("explore-bars");

        await page.PasteAsync(ByMonth);
        await page.RunAsync("rows");
        await Expect(page.Chart).ToHaveAttributeAsync("aria-label", new Regex("^Quantity by time, 10 lines, from 2017-01-01 to 2018-12-01$"));
        await page.ShootAsync("explore-lines");

        await page.PasteAsync("partner.Subscriptions.Select(s => s.Id).Take(3)");
        await page.RunAsync("3 rows");
        await Expect(page.Page.Locator("#chart-note")).ToContainTextAsync("There is no number to draw.");
    }

    [BrowserFact]
    public async Task Days_are_those_of_the_service_wherever_the_browser_is()
    {
        // West of UTC midnight is the day before, and in Cairo summer time begins at midnight, which is no time there.
        foreach (var zone in (string[])["America/Los_Angeles", "Pacific/Kiritimati", "Africa/Cairo"])
        {
            await using var page = await browser.OpenAsync(new() { TimezoneId = zone });
            await page.PasteAsync("new[] { new { Day = new DateOnly(2026, 4, 24), N = 1 }, new { Day = new DateOnly(2026, 5, 1), N = 2 } }");
            await page.RunAsync("2 rows");
            await Expect(page.Table).ToContainTextAsync("2026-04-24");

            await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Chart" }).ClickAsync();

            await Expect(page.Chart).ToHaveAttributeAsync("aria-label", "N by time, 1 line, from 2026-04-24 to 2026-05-01");
        }
    }

    [BrowserFact]
    public async Task Numbers_that_are_none_and_those_beyond_a_browser_s_are_sorted()
    {
        await using var page = await browser.OpenAsync();
        await page.PasteAsync("new double?[] { 5, double.NaN, 1, null, 3 }");
        await page.RunAsync("5 rows");
        await page.Button("Value").ClickAsync();
        Assert.Equal(["1", "3", "5", "NaN", "null"], await page.Table.Locator("td[title]").AllTextContentsAsync());
        await page.Button("Value ↑").ClickAsync();
        Assert.Equal(["5", "3", "1", "NaN", "null"], await page.Table.Locator("td[title]").AllTextContentsAsync());

        await page.PasteAsync("new long[] { 9007199254740995, 9007199254740993, -9007199254740995, -9007199254740993 }");
        await page.RunAsync("4 rows");
        await page.Button("Value").ClickAsync();
        Assert.Equal(
            ["-9007199254740995", "-9007199254740993", "9007199254740993", "9007199254740995"],
            await page.Table.Locator("td[title]").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task What_rows_and_failures_hold_is_text()
    {
        await using var page = await browser.OpenAsync();
        const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        await page.PasteAsync($"new[] {{ new {{ A = \"{Markup}\", N = 1 }} }}");
        await page.RunAsync("1 row,");
        await Expect(page.Table).ToContainTextAsync(Markup);

        await page.PasteAsync($"new Dictionary<string, int>()[\"{Markup}\"]");
        await page.RunAsync(Markup);

        await page.PasteAsync($"partner.Subscriptions.Where(s => s.Status == \"{Markup}\")");
        await Expect(page.Problems).ToContainTextAsync("PAL2001");
        await Expect(page.Problems).ToContainTextAsync(Markup);
        Assert.Equal(0, await page.Page.Locator("img, table script, ul script").CountAsync());
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task A_mistake_at_the_end_can_be_deleted()
    {
        await using var page = await browser.OpenAsync();
        await page.TypeAsync("partner.Referrals.");
        await Expect(page.Problems).ToContainTextAsync("CS1001");

        for (var i = 0; i < "Referrals.".Length; i++)
        {
            await page.Page.Keyboard.PressAsync("Backspace");
        }

        await page.Page.Keyboard.TypeAsync("Searches.Take(2)");
        await Expect(page.Requests).ToHaveTextAsync("GET search?top=2");
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task A_query_without_end_is_stopped_and_the_next_one_runs()
    {
        await using var page = await browser.OpenAsync();
        var digits = "new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }";
        var endless = $"{digits}" + string.Concat(Enumerable.Repeat($".SelectMany(i => {digits})", 12)) + ".Count()";
        await page.PasteAsync(endless);
        await page.Button("Run").ClickAsync();
        await Expect(page.Button("Stop")).ToBeEnabledAsync();
        await page.Page.WaitForTimeoutAsync(1_000);

        await page.Button("Stop").ClickAsync();

        await Expect(page.Status).ToContainTextAsync("stopped after 0 rows");
        await page.PasteAsync("partner.Subscriptions.Count()");
        await page.RunAsync("1 row,");
        await Expect(page.Table).ToContainTextAsync("25000");
    }

    [BrowserFact]
    public async Task What_is_copied_runs_elsewhere()
    {
        await using var page = await browser.OpenAsync();
        await page.PasteAsync("partner.Referrals.Where(r => r.CustomerName == \"O'Neil & Sons\").Take(2)");

        Assert.Equal(
            "partner-analytics query 'partner.Referrals.Where(r => r.CustomerName == \"O'\\''Neil & Sons\").Take(2)' --emulator",
            await page.CopyAsync("query command"));
        Assert.Matches(
            "^curl -H \"Authorization: Bearer \\$TOKEN\" 'http://127\\.0\\.0\\.1:[0-9]+/partner/v1/analytics/referrals\\?filter=[^' ]+&top=2'$",
            await page.CopyAsync("curl"));
        Assert.Contains("var query = partner.Referrals.Where(", await page.CopyAsync("C# program"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task All_rows_are_saved()
    {
        await using var page = await browser.OpenAsync();
        await page.PasteAsync("partner.Subscriptions.Select(s => new { s.Id, s.LicenseCount })");

        var csv = await page.SaveAsync("CSV");
        var lines = Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((25_001, "Id,LicenseCount"), (lines.Length, lines[0]));

        var parquet = await page.SaveAsync("Parquet");
        Assert.Equal(("PAR1", "PAR1"), (Encoding.ASCII.GetString(parquet[..4]), Encoding.ASCII.GetString(parquet[^4..])));
    }

    [BrowserFact]
    public async Task The_catalog_inserts_resources_fields_and_values()
    {
        await using var page = await browser.OpenAsync();
        await page.TypeAsync(" ");

        await page.Page.GetByLabel("Find a resource or field").FillAsync("reviews");
        await page.Page.Locator("summary", new() { HasText = "Reviews" }).ClickAsync();
        await page.Button("Insert the query").ClickAsync();

        await Expect(page.Editor).ToContainTextAsync("store.Reviews.Where(x => x.ApplicationId == \"9NBLGGGZ5QDR\" && x.Date >= ");
        await Expect(page.Requests).ToContainTextAsync("GET reviews?applicationId=9NBLGGGZ5QDR&startDate=");
        await page.RunAsync("rows");
    }

    [BrowserFact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        await using var page = await browser.OpenAsync();
        await page.PasteAsync(ByMarket);

        // Out of the editor and to Run, to the table's columns, to the tabs.
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("run", await page.FocusedAsync());
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Status).ToContainTextAsync("rows,", new() { Timeout = 60_000 });
        await page.TabToAsync("tab-table");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("tab-chart", await page.FocusedAsync());
        await Expect(page.Chart).ToBeVisibleAsync();
        await page.TabToAsync("copy-command");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Status).ToHaveTextAsync("Copied.");
    }

    [BrowserFact]
    public async Task It_is_readable_in_the_dark_and_at_twice_its_size()
    {
        await using var dark = await browser.OpenAsync(new() { ColorScheme = ColorScheme.Dark });
        await dark.RunAsync("rows");
        await dark.ShootAsync("explore-dark");
        Assert.True(await dark.ContrastAsync("body") >= 7);
        Assert.True(await dark.ContrastAsync("#status") >= 4.5);

        // At 200 % a window of 1280 by 720 has half as many pixels of CSS.
        await using var large = await browser.OpenAsync(new()
        {
            ViewportSize = new() { Width = 640, Height = 360 },
            DeviceScaleFactor = 2,
        });
        await large.RunAsync("rows");
        await large.ShootAsync("explore-large");
        Assert.Equal(0, await large.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.True(await large.ContrastAsync("#status") >= 4.5);
    }

    [BrowserFact]
    public async Task A_used_address_opens_nothing()
    {
        await using var page = await browser.OpenAsync();

        await using var other = await browser.OpenAgainAsync();

        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This address has been opened before");
        await page.Page.ReloadAsync();
        await Expect(page.Requests).ToContainTextAsync("GET subscriptions");
    }
}
