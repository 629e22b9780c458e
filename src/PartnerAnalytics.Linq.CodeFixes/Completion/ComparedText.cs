using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes.Completion;

/// <summary>A string literal that is compared with a field of a resource.</summary>
/// <param name="Field">The field.</param>
/// <param name="Span">What stands between the quotes; up to the caret where the second is missing.</param>
internal sealed record ComparedText(AnalyticsFieldInfo Field, TextSpan Span)
{
    /// <summary>The literal around a position; null where there is none, or where it is compared with something else.</summary>
    public static ComparedText? Find(FixedSource source, int position)
    {
        var token = source.Root.FindToken(position > 0 ? position - 1 : 0);
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || token.Parent is not LiteralExpressionSyntax literal
            || SpanOf(token, position) is not { } span)
        {
            return null;
        }

        return FieldOf(OtherSide(literal), source) is { } field ? new ComparedText(field, span) : null;
    }

    // Verbatim strings too; of one that is not closed, what follows on the line belongs to the code behind it.
    private static TextSpan? SpanOf(SyntaxToken token, int position)
    {
        var start = token.SpanStart + token.Text.IndexOf('"') + 1;
        var isClosed = token.Text.Length > 1 && token.Text[token.Text.Length - 1] == '"' && token.Span.End > start;
        var end = isClosed && !token.ContainsDiagnostics ? token.Span.End - 1 : position;
        return position >= start && position <= end ? TextSpan.FromBounds(start, end) : null;
    }

    // What the literal is compared with: the other operand, the receiver or the argument of Equals, or the argument of Contains.
    private static ExpressionSyntax? OtherSide(ExpressionSyntax literal) => literal.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => OtherSide(parenthesized),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression) =>
            binary.Left == literal ? binary.Right : binary.Left,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call } argument
            when called.Name.Identifier.ValueText == "Equals" => OtherOperand(called, call, argument),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals", Parent: InvocationExpressionSyntax call } =>
            call.ArgumentList.Arguments.FirstOrDefault()?.Expression,
        InitializerExpressionSyntax { Parent: ExpressionSyntax created } => SoughtIn(created),
        ExpressionElementSyntax { Parent: ExpressionSyntax created } => SoughtIn(created),
        _ => null,
    };

    // x.Field.Equals("…"), string.Equals(x.Field, "…") and object.Equals.
    private static ExpressionSyntax? OtherOperand(
        MemberAccessExpressionSyntax called, InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        var arguments = call.ArgumentList.Arguments;
        return arguments.Count == 2 && called.Expression is PredefinedTypeSyntax
            ? arguments[arguments[0] == argument ? 1 : 0].Expression
            : called.Expression;
    }

    // new[] { "…" }.Contains(x.Field)
    private static ExpressionSyntax? SoughtIn(ExpressionSyntax created)
    {
        var values = created;
        while (values.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            values = (ExpressionSyntax)values.Parent;
        }

        return values.Parent is MemberAccessExpressionSyntax called && called.Name.Identifier.ValueText == "Contains"
            && called.Parent is InvocationExpressionSyntax call
            ? call.ArgumentList.Arguments.FirstOrDefault()?.Expression
            : null;
    }

    private static AnalyticsFieldInfo? FieldOf(ExpressionSyntax? expression, FixedSource source)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return FieldOf(parenthesized.Expression, source);
            case PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return FieldOf(suppressed.Operand, source);
            case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression):
                return FieldOf(coalesce.Left, source);
            case MemberAccessExpressionSyntax or IdentifierNameSyntax:
                return source.Model.GetSymbolInfo(expression, source.CancellationToken).Symbol is IPropertySymbol property
                    ? source.Types.Schemas.Find(property.ContainingType)?.Fields.FirstOrDefault(field => field.Name == property.Name)
                    : null;
            default:
                return null;
        }
    }
}
