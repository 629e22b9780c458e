using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Execution;

namespace PartnerAnalytics.Linq;

/// <content>
/// The members that send the query and block the thread until the response has come. Prefer their asynchronous forms; on a client that sends
/// through a caller's <see cref="HttpClient"/> these are refused.
/// </content>
public partial class AnalyticsQueryable<T>
{
    /// <summary>The first element. Blocks the thread.</summary>
    /// <exception cref="InvalidOperationException">There is none; or the client sends through a caller's <see cref="HttpClient"/>.</exception>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public T First() => Execute<T>(Ending(static () => new Func<IQueryable<T>, T>(Queryable.First).Method));

    /// <summary>The first element, of those that satisfy a condition. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="First()" path="/exception"/>
    public T First(Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).First();

    /// <summary>The first element, or the default where there is none. Blocks the thread.</summary>
    /// <exception cref="InvalidOperationException">The client sends through a caller's <see cref="HttpClient"/>.</exception>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public T? FirstOrDefault() => Execute<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.FirstOrDefault).Method));

    /// <summary>The first element, or the default where there is none, of those that satisfy a condition. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="FirstOrDefault()" path="/exception"/>
    public T? FirstOrDefault(Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).FirstOrDefault();

    /// <summary>The first of the elements that satisfy a condition, or the caller's own value where there is none. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="defaultValue">The value where there is none.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="FirstOrDefault()" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public T FirstOrDefault(
        Expression<Func<T, bool>> predicate, T defaultValue, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).OrAnother(
            defaultValue, static () => new Func<IQueryable<T>, T, T>(Queryable.FirstOrDefault).Method, nameof(FirstOrDefault));

    /// <summary>The only element. Blocks the thread.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one; or the client sends through a caller's <see cref="HttpClient"/>.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T Single() => Execute<T>(Ending(static () => new Func<IQueryable<T>, T>(Queryable.Single).Method));

    /// <summary>The only element, of those that satisfy a condition. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="Single()" path="/exception"/>
    public T Single(Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).Single();

    /// <summary>The only element, or the default where there is none. Blocks the thread.</summary>
    /// <exception cref="InvalidOperationException">There is more than one; or the client sends through a caller's <see cref="HttpClient"/>.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T? SingleOrDefault() => Execute<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.SingleOrDefault).Method));

    /// <summary>The only element, or the default where there is none, of those that satisfy a condition. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="SingleOrDefault()" path="/exception"/>
    public T? SingleOrDefault(Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).SingleOrDefault();

    /// <summary>The only of the elements that satisfy a condition, or the caller's own value where there is none. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="defaultValue">The value where there is none.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="SingleOrDefault()" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public T SingleOrDefault(
        Expression<Func<T, bool>> predicate, T defaultValue, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).OrAnother(
            defaultValue, static () => new Func<IQueryable<T>, T, T>(Queryable.SingleOrDefault).Method, nameof(SingleOrDefault));

    /// <summary>Whether there is an element. Blocks the thread.</summary>
    /// <inheritdoc cref="FirstOrDefault()" path="/exception"/>
    public bool Any() => Execute<bool>(Ending(static () => new Func<IQueryable<T>, bool>(Queryable.Any).Method));

    /// <summary>Whether there is an element, of those that satisfy a condition. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="Any()" path="/exception"/>
    public bool Any(Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).Any();

    /// <summary>The number of elements. Blocks the thread.</summary>
    /// <inheritdoc cref="FirstOrDefault()" path="/exception"/>
    public int Count() => Execute<int>(Ending(static () => new Func<IQueryable<T>, int>(Queryable.Count).Method));

    /// <summary>The number of elements, of those that satisfy a condition. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="Count()" path="/exception"/>
    public int Count(Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).Count();

    /// <summary>The number of elements. Blocks the thread.</summary>
    /// <inheritdoc cref="FirstOrDefault()" path="/exception"/>
    public long LongCount() => Execute<long>(Ending(static () => new Func<IQueryable<T>, long>(Queryable.LongCount).Method));

    /// <summary>The number of elements, of those that satisfy a condition. Blocks the thread.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="LongCount()" path="/exception"/>
    public long LongCount(Expression<Func<T, bool>> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).LongCount();

    private T OrAnother(T defaultValue, Func<MethodInfo> method, string name) =>
        Execute<T>(Ending(method, Expression.Constant(defaultValue, typeof(T)), expression: null, name));

    private TResult Execute<TResult>(TerminalCall call) => Chain.Source.Execute<TResult>(call);

    private Task<TResult> ExecuteAsync<TResult>(TerminalCall call, CancellationToken cancellationToken) =>
        Chain.Source.ExecuteAsync<TResult>(call, cancellationToken).AsTask();

    private TerminalCall Ending(
        Func<MethodInfo> method, Expression? value = null, string? expression = null, [CallerMemberName] string name = "") =>
        TerminalCall.Create(name, Chain, lambda: null, value, expression, () =>
        {
            Expression[] arguments = value is null ? [Chain.Expression] : [Chain.Expression, value];
            return Expression.Call(null, method(), arguments);
        });

    private TerminalCall EndingWith(
        Func<MethodInfo> method, LambdaExpression lambda, string? expression,
        [CallerArgumentExpression(nameof(lambda))] string parameter = "", [CallerMemberName] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, parameter);
        var quoted = Expression.Quote(lambda);
        return TerminalCall.Create(
            name, Chain, lambda, value: null, expression, () => Expression.Call(null, method(), Chain.Expression, quoted));
    }
}
