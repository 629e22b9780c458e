using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq;

/// <content>
/// The members that take one element of an order, or look for one. Of elements with equal keys, the first in the service's order is taken.
/// </content>
public partial class AnalyticsQueryable<T>
{
    /// <summary>
    /// The least element, of a query that selects a field; nulls are ignored. Becomes <c>orderby</c> and <c>top=1</c>, where the resource
    /// sorts. Blocks the thread.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T? Min() =>
        Execute<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.Min).Method));

    /// <summary>
    /// The least element, of a query that selects a field; nulls are ignored. Becomes <c>orderby</c> and <c>top=1</c>, where the resource
    /// sorts.
    /// </summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> MinAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.Min).Method), cancellationToken);

    /// <summary>
    /// The least value of a field; nulls are ignored. Becomes <c>orderby</c> and <c>top=1</c>, where the resource sorts. Blocks the
    /// thread.
    /// </summary>
    /// <param name="selector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public TResult? Min<TResult>(
        Expression<Func<T, TResult>> selector, [CallerArgumentExpression(nameof(selector))] string? expression = null) =>
        Execute<TResult?>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, TResult>>, TResult?>(Queryable.Min).Method, selector, expression));

    /// <summary>The least value of a field; nulls are ignored. Becomes <c>orderby</c> and <c>top=1</c>, where the resource sorts.</summary>
    /// <param name="selector">The field.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<TResult?> MinAsync<TResult>(
        Expression<Func<T, TResult>> selector, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(selector))] string? expression = null) =>
        ExecuteAsync<TResult?>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, TResult>>, TResult?>(Queryable.Min).Method,
            selector, expression), cancellationToken);

    /// <summary>
    /// The greatest element, of a query that selects a field; nulls are ignored. Becomes <c>orderby</c> and <c>top=1</c>, where the
    /// resource sorts. Blocks the thread.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T? Max() =>
        Execute<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.Max).Method));

    /// <summary>
    /// The greatest element, of a query that selects a field; nulls are ignored. Becomes <c>orderby</c> and <c>top=1</c>, where the
    /// resource sorts.
    /// </summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> MaxAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.Max).Method), cancellationToken);

    /// <summary>
    /// The greatest value of a field; nulls are ignored. Becomes <c>orderby</c> and <c>top=1</c>, where the resource sorts. Blocks the
    /// thread.
    /// </summary>
    /// <param name="selector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public TResult? Max<TResult>(
        Expression<Func<T, TResult>> selector, [CallerArgumentExpression(nameof(selector))] string? expression = null) =>
        Execute<TResult?>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, TResult>>, TResult?>(Queryable.Max).Method, selector, expression));

    /// <summary>
    /// The greatest value of a field; nulls are ignored. Becomes <c>orderby</c> and <c>top=1</c>, where the resource sorts.
    /// </summary>
    /// <param name="selector">The field.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<TResult?> MaxAsync<TResult>(
        Expression<Func<T, TResult>> selector, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(selector))] string? expression = null) =>
        ExecuteAsync<TResult?>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, TResult>>, TResult?>(Queryable.Max).Method,
            selector, expression), cancellationToken);

    /// <summary>
    /// The first element with the least value of a field; elements where it is null are ignored, unless it is null in all: then it is the
    /// first. Sends a second request where the first finds none. Becomes <c>orderby</c> and <c>top=1</c>, where the resource sorts.
    /// Blocks the thread.
    /// </summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T? MinBy<TKey>(
        Expression<Func<T, TKey>> keySelector, [CallerArgumentExpression(nameof(keySelector))] string? expression = null) =>
        Execute<T?>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, TKey>>, T?>(Queryable.MinBy).Method, keySelector, expression));

    /// <summary>
    /// The first element with the least value of a field; elements where it is null are ignored, unless it is null in all: then it is the
    /// first. Sends a second request where the first finds none. Becomes <c>orderby</c> and <c>top=1</c>, where the resource sorts.
    /// </summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> MinByAsync<TKey>(
        Expression<Func<T, TKey>> keySelector, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(keySelector))] string? expression = null) =>
        ExecuteAsync<T?>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, TKey>>, T?>(Queryable.MinBy).Method,
            keySelector, expression), cancellationToken);

    /// <summary>
    /// The first element with the greatest value of a field; elements where it is null are ignored, unless it is null in all: then it is
    /// the first. Sends a second request where the first finds none. Becomes <c>orderby</c> and <c>top=1</c>, where the resource sorts.
    /// Blocks the thread.
    /// </summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T? MaxBy<TKey>(
        Expression<Func<T, TKey>> keySelector, [CallerArgumentExpression(nameof(keySelector))] string? expression = null) =>
        Execute<T?>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, TKey>>, T?>(Queryable.MaxBy).Method, keySelector, expression));

    /// <summary>
    /// The first element with the greatest value of a field; elements where it is null are ignored, unless it is null in all: then it is
    /// the first. Sends a second request where the first finds none. Becomes <c>orderby</c> and <c>top=1</c>, where the resource sorts.
    /// </summary>
    /// <param name="keySelector">The field.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">There is none, and null is no value of the type.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> MaxByAsync<TKey>(
        Expression<Func<T, TKey>> keySelector, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(keySelector))] string? expression = null) =>
        ExecuteAsync<T?>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, TKey>>, T?>(Queryable.MaxBy).Method,
            keySelector, expression), cancellationToken);

    /// <summary>
    /// The last element of an ordered query. The order is requested turned round, as by <see cref="Reverse"/>. Blocks the thread.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T Last() =>
        Execute<T>(Ending(static () => new Func<IQueryable<T>, T>(Queryable.Last).Method));

    /// <summary>The last element of an ordered query. The order is requested turned round, as by <see cref="Reverse"/>.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T> LastAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T>(Ending(static () => new Func<IQueryable<T>, T>(Queryable.Last).Method), cancellationToken);

    /// <summary>The last element of an ordered query, of those that satisfy a condition. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="Last()" path="/exception"/>
    public T Last(
        Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).Last();

    /// <summary>The last element of an ordered query, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="LastAsync(CancellationToken)" path="/exception"/>
    public Task<T> LastAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).LastAsync(cancellationToken);

    /// <summary>
    /// The last element of an ordered query, or the default where there is none. The order is requested turned round, as by <see
    /// cref="Reverse"/>. Blocks the thread.
    /// </summary>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T? LastOrDefault() =>
        Execute<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.LastOrDefault).Method));

    /// <summary>
    /// The last element of an ordered query, or the default where there is none. The order is requested turned round, as by <see
    /// cref="Reverse"/>.
    /// </summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> LastOrDefaultAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.LastOrDefault).Method), cancellationToken);

    /// <summary>
    /// The last element of an ordered query, or the default where there is none, of those that satisfy a condition. Blocks the thread.
    /// </summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="LastOrDefault()" path="/exception"/>
    public T? LastOrDefault(
        Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).LastOrDefault();

    /// <summary>
    /// The last element of an ordered query, or a value of the caller's where there is none, of those that satisfy a condition. Blocks
    /// the thread.
    /// </summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="defaultValue">The value where there is none.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="LastOrDefault()" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public T LastOrDefault(
        Expression<Func<T, bool>> predicate, T defaultValue, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).OrAnother(
            defaultValue, static () => new Func<IQueryable<T>, T, T>(Queryable.LastOrDefault).Method, nameof(LastOrDefault));

    /// <summary>The last element of an ordered query, or the default where there is none, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="LastOrDefaultAsync(CancellationToken)" path="/exception"/>
    public Task<T?> LastOrDefaultAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).LastOrDefaultAsync(cancellationToken);

    /// <summary>The element at a place. Becomes <c>skip</c> and <c>top=1</c>. Blocks the thread.</summary>
    /// <param name="index">The place, counted from zero.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T ElementAt(int index, [CallerArgumentExpression(nameof(index))] string? expression = null) =>
        Execute<T>(Ending(
            static () => new Func<IQueryable<T>, int, T>(Queryable.ElementAt).Method, Expression.Constant(index), expression));

    /// <summary>The element at a place. Becomes <c>skip</c> and <c>top=1</c>.</summary>
    /// <param name="index">The place, counted from zero.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T> ElementAtAsync(
        int index, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(index))] string? expression = null) =>
        ExecuteAsync<T>(Ending(
            static () => new Func<IQueryable<T>, int, T>(Queryable.ElementAt).Method,
            Expression.Constant(index), expression), cancellationToken);

    /// <summary>
    /// The element at a place. Becomes <c>skip</c> and <c>top=1</c>; a place that is counted from the end, as <c>^1</c>, needs an order,
    /// which is requested turned round, as by <see cref="Reverse"/>. Blocks the thread.
    /// </summary>
    /// <param name="index">The place.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T ElementAt(Index index, [CallerArgumentExpression(nameof(index))] string? expression = null) =>
        Execute<T>(Ending(
            static () => new Func<IQueryable<T>, Index, T>(Queryable.ElementAt).Method, Expression.Constant(index), expression));

    /// <summary>
    /// The element at a place. Becomes <c>skip</c> and <c>top=1</c>; a place that is counted from the end, as <c>^1</c>, needs an order,
    /// which is requested turned round, as by <see cref="Reverse"/>.
    /// </summary>
    /// <param name="index">The place.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T> ElementAtAsync(
        Index index, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(index))] string? expression = null) =>
        ExecuteAsync<T>(Ending(
            static () => new Func<IQueryable<T>, Index, T>(Queryable.ElementAt).Method,
            Expression.Constant(index), expression), cancellationToken);

    /// <summary>
    /// The element at a place, or the default where there is none. Becomes <c>skip</c> and <c>top=1</c>. Blocks the thread.
    /// </summary>
    /// <param name="index">The place, counted from zero.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T? ElementAtOrDefault(int index, [CallerArgumentExpression(nameof(index))] string? expression = null) =>
        Execute<T?>(Ending(
            static () => new Func<IQueryable<T>, int, T?>(Queryable.ElementAtOrDefault).Method, Expression.Constant(index), expression));

    /// <summary>The element at a place, or the default where there is none. Becomes <c>skip</c> and <c>top=1</c>.</summary>
    /// <param name="index">The place, counted from zero.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> ElementAtOrDefaultAsync(
        int index, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(index))] string? expression = null) =>
        ExecuteAsync<T?>(Ending(
            static () => new Func<IQueryable<T>, int, T?>(Queryable.ElementAtOrDefault).Method,
            Expression.Constant(index), expression), cancellationToken);

    /// <summary>
    /// The element at a place, or the default where there is none. Becomes <c>skip</c> and <c>top=1</c>; a place that is counted from the
    /// end, as <c>^1</c>, needs an order, which is requested turned round, as by <see cref="Reverse"/>. Blocks the thread.
    /// </summary>
    /// <param name="index">The place.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T? ElementAtOrDefault(Index index, [CallerArgumentExpression(nameof(index))] string? expression = null) =>
        Execute<T?>(Ending(
            static () => new Func<IQueryable<T>, Index, T?>(Queryable.ElementAtOrDefault).Method, Expression.Constant(index), expression));

    /// <summary>
    /// The element at a place, or the default where there is none. Becomes <c>skip</c> and <c>top=1</c>; a place that is counted from the
    /// end, as <c>^1</c>, needs an order, which is requested turned round, as by <see cref="Reverse"/>.
    /// </summary>
    /// <param name="index">The place.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> ElementAtOrDefaultAsync(
        Index index, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(index))] string? expression = null) =>
        ExecuteAsync<T?>(Ending(
            static () => new Func<IQueryable<T>, Index, T?>(Queryable.ElementAtOrDefault).Method,
            Expression.Constant(index), expression), cancellationToken);

    /// <summary>Whether all elements satisfy a condition. Requests one that does not. Blocks the thread.</summary>
    /// <param name="predicate">The condition; its opposite becomes part of the <c>filter</c>. A row on which it throws is left out.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public bool All(Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Execute<bool>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, bool>>, bool>(Queryable.All).Method, predicate, expression));

    /// <summary>Whether all elements satisfy a condition. Requests one that does not.</summary>
    /// <param name="predicate">The condition; its opposite becomes part of the <c>filter</c>. A row on which it throws is left out.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<bool> AllAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
            [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        ExecuteAsync<bool>(EndingWith(
            static () => new Func<IQueryable<T>, Expression<Func<T, bool>>, bool>(Queryable.All).Method,
            predicate, expression), cancellationToken);

    /// <summary>Whether an element of a query that selects a field equals a value.</summary>
    /// <param name="item">The value; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<bool> ContainsAsync(
        T item, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(item))] string? expression = null) =>
        ExecuteAsync<bool>(Ending(
            static () => new Func<IQueryable<T>, T, bool>(Queryable.Contains).Method,
            Expression.Constant(item, typeof(T)), expression), cancellationToken);
}
