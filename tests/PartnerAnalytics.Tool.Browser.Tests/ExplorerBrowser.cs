using Microsoft.Playwright;

namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>One browser and one explorer for all tests of a class.</summary>
public sealed class ExplorerBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.FindPath() is not { } path)
        {
            return;
        }

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
    }

    /// <summary>Opens an explorer's page in a window of its own.</summary>
    internal async Task<ExplorerPage> OpenAsync(ExplorerProcess explorer, BrowserNewContextOptions? options = null)
    {
        var browser = _browser ?? throw new InvalidOperationException("There is no Chromium. Install it, or name it in CHROMIUM.");
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 720 };
        options.Permissions = ["clipboard-read", "clipboard-write"];
        var context = await browser.NewContextAsync(options);
        return await ExplorerPage.OpenAsync(context, explorer);
    }
}
