using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Http;

/// <summary>Fetches pages one ahead of their reader.</summary>
internal static class PagesAhead
{
    /// <summary>The pages; the next one is under way while one is handled.</summary>
    /// <param name="read">Reads the pages one after the other.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public static async IAsyncEnumerable<ServicePage<TRow>> Of<TRow>(
        Func<CancellationToken, IAsyncEnumerable<ServicePage<TRow>>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class, IAnalyticsResource<TRow>
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pages = read(left.Token).GetAsyncEnumerator(left.Token);
        var next = pages.MoveNextAsync().AsTask();
        try
        {
            while (await MovedAsync(next, cancellationToken).ConfigureAwait(false))
            {
                // Also behind the last page: only then has the reading come to its end, and says so.
                var page = pages.Current;
                next = pages.MoveNextAsync().AsTask();
                yield return page;
            }
        }
        finally
        {
            // A page that nobody waits for any more; what becomes of it is nobody's concern.
            await left.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await pages.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The rows of pages.</summary>
    public static async IAsyncEnumerable<TRow> RowsOf<TRow>(
        IAsyncEnumerable<ServicePage<TRow>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class, IAnalyticsResource<TRow>
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    // The caller is to see its own token, not the one that was linked to it.
    private static async Task<bool> MovedAsync(Task<bool> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next.ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw Failures.ForCancellation(e, cancellationToken);
        }
    }
}
