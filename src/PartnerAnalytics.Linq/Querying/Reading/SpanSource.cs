using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>Finds the array behind a span: C# converts an array to a span before it calls <c>Contains</c>, and a tree cannot hold a span.</summary>
internal static class SpanSource
{
    public static Expression Unwrap(Expression expression)
    {
        while (IsSpan(expression.Type))
        {
            switch (expression)
            {
                case MethodCallExpression { Method.Name: "op_Implicit" or "AsSpan", Arguments: [var source, ..] }:
                    expression = source;
                    break;
                case UnaryExpression { NodeType: ExpressionType.Convert } convert:
                    expression = convert.Operand;
                    break;
                default:
                    return expression;
            }
        }

        return expression;
    }

    private static bool IsSpan(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>) || type.GetGenericTypeDefinition() == typeof(Span<>));
}
