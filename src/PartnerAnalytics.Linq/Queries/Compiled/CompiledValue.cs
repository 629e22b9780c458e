using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>An argument of a compiled query. Values of the types that fields have are held without a box.</summary>
internal readonly struct CompiledValue
{
    private readonly long _first;
    private readonly long _second;
    private readonly object? _reference;

    private CompiledValue(CompiledValueKind kind, long first = 0, long second = 0, object? reference = null)
    {
        Kind = kind;
        _first = first;
        _second = second;
        _reference = reference;
    }

    public CompiledValueKind Kind { get; }

    public string Text => (string)_reference!;

    public bool Truth => _first != 0;

    /// <summary>The moment, in UTC.</summary>
    public DateTime Moment => new(_first - (_second * TimeSpan.TicksPerMinute), DateTimeKind.Utc);

    public long Number => _first;

    public double Double => BitConverter.Int64BitsToDouble(_first);

    public decimal Decimal => new([(int)_first, (int)(_first >> 32), (int)_second, (int)(_second >> 32)]);

    /// <summary>What <see cref="CompiledValueKind.Other"/> holds.</summary>
    public object? Reference => _reference;

    /// <summary>Takes an argument as it was declared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CompiledValue From<T>(T value)
    {
        // The tests of the type are settled when the code for a value type is generated; what is left for each is one line.
        // Other types take the way through an object.
        if (!typeof(T).IsValueType)
        {
            return FromReference(value);
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            return FromDate(Unsafe.As<T, DateTimeOffset>(ref value));
        }

        if (typeof(T) == typeof(DateTimeOffset?))
        {
            return Unsafe.As<T, DateTimeOffset?>(ref value) is { } date ? FromDate(date) : default;
        }

        if (typeof(T) == typeof(int))
        {
            return new(CompiledValueKind.Integer, Unsafe.As<T, int>(ref value));
        }

        if (typeof(T) == typeof(bool))
        {
            return new(CompiledValueKind.Truth, Unsafe.As<T, bool>(ref value) ? 1 : 0);
        }

        if (typeof(T) == typeof(long))
        {
            return new(CompiledValueKind.Long, Unsafe.As<T, long>(ref value));
        }

        if (typeof(T) == typeof(double))
        {
            return new(CompiledValueKind.Double, BitConverter.DoubleToInt64Bits(Unsafe.As<T, double>(ref value)));
        }

        return typeof(T) == typeof(decimal) ? FromDecimal(Unsafe.As<T, decimal>(ref value)) : FromReference(value);
    }

    /// <summary>Takes a value that is known as an object only.</summary>
    public static CompiledValue FromReference(object? value) => value switch
    {
        null => default,
        string => new(CompiledValueKind.Text, reference: value),
        DateTimeOffset date => FromDate(date),
        bool truth => new(CompiledValueKind.Truth, truth ? 1 : 0),
        int number => new(CompiledValueKind.Integer, number),
        long number => new(CompiledValueKind.Long, number),
        double number => new(CompiledValueKind.Double, BitConverter.DoubleToInt64Bits(number)),
        decimal number => FromDecimal(number),
        _ => new(CompiledValueKind.Other, reference: value),
    };

    /// <summary>The value as the object it was, for the ordinary way of binding.</summary>
    public object? ToObject() => Kind switch
    {
        CompiledValueKind.Null => null,
        CompiledValueKind.Truth => Truth,
        CompiledValueKind.Date => new DateTimeOffset(_first, TimeSpan.FromMinutes(_second)),
        CompiledValueKind.Integer => (int)_first,
        CompiledValueKind.Long => _first,
        CompiledValueKind.Double => Double,
        CompiledValueKind.Decimal => Decimal,
        _ => _reference,
    };

    private static CompiledValue FromDate(DateTimeOffset date) => new(CompiledValueKind.Date, date.Ticks, date.TotalOffsetMinutes);

    private static CompiledValue FromDecimal(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return new(CompiledValueKind.Decimal, Pack(bits[0], bits[1]), Pack(bits[2], bits[3]));
    }

    private static long Pack(int low, int high) => (uint)low | ((long)high << 32);
}
