using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PartnerAnalytics.Tool.Browser.Tests;

public sealed class ExplorerPageTests(ExplorerBrowser browser) : IClassFixture<ExplorerBrowser>
{
    [BrowserFact]
    public async Task Try()
    {
        using var explorer = await ExplorerProcess.StartAsync();
        await using var page = await browser.OpenAsync(explorer);
        await page.Page.ScreenshotAsync(new() { Path = "/tmp/s1.png" });
        await page.Button("Run").ClickAsync();
        await Expect(page.Status).ToContainTextAsync("rows,");
        await page.Page.WaitForTimeoutAsync(1500);
        await page.Page.ScreenshotAsync(new() { Path = "/tmp/s2.png" });
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Chart" }).ClickAsync();
        await page.Page.WaitForTimeoutAsync(500);
        await page.Page.ScreenshotAsync(new() { Path = "/tmp/s3.png" });
        Assert.Empty(page.Complaints);
    }
}
