using Microsoft.Playwright;

namespace PartnerAnalytics.Tool.Browser.Tests;

/// <summary>The page, as a user sees it.</summary>
internal sealed class ExplorerPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private ExplorerPage(IBrowserContext context, IPage page)
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

    public ILocator Table => Page.GetByRole(AriaRole.Table, new() { Name = "Rows of the result" });

    public static async Task<ExplorerPage> OpenAsync(IBrowserContext context, ExplorerProcess explorer)
    {
        var opened = new ExplorerPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(explorer.Address.AbsoluteUri);
        await Assertions.Expect(opened.Requests).Not.ToBeEmptyAsync(new() { Timeout = 60_000 });
        return opened;
    }

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

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task ClearAsync()
    {
        await Editor.FocusAsync();
        await Page.Keyboard.PressAsync("ControlOrMeta+a");
        await Page.Keyboard.PressAsync("Delete");
    }
}
