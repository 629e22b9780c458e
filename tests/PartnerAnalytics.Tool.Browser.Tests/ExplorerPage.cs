using Microsoft.Playwright;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>The page, as a user sees it.</summary>
internal sealed class ExplorerPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public ExplorerPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: errors of the page, and what its policy does not allow.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Editor => Page.GetByLabel("Query, a LINQ expression in C#");

    public ILocator Requests => Page.Locator("#requests");

    public ILocator Status => Page.GetByRole(AriaRole.Status);

    public ILocator Problems => Page.GetByRole(AriaRole.List, new() { Name = "Problems" });

    public ILocator Completions => Page.Locator(".cm-tooltip-autocomplete");

    public ILocator Tip => Page.Locator(".cm-tooltip > .documentation, .cm-tooltip.documentation");

    public ILocator Table => Page.GetByRole(AriaRole.Table, new() { Name = "Rows of the result" });

    public ILocator Chart => Page.Locator("#chart");

    /// <summary>Types a query in the place of what is there, char by char.</summary>
    public async Task TypeAsync(string text)
    {
        await ClearAsync();
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Puts a query in the place of what is there, at once.</summary>
    public async Task PasteAsync(string text)
    {
        await ClearAsync();
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Runs the query, and waits for what the page says of it.</summary>
    public async Task RunAsync(string said)
    {
        await Button("Run").ClickAsync();
        await Assertions.Expect(Status).ToContainTextAsync(said, new() { Timeout = 60_000 });
        await Assertions.Expect(Button("Stop")).ToBeDisabledAsync(new() { Timeout = 60_000 });
    }

    /// <summary>Copies the query, and says what is in the clipboard then.</summary>
    public async Task<string> CopyAsync(string form)
    {
        await Page.EvaluateAsync("navigator.clipboard.writeText('')");
        await Button(form).ClickAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("Copied.", new() { Timeout = 60_000 });
        await Page.EvaluateAsync("document.querySelector('#status').textContent = ''");
        return await Page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }

    /// <summary>Saves all rows, and reads the file.</summary>
    public async Task<byte[]> SaveAsync(string format)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Button(format).ClickAsync(), new() { Timeout = 60_000 });
        Assert.Equal($"query.{format.ToLowerInvariant()}", download.SuggestedFilename);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>The id of the element that has the focus.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("document.activeElement.id");

    /// <summary>Goes on by the Tab key until an element has the focus.</summary>
    public async Task TabToAsync(string id)
    {
        for (var i = 0; i < 60 && await FocusedAsync() != id; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal(id, await FocusedAsync());
    }

    /// <summary>How the text of an element stands out from what is behind it, as the Web Content Accessibility Guidelines measure it.
    /// </summary>
    public Task<double> ContrastAsync(string selector) => Page.Locator(selector).EvaluateAsync<double>(
        """
        element => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const luminance = color => {
            canvas.fillStyle = color;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => {
              const share = part / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          let back = element;
          while (getComputedStyle(back).backgroundColor === 'rgba(0, 0, 0, 0)') {
            back = back.parentElement;
          }
          const [low, high] = [luminance(getComputedStyle(element).color), luminance(getComputedStyle(back).backgroundColor)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        }
        """);

    /// <summary>Takes a picture for the guide, if its pictures are to be retaken.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            await Page.ScreenshotAsync(new() { Path = RepositoryRoot.Combine("docs", "images", name + ".png"), Scale = ScreenshotScale.Css });
        }
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task ClearAsync()
    {
        await Editor.FocusAsync();
        await Page.Keyboard.PressAsync("ControlOrMeta+a");
        await Page.Keyboard.PressAsync("Delete");
    }
}
