using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PartnerAnalytics.Tool.Exporting.Parquet;

/// <summary>Finds the smallest and the largest of values, as Parquet writes them.</summary>
internal delegate (byte[]? Smallest, byte[]? Largest) ParquetBoundsFinder<T>(ReadOnlySpan<T?> values)
    where T : struct;

/// <summary>The bounds of a column in a row group, by which readers leave row groups out.</summary>
internal static class ParquetBounds
{
    /// <summary>Longer texts are no bounds: the end of the file, which readers read first, would grow with them.</summary>
    private const int LongestText = 256;

    private const char FirstSurrogate = '\uD800';
    private const char AfterSurrogates = '\uE000';

    public static (byte[]? Smallest, byte[]? Largest) Of(ReadOnlySpan<bool?> values) =>
        Find(values, value => new[] { value ? (byte)1 : (byte)0 });

    public static (byte[]? Smallest, byte[]? Largest) Of(ReadOnlySpan<int?> values) => Find(values, Write);

    public static (byte[]? Smallest, byte[]? Largest) Of(ReadOnlySpan<long?> values) => Find(values, Write);

    public static (byte[]? Smallest, byte[]? Largest) Of(ReadOnlySpan<DateTime?> values) =>
        Find(values, value => Write((value - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond));

    public static (byte[]? Smallest, byte[]? Largest) Of(ReadOnlySpan<DateOnly?> values) =>
        Find(values, value => Write(value.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber));

    /// <summary>None where one is no number: it has no place among the others. Zeros of both signs are equal, so bounds have the sign that
    /// leaves neither out.</summary>
    public static (byte[]? Smallest, byte[]? Largest) Of(ReadOnlySpan<double?> values)
    {
        foreach (var value in values)
        {
            if (value is double.NaN)
            {
                return default;
            }
        }

        var (smallest, largest) = FindValues(values, Comparer<double>.Default.Compare);
        return (Write(smallest is 0 ? -0.0 : smallest), Write(largest is 0 ? 0.0 : largest));

        static byte[]? Write(double? value) => value is { } number ? ParquetBounds.Write(BitConverter.DoubleToInt64Bits(number)) : null;
    }

    public static (byte[]? Smallest, byte[]? Largest) Of(ReadOnlySpan<decimal?> values, int scale) => Find(values, value =>
    {
        var digits = value.ToString("F" + scale, CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        var bytes = new byte[16];
        BinaryPrimitives.WriteInt128BigEndian(bytes, Int128.Parse(digits, CultureInfo.InvariantCulture));
        return bytes;
    });

    public static (byte[]? Smallest, byte[]? Largest) Of(ReadOnlySpan<ReadOnlyMemory<char>?> values)
    {
        var (smallest, largest) = FindValues(values, (one, other) => CompareByCodePoint(one.Span, other.Span));
        return smallest is { } first && largest is { } last && first.Length <= LongestText && last.Length <= LongestText
            ? (Write(first.Span), Write(last.Span))
            : default;

        static byte[] Write(ReadOnlySpan<char> text)
        {
            var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
            Encoding.UTF8.GetBytes(text, bytes);
            return bytes;
        }
    }

    /// <summary>Compares texts as their UTF-8 compares: what is written as two surrogates comes after all else.</summary>
    private static int CompareByCodePoint(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        return same == one.Length || same == other.Length ? one.Length - other.Length : Place(one[same]) - Place(other[same]);

        static int Place(char c) => c < FirstSurrogate ? c : c < AfterSurrogates ? c + char.MaxValue : c;
    }

    private static (byte[]? Smallest, byte[]? Largest) Find<T>(ReadOnlySpan<T?> values, Func<T, byte[]> write)
        where T : struct, IComparable<T>
    {
        var (smallest, largest) = FindValues(values, (one, other) => one.CompareTo(other));
        return (smallest is { } first ? write(first) : null, largest is { } last ? write(last) : null);
    }

    private static (T? Smallest, T? Largest) FindValues<T>(ReadOnlySpan<T?> values, Comparison<T> compare)
        where T : struct
    {
        (T? smallest, T? largest) = (null, null);
        foreach (var value in values)
        {
            if (value is { } found)
            {
                smallest = smallest is { } least && compare(least, found) <= 0 ? smallest : found;
                largest = largest is { } most && compare(most, found) >= 0 ? largest : found;
            }
        }

        return (smallest, largest);
    }

    private static byte[] Write<T>(T value)
        where T : IBinaryInteger<T>
    {
        var bytes = new byte[value.GetByteCount()];
        value.WriteLittleEndian(bytes);
        return bytes;
    }
}
