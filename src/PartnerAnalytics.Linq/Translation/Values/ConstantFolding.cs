using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>Recognises values that stand in the query itself, as literals.</summary>
internal static class ConstantFolding
{
    public static bool TryFold(Expression expression, out object? value)
    {
        value = null;
        switch (expression)
        {
            case ConstantExpression constant when IsLiteral(constant.Value):
                value = constant.Value;
                return true;
            case DefaultExpression when NullableTypes.CanBeNull(expression.Type):
                return true;
            case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert
                when IsBuiltIn(convert) && TryFold(convert.Operand, out var operand):
                return TryConvert(convert, operand, out value) && IsLiteral(value);
            default:
                return false;
        }
    }

    private static bool TryConvert(UnaryExpression convert, object? operand, out object? value)
    {
        value = operand;
        if (ValueInterpreter.KeepsValue(convert))
        {
            return true;
        }

        try
        {
            // A value that does not fit is not folded, whatever the conversion would make of it.
            value = ValueInterpreter.Evaluate(convert.Method is null ? Expression.ConvertChecked(convert.Operand, convert.Type) : convert);
            return true;
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or InvalidOperationException)
        {
            return false;
        }
    }

    // The conversions of decimal are built into C#, but methods to an expression tree.
    private static bool IsBuiltIn(UnaryExpression convert) => convert.Method is null || convert.Method.DeclaringType == typeof(decimal);

    private static bool IsLiteral(object? value) => value is null or string or bool or char or sbyte or byte or short or ushort or int or uint
        or long or ulong or float or double or decimal;
}
