using System.Diagnostics.CodeAnalysis;
using PartnerAnalytics.Linq.Querying;

namespace PartnerAnalytics.Linq;

/// <summary>Queries over rows in memory.</summary>
public static class AnalyticsQueryableExtensions
{
    /// <summary>
    /// Makes rows in memory queryable as those of the service are, asynchronous terminals included, so that an application's queries can be
    /// tested without a server. Where the rows are those of a resource, what the service would refuse is refused here too.
    /// </summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="rows">The rows, in the service's order. A query of this library is returned as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    [RequiresDynamicCode(MemoryQueries.DynamicCode)]
    [RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
    public static AnalyticsQueryable<T> AsAnalyticsQueryable<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(this IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows as AnalyticsQueryable<T> ?? new AnalyticsQueryable<T>(new MemoryRoot<T>(rows));
    }
}
