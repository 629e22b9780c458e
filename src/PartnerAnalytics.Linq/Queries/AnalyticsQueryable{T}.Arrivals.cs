using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Queries;

namespace PartnerAnalytics.Linq;

/// <content>Operators that run on the elements as they arrive, and those that compare a field with a list.</content>
public partial class AnalyticsQueryable<T>
{
    /// <summary>
    /// Makes something else of each element and its number, which counts from zero. Runs on the elements as they arrive. Of what follows,
    /// only <c>Select</c>, <c>Take</c>, <c>First</c>, <c>Single</c>, <c>Any</c> and <c>Count</c> can be sent.
    /// </summary>
    /// <param name="selector">The projection.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<TResult> Select<TResult>(
        Expression<Func<T, int, TResult>> selector, [CallerArgumentExpression(nameof(selector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Then<TResult>(Arrivals.Select(selector) with { Written = expression });
    }

    /// <summary>Pairs each element with its number, which counts from zero. What <c>Select</c> with a number says holds for it.</summary>
    public AnalyticsQueryable<(int Index, T Item)> Index() => Then<(int Index, T Item)>(Arrivals.Index<T>());

    /// <summary>
    /// The elements, or, where none arrives, the default value of their type. Of what follows, only <c>Select</c>, <c>First</c>,
    /// <c>Single</c> and <c>Count</c> can be sent. <see cref="AnalyticsClientOptions.ThrowIfEmpty"/> does not hold for it.
    /// </summary>
    public AnalyticsQueryable<T?> DefaultIfEmpty() => Then<T?>(Arrivals.DefaultIfEmpty<T>());

    /// <summary>The elements, or, where none arrives, a value, as <see cref="DefaultIfEmpty()"/> does.</summary>
    /// <param name="defaultValue">The value.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> DefaultIfEmpty(
        T defaultValue, [CallerArgumentExpression(nameof(defaultValue))] string? expression = null) =>
        Then<T>(Arrivals.DefaultIfEmptyOf(defaultValue) with { Written = expression });

    /// <summary>
    /// The elements in arrays of so many, of which the last may have fewer. They are put together as they arrive, whatever the pages of
    /// the service are; see <see cref="WithPageSize"/> for these. Of what follows, only <c>Select</c>, <c>Any</c> and <c>Count</c> can
    /// be sent.
    /// </summary>
    /// <param name="size">The elements of an array.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is zero or less.</exception>
    public AnalyticsQueryable<T[]> Chunk(int size, [CallerArgumentExpression(nameof(size))] string? expression = null) =>
        Then<T[]>(Arrivals.Chunk<T>(size) with { Written = expression });

    /// <summary>The elements, and one more when all have arrived. Of what follows, only <c>Select</c> and <c>Count</c> can be sent.</summary>
    /// <param name="element">The element.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> Append(T element, [CallerArgumentExpression(nameof(element))] string? expression = null) =>
        Then<T>(Arrivals.Append(element) with { Written = expression });

    /// <summary>One more element, and those that arrive. Of what follows, only <c>Select</c> and <c>Count</c> can be sent.</summary>
    /// <param name="element">The element.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> Prepend(T element, [CallerArgumentExpression(nameof(element))] string? expression = null) =>
        Then<T>(Arrivals.Prepend(element) with { Written = expression });

    /// <summary>
    /// Joins each element with those of a list that have the same key. The keys become a <c>filter</c>, so that no other row is fetched,
    /// and the rows are joined as they arrive: in their order, those of one row in the order of the list. A key that is null equals no
    /// other. Of what follows, only <c>Select</c> can be sent. A query is no list: it is refused.
    /// </summary>
    /// <param name="inner">The list, as it is at the call.</param>
    /// <param name="outerKeySelector">The field that is the key of an element.</param>
    /// <param name="innerKeySelector">The key of an element of the list. Runs at the call.</param>
    /// <param name="resultSelector">What is made of an element and one of the list.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<TResult> Join<TInner, TKey, TResult>(
        IEnumerable<TInner> inner,
        Expression<Func<T, TKey>> outerKeySelector,
        Expression<Func<TInner, TKey>> innerKeySelector,
        Expression<Func<T, TInner, TResult>> resultSelector,
        [CallerArgumentExpression(nameof(inner))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(outerKeySelector);
        ArgumentNullException.ThrowIfNull(innerKeySelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return Then<TResult>(inner is IQueryable
            ? new UnsupportedCall(nameof(Join), null)
            : Arrivals.Join(inner, outerKeySelector, innerKeySelector, resultSelector) with { Written = expression });
    }

    /// <summary>
    /// The first row of each key that is in a list, of which the service returns the key only: a <c>Select</c> of it has to follow. For all
    /// rows of these keys, write <c>Where(x => values.Contains(x.Field))</c>. Becomes <c>filter</c> and <c>groupby</c>.
    /// </summary>
    /// <param name="second">The keys, as they are at the call.</param>
    /// <param name="keySelector">The field that is the key.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> IntersectBy<TKey>(
        IEnumerable<TKey> second,
        Expression<Func<T, TKey>> keySelector,
        [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return Then<T>(SetOf(
            second,
            nameof(IntersectBy),
            static () => new Func<IQueryable<T>, IEnumerable<TKey>, Expression<Func<T, TKey>>, IQueryable<T>>(Queryable.IntersectBy).Method,
            expression,
            keySelector));
    }

    /// <summary>
    /// The first row of each key that is not in a list, of which the service returns the key only: a <c>Select</c> of it has to follow. For
    /// all rows of these keys, write <c>Where(x => !values.Contains(x.Field))</c>. Becomes <c>filter</c> and <c>groupby</c>.
    /// </summary>
    /// <param name="second">The keys, as they are at the call.</param>
    /// <param name="keySelector">The field that is the key.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> ExceptBy<TKey>(
        IEnumerable<TKey> second,
        Expression<Func<T, TKey>> keySelector,
        [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return Then<T>(SetOf(
            second,
            nameof(ExceptBy),
            static () => new Func<IQueryable<T>, IEnumerable<TKey>, Expression<Func<T, TKey>>, IQueryable<T>>(Queryable.ExceptBy).Method,
            expression,
            keySelector));
    }
}
