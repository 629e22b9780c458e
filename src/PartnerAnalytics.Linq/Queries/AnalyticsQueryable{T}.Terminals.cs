using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Azure;
using PartnerAnalytics.Linq.Execution;

namespace PartnerAnalytics.Linq;

/// <content>The members that send the query. Each call sends it again.</content>
public partial class AnalyticsQueryable<T>
{
    /// <summary>The elements as they arrive; further pages are requested as the enumeration gets to them, and none after it stops.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public IAsyncEnumerable<T> AsAsyncEnumerable(CancellationToken cancellationToken = default) =>
        Chain.Source.EnumerateAsync<T>(Chain, cancellationToken);

    /// <summary>For <c>await foreach</c> over the query itself.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Chain.Source.EnumerateAsync<T>(Chain, cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>The elements for <c>await foreach</c>, with or without a return to the context that the loop runs in.</summary>
    /// <param name="continueOnCapturedContext">Whether the loop goes on in the context that it began in.</param>
    public ConfiguredCancelableAsyncEnumerable<T> ConfigureAwait(bool continueOnCapturedContext) =>
        AsAsyncEnumerable().ConfigureAwait(continueOnCapturedContext);

    /// <summary>The elements for <c>await foreach</c>, with a token that ends it.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public ConfiguredCancelableAsyncEnumerable<T> WithCancellation(CancellationToken cancellationToken) =>
        AsAsyncEnumerable(cancellationToken).WithCancellation(cancellationToken);

    /// <summary>
    /// The elements page by page, one request each. A page's continuation token goes on after it, also in another process; it is bound to
    /// the query and its values, and holds the position only, or the service's own link to the next page, and how to tell the page again
    /// should the service repeat it.
    /// </summary>
    /// <param name="continuationToken">The token of the last page that was handled; null begins at the start.</param>
    /// <param name="pageSizeHint">The elements of a page, 1 to 9999; null for what <see cref="WithPageSize"/> says, else the service's.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="ArgumentException">The token belongs to another query.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSizeHint"/> is not a size that the service returns.</exception>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public IAsyncEnumerable<Page<T>> AsPages(
        string? continuationToken = null, int? pageSizeHint = null, CancellationToken cancellationToken = default)
    {
        RowRun.VerifyPageSize(pageSizeHint, Chain.Source.Resource);

        return Chain.Source.EnumeratePagesAsync<T>(Chain, continuationToken, pageSizeHint, cancellationToken);
    }

    /// <summary>All elements.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public Task<List<T>> ToListAsync(CancellationToken cancellationToken = default) =>
        Chain.Source.ToListAsync<T>(Chain, cancellationToken).AsTask();

    /// <summary>All elements.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public async Task<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        [.. await ToListAsync(cancellationToken).ConfigureAwait(false)];

    /// <summary>The different elements.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<HashSet<T>> ToHashSetAsync(CancellationToken cancellationToken = default) =>
        ToHashSetAsync(comparer: null, cancellationToken);

    /// <summary>The elements that differ by a comparer.</summary>
    /// <param name="comparer">Compares the elements that arrive; null for their own equality.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public async Task<HashSet<T>> ToHashSetAsync(IEqualityComparer<T>? comparer, CancellationToken cancellationToken = default)
    {
        var elements = new HashSet<T>(comparer);
        await foreach (var element in Chain.Source.EnumerateAsync<T>(Chain, cancellationToken).ConfigureAwait(false))
        {
            elements.Add(element);
        }

        return elements;
    }

    /// <summary>All elements by key.</summary>
    /// <param name="keySelector">The key of an element; runs on the elements that arrive.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="ArgumentException">Two elements have the same key.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<Dictionary<TKey, T>> ToDictionaryAsync<TKey>(Func<T, TKey> keySelector, CancellationToken cancellationToken = default)
        where TKey : notnull =>
        ToDictionaryAsync(keySelector, static element => element, cancellationToken);

    /// <summary>All elements by key.</summary>
    /// <param name="keySelector">The key of an element; runs on the elements that arrive.</param>
    /// <param name="elementSelector">The value of an element; runs on the elements that arrive.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="ArgumentException">Two elements have the same key.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public async Task<Dictionary<TKey, TElement>> ToDictionaryAsync<TKey, TElement>(
        Func<T, TKey> keySelector, Func<T, TElement> elementSelector, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        var elements = new Dictionary<TKey, TElement>();
        await foreach (var element in Chain.Source.EnumerateAsync<T>(Chain, cancellationToken).ConfigureAwait(false))
        {
            elements.Add(keySelector(element), elementSelector(element));
        }

        return elements;
    }

    /// <summary>The first element.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T> FirstAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T>(Ending(static () => new Func<IQueryable<T>, T>(Queryable.First).Method), cancellationToken);

    /// <summary>The first element, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="FirstAsync(CancellationToken)" path="/exception"/>
    public Task<T> FirstAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).FirstAsync(cancellationToken);

    /// <summary>The first element, or the default where there is none.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.FirstOrDefault).Method), cancellationToken);

    /// <summary>The first element, or the default where there is none, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="FirstOrDefaultAsync(CancellationToken)" path="/exception"/>
    public Task<T?> FirstOrDefaultAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The only element.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T> SingleAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T>(Ending(static () => new Func<IQueryable<T>, T>(Queryable.Single).Method), cancellationToken);

    /// <summary>The only element, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="SingleAsync(CancellationToken)" path="/exception"/>
    public Task<T> SingleAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).SingleAsync(cancellationToken);

    /// <summary>The only element, or the default where there is none.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<T?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<T?>(Ending(static () => new Func<IQueryable<T>, T?>(Queryable.SingleOrDefault).Method), cancellationToken);

    /// <summary>The only element, or the default where there is none, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="SingleOrDefaultAsync(CancellationToken)" path="/exception"/>
    public Task<T?> SingleOrDefaultAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether there is an element.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<bool>(Ending(static () => new Func<IQueryable<T>, bool>(Queryable.Any).Method), cancellationToken);

    /// <summary>Whether there is an element, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="AnyAsync(CancellationToken)" path="/exception"/>
    public Task<bool> AnyAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).AnyAsync(cancellationToken);

    /// <summary>The number of elements.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="OverflowException">There are more than <see cref="int.MaxValue"/>.</exception>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<int>(Ending(static () => new Func<IQueryable<T>, int>(Queryable.Count).Method), cancellationToken);

    /// <summary>The number of elements, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="CountAsync(CancellationToken)" path="/exception"/>
    public Task<int> CountAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).CountAsync(cancellationToken);

    /// <summary>The number of elements.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="ToListAsync" path="/exception"/>
    public Task<long> LongCountAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync<long>(Ending(static () => new Func<IQueryable<T>, long>(Queryable.LongCount).Method), cancellationToken);

    /// <summary>The number of elements, of those that satisfy a condition.</summary>
    /// <param name="predicate">The condition; becomes part of the <c>filter</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="LongCountAsync(CancellationToken)" path="/exception"/>
    public Task<long> LongCountAsync(
        Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null) =>
        Matching(predicate, expression).LongCountAsync(cancellationToken);

    /// <summary>The absolute URI of the first request, with captured values as they are now. Sends nothing.</summary>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="InvalidOperationException">The query needs no request: it can have no rows, or its rows are in memory.</exception>
    public Uri ToRequestUri() => Chain.Source.GetRequestUri(Chain);
}
