using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes.Completion;

/// <summary>
/// Offers the values that the service is known to return while a string is written that is compared with a field, as in
/// <c>s.Status == "…"</c>.
/// </summary>
[ExportCompletionProvider(nameof(KnownValueCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class KnownValueCompletionProvider : CompletionProvider
{
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion
        && (trigger.Character == '"' || (char.IsLetter(trigger.Character) && IsFirstInString(text, caretPosition)));

    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await FixedSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source
            || ComparedText.Find(source, context.Position) is not { Field.KnownValues: { Count: > 0 } known } text)
        {
            return;
        }

        context.CompletionListSpan = text.Span;
        foreach (var value in known)
        {
            context.AddItem(CompletionItem.Create(
                value,
                tags: [WellKnownTags.Constant],
                inlineDescription: text.Field.WireName,
                rules: CompletionItemRules.Default.WithMatchPriority(MatchPriority.Preselect)));
        }
    }

    public override Task<CompletionDescription?> GetDescriptionAsync(
        Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(
            $"The service returns '{item.DisplayText}' as a value of '{item.InlineDescription}'."));

    public override Task<CompletionChange> GetChangeAsync(
        Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(item.Span, item.DisplayText)));

    private static bool IsFirstInString(SourceText text, int caretPosition) => caretPosition >= 2 && text[caretPosition - 2] == '"';
}
