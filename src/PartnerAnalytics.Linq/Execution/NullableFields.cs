using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation;

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

    /// <summary>What a sum adds up, as null where the field is null: <c>x.Field * 2</c> for <c>x.Field.Value * 2</c>.</summary>
    /// <param name="summed">What is summed.</param>
    /// <param name="isRow">Whether a parameter is the row.</param>
    public static Expression AddendOf(Expression summed, Func<ParameterExpression, bool> isRow)
    {
        if (summed is UnaryExpression { NodeType: ExpressionType.Convert } convert
            && Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type)
        {
            return AddendOf(convert.Operand, isRow);
        }

        if (summed is UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } opposite)
        {
            return Expression.MakeUnary(opposite.NodeType, Of(opposite.Operand), null!);
        }

        if (summed is not BinaryExpression { NodeType: ExpressionType.Multiply or ExpressionType.MultiplyChecked, Method: null } product)
        {
            return Of(summed);
        }

        var (left, right) = (FactorOf(product.Left), FactorOf(product.Right));
        var type = IsNullable(left) ? left.Type : right.Type;
        return Expression.MakeBinary(product.NodeType, As(left), As(right));

        Expression FactorOf(Expression factor) => RowDependency.In(factor, isRow) ? Of(factor) : factor;

        Expression As(Expression factor) => factor.Type == type ? factor : Expression.Convert(factor, type);
    }

    private static bool IsNullable(Expression expression) => NullableTypes.IsNullable(expression.Type);

    private static Type PlainType(Expression expression) => Nullable.GetUnderlyingType(expression.Type) ?? expression.Type;
}
