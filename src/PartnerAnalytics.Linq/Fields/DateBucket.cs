using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq;

/// <summary>
/// The buckets into which the service groups dates. In a group key they become the <c>aggregationLevel</c> of the request; elsewhere
/// they compute the first instant of the bucket, in UTC.
/// </summary>
public static class DateBucket
{
    /// <summary>Midnight (UTC) of the day.</summary>
    /// <param name="date">An instant; null stays null.</param>
    public static DateTimeOffset? StartOfDay(DateTimeOffset? date) => date is { } value ? DateLevel.Day.StartOf(value) : null;

    /// <summary>Midnight (UTC) of the Monday on or before the day: weeks follow ISO 8601.</summary>
    /// <param name="date">An instant; null stays null.</param>
    public static DateTimeOffset? StartOfWeek(DateTimeOffset? date) => date is { } value ? DateLevel.Week.StartOf(value) : null;

    /// <summary>Midnight (UTC) of the first day of the month.</summary>
    /// <param name="date">An instant; null stays null.</param>
    public static DateTimeOffset? StartOfMonth(DateTimeOffset? date) => date is { } value ? DateLevel.Month.StartOf(value) : null;
}
