using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

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

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var remedy in Find(source, [diagnostic]).ToList())
            {
                if (remedy.IsCertain || await CompilesAsync(context.Document, source, remedy, context.CancellationToken).ConfigureAwait(false))
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

    private async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        if (await FixedSource.ReadAsync(document, cancellationToken).ConfigureAwait(false) is not { } source)
        {
            return document;
        }

        var accepted = new List<TextChange>();
        var ordered = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        foreach (var remedy in Find(source, ordered).Where(remedy => remedy.Key == key).ToList())
        {
            var changes = remedy.Changes.Where(change => !accepted.Contains(change)).ToList();
            if (!changes.Exists(change => accepted.Exists(other => Overlap(change.Span, other.Span)))
                && (remedy.IsCertain || await CompilesAsync(document, source, remedy, cancellationToken).ConfigureAwait(false)))
            {
                accepted.AddRange(changes);
            }
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(accepted.OrderBy(change => change.Span.Start)));
    }

    // Insertions at the same place do not overlap; one inside of a replaced piece does.
    private static bool Overlap(TextSpan left, TextSpan right) => left.Start < right.End && right.Start < left.End;

    private static async Task<bool> CompilesAsync(Document document, FixedSource source, Remedy remedy, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changed = document.WithText(text.WithChanges(remedy.Changes.OrderBy(change => change.Span.Start)));
        var model = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is not null && Errors(model, cancellationToken) <= Errors(source.Model, cancellationToken);
    }

    private static int Errors(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDiagnostics(span: null, cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
