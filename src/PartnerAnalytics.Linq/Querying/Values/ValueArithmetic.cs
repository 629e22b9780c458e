using System.Linq.Expressions;
using System.Numerics;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>C#'s built-in binary operators, on boxed values that are not null.</summary>
internal static class ValueArithmetic
{
    /// <summary>The result, or null where the operator is not one of the built-in ones.</summary>
    public static object? Compute(ExpressionType op, object left, object right) => (left, right) switch
    {
        (int a, int b) => Integers(op, a, b),
        (long a, long b) => Integers(op, a, b),
        (uint a, uint b) => Integers(op, a, b),
        (ulong a, ulong b) => Integers(op, a, b),
        (double a, double b) => Numbers(op, a, b),
        (float a, float b) => Numbers(op, a, b),
        (decimal a, decimal b) => Numbers(op, a, b),
        (bool a, bool b) => Booleans(op, a, b),
        _ => Compare(op, left, right),
    };

    private static object? Integers<T>(ExpressionType op, T left, T right)
        where T : IBinaryInteger<T> => op switch
        {
            ExpressionType.And => left & right,
            ExpressionType.Or => left | right,
            ExpressionType.ExclusiveOr => left ^ right,
            _ => Numbers(op, left, right),
        };

    private static object? Numbers<T>(ExpressionType op, T left, T right)
        where T : INumber<T> => op switch
        {
            ExpressionType.Add => unchecked(left + right),
            ExpressionType.AddChecked => checked(left + right),
            ExpressionType.Subtract => unchecked(left - right),
            ExpressionType.SubtractChecked => checked(left - right),
            ExpressionType.Multiply => unchecked(left * right),
            ExpressionType.MultiplyChecked => checked(left * right),
            ExpressionType.Divide => left / right,
            ExpressionType.Modulo => left % right,
            ExpressionType.Equal => left == right,
            ExpressionType.NotEqual => left != right,
            ExpressionType.GreaterThan => left > right,
            ExpressionType.GreaterThanOrEqual => left >= right,
            ExpressionType.LessThan => left < right,
            ExpressionType.LessThanOrEqual => left <= right,
            _ => null,
        };

    private static object? Booleans(ExpressionType op, bool left, bool right) => op switch
    {
        ExpressionType.And => left & right,
        ExpressionType.Or => left | right,
        ExpressionType.ExclusiveOr or ExpressionType.NotEqual => left ^ right,
        ExpressionType.Equal => left == right,
        _ => null,
    };

    // Enumerations and characters arrive converted to numbers; what is left compares by reference.
    private static object? Compare(ExpressionType op, object left, object right) => op switch
    {
        ExpressionType.Equal => left.GetType().IsValueType ? left.Equals(right) : ReferenceEquals(left, right),
        ExpressionType.NotEqual => left.GetType().IsValueType ? !left.Equals(right) : !ReferenceEquals(left, right),
        _ => null,
    };
}
