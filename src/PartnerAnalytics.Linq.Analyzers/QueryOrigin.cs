using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Where a query comes from.</summary>
internal static class QueryOrigin
{
    /// <summary>Whether a query is seen to be one of rows in memory, so that it never waits.</summary>
    public static bool IsInMemory(SemanticModel model, ExpressionSyntax query, CancellationToken cancellationToken)
    {
        // Each step goes further to the front of the file, unless code is broken.
        for (ExpressionSyntax? value = query; value is not null;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = Before(model, value, cancellationToken);
            if (value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }
                && call.Name.Identifier.ValueText == "AsAnalyticsQueryable")
            {
                return true;
            }

            value = before is not null && before.SpanStart <= value.SpanStart && before != value ? before : null;
        }

        return false;
    }

    private static ExpressionSyntax? Before(SemanticModel model, ExpressionSyntax value, CancellationToken cancellationToken) =>
        value switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
            QueryExpressionSyntax query => query.FromClause.Expression,
            IdentifierNameSyntax name when model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol local
                && local.DeclaringSyntaxReferences.Length == 1 =>
                (local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value,
            _ => null,
        };
}
