using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Execution;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A query that gives groups. The service returns the key and the aggregates of each, not its rows: select them, or make a dictionary of
/// them.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TElement">The type of the elements of a group.</typeparam>
public sealed class GroupedAnalyticsQueryable<TKey, TElement> : AnalyticsQueryable<IGrouping<TKey, TElement>>
{
    internal GroupedAnalyticsQueryable(QueryChain chain)
        : base(chain)
    {
    }

    /// <summary>Keeps the groups whose key satisfies a condition. Becomes part of the <c>filter</c>.</summary>
    /// <param name="predicate">The condition, on the key.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public new GroupedAnalyticsQueryable<TKey, TElement> Where(
        Expression<Func<IGrouping<TKey, TElement>, bool>> predicate,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        new(base.Where(predicate, expression).Chain);

    /// <summary>Something of each group by its key, such as <c>ToDictionaryAsync(g => g.Key, g => g.Count())</c>.</summary>
    /// <param name="keySelector">The key of an entry: of what the service returns for a group.</param>
    /// <param name="elementSelector">The value of an entry: of what the service returns for a group.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">Two groups have the same key, or one has null.</exception>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public Task<Dictionary<TEntryKey, TEntry>> ToDictionaryAsync<TEntryKey, TEntry>(
        Expression<Func<IGrouping<TKey, TElement>, TEntryKey>> keySelector,
        Expression<Func<IGrouping<TKey, TElement>, TEntry>> elementSelector,
        CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(elementSelector))] string? expression = null)
        where TEntryKey : notnull =>
        Entries(keySelector, elementSelector, expression)
            .ToDictionaryAsync(static entry => entry.Key, static entry => entry.Value, cancellationToken);

    /// <summary>Something of each group by its key. Blocks the thread.</summary>
    /// <param name="keySelector">The key of an entry: of what the service returns for a group.</param>
    /// <param name="elementSelector">The value of an entry: of what the service returns for a group.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The client sends through a caller's <see cref="HttpClient"/>.</exception>
    /// <inheritdoc cref="ToDictionaryAsync" path="/exception"/>
    public Dictionary<TEntryKey, TEntry> ToDictionary<TEntryKey, TEntry>(
        Expression<Func<IGrouping<TKey, TElement>, TEntryKey>> keySelector,
        Expression<Func<IGrouping<TKey, TElement>, TEntry>> elementSelector,
        [CallerArgumentExpression(nameof(elementSelector))] string? expression = null)
        where TEntryKey : notnull =>
        Entries(keySelector, elementSelector, expression)
            .AsEnumerable().ToDictionary(static entry => entry.Key, static entry => entry.Value);

    private AnalyticsQueryable<KeyValuePair<TEntryKey, TEntry>> Entries<TEntryKey, TEntry>(
        Expression<Func<IGrouping<TKey, TElement>, TEntryKey>> keySelector,
        Expression<Func<IGrouping<TKey, TElement>, TEntry>> elementSelector,
        string? expression)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        var create = new Func<TEntryKey, TEntry, KeyValuePair<TEntryKey, TEntry>>(KeyValuePair.Create).Method;
        var group = keySelector.Parameters[0];
        var value = new ParameterReplacement(elementSelector.Parameters[0], group).Visit(elementSelector.Body);
        var entry = Expression.Call(create, keySelector.Body, value);
        return Select(Expression.Lambda<Func<IGrouping<TKey, TElement>, KeyValuePair<TEntryKey, TEntry>>>(entry, group), expression);
    }

    private sealed class ParameterReplacement(ParameterExpression parameter, ParameterExpression other) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? other : node;
    }
}
