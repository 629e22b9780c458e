using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Queries;

namespace PartnerAnalytics.Linq;

/// <content>Sums over all rows, which a service returns whose rows are totals.</content>
public partial class AnalyticsQueryable<T>
{
    /// <summary>
    /// The sum of the elements, of a query that selects a field; nulls are ignored, and of no elements it is 0. Becomes a request for the
    /// total, where rows are totals. Blocks the thread.
    /// </summary>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public T Sum() => Execute<T>(Ending(SumMethods.Of<T>));

    /// <summary>
    /// The sum of the elements, of a query that selects a field; nulls are ignored, and of no elements it is 0. Becomes a request for the
    /// total, where rows are totals.
    /// </summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T> SumAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T>(Ending(SumMethods.Of<T>), cancellationToken);

    /// <summary>
    /// The sum of a field; nulls are ignored, and of no elements it is 0. Becomes a request for the total, where rows are totals. Blocks
    /// the thread.
    /// </summary>
    /// <param name="selector">The field.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public TResult Sum<TResult>(
        Expression<Func<T, TResult>> selector, [CallerArgumentExpression(nameof(selector))] string? expression = null) =>
        Execute<TResult>(EndingWith(SumMethods.Of<T, TResult>, selector, expression));

    /// <summary>
    /// The sum of a field; nulls are ignored, and of no elements it is 0. Becomes a request for the total, where rows are totals.
    /// </summary>
    /// <param name="selector">The field.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<TResult> SumAsync<TResult>(
        Expression<Func<T, TResult>> selector, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(selector))] string? expression = null) =>
        ExecuteAsync<TResult>(EndingWith(SumMethods.Of<T, TResult>, selector, expression), cancellationToken);
}
