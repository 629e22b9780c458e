namespace PartnerAnalytics.Linq;

/// <summary>A part of the time that a query asks for; see <see cref="AnalyticsQueryable{T}.PartitionBy"/>.</summary>
/// <param name="From">The first moment (UTC).</param>
/// <param name="Until">The first moment after it (UTC).</param>
public readonly record struct AnalyticsWindow(DateTimeOffset From, DateTimeOffset Until);
