using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>Writes a pattern as comparisons that mean the same.</summary>
internal sealed class PatternComparison(SemanticModel model, IsPatternExpressionSyntax match)
{
    /// <summary>The comparisons; null where there are none, or a comment would be lost.</summary>
    public string? TryWrite()
    {
        var isRepeatable = match.Expression.DescendantNodesAndSelf().All(node =>
            node is NameSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
                or ThisExpressionSyntax);
        if (Comments.IsAnyIn(match, match.Span)
            || (!isRepeatable && match.Pattern.DescendantNodesAndSelf().OfType<BinaryPatternSyntax>().Any())
            || Write(match.Pattern, isNegated: false) is not { } written)
        {
            return null;
        }

        var isClosed = match.Parent is LambdaExpressionSyntax or ParenthesizedExpressionSyntax or WhereClauseSyntax or ArgumentSyntax
            || (!written.IsJoined && match.Parent is BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression,
            });
        return isClosed ? written.Text : "(" + written.Text + ")";
    }

    private (string Text, bool IsJoined)? Write(PatternSyntax pattern, bool isNegated) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Write(inner.Pattern, isNegated),
        UnaryPatternSyntax not => Write(not.Pattern, !isNegated),
        ConstantPatternSyntax constant when model.GetConstantValue(constant.Expression).Value is not (double.NaN or float.NaN) =>
            ($"{match.Expression} {(isNegated ? "!=" : "==")} {constant.Expression}", false),
        RelationalPatternSyntax relation => Negated($"{match.Expression} {relation.OperatorToken.Text} {relation.Expression}", isNegated),
        RecursivePatternSyntax
        {
            Type: null, Designation: null, PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0,
        } => ($"{match.Expression} {(isNegated ? "==" : "!=")} null", false),
        BinaryPatternSyntax both => Join(both, isNegated),
        _ => null,
    };

    // What is not known to be greater need not be less or equal: null is neither.
    private static (string Text, bool IsJoined) Negated(string comparison, bool isNegated) =>
        (isNegated ? $"!({comparison})" : comparison, false);

    private (string Text, bool IsJoined)? Join(BinaryPatternSyntax both, bool isNegated)
    {
        if (Write(both.Left, isNegated) is not { } left || Write(both.Right, isNegated) is not { } right)
        {
            return null;
        }

        var isOr = both.IsKind(SyntaxKind.OrPattern) != isNegated;
        return ($"{Inside(left, isOr)} {(isOr ? "||" : "&&")} {Inside(right, isOr)}", true);
    }

    private static string Inside((string Text, bool IsJoined) part, bool isOr) =>
        part.IsJoined && !isOr && part.Text.Contains("||") ? "(" + part.Text + ")" : part.Text;
}
