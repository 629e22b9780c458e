using System.Globalization;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>The SQL by which dates fall in buckets.</summary>
internal static class DateBuckets
{
    /// <summary>The first instant of a date's bucket.</summary>
    /// <param name="level">How wide the buckets are.</param>
    /// <param name="column">The date, in ticks.</param>
    /// <param name="weeksFromSunday">Whether weeks begin on Sunday rather than Monday.</param>
    public static string StartOf(AggregationLevel level, string column, bool weeksFromSunday = false) => level switch
    {
        AggregationLevel.Month => $"{Sql.StartOfMonth}({column})",
        AggregationLevel.Week => StartOfWeek(column, weeksFromSunday),
        AggregationLevel.Hour => Truncate(column, TimeSpan.TicksPerHour),
        _ => Truncate(column, TimeSpan.TicksPerDay),
    };

    /// <summary>Ticks count from Monday, the first of January of the year 1.</summary>
    private static string StartOfWeek(string column, bool fromSunday) => fromSunday
        ? string.Create(
            CultureInfo.InvariantCulture, $"{column} - ({column} + {TimeSpan.TicksPerDay}) % {7 * TimeSpan.TicksPerDay}")
        : Truncate(column, 7 * TimeSpan.TicksPerDay);

    private static string Truncate(string column, long ticks)
        => string.Create(CultureInfo.InvariantCulture, $"{column} - {column} % {ticks}");
}
