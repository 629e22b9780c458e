using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>Writes values into expressions.</summary>
internal static class Operands
{
    /// <summary>The value as an operand of a type, which is nullable unless <paramref name="plain"/> is asked for.</summary>
    public static Expression Write(object? value, AnalyticsFieldInfo field, Spelling spelling, bool plain)
    {
        var (nullable, underlying) = (Specimens.SpecimenFields.ClrType(field), Specimens.SpecimenFields.PlainType(field));
        if (value is null)
        {
            return spelling == Spelling.Constant ? Expression.Constant(null, nullable) : Capture(null, nullable);
        }

        if (spelling == Spelling.Captured && !plain)
        {
            return Capture(value, nullable);
        }

        var written = spelling switch
        {
            Spelling.Constant => Expression.Constant(value, underlying),
            Spelling.Captured or Spelling.CapturedPlain => Capture(value, underlying),
            _ => ComputedValues.Write(value, underlying, spelling),
        };
        return Lift(written, plain ? underlying : nullable);
    }

    /// <summary>The expression, converted if it is not of the type.</summary>
    public static Expression Lift(Expression expression, Type type) => expression.Type == type ? expression : Expression.Convert(expression, type);

    /// <summary>A member of an object that holds the value, as the compiler writes a captured variable.</summary>
    public static Expression Capture(object? value, Type type)
    {
        var holder = typeof(Captured<>).MakeGenericType(type);
        return Expression.Property(Expression.Constant(Activator.CreateInstance(holder, [value])), nameof(Captured<int>.Value));
    }

    /// <summary>A value as C# would write it, so far as it can.</summary>
    public static string Print(object? value) => value switch
    {
        null => "null",
        string text => "\"" + string.Concat(text.Select(c => c is < ' ' or > '~' or '"' or '\\' ? $"\\u{(int)c:X4}" : c.ToString())) + "\"",
        DateTimeOffset date => date.ToString("O"),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
