using System.Globalization;
using System.Numerics;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>C#'s built-in conversions, on boxed values.</summary>
internal static class ValueConversion
{
    /// <summary>Converts, or says that the conversion is not one of C#'s or does not succeed.</summary>
    public static bool TryConvert(object? value, Type target, bool isChecked, out object? converted)
    {
        converted = null;
        var type = Nullable.GetUnderlyingType(target) ?? target;
        if (value is null)
        {
            return !target.IsValueType || type != target;
        }

        if (type.IsInstanceOfType(value))
        {
            converted = value;
            return true;
        }

        if (value.GetType().IsEnum)
        {
            value = Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture);
        }

        if (type.IsEnum)
        {
            converted = TryConvert(value, Enum.GetUnderlyingType(type), isChecked, out var number) ? Enum.ToObject(type, number!) : null;
            return converted is not null;
        }

        try
        {
            converted = ToNumber(value, Type.GetTypeCode(type), isChecked);
        }
        catch (OverflowException)
        {
            return false;
        }

        return converted is not null;
    }

    private static object? ToNumber(object value, TypeCode target, bool isChecked) => target switch
    {
        TypeCode.Char when To<ushort>(value, isChecked) is { } code => (char)code,
        TypeCode.SByte => To<sbyte>(value, isChecked),
        TypeCode.Byte => To<byte>(value, isChecked),
        TypeCode.Int16 => To<short>(value, isChecked),
        TypeCode.UInt16 => To<ushort>(value, isChecked),
        TypeCode.Int32 => To<int>(value, isChecked),
        TypeCode.UInt32 => To<uint>(value, isChecked),
        TypeCode.Int64 => To<long>(value, isChecked),
        TypeCode.UInt64 => To<ulong>(value, isChecked),
        TypeCode.Single => To<float>(value, isChecked),
        TypeCode.Double => To<double>(value, isChecked),
        TypeCode.Decimal => To<decimal>(value, isChecked),
        _ => null,
    };

    private static T? To<T>(object value, bool isChecked)
        where T : struct, INumberBase<T> => value switch
        {
            char c => Create<ushort, T>(c, isChecked),
            sbyte n => Create<sbyte, T>(n, isChecked),
            byte n => Create<byte, T>(n, isChecked),
            short n => Create<short, T>(n, isChecked),
            ushort n => Create<ushort, T>(n, isChecked),
            int n => Create<int, T>(n, isChecked),
            uint n => Create<uint, T>(n, isChecked),
            long n => Create<long, T>(n, isChecked),
            ulong n => Create<ulong, T>(n, isChecked),
            float n => Create<float, T>(n, isChecked),
            double n => Create<double, T>(n, isChecked),
            decimal n => Create<decimal, T>(n, isChecked),
            _ => null,
        };

    private static TTarget Create<TSource, TTarget>(TSource value, bool isChecked)
        where TSource : INumberBase<TSource>
        where TTarget : INumberBase<TTarget> =>
        isChecked ? TTarget.CreateChecked(value) : TTarget.CreateTruncating(value);
}
