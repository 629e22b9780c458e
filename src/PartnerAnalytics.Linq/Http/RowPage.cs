namespace PartnerAnalytics.Linq.Http;

/// <summary>The rows of one request, all of them read.</summary>
/// <param name="Rows">The rows, never more than were asked for.</param>
/// <param name="TotalCount">The number of rows that the service says there are; null where it says nothing.</param>
/// <param name="NextLink">The link to the next page, as the service wrote it; null where there is none.</param>
internal sealed record RowPage<TRow>(IReadOnlyList<TRow> Rows, long? TotalCount, string? NextLink)
    where TRow : class, IAnalyticsResource<TRow>;
