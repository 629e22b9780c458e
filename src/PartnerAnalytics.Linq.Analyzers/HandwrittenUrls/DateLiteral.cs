using System.Globalization;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Dates as they stand in a URL, as C#.</summary>
internal static class DateLiteral
{
    private static readonly string[] Formats =
    [
        RequestGrammar.DateFormat,
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private static readonly string[] DayFormats = [RequestGrammar.DateFormat, "yyyy-M-d", "yyyy/M/d", "M/d/yyyy"];

    /// <summary>The instant that a string means, in UTC unless it says otherwise; null where it is no date.</summary>
    public static string? ToInstant(string text)
    {
        if (Parse(text) is not { } date)
        {
            return null;
        }

        var parts = $"{date.Year}, {date.Month}, {date.Day}, {date.Hour}, {date.Minute}, {date.Second}";
        var ticks = date.Ticks % TimeSpan.TicksPerMillisecond;
        return (date.Millisecond, ticks) switch
        {
            (0, 0) => $"new DateTimeOffset({parts}, TimeSpan.Zero)",
            (_, 0) => $"new DateTimeOffset({parts}, {date.Millisecond}, TimeSpan.Zero)",
            _ => $"new DateTimeOffset({parts}, {date.Millisecond}, TimeSpan.Zero).AddTicks({ticks})",
        };
    }

    /// <summary>Midnight at the beginning of the day that a string without a time means; null for any other string.</summary>
    /// <param name="text">The string.</param>
    /// <param name="isMonthFirst">Whether the month may stand before the day and the year.</param>
    /// <param name="later">How many days later.</param>
    public static string? ToMidnight(string text, bool isMonthFirst, int later)
    {
        if (!DateTime.TryParseExact(
            text, isMonthFirst ? DayFormats : [RequestGrammar.DateFormat], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        day = day.AddDays(later);
        return $"new DateTimeOffset({day.Year}, {day.Month}, {day.Day}, 0, 0, 0, TimeSpan.Zero)";
    }

    /// <summary>The day that a string without a time means; null for any other string.</summary>
    public static string? ToDay(string text) =>
        text.Length == Formats[0].Length && Parse(text) is { } date ? $"new DateOnly({date.Year}, {date.Month}, {date.Day})" : null;

    private static DateTime? Parse(string text) => DateTimeOffset.TryParseExact(
        text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
        ? date.UtcDateTime
        : null;
}
