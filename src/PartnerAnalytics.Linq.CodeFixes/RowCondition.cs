using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// Writes a condition of a query for rows in memory. A query leaves out a row on which the condition would throw for null; in memory it
/// throws, so that each null is asked for before. Where that takes another condition than the one written, there is none.
/// </summary>
internal sealed class RowCondition
{
    private readonly FixedSource _source;
    private readonly NullUses _nulls;

    private RowCondition(FixedSource source, ExpressionSyntax condition)
    {
        _source = source;
        _nulls = new NullUses(source, condition);
    }

    /// <summary>Whether the lambda of an operator is a condition that a row meets or not.</summary>
    public static bool IsIn(string operatorName) => (FollowingCalls.SynchronousName(operatorName) ?? operatorName) is
        "Where" or "Any" or "Count" or "LongCount" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last"
        or "LastOrDefault";

    /// <summary>The condition for rows in memory; null where it cannot be written.</summary>
    public static string? TryWrite(FixedSource source, ExpressionSyntax condition) =>
        new RowCondition(source, condition).True(condition);

    /// <summary>A condition that is true where another is true without throwing.</summary>
    private string? True(ExpressionSyntax condition)
    {
        _source.CancellationToken.ThrowIfCancellationRequested();
        switch (condition)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return True(inner) is { } inside ? Between(condition, inner, inside) : null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                return True(both.Left) is { } first && True(both.Right) is { } second ? first + Operator(both) + second : null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when _nulls.In(condition).Count > 0:
                return _nulls.TryGuard(either.Left) is { } guards && True(either.Right) is { } right
                    ? Guarded(guards, _nulls.Write(either.Left) + Operator(either) + right, isLoose: true)
                    : null;
            // The lambda need not run at all.
            case InvocationExpressionSyntax call when BodyOfQuantifier(call) is { } body && _nulls.In(call).Count == _nulls.In(body).Count:
                return Sure(body) is { } quantified ? Between(call, body, quantified) : null;
            default:
                return Sure(condition);
        }
    }

    /// <summary>A condition with the questions for null that all of it depends on.</summary>
    private string? Sure(ExpressionSyntax condition) =>
        _nulls.TryGuard(condition) is { } guards ? Guarded(guards, _nulls.Write(condition), IsLoose(condition)) : null;

    private static ExpressionSyntax? BodyOfQuantifier(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Any" or "All" or "Exists" or "TrueForAll" }
            && call.ArgumentList.Arguments.Count == 1
            ? (call.ArgumentList.Arguments[0].Expression as LambdaExpressionSyntax)?.ExpressionBody
            : null;

    private static string Guarded(IReadOnlyList<string> guards, string condition, bool isLoose) => guards.Count == 0
        ? condition
        : string.Concat(guards.Select(guard => guard + " != null && ")) + (isLoose ? "(" + condition + ")" : condition);

    /// <summary>Whether a condition binds less than <c>&amp;&amp;</c>.</summary>
    private static bool IsLoose(ExpressionSyntax condition) => condition is ConditionalExpressionSyntax or AssignmentExpressionSyntax
        or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.LogicalOrExpression };

    private static string Operator(BinaryExpressionSyntax binary) =>
        TextOf(binary, TextSpan.FromBounds(binary.Left.Span.End, binary.Right.SpanStart));

    private static string Between(ExpressionSyntax whole, ExpressionSyntax inner, string text) =>
        TextOf(whole, TextSpan.FromBounds(whole.SpanStart, inner.SpanStart)) + text
        + TextOf(whole, TextSpan.FromBounds(inner.Span.End, whole.Span.End));

    private static string TextOf(SyntaxNode node, TextSpan span) => node.SyntaxTree.GetText().ToString(span);
}
