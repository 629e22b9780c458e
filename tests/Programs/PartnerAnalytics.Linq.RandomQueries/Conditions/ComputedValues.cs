using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>Writes values as C# would have to compute them.</summary>
internal static class ComputedValues
{
    private static readonly MethodInfo IndexOf = typeof(MemoryExtensions).GetMethods().First(m => m.Name == nameof(MemoryExtensions.IndexOf)
        && m.GetParameters() is [var span, var item] && span.ParameterType.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>)
        && item.ParameterType.IsGenericMethodParameter);

    /// <summary>An expression that gives the value.</summary>
    /// <param name="value">The value; not null.</param>
    /// <param name="type">Its type.</param>
    /// <param name="spelling">In which way.</param>
    public static Expression Write(object value, Type type, Spelling spelling)
    {
        var nullable = type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
        switch (spelling)
        {
            case Spelling.Delegate:
                var constant = Expression.Lambda(typeof(Func<>).MakeGenericType(type), Expression.Constant(value, type)).Compile();
                return Expression.Invoke(Operands.Capture(constant, constant.GetType()));
            case Spelling.Coalesced:
                return Expression.Coalesce(Operands.Capture(null, nullable), Operands.Capture(value, type));
            case Spelling.ConvertedCoalesced:
                return ConvertedCoalesce(value, type);
            case Spelling.OrDefault when type.IsValueType:
                return Expression.Call(Operands.Capture(null, nullable), nullable.GetMethod("GetValueOrDefault", [type])!, Operands.Capture(value, type));
            case Spelling.Unboxed:
                return Expression.Convert(Operands.Capture(value, typeof(object)), type);
            case Spelling.Found:
                var item = Expression.Parameter(type, "item");
                return Expression.Call(
                    typeof(Enumerable), nameof(Enumerable.First), [type], List(value, type), Expression.Lambda(Expression.Equal(item, Operands.Capture(value, type)), item));
            case Spelling.FoundInSpan:
                var array = List(value, type);
                var span = typeof(ReadOnlySpan<>).MakeGenericType(type).GetMethod("op_Implicit", [array.Type])!;
                return Expression.ArrayIndex(array, Expression.Call(IndexOf.MakeGenericMethod(type), Expression.Call(span, array), Operands.Capture(value, type)));
            case Spelling.Guarded when type.IsValueType:
                var none = Operands.Capture(null, nullable);
                return Expression.Condition(
                    Expression.Not(Expression.Property(none, "HasValue")), Operands.Capture(value, type), Expression.Property(none, "Value"));
            case Spelling.Arithmetic:
                return Arithmetic(value, type);
            default:
                return Operands.Capture(value, type);
        }
    }

    // NaN equals nothing, so nothing could be found.
    private static Expression List(object value, Type type)
    {
        var array = Array.CreateInstance(type, 1);
        array.SetValue(value is double.NaN ? 0d : value, 0);
        return Operands.Capture(array, array.GetType());
    }

    private static Expression ConvertedCoalesce(object value, Type type)
    {
        var (from, known) = value switch
        {
            DateTimeOffset date => (typeof(DateTime), date.Offset == TimeSpan.Zero ? date.UtcDateTime : null),
            long number => (typeof(int), number == (int)number ? (int)number : (object?)null),
            decimal number => (typeof(int), number is > -1000 and < 1000 && number == decimal.Truncate(number) && number.Scale == 0 ? (int)number : null),
            double number => (typeof(float), (float)number == number ? (float)number : (object?)null),
            _ => (null, null),
        };
        if (from is null)
        {
            return Operands.Capture(value, type);
        }

        var left = Operands.Capture(known, typeof(Nullable<>).MakeGenericType(from));
        var parameter = Expression.Parameter(from, "value");
        return Expression.Coalesce(left, Operands.Capture(value, type), Expression.Lambda(Expression.Convert(parameter, type), parameter));
    }

    private static Expression Arithmetic(object value, Type type) => value switch
    {
        long number => Expression.ExclusiveOr(
            Expression.Convert(Expression.ConvertChecked(Operands.Capture(number ^ 1L << 3, typeof(long)), typeof(decimal)), typeof(long)),
            Expression.LeftShift(Expression.Constant(1L), Expression.Subtract(Operands.Capture(7, typeof(int)), Expression.RightShift(Expression.Constant(9), Expression.Constant(1))))),
        bool truth => Expression.ExclusiveOr(Operands.Capture(!truth, typeof(bool)), Expression.GreaterThan(Operands.Capture(2, typeof(int?)), Expression.Constant(1, typeof(int?)))),
        string text => Expression.Add(
            Operands.Capture(text, typeof(string)), Expression.Constant(null, typeof(string)), typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])),
        DateTimeOffset date when date == default && date.Offset == TimeSpan.Zero => Expression.New(type),
        DateTimeOffset date => Expression.New(
            type.GetConstructor([typeof(long), typeof(TimeSpan)])!, Expression.Constant(date.Ticks), Operands.Capture(date.Offset, typeof(TimeSpan))),
        double number => Expression.Negate(Operands.Capture(-number, typeof(double))),
        _ => Expression.Negate(Operands.Capture(-(decimal)value, typeof(decimal))),
    };
}
