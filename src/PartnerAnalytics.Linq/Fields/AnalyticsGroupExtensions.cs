namespace PartnerAnalytics.Linq;

/// <summary>What the service computes for a group, and LINQ has no aggregate for.</summary>
public static class AnalyticsGroupExtensions
{
    /// <summary>
    /// A figure that is not additive, such as a number of distinct users, as the service computes it for the group: a user who is active
    /// on two days counts once in the week.
    /// </summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TRow">The type of the rows.</typeparam>
    /// <typeparam name="TValue">The type of the figure.</typeparam>
    /// <param name="group">The group.</param>
    /// <param name="selector">
    /// The field, whose <see cref="AnalyticsFieldAttribute.Aggregate"/> is <see cref="FieldAggregate.Figure"/>.
    /// </param>
    /// <returns>The figure; of rows in memory, that of the group's only row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// The rows are in memory, and the group has several: what the service would make of them cannot be told from them.
    /// </exception>
    public static TValue Figure<TKey, TRow, TValue>(this IGrouping<TKey, TRow> group, Func<TRow, TValue> selector)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(selector);
        using var rows = group.GetEnumerator();
        rows.MoveNext();
        var figure = selector(rows.Current);
        return rows.MoveNext()
            ? throw new InvalidOperationException(
                "The group has several rows in memory, and a figure that is not additive cannot be computed from theirs. "
                + "Group by what tells the rows apart, or ask the service.")
            : figure;
    }
}
