using Microsoft.Playwright;

namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>One browser and one explorer for all tests of a class.</summary>
public sealed class ExplorerBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ExplorerProcess? _explorer;

    private ExplorerProcess Explorer =>
        _explorer ?? throw new InvalidOperationException("There is no Chromium. Install it, or name it in CHROMIUM.");

    public async Task InitializeAsync()
    {
        if (Chromium.FindPath() is not { } path)
        {
            return;
        }

        _explorer = await ExplorerProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _explorer?.Dispose();
    }

    /// <summary>Opens the page in a window of its own.</summary>
    internal async Task<ExplorerPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var page = await OpenAsync(await Explorer.TakeAddressAsync(), options);
        await Assertions.Expect(page.Requests).Not.ToBeEmptyAsync(new() { Timeout = 60_000 });
        return page;
    }

    /// <summary>Opens the address that was opened last.</summary>
    internal Task<ExplorerPage> OpenAgainAsync() => OpenAsync(Explorer.LastAddress, options: null);

    private async Task<ExplorerPage> OpenAsync(Uri address, BrowserNewContextOptions? options)
    {
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 720 };
        options.Permissions = ["clipboard-read", "clipboard-write"];
        var context = await _browser!.NewContextAsync(options);
        var page = new ExplorerPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(address.AbsoluteUri);
        return page;
    }
}
