using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq;

/// <content>Grouping: becomes <c>groupby</c> and <c>aggregationLevel</c>. The service returns one row for each group.</content>
public partial class AnalyticsQueryable<T>
{
    /// <summary>Groups the rows.</summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public GroupedAnalyticsQueryable<TKey, T> GroupBy<TKey>(
        Expression<Func<T, TKey>> keySelector,
        [CallerArgumentExpression(nameof(keySelector))] string? expression = null) =>
        GroupBy(keySelector, comparer: null, expression);

    /// <summary>Groups the rows and makes something of each element.</summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="elementSelector">What the elements of a group are.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public GroupedAnalyticsQueryable<TKey, TElement> GroupBy<TKey, TElement>(
        Expression<Func<T, TKey>> keySelector, Expression<Func<T, TElement>> elementSelector,
        [CallerArgumentExpression(nameof(keySelector))] string? expression = null) =>
        GroupBy(keySelector, elementSelector, comparer: null, expression);

    /// <summary>Groups the rows and makes something of each group.</summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="resultSelector">What a group becomes, from its key and its elements.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<TResult> GroupBy<TKey, TResult>(
        Expression<Func<T, TKey>> keySelector,
        Expression<Func<TKey, IEnumerable<T>, TResult>> resultSelector,
        [CallerArgumentExpression(nameof(keySelector))] string? expression = null) =>
        GroupBy(keySelector, resultSelector, comparer: null, expression);

    /// <summary>Groups the rows and makes something of each element and of each group.</summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="elementSelector">What the elements of a group are.</param>
    /// <param name="resultSelector">What a group becomes, from its key and its elements.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<TResult> GroupBy<TKey, TElement, TResult>(
        Expression<Func<T, TKey>> keySelector, Expression<Func<T, TElement>> elementSelector,
        Expression<Func<TKey, IEnumerable<TElement>, TResult>> resultSelector,
        [CallerArgumentExpression(nameof(keySelector))] string? expression = null) =>
        GroupBy(keySelector, elementSelector, resultSelector, comparer: null, expression);

    /// <summary>Groups the rows.</summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="comparer">Null or the default comparer; another one is refused.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public GroupedAnalyticsQueryable<TKey, T> GroupBy<TKey>(
        Expression<Func<T, TKey>> keySelector,
        IEqualityComparer<TKey>? comparer, [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return new(Chain.Then(new GroupByCall(keySelector, HasComparer: !DefaultComparers.IsDefault(comparer))
        {
            Written = expression,
            Method = static () => new Func<
                IQueryable<T>, Expression<Func<T, TKey>>,
                IQueryable<IGrouping<TKey, T>>>(Queryable.GroupBy).Method,
        }));
    }

    /// <summary>Groups the rows and makes something of each element.</summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="elementSelector">What the elements of a group are.</param>
    /// <param name="comparer">Null or the default comparer; another one is refused.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public GroupedAnalyticsQueryable<TKey, TElement> GroupBy<TKey, TElement>(
        Expression<Func<T, TKey>> keySelector, Expression<Func<T, TElement>> elementSelector,
        IEqualityComparer<TKey>? comparer, [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        return new(Chain.Then(new GroupByCall(keySelector, ElementSelector: elementSelector, HasComparer: !DefaultComparers.IsDefault(comparer))
        {
            Written = expression,
            Method = static () => new Func<
                IQueryable<T>, Expression<Func<T, TKey>>, Expression<Func<T, TElement>>,
                IQueryable<IGrouping<TKey, TElement>>>(Queryable.GroupBy).Method,
        }));
    }

    /// <summary>Groups the rows and makes something of each group.</summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="resultSelector">What a group becomes, from its key and its elements.</param>
    /// <param name="comparer">Null or the default comparer; another one is refused.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<TResult> GroupBy<TKey, TResult>(
        Expression<Func<T, TKey>> keySelector,
        Expression<Func<TKey, IEnumerable<T>, TResult>> resultSelector,
        IEqualityComparer<TKey>? comparer, [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return Then<TResult>(new GroupByCall(keySelector, ResultSelector: resultSelector, HasComparer: !DefaultComparers.IsDefault(comparer))
        {
            Written = expression,
            Method = static () => new Func<
                IQueryable<T>, Expression<Func<T, TKey>>, Expression<Func<TKey, IEnumerable<T>, TResult>>,
                IQueryable<TResult>>(Queryable.GroupBy).Method,
        });
    }

    /// <summary>Groups the rows and makes something of each element and of each group.</summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="elementSelector">What the elements of a group are.</param>
    /// <param name="resultSelector">What a group becomes, from its key and its elements.</param>
    /// <param name="comparer">Null or the default comparer; another one is refused.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<TResult> GroupBy<TKey, TElement, TResult>(
        Expression<Func<T, TKey>> keySelector, Expression<Func<T, TElement>> elementSelector,
        Expression<Func<TKey, IEnumerable<TElement>, TResult>> resultSelector,
        IEqualityComparer<TKey>? comparer, [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return Then<TResult>(new GroupByCall(keySelector, ElementSelector: elementSelector, ResultSelector: resultSelector, HasComparer: !DefaultComparers.IsDefault(comparer))
        {
            Written = expression,
            Method = static () => new Func<
                IQueryable<T>, Expression<Func<T, TKey>>, Expression<Func<T, TElement>>, Expression<Func<TKey, IEnumerable<TElement>, TResult>>,
                IQueryable<TResult>>(Queryable.GroupBy).Method,
        });
    }

    /// <summary>How many rows there are of each key, where the resource returns counts. Rows whose key is null are left out.</summary>
    /// <param name="keySelector">The fields to count by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="comparer">Null or the default comparer; another one is refused.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<KeyValuePair<TKey, int>> CountBy<TKey>(
        Expression<Func<T, TKey>> keySelector, IEqualityComparer<TKey>? comparer = null,
        [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        var pair = new Func<TKey, int, KeyValuePair<TKey, int>>(KeyValuePair.Create).Method;
        return Then<KeyValuePair<TKey, int>>(new CountByCall(keySelector, pair, HasComparer: !DefaultComparers.IsDefault(comparer))
        {
            Written = expression,
            Method = static () => new Func<
                IQueryable<T>, Expression<Func<T, TKey>>, IEqualityComparer<TKey>?,
                IQueryable<KeyValuePair<TKey, int>>>(Queryable.CountBy).Method,
        });
    }

    /// <summary>
    /// The first row of each key. The service returns the keys only, so that a <c>Select</c> has to follow that uses nothing else.
    /// </summary>
    /// <param name="keySelector">The fields to group by; dates through <see cref="DateBucket"/>.</param>
    /// <param name="comparer">Null or the default comparer; another one is refused.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> DistinctBy<TKey>(
        Expression<Func<T, TKey>> keySelector, IEqualityComparer<TKey>? comparer = null,
        [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return Then<T>(new DistinctByCall(keySelector, HasComparer: !DefaultComparers.IsDefault(comparer))
        {
            Written = expression,
            Method = static () => new Func<
                IQueryable<T>, Expression<Func<T, TKey>>, IEqualityComparer<TKey>?, IQueryable<T>>(Queryable.DistinctBy).Method,
        });
    }
}
