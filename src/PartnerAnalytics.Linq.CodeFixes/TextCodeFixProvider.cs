using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// A provider of corrections that change the text where it has to change and leave everything around it as it was written. Everywhere at
/// once, each file is corrected by itself.
/// </summary>
public abstract class TextCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixedSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return;
        }

        var trial = new Trial(context.Document, source);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var remedy in FindApplicable(source, [diagnostic]))
            {
                if (remedy.IsCertain || await trial.CompilesAsync([remedy]).ConfigureAwait(false))
                {
                    var action = CodeAction.Create(
                        remedy.Title,
                        cancellationToken => FixAsync(context.Document, [diagnostic], remedy.Key, cancellationToken),
                        remedy.Key);
                    context.RegisterCodeFix(action, diagnostic);
                }
            }
        }
    }

    /// <summary>The corrections of diagnostics in one file. What several diagnostics have in common is one correction.</summary>
    private protected abstract IEnumerable<Remedy> Find(FixedSource source, IReadOnlyList<Diagnostic> diagnostics);

    private List<Remedy> FindApplicable(FixedSource source, IReadOnlyList<Diagnostic> diagnostics) =>
        [.. Find(source, diagnostics).Where(remedy => remedy.Changes.Count > 0 && !Directives.IsAnyIn(source.Root, remedy.Span))];

    private async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        if (await FixedSource.ReadAsync(document, cancellationToken).ConfigureAwait(false) is not { } source)
        {
            return document;
        }

        var trial = new Trial(document, source);
        var ordered = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        var remedies = FindApplicable(source, ordered).FindAll(remedy => remedy.Key == key);
        return await trial.ApplyAsync(await new RemedyChoice(trial.CompilesAsync).ChooseAsync(remedies).ConfigureAwait(false))
            .ConfigureAwait(false);
    }
}
