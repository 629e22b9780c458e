using FsCheck;
using FsCheck.Fluent;

namespace PartnerAnalytics.Linq.RandomQueries.Specimens;

/// <summary>Generators of values: mostly such as rows repeat, so that comparisons meet them, and some that nobody thought of.</summary>
internal static class Values
{
    private static readonly DateTimeOffset Year2018 = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Names =
        Gen.Elements("", "a", "A", "aa", "ab", "O'Neil & Sons", "''", "50% + 1", "#1?x=y", "Zürich", "日本", "line\nbreak");

    private static readonly Gen<string> Notes = Gen.Elements(
        "", " ", "'", "''", "'''", "' or 1 eq 1 or name eq '", "') or contains(note,'", "%", "%27", "%2527", "%00", "&", "&top=1", "+", "a+b", "#", "?",
        "/", "\\", "\"", "\n", "\r\n", "\t", "\0", "a\0b", "\u0001", "\u007F", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "\uFFFF", "\uE000", "\U0001F600", "\U0001F600\u200D\U0001F468",
        "\U0010FFFF", "e\u0301", "\u00E9", "İ", "ı", "ß", "ǅ", "\u202Eabc", "null", "true", "1", "cast('2018-01-01', Edm.DateTimeOffset)", "{name}", "$filter",
        "a;b", "a,b", "(a)", "[a]", "<a>", "@a", "=", "name eq null", "  padded  ", "\u00A0", "ａ");

    // Parts from which texts are put together that no list foresees.
    private static readonly Gen<string> Pieces = Gen.Frequency(
        (4, Gen.Choose(32, 126).Select(c => ((char)c).ToString())),
        (2, Notes),
        (1, Gen.Choose(1, 0x1F).Select(c => ((char)c).ToString())),
        (1, Gen.Choose(0x80, 0xD7FF).Select(c => ((char)c).ToString())),
        (1, Gen.Choose(0xE000, 0xFFFF).Select(c => ((char)c).ToString())),
        (1, Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32)));

    private static readonly Gen<string> Composed = from count in Gen.Choose(1, 6) from parts in Pieces.ListOf(count) select string.Concat(parts);

    private static readonly Gen<string> LongTexts =
        from piece in Pieces from length in Gen.Choose(100, 700) select string.Concat(Enumerable.Repeat(piece, length));

    private static readonly Gen<string> LoneSurrogates = Gen.Elements("\uD83D", "a\uDE00", "\uDE00\uD83D");

    private static readonly Gen<long> Integers = Gen.Elements(
        0L, 1, -1, int.MaxValue, int.MinValue, int.MaxValue + 1L, int.MinValue - 1L, 9_007_199_254_740_993, -9_007_199_254_740_993, long.MaxValue, long.MaxValue - 1,
        long.MinValue, long.MinValue + 1);

    private static readonly Gen<decimal> Decimals = Gen.Elements(
        0m, 0.0m, 1m, 1.0m, 1.10m, -1.1m, 0.1m, 0.30000000000000000000m, 1e-28m, -1e-28m, decimal.MaxValue, decimal.MinValue,
        decimal.MaxValue - 1, 7922816251426433759354395033m, -7922816251426433759354395033m,
        79_228_162_514.264337593543950m, 12345678901234567.89m, 12345678901234567.88m, 9007199254740993m, 9223372036854775808m, 100m, 1e5m);

    private static readonly Gen<double> Doubles = Gen.Elements(
        0d, -0d, 1, -1, 0.1, 0.30000000000000004, 0.3, 1e20, -1e20, 1e-7, 1e16, 1e15, 123456789012345680, 9007199254740993, double.MaxValue, double.MinValue, double.Epsilon,
        -double.Epsilon, 2.2250738585072014E-308, float.MaxValue, (double)0.1f, Math.PI, 4294967296, 9.2233720368547758E+18);

    private static readonly Gen<DateTimeOffset> Dates = Gen.Elements(
        Year2018, Year2018.AddTicks(1), Year2018.AddTicks(-1), Year2018.AddSeconds(1), Year2018.AddMilliseconds(120), DateTimeOffset.MinValue,
        DateTimeOffset.MaxValue, DateTimeOffset.MinValue.AddTicks(1), new DateTimeOffset(2018, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)),
        new DateTimeOffset(2018, 1, 31, 22, 30, 0, TimeSpan.FromHours(-5)), new DateTimeOffset(2016, 2, 29, 23, 59, 59, 999, TimeSpan.Zero),
        new DateTimeOffset(2018, 3, 4, 23, 59, 59, TimeSpan.FromHours(14)), new DateTimeOffset(2018, 3, 5, 0, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(1582, 10, 15, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero));

    private static readonly Gen<ulong> Bits =
        from high in Gen.Choose(int.MinValue, int.MaxValue) from low in Gen.Choose(int.MinValue, int.MaxValue) select ((ulong)(uint)high << 32) | (uint)low;

    /// <summary>A value, not null, that a row may hold in the field.</summary>
    public static Gen<object> Of(AnalyticsFieldInfo field) => field.Name switch
    {
        "Id" => Gen.Choose(0, 250).Select(i => (object)i.ToString("D3")),
        "Name" or "Code" or "Secret" => Names.Select(v => (object)v),
        "Note" => Gen.Frequency((12, Notes), (6, Composed), (1, LongTexts)).Select(v => (object)v),
        "Active" or "Premium" => Gen.Elements<object>(true, false),
        "MadeDate" => Gen.Choose(0, 90).Select(days => (object)Year2018.AddHours(days * 12)),
        "SoldDate" => Gen.Frequency((6, Dates), (2, Bits.Select(Date))).Select(v => (object)v),
        "Units" => Gen.Choose(-6, 12).Select(v => (object)(long)v),
        "Serial" => Gen.Frequency((5, Integers), (1, Bits.Select(b => (long)b))).Select(v => (object)v),
        "Price" => Gen.Choose(-30, 60).Select(v => (object)(v * 0.10m)),
        "Rate" => Gen.Frequency((5, Decimals), (1, Bits.Select(b => new decimal((int)b, (int)(b >> 32), 0, (b & 1) == 1, (byte)(b % 29))))).Select(v => (object)v),
        "Weight" => Gen.Choose(-8, 16).Select(v => (object)(v * 0.25)),
        _ => Gen.Frequency((5, Doubles), (1, Bits.Select(Finite))).Select(v => (object)v),
    };

    /// <summary>A value, not null, to compare the field with: as a row may hold it, now and then one that cannot be sent.</summary>
    public static Gen<object> ToCompareWith(AnalyticsFieldInfo field) => field.Type switch
    {
        AnalyticsFieldType.String => Gen.Frequency((400, Of(field)), (80, Composed.Select(v => (object)v)), (1, LoneSurrogates.Select(v => (object)v))),
        AnalyticsFieldType.Double => Gen.Frequency((400, Of(field)), (1, Gen.Elements<object>(double.NaN, double.PositiveInfinity, double.NegativeInfinity))),
        _ => Of(field),
    };

    private static DateTimeOffset Date(ulong bits) => new((long)(bits % (ulong)DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    private static double Finite(ulong bits) => BitConverter.UInt64BitsToDouble(bits) is var number && double.IsFinite(number) ? number : bits;
}
