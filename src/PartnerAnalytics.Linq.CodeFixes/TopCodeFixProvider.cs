using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// The remedies of PAL1001: take no more rows than one request gives, or fetch them in several requests. Both change the text where it
/// has to change and leave everything around it as it was written.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TopCodeFixProvider))]
[Shared]
public sealed class TopCodeFixProvider : CodeFixProvider
{
    /// <summary>The key under which rows or pages are limited everywhere at once.</summary>
    internal const string LimitKey = RuleIds.TopTooLarge + ".Limit";

    /// <summary>The key under which rows are fetched in pages everywhere at once.</summary>
    internal const string PagesKey = RuleIds.TopTooLarge + ".Pages";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.TopTooLarge];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (PagingCall.TryFind(root, model, diagnostic.Location.SourceSpan, context.CancellationToken) is not { } call)
            {
                continue;
            }

            Register(context, diagnostic, LimitKey, call.IsPageSize
                ? $"Fetch pages of {ServiceLimits.MaximumTop} rows"
                : $"Take {ServiceLimits.MaximumTop} rows");
            if (call.CanHavePages)
            {
                Register(context, diagnostic, PagesKey, $"Fetch the rows in pages of {ServiceLimits.MaximumTop}");
            }
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string key, string title) => context.RegisterCodeFix(
        CodeAction.Create(title, cancellationToken => FixAsync(context.Document, [diagnostic], key, cancellationToken), key),
        diagnostic);

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = new List<TextChange>();
        foreach (var span in diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).Distinct().OrderBy(span => span.Start))
        {
            if (PagingCall.TryFind(root, model, span, cancellationToken) is not { } call)
            {
                continue;
            }

            if (key == LimitKey)
            {
                changes.Add(call.Limit());
            }
            else if (call.CanHavePages)
            {
                changes.Add(call.AddPageSize());
            }
        }

        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span)));
    }
}
