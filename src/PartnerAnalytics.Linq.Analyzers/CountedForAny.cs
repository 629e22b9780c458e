using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>A count that is compared only to see whether there is anything.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Count">The side of it that counts.</param>
/// <param name="IsNone">Whether it is true where there is nothing.</param>
internal readonly record struct CountedForAny(ExpressionSyntax Comparison, ExpressionSyntax Count, bool IsNone)
{
    /// <summary>The name of the call that asks whether there is anything.</summary>
    public static string NameOfAny(string count) => count.Replace("LongCount", "Count").Replace("Count", "Any");

    /// <summary>Finds the comparison around a call that counts.</summary>
    public static CountedForAny? TryFind(InvocationExpressionSyntax call, string name)
    {
        if (!OperatorNames.IsCount(name))
        {
            return null;
        }

        ExpressionSyntax side = call;
        while (side.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax || IsConfigured(side))
        {
            side = (ExpressionSyntax)(IsConfigured(side) ? side.Parent!.Parent! : side.Parent!);
        }

        bool? isNone = side.Parent switch
        {
            BinaryExpressionSyntax comparison when comparison.Left == side => AsksForNone(comparison.Kind(), comparison.Right),
            BinaryExpressionSyntax comparison => AsksForNone(Turn(comparison.Kind()), comparison.Left),
            IsPatternExpressionSyntax match => AsksForNone(match.Pattern),
            _ => null,
        };
        return isNone is { } none ? new CountedForAny((ExpressionSyntax)side.Parent!, side, none) : null;
    }

    private static bool? AsksForNone(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax constant => AsksForNone(SyntaxKind.EqualsExpression, constant.Expression),
        RelationalPatternSyntax relation => AsksForNone(
            relation.OperatorToken.Kind() switch
            {
                SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanExpression,
                SyntaxKind.GreaterThanEqualsToken => SyntaxKind.GreaterThanOrEqualExpression,
                SyntaxKind.LessThanToken => SyntaxKind.LessThanExpression,
                _ => SyntaxKind.LessThanOrEqualExpression,
            },
            relation.Expression),
        UnaryPatternSyntax not => !AsksForNone(not.Pattern),
        _ => null,
    };

    private static bool? AsksForNone(SyntaxKind comparison, ExpressionSyntax number) =>
        (comparison, (number as LiteralExpressionSyntax)?.Token.Text.TrimEnd('L', 'l')) switch
        {
            (SyntaxKind.GreaterThanExpression or SyntaxKind.NotEqualsExpression, "0") => false,
            (SyntaxKind.GreaterThanOrEqualExpression, "1") => false,
            (SyntaxKind.EqualsExpression or SyntaxKind.LessThanOrEqualExpression, "0") => true,
            (SyntaxKind.LessThanExpression, "1") => true,
            _ => null,
        };

    private static bool IsConfigured(ExpressionSyntax task) =>
        task.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax };

    private static SyntaxKind Turn(SyntaxKind comparison) => comparison switch
    {
        SyntaxKind.LessThanExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.LessThanOrEqualExpression,
        _ => comparison,
    };
}
