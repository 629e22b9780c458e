using System.Globalization;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>Dates as the service writes them, and as the database holds them: ticks of 100 nanoseconds in UTC.</summary>
internal static class WireDate
{
    /// <summary>How a date stands in a row: UTC, no offset, fraction digits only if there are any.</summary>
    public const string RowFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    /// <summary>How a day stands in a row of a field that is written so.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>The length of the longest date in that format.</summary>
    public const int MaximumLength = 27;

    private static readonly string[] ExplicitFormats =
    [
        DayFormat,
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    private static readonly string[] RowFormats = [.. ExplicitFormats, RowFormat];

    /// <summary>Reads a date of a filter: a day, or a time with <c>Z</c> or an offset.</summary>
    public static bool TryParseLiteral(string text, out long ticks) => TryParse(text, ExplicitFormats, out ticks);

    /// <summary>Reads a date of a row, which may leave out the offset.</summary>
    public static bool TryParseRow(string text, out long ticks) => TryParse(text, RowFormats, out ticks);

    private static bool TryParse(string text, string[] formats, out long ticks)
    {
        var parsed = DateTimeOffset.TryParseExact(
            text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
        ticks = date.UtcTicks;
        return parsed;
    }
}
