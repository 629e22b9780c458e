using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution;

namespace PartnerAnalytics.Linq;

/// <summary>A query whose last operator orders it; further keys break ties.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class OrderedAnalyticsQueryable<T> : AnalyticsQueryable<T>, IOrderedQueryable<T>
{
    internal OrderedAnalyticsQueryable(QueryChain chain)
        : base(chain)
    {
    }

    /// <summary>Breaks ties by another field, ascending.</summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public OrderedAnalyticsQueryable<T> ThenBy<TKey>(
        Expression<Func<T, TKey>> keySelector, [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return new(Chain.Then(new OrderByCall(keySelector, nameof(ThenBy))
        {
            Written = expression,
            Method = static () => new Func<IOrderedQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>(Queryable.ThenBy).Method,
        }));
    }

    /// <summary>Breaks ties by another field, descending.</summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public OrderedAnalyticsQueryable<T> ThenByDescending<TKey>(
        Expression<Func<T, TKey>> keySelector, [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return new(Chain.Then(new OrderByCall(keySelector, nameof(ThenByDescending))
        {
            Written = expression,
            Method = static () => new Func<IOrderedQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>(Queryable.ThenByDescending).Method,
        }));
    }
}
