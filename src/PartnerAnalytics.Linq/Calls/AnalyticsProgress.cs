namespace PartnerAnalytics.Linq;

/// <summary>How far the reading of a query has come; reported after each page, see <see cref="AnalyticsQueryable{T}.WithProgress"/>.</summary>
/// <param name="Rows">The rows, or groups, read so far; those before a continuation token count too.</param>
/// <param name="Pages">The pages read so far, one request each; those before a continuation token do not count.</param>
/// <param name="Total">
/// The rows that the query has in all; null while that is not known. The service tells with each page, but a total that is no larger than
/// its page may be the page's own count, and says nothing until there are no more pages. May change while the service refreshes its data.
/// </param>
public sealed record AnalyticsProgress(long Rows, long Pages, long? Total)
{
    /// <summary>Whether the query has come to its end without any row.</summary>
    public bool IsEmpty => Total == 0;
}
