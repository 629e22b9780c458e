using System.Diagnostics.CodeAnalysis;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution.InMemory;

namespace PartnerAnalytics.Linq;

/// <summary>Grouping by fields that are chosen at run time, and queries over rows in memory.</summary>
public static class AnalyticsQueryableExtensions
{
    /// <summary>
    /// Groups by fields that are chosen at run time; dates by day, week or month. Becomes <c>groupby</c> and <c>aggregationLevel</c>.
    /// </summary>
    /// <typeparam name="T">The record of the resource.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="keys">The fields of the key, such as <c>[Referral.Fields.Status, Referral.Fields.CreatedDate.ByMonth()]</c>.</param>
    /// <param name="aggregates">The aggregates to show: fields of which the resource returns one.</param>
    /// <exception cref="ArgumentNullException">An argument or an element of it is null.</exception>
    public static AnalyticsQueryable<AnalyticsGroupedRow<T>> GroupByFields<T>(
        this AnalyticsQueryable<T> query, IEnumerable<AnalyticsGroupKey<T>> keys, params IEnumerable<AnalyticsField<T>> aggregates)
        where T : class, IAnalyticsResource<T>
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(aggregates);
        var grouping = new FieldGrouping<T>(ToArray(keys, nameof(keys)), ToArray(aggregates, nameof(aggregates)));
        return new AnalyticsQueryable<AnalyticsGroupedRow<T>>(query.Chain.Then(new GroupByFieldsCall(grouping)
        {
            Method = static () => new Func<IQueryable<T>, FieldGrouping, IQueryable<AnalyticsGroupedRow<T>>>(QueryableCalls.GroupByFields).Method,
        }));
    }

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
        return rows as AnalyticsQueryable<T> ?? new AnalyticsQueryable<T>(new MemorySource<T>(rows));
    }

    private static TElement[] ToArray<TElement>(IEnumerable<TElement> elements, string name)
    {
        TElement[] array = [.. elements];
        foreach (var element in array)
        {
            ArgumentNullException.ThrowIfNull(element, name);
        }

        return array;
    }
}
