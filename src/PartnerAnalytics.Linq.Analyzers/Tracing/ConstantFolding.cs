using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>Finds the values that are known while the source is read.</summary>
internal static class ConstantFolding
{
    public static bool TryFold(IOperation operation, out object? value)
    {
        value = null;
        switch (operation)
        {
            case { ConstantValue.HasValue: true }:
                value = operation.ConstantValue.Value;
                return operation.Type?.TypeKind != TypeKind.Enum;
            case IDefaultValueOperation { Type: { } type }:
                return !type.IsValueType || Types.InsideNullable(type) is not null;
            case IParenthesizedOperation parenthesized:
                return TryFold(parenthesized.Operand, out value);
            case IConversionOperation { OperatorMethod: null, IsTryCast: false, Type: { } type } conversion
                when TryFold(conversion.Operand, out var operand):
                return TryConvert(operand, Types.Plain(type), out value);
            default:
                return false;
        }
    }

    private static bool TryConvert(object? value, ITypeSymbol type, out object? converted)
    {
        converted = value;
        if (value is null or string or bool || type.SpecialType is SpecialType.System_Object)
        {
            return true;
        }

        // Enumerations are values of their own, which the run time reads.
        if (type.TypeKind == TypeKind.Enum)
        {
            return false;
        }

        try
        {
            converted = ConvertNumber(value is char c ? (int)c : value, type.SpecialType);
            return converted is not null;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static object? ConvertNumber(object value, SpecialType type) => type switch
    {
        SpecialType.System_Int32 => Convert.ToInt32(Whole(value), CultureInfo.InvariantCulture),
        SpecialType.System_Int64 => Convert.ToInt64(Whole(value), CultureInfo.InvariantCulture),
        SpecialType.System_Decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        SpecialType.System_Double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        SpecialType.System_Single => Convert.ToSingle(value, CultureInfo.InvariantCulture),
        SpecialType.System_Int16 => Convert.ToInt16(Whole(value), CultureInfo.InvariantCulture),
        SpecialType.System_Byte => Convert.ToByte(Whole(value), CultureInfo.InvariantCulture),
        SpecialType.System_SByte => Convert.ToSByte(Whole(value), CultureInfo.InvariantCulture),
        SpecialType.System_UInt16 => Convert.ToUInt16(Whole(value), CultureInfo.InvariantCulture),
        SpecialType.System_UInt32 => Convert.ToUInt32(Whole(value), CultureInfo.InvariantCulture),
        SpecialType.System_UInt64 => Convert.ToUInt64(Whole(value), CultureInfo.InvariantCulture),
        _ => null,
    };

    // C# cuts fractions off where Convert rounds.
    private static object Whole(object value) => value switch
    {
        double number => Math.Truncate(number),
        float number => Math.Truncate((double)number),
        decimal number => decimal.Truncate(number),
        _ => value,
    };
}
