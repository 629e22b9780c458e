using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Queries;

namespace PartnerAnalytics.Linq;

/// <summary>A query whose last operator orders it; further keys break ties.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class OrderedAnalyticsQueryable<T> : AnalyticsQueryable<T>, IOrderedQueryable<T>
{
    internal OrderedAnalyticsQueryable(
        AnalyticsRoot root,
        AnalyticsQueryable previous,
        QueryOperator @operator,
        object? argument,
        string? source,
        Func<AnalyticsQueryable<T>, Expression> buildExpression)
        : base(root, previous, @operator, argument, source, buildExpression)
    {
    }

    /// <summary>Breaks ties by another field, ascending.</summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="source">Filled in by the compiler.</param>
    public OrderedAnalyticsQueryable<T> ThenBy<TKey>(
        Expression<Func<T, TKey>> keySelector, [CallerArgumentExpression(nameof(keySelector))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return new(Root, this, QueryOperator.ThenBy, keySelector, source, static query => QueryableCalls.Call(
            new Func<IOrderedQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>(Queryable.ThenBy).Method, query));
    }

    /// <summary>Breaks ties by another field, descending.</summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="source">Filled in by the compiler.</param>
    public OrderedAnalyticsQueryable<T> ThenByDescending<TKey>(
        Expression<Func<T, TKey>> keySelector, [CallerArgumentExpression(nameof(keySelector))] string? source = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return new(Root, this, QueryOperator.ThenByDescending, keySelector, source, static query => QueryableCalls.Call(
            new Func<IOrderedQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>(Queryable.ThenByDescending).Method, query));
    }
}
