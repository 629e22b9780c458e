using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Execution.Windows;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A query that is read window by window: a day, a week or a month of one of its dates at a time, in order of time, so that each request
/// stays small and none skips many rows. Made by <see cref="AnalyticsQueryable{T}.PartitionBy"/>. Each call sends the query again. Immutable,
/// and may be shared between threads.
/// </summary>
/// <remarks>
/// All members throw <see cref="InvalidOperationException"/> where the conditions of the query, with the values that they have then, do not
/// bound the date on both sides.
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class PartitionedAnalyticsQuery<T>
{
    private readonly QueryChain _query;
    private readonly int _parallelism;

    internal PartitionedAnalyticsQuery(QueryChain query, int parallelism)
    {
        _query = query;
        _parallelism = parallelism;
    }

    /// <summary>
    /// The elements, in order of the windows, and in the service's order within each. A page is read whole before its first element comes.
    /// </summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="InvalidOperationException">The date is not bounded on both sides, or there would be too many windows.</exception>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    /// <exception cref="PartnerAnalyticsException">The service, the network or a response failed.</exception>
    public async IAsyncEnumerable<T> AsAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            foreach (var element in page.Values)
            {
                yield return element;
            }
        }
    }

    /// <summary>For <c>await foreach</c> over the query itself.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        AsAsyncEnumerable(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>The elements for <c>await foreach</c>, with or without a return to the context that the loop runs in.</summary>
    /// <param name="continueOnCapturedContext">Whether the loop goes on in the context that it began in.</param>
    public ConfiguredCancelableAsyncEnumerable<T> ConfigureAwait(bool continueOnCapturedContext) =>
        AsAsyncEnumerable().ConfigureAwait(continueOnCapturedContext);

    /// <summary>The elements for <c>await foreach</c>, with a token that ends it.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public ConfiguredCancelableAsyncEnumerable<T> WithCancellation(CancellationToken cancellationToken) =>
        AsAsyncEnumerable(cancellationToken).WithCancellation(cancellationToken);

    /// <summary>All elements, in order of the windows.</summary>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/exception"/>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var elements = new List<T>();
        await foreach (var page in AsPages(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            elements.AddRange(page.Values);
        }

        return elements;
    }

    /// <summary>
    /// The elements page by page. A window is one page where it fits on one, and each window has a page, also one without elements. A page's
    /// continuation token goes on after it, also in another process; it is bound to the query, its values and what it is split by.
    /// </summary>
    /// <param name="continuationToken">The token of the last page that was handled; null begins at the start.</param>
    /// <param name="pageSizeHint">The most elements of a page, 1 to 9999; null for what the query's page size says, else the service's.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="ArgumentException">The token belongs to another query.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSizeHint"/> is not a size that the service returns.</exception>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/exception"/>
    public IAsyncEnumerable<AnalyticsWindowPage<T>> AsPages(
        string? continuationToken = null, int? pageSizeHint = null, CancellationToken cancellationToken = default)
    {
        RowRun.VerifyPageSize(pageSizeHint, _query.Source.Resource);

        return new PartitionedRun<T>(_query, _parallelism, pageSizeHint).ReadAsync(continuationToken, cancellationToken);
    }

    /// <summary>
    /// The windows that are requested, with captured values as they are now: those of <c>PartitionBy</c>'s bucket, the first and the last cut
    /// to the bounds of the query. A window whose rows turn out not to fit on a page is read by weeks or days instead. Sends nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The date is not bounded on both sides, or there would be too many windows.</exception>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    public IReadOnlyList<AnalyticsWindow> ToWindows() =>
        _query.Source.CreatePartition(_query) is { } partition ? [.. partition.Windows(partition.From)] : [];

    /// <summary>The absolute URI of the first request of each of <see cref="ToWindows"/>. Sends nothing.</summary>
    /// <exception cref="InvalidOperationException">
    /// The date is not bounded on both sides, there would be too many windows, or the rows are in memory.
    /// </exception>
    /// <exception cref="AnalyticsQueryException">The query cannot be translated.</exception>
    public IReadOnlyList<Uri> ToRequestUris() => _query.Source.CreatePartition(_query) is { } partition
        ? [.. partition.Windows(partition.From).Select(window => _query.Source.GetWindowUri(partition, window))]
        : [];

    /// <summary>
    /// The request of the whole query, readable, and what it is split by; for a query that is refused, the refusal. Evaluates and sends
    /// nothing, and never throws.
    /// </summary>
    public override string ToString() => _query.Source.Describe(_query);
}
