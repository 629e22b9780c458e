using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Analyzers;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Writes the request of a query above it, as a comment.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(CopyRequestRefactoringProvider))]
[Shared]
public sealed class CopyRequestRefactoringProvider : CodeRefactoringProvider
{
    private const string Title = "Copy the request as a comment";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await FixedSource.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } source)
        {
            return;
        }

        var node = source.Root.FindNode(context.Span, getInnermostNodeForTie: true);
        var blocks = MemberOperations.Find(source.Model, node, context.CancellationToken);
        var around = RequestPreviews.Find(source.Types, blocks, context.CancellationToken)
            .Where(preview => QueryOf(preview).Span.Contains(context.Span))
            .OrderBy(preview => QueryOf(preview).Span.Length)
            .ToList();
        if (around.Count > 0 && RequestComment.TryWrite(source.Root, QueryOf(around[0]), around[0].Text) is { } change)
        {
            context.RegisterRefactoring(CodeAction.Create(
                Title,
                async cancellationToken =>
                {
                    var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    return context.Document.WithText(text.WithChanges(change));
                },
                equivalenceKey: nameof(CopyRequestRefactoringProvider)));
        }
    }

    /// <summary>The whole query, also where its last part is a clause of query syntax.</summary>
    private static SyntaxNode QueryOf(RequestPreview preview)
    {
        var query = preview.LastCall.Syntax.FirstAncestorOrSelf<ExpressionSyntax>() ?? preview.LastCall.Syntax;
        return query.Parent is AwaitExpressionSyntax awaited ? awaited : query;
    }
}
