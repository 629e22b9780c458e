using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>Finds the names that a query expression gives before a place. Where an expression is still to be written, the compiler does
/// not list them: nothing stands there that could be in their scope.</summary>
internal static class RangeVariables
{
    public static IEnumerable<ISymbol> Find(SyntaxNode root, SemanticModel model, int position, CancellationToken cancellationToken)
    {
        var token = root.FindToken(position);
        if (token.SpanStart >= position)
        {
            token = token.GetPreviousToken();
        }

        var isAfterInto = false;
        foreach (var node in token.Parent?.AncestorsAndSelf() ?? [])
        {
            var symbols = node switch
            {
                QueryContinuationSyntax continuation => [model.GetDeclaredSymbol(continuation, cancellationToken)],
                QueryBodySyntax body when !isAfterInto => Declare(body.Clauses),
                QueryExpressionSyntax { FromClause: var from } when !isAfterInto => Declare([from]),
                _ => Enumerable.Empty<ISymbol?>(),
            };
            foreach (var symbol in symbols.OfType<ISymbol>())
            {
                yield return symbol;
            }

            // What stands before "into" is forgotten after it.
            isAfterInto = node is QueryContinuationSyntax || (isAfterInto && node is not QueryExpressionSyntax);
        }

        IEnumerable<ISymbol?> Declare(IEnumerable<QueryClauseSyntax> clauses) => clauses
            .Where(clause => clause.Span.End <= position && clause.Span.End < token.Span.End)
            .Select(clause => model.GetDeclaredSymbol(clause, cancellationToken));
    }
}
