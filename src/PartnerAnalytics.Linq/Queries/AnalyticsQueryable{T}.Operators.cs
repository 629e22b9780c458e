using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Calls;

namespace PartnerAnalytics.Linq;

/// <content>The operators that describe a query.</content>
public partial class AnalyticsQueryable<T>
{
    /// <summary>Keeps the rows that satisfy a condition; several conditions must all hold. Becomes the <c>filter</c>.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> Where(
        Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Then<T>(Filter(predicate, expression));
    }

    /// <summary>Makes something else of each row. The projection runs on the rows as they arrive.</summary>
    /// <param name="selector">The projection.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<TResult> Select<TResult>(
        Expression<Func<T, TResult>> selector, [CallerArgumentExpression(nameof(selector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Then<TResult>(new SelectCall(selector)
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, Expression<Func<T, TResult>>, IQueryable<TResult>>(Queryable.Select).Method,
        });
    }

    /// <summary>At most so many elements. Becomes <c>top</c>, which the service accepts up to 9999; see <see cref="WithPageSize"/>.</summary>
    /// <param name="count">The most elements wanted; zero or less means none, without a request.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> Take(int count, [CallerArgumentExpression(nameof(count))] string? expression = null) =>
        Then<T>(new TakeCall(Expression.Constant(count))
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, int, IQueryable<T>>(Queryable.Take).Method,
        });

    /// <summary>
    /// The elements between two places, such as <c>2..5</c>. Both are counted from the start, and become <c>skip</c> and <c>top</c>; or
    /// both from the end, as in <c>^5..</c> and <c>^5..^2</c>, which needs an order; see <see cref="TakeLast"/>.
    /// </summary>
    /// <param name="range">The place of the first element wanted, and that after the last.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> Take(Range range, [CallerArgumentExpression(nameof(range))] string? expression = null) =>
        Then<T>(new TakeRangeCall(range)
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, Range, IQueryable<T>>(Queryable.Take).Method,
        });

    /// <summary>
    /// At most so many elements from the end of an ordered query, in its order. The order is requested turned round, with <c>top</c>, and
    /// the rows are turned round again when they have all arrived; elements with equal keys are in the service's order first, as in
    /// <see cref="Reverse"/>.
    /// </summary>
    /// <param name="count">The most elements wanted; zero or less means none, without a request.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> TakeLast(int count, [CallerArgumentExpression(nameof(count))] string? expression = null) =>
        Then<T>(new TakeLastCall(Expression.Constant(count))
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, int, IQueryable<T>>(Queryable.TakeLast).Method,
        });

    /// <summary>
    /// Turns the order of the query round: what was ascending becomes descending in <c>orderby</c>. Elements whose keys are equal stay in
    /// the service's own order, which nothing can turn round.
    /// </summary>
    public AnalyticsQueryable<T> Reverse() =>
        Then<T>(new ReverseCall { Method = static () => new Func<IQueryable<T>, IQueryable<T>>(Queryable.Reverse).Method });

    /// <summary>Leaves out so many elements at the start. Becomes <c>skip</c>.</summary>
    /// <param name="count">The elements to leave out; zero or less means none.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> Skip(int count, [CallerArgumentExpression(nameof(count))] string? expression = null) =>
        Then<T>(new SkipCall(Expression.Constant(count))
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, int, IQueryable<T>>(Queryable.Skip).Method,
        });

    /// <summary>Orders by a field, ascending. Becomes <c>orderby</c>, where the resource sorts.</summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public OrderedAnalyticsQueryable<T> OrderBy<TKey>(
        Expression<Func<T, TKey>> keySelector, [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return new(Chain.Then(new OrderByCall(keySelector, nameof(OrderBy))
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>(Queryable.OrderBy).Method,
        }));
    }

    /// <summary>Orders by a field, descending. Becomes <c>orderby</c>, where the resource sorts.</summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public OrderedAnalyticsQueryable<T> OrderByDescending<TKey>(
        Expression<Func<T, TKey>> keySelector, [CallerArgumentExpression(nameof(keySelector))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return new(Chain.Then(new OrderByCall(keySelector, nameof(OrderByDescending))
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>(Queryable.OrderByDescending).Method,
        }));
    }

    /// <summary>Orders by the elements themselves, ascending: by the field that the query selects. Becomes <c>orderby</c>.</summary>
    public OrderedAnalyticsQueryable<T> Order() => new(Chain.Then(
        new OrderByCall(null, nameof(Order))
        {
            Method = static () => new Func<IQueryable<T>, IOrderedQueryable<T>>(Queryable.Order).Method,
        }));

    /// <summary>Orders by the elements themselves, descending: by the field that the query selects. Becomes <c>orderby</c>.</summary>
    public OrderedAnalyticsQueryable<T> OrderDescending() => new(Chain.Then(
        new OrderByCall(null, nameof(OrderDescending))
        {
            Method = static () => new Func<IQueryable<T>, IOrderedQueryable<T>>(Queryable.OrderDescending).Method,
        }));

    /// <summary>The different values of the fields that the query selects. Becomes <c>groupby</c>.</summary>
    public AnalyticsQueryable<T> Distinct() =>
        Then<T>(new DistinctCall { Method = static () => new Func<IQueryable<T>, IQueryable<T>>(Queryable.Distinct).Method });

    /// <summary>
    /// The different values of the field that the query selects which are in a list. Becomes <c>filter</c> and <c>groupby</c>. A query
    /// is no list: it is refused.
    /// </summary>
    /// <param name="second">The values, as they are at the call.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> Intersect(IEnumerable<T> second, [CallerArgumentExpression(nameof(second))] string? expression = null) =>
        Then<T>(SetOf(
            second,
            nameof(Intersect),
            static () => new Func<IQueryable<T>, IEnumerable<T>, IQueryable<T>>(Queryable.Intersect).Method,
            expression));

    /// <summary>
    /// The different values of the field that the query selects which are not in a list. Becomes <c>filter</c> and <c>groupby</c>. A
    /// query is no list: it is refused.
    /// </summary>
    /// <param name="second">The values, as they are at the call.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public AnalyticsQueryable<T> Except(IEnumerable<T> second, [CallerArgumentExpression(nameof(second))] string? expression = null) =>
        Then<T>(SetOf(
            second,
            nameof(Except),
            static () => new Func<IQueryable<T>, IEnumerable<T>, IQueryable<T>>(Queryable.Except).Method,
            expression));

    /// <summary>
    /// The same elements under another static type: the type that they have, or that without <c>?</c>, where a null throws when the row is
    /// read. No other type can be sent.
    /// </summary>
    public AnalyticsQueryable<TResult> Cast<TResult>() =>
        Then<TResult>(new TypeCall(typeof(T), typeof(TResult), nameof(Cast))
        {
            Method = static () => new Func<IQueryable, IQueryable<TResult>>(Queryable.Cast<TResult>).Method,
        });

    /// <summary>
    /// The elements of a type: the type that they have, or that without <c>?</c>. Of a field that is selected, nulls are left out, which
    /// becomes part of the <c>filter</c>. No other type can be sent.
    /// </summary>
    public AnalyticsQueryable<TResult> OfType<TResult>() =>
        Then<TResult>(new TypeCall(typeof(T), typeof(TResult), nameof(OfType))
        {
            Method = static () => new Func<IQueryable, IQueryable<TResult>>(Queryable.OfType<TResult>).Method,
        });

    /// <summary>
    /// Reads the rows window by window: a day, a week or a month of a date at a time, in order of time, so that no request skips many rows.
    /// The conditions of the query must bound the date on both sides. Gives the rows that the query has, each once; rows whose date is null
    /// satisfy no bound. A window that does not fit on a page, by the total of its first response, is read by weeks or days instead; a day that
    /// does not is paged.
    /// </summary>
    /// <param name="window">The bucket of a date field, such as <c>x => DateBucket.StartOfMonth(x.UsageDate)</c>.</param>
    /// <param name="maximumParallelism">
    /// How many windows may be requested, or wait in memory to be read, at a time. The rows come in the same order whatever it is. The service
    /// counts every request: keep it low. <see cref="AnalyticsClientOptions.MaximumRequestsInFlight"/> bounds it further.
    /// </param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="window"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumParallelism"/> is zero or less.</exception>
    public PartitionedAnalyticsQuery<T> PartitionBy(
        Expression<Func<T, DateTimeOffset?>> window, int maximumParallelism = 1, [CallerArgumentExpression(nameof(window))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumParallelism, 1);
        return new(Chain.Then(new PartitionCall(window) { Written = expression }), maximumParallelism);
    }

    /// <summary>
    /// Fetches the rows in requests of at most so many rows each, by <c>top</c> and <c>skip</c>, so that <c>Take</c> may want more than
    /// the service returns to one request.
    /// </summary>
    /// <param name="rows">The rows of one request: 1 to 9999.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is zero or less.</exception>
    public AnalyticsQueryable<T> WithPageSize(int rows, [CallerArgumentExpression(nameof(rows))] string? expression = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return Then<T>(new PageSizeCall(Expression.Constant(rows))
        {
            Written = expression,
            Method = static () => new Func<IQueryable<T>, int, IQueryable<T>>(QueryableCalls.WithPageSize).Method,
        });
    }

    private static QueryCall SetOf<TValue>(
        IEnumerable<TValue> second, string name, Func<MethodInfo> method, string? expression, LambdaExpression? keySelector = null)
    {
        ArgumentNullException.ThrowIfNull(second);
        return second is IQueryable
            ? new UnsupportedCall(name, null)
            : new ValueSetCall(second.ToArray(), name, keySelector) { Written = expression, Method = method };
    }
}
