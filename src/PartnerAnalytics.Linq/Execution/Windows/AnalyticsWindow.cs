using Azure;

namespace PartnerAnalytics.Linq;

/// <summary>A part of the time that a query covers; see <see cref="AnalyticsQueryable{T}.PartitionBy"/>.</summary>
/// <param name="From">The first instant (UTC).</param>
/// <param name="Until">The first instant after it (UTC).</param>
public readonly record struct AnalyticsWindow(DateTimeOffset From, DateTimeOffset Until);

/// <summary>A page of a query that is read window by window; see <see cref="PartitionedAnalyticsQuery{T}.AsPages"/>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class AnalyticsWindowPage<T> : Page<T>
{
    private readonly Response _response;

    internal AnalyticsWindowPage(IReadOnlyList<T> values, string? continuationToken, Response response)
    {
        Values = values;
        ContinuationToken = continuationToken;
        _response = response;
    }

    /// <summary>The elements of the page; none where the window has none.</summary>
    public override IReadOnlyList<T> Values { get; }

    /// <summary>Goes on after the page, also in another process; null after the last page of the last window.</summary>
    public override string? ContinuationToken { get; }

    /// <summary>The window that all rows of the page are in. Windows do not overlap and leave nothing out between them.</summary>
    public required AnalyticsWindow Window { get; init; }

    /// <summary>
    /// Whether this is the first page of its window: the place to delete what a copy has of that window. Every window has a page, also one
    /// without rows.
    /// </summary>
    public required bool BeginsWindow { get; init; }

    /// <summary>Status and headers of the response; its body has been read.</summary>
    public override Response GetRawResponse() => _response;
}
