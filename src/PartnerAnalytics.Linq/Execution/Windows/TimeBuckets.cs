using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>Cuts time at the beginnings of days, weeks (Monday) and months, all in UTC.</summary>
internal static class TimeBuckets
{
    private const long TicksPerWeek = 7 * TimeSpan.TicksPerDay;

    /// <summary>The windows that a stretch of time is cut into, in order. They cover it without overlapping.</summary>
    public static IEnumerable<AnalyticsWindow> Cut(DateTimeOffset from, DateTimeOffset until, DateLevel level)
    {
        while (from < until)
        {
            var next = NextStart(from.UtcTicks, level) is { } ticks && ticks < until.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : until;
            yield return new AnalyticsWindow(from, next);
            from = next;
        }
    }

    /// <summary>The first beginning of a bucket after an instant; null after the last one there is.</summary>
    private static long? NextStart(long ticks, DateLevel level)
    {
        // Ticks count from a Monday.
        var next = level switch
        {
            DateLevel.Day => ((ticks / TimeSpan.TicksPerDay) + 1) * TimeSpan.TicksPerDay,
            DateLevel.Week => ((ticks / TicksPerWeek) + 1) * TicksPerWeek,
            _ => NextMonth(new DateTime(ticks)),
        };
        return next <= DateTime.MaxValue.Ticks ? next : null;
    }

    private static long NextMonth(DateTime date) =>
        date is { Year: 9999, Month: 12 } ? long.MaxValue : new DateTime(date.Year, date.Month, 1).AddMonths(1).Ticks;
}
