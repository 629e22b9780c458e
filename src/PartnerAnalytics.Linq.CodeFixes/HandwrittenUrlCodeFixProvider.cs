using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.CodeFixes.HandwrittenUrls;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// The remedy of PAL3002: the query that requests what a URL requests, in the place of the URL. It gives the string of the URL
/// again, so that what the string is passed to stays as it is.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandwrittenUrlCodeFixProvider))]
[Shared]
public sealed class HandwrittenUrlCodeFixProvider : CodeFixProvider
{
    /// <summary>The key under which all URLs become queries at once.</summary>
    internal const string QueryKey = RuleIds.HandwrittenUrl + ".Query";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HandwrittenUrl];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (await UrlReplacement.FindAsync(context.Document, span, context.CancellationToken).ConfigureAwait(false) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Write it as a LINQ query",
                        cancellationToken => FixAsync(context.Document, [diagnostic], cancellationToken),
                        QueryKey),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var changes = new HashSet<TextChange>();
        foreach (var span in diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).OrderBy(span => span.Start))
        {
            // A URL in a value of another one is fixed after it.
            if (!changes.Any(change => change.Span.OverlapsWith(span))
                && await UrlReplacement.FindAsync(document, span, cancellationToken).ConfigureAwait(false) is { } found)
            {
                changes.UnionWith(found);
            }
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span)));
    }
}
