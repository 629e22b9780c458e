using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Execution.Projection;

/// <summary>Turns the figures that the service returns for a group into the types of LINQ's aggregates.</summary>
internal static class AggregateValues
{
    private static readonly MethodInfo CountMethod = new Func<long?, string, int>(Count).Method;
    private static readonly MethodInfo LongCountMethod = new Func<long?, string, long>(LongCount).Method;
    private static readonly MethodInfo SumOfInt64 = new Func<long?, long?>(Sum).Method;
    private static readonly MethodInfo SumOfDecimal = new Func<decimal?, decimal?>(Sum).Method;
    private static readonly MethodInfo SumOfDouble = new Func<double?, double?>(Sum).Method;

    /// <summary>The call that reads a count.</summary>
    /// <param name="function">The name of LINQ's aggregate.</param>
    /// <param name="value">Where the service's figure is found.</param>
    /// <param name="field">The field of the count.</param>
    public static MethodCallExpression ReadCount(string function, Expression value, AnalyticsFieldInfo field)
    {
        var count = value.Type == typeof(long?) ? value : Expression.Convert(value, typeof(long?));
        return Expression.Call(
            null, function == nameof(Enumerable.Count) ? CountMethod : LongCountMethod, count, Expression.Constant(field.WireName));
    }

    /// <summary>The call that reads a sum.</summary>
    /// <param name="type">The type of LINQ's aggregate.</param>
    /// <param name="summed">What is summed, over a row that has the service's sum in the place of the field.</param>
    public static Expression ReadSum(Type type, Expression summed)
    {
        // The product of the sum overflows where the sum of the products does.
        var value = summed switch
        {
            BinaryExpression { NodeType: ExpressionType.Multiply } product => Expression.MultiplyChecked(product.Left, product.Right),
            UnaryExpression { NodeType: ExpressionType.Negate } opposite => Expression.NegateChecked(opposite.Operand),
            _ => summed,
        };
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var (method, nullable) = plain == typeof(long) ? (SumOfInt64, typeof(long?))
            : plain == typeof(decimal) ? (SumOfDecimal, typeof(decimal?))
            : (SumOfDouble, typeof(double?));
        var sum = Expression.Call(null, method, value.Type == nullable ? value : Expression.Convert(value, nullable));
        return type == nullable ? sum : Expression.Convert(sum, type);
    }

    /// <summary>The sum of the sums that the service returns: it may give them in parts.</summary>
    /// <typeparam name="TSum">The type of LINQ's sum.</typeparam>
    public static TSum Add<TSum>(TSum sum, TSum part) => (sum, part) switch
    {
        (long first, long second) => (TSum)(object)checked(first + second),
        (decimal first, decimal second) => (TSum)(object)(first + second),
        (double first, double second) => (TSum)(object)(first + second),
        _ => throw new NotSupportedException($"There is no sum of {typeof(TSum)}."),
    };

    /// <summary>The sum of nothing.</summary>
    /// <typeparam name="TSum">The type of LINQ's sum.</typeparam>
    public static TSum Zero<TSum>() =>
        (TSum)Convert.ChangeType(0, Nullable.GetUnderlyingType(typeof(TSum)) ?? typeof(TSum), CultureInfo.InvariantCulture);

    private static int Count(long? count, string field) => checked((int)LongCount(count, field));

    private static long LongCount(long? count, string field) =>
        count ?? throw new InvalidOperationException($"The service returned a group without its '{field}', so its rows cannot be counted.");

    // LINQ's sum of nothing is zero.
    private static long? Sum(long? sum) => sum ?? 0;

    private static decimal? Sum(decimal? sum) => sum ?? 0;

    private static double? Sum(double? sum) => sum ?? 0;
}
