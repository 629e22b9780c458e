using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>
/// Takes back what makes a field's value one that cannot be null. Keys, orderings and sums mean the field itself: the service has a group
/// for the rows where it is null, and orders them too.
/// </summary>
internal static class NullableFields
{
    /// <summary>The field of <c>x.Field.Value</c> and of <c>(long)x.Field</c>; any other expression as it is.</summary>
    public static Expression Of(Expression expression) => expression switch
    {
        MemberExpression { Member.Name: "Value", Expression: { } field } when IsNullable(field) => Of(field),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked, Method: null } convert
            when PlainType(convert) == PlainType(convert.Operand) && Of(convert.Operand) is var field && IsNullable(field) => field,
        _ => expression,
    };

    private static bool IsNullable(Expression expression) => Nullable.GetUnderlyingType(expression.Type) is not null;

    private static Type PlainType(Expression expression) => Nullable.GetUnderlyingType(expression.Type) ?? expression.Type;
}
