using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.CodeFixes.Completion;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>The values that an editor offers inside of a string; <c>|</c> is the caret.</summary>
public sealed class KnownValueCompletionTests
{
    private const string Statuses = "ACTIVE DEPROVISIONED SUSPENDED";

    [Theory]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"|\"));", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status != \"AC|\"));", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => \"|\" == s.Status));", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status!.Equals(\"|\")));", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => \"|\".Equals(s.Status)));", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => string.Equals(s.Status, \"|\")));", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => new[] { \"ACTIVE\", \"|\" }.Contains(s.Status)));", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => (s.Status ?? \"\") == (@\"|\")));", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"|", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"|));", Statuses)]
    [InlineData("Use(from s in partner.Subscriptions where s.Status == \"|\" select s.Id);", Statuses)]
    [InlineData("Use(partner.Subscriptions.Where(s => s.ProductName == \"|\"));", "")]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"\"|));", "")]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == |\"\"));", "")]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"A\" + \"|\"));", "")]
    [InlineData("Use(\"|\");", "")]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status!.Contains(\"|\")));", "")]
    public async Task The_known_values_of_the_field_are_offered(string statements, string expected)
    {
        var (document, position) = Editor.Open(statements);
        var list = await Service(document).GetCompletionsAsync(document, position);
        Assert.Equal(expected, string.Join(' ', OurItems(list).Select(item => item.DisplayText)));
    }

    [Theory]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"|\"));", "Use(partner.Subscriptions.Where(s => s.Status == \"SUSPENDED\"));")]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"su|sp\"));", "Use(partner.Subscriptions.Where(s => s.Status == \"SUSPENDED\"));")]
    [InlineData("Use(partner.Subscriptions.Where(s => s.Status == \"|));", "Use(partner.Subscriptions.Where(s => s.Status == \"SUSPENDED));")]
    public async Task What_is_chosen_stands_between_the_quotes(string statements, string expected)
    {
        var (document, position) = Editor.Open(statements);
        var service = Service(document);
        var item = Assert.Single(OurItems(await service.GetCompletionsAsync(document, position)), item => item.DisplayText == "SUSPENDED");
        var change = await service.GetChangeAsync(document, item);
        var text = (await document.GetTextAsync()).WithChanges(change.TextChange).ToString();
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("'status'", (await service.GetDescriptionAsync(document, item))!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s.Status == \"|", '"', true)]
    [InlineData("s.Status == \"a|", 'a', true)]
    [InlineData("s.Status == \"ab|", 'b', false)]
    [InlineData("s.Status|", 's', false)]
    public void An_opening_quote_or_a_first_letter_brings_the_list(string text, char typed, bool expected)
    {
        var caret = text.IndexOf('|', StringComparison.Ordinal);
        var source = SourceText.From(text.Remove(caret, 1));
        Assert.Equal(expected, new KnownValueCompletionProvider().ShouldTriggerCompletion(
            source, caret, CompletionTrigger.CreateInsertionTrigger(typed), null!));
    }

    private static IEnumerable<CompletionItem> OurItems(CompletionList? list) =>
        list?.ItemsList.Where(item => item.InlineDescription.Length > 0 && item.Tags.Contains("Constant")) ?? [];

    private static CompletionService Service(Document document) => CompletionService.GetService(document)!;
}
