using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>Reads a query window by window and tells where each page leads.</summary>
internal sealed class PartitionedRun<TResult>(QueryChain query, int parallelism, int? pageSize)
{
    /// <summary>The pages of all windows, in order of time.</summary>
    /// <param name="continuationToken">The token of the last page that was handled; null begins at the start.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public async IAsyncEnumerable<AnalyticsWindowPage<TResult>> ReadAsync(
        string? continuationToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partition = query.Source.CreatePartition(query);
        cancellationToken.ThrowIfCancellationRequested();
        if (partition is null)
        {
            yield break;
        }

        var start = RangeToken.Read(continuationToken, partition.Identity, partition.From.UtcTicks, partition.Until.UtcTicks);
        var progress = ProgressReporter.Find(query.Calls());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = new WindowQueue<TResult>(
            partition, start, parallelism, (window, page) => query.Source.ReadWindowAsync<TResult>(query, partition, window, page, pageSize, stop.Token));
        try
        {
            var (rowsBefore, rows) = (start.Rows - start.Page.Read, start.Rows);
            while (await NextAsync(queue, cancellationToken).ConfigureAwait(false) is { } read)
            {
                var isFirst = !read.IsResumed;
                do
                {
                    var part = read.Current;
                    rows += part.Values.Count;
                    progress?.ReportPage(rows, rowsBefore + queue.FindTotal());
                    yield return new AnalyticsWindowPage<TResult>(part.Values, WriteToken(partition, read.Window, part, rows), part.Response)
                    {
                        Window = read.Window,
                        BeginsWindow = isFirst,
                    };
                    isFirst = false;
                }
                while (await MoveNextAsync(read, cancellationToken).ConfigureAwait(false));

                rowsBefore = rows;
                await queue.RemoveAsync().ConfigureAwait(false);
            }

            if (rows == 0 && query.Source.WhenEmpty() is { } failure)
            {
                throw failure;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await queue.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static string? WriteToken(Partition partition, AnalyticsWindow window, WindowPart<TResult> part, long rows) =>
        part.Next is { } page
            ? RangeToken.Write(partition.Identity, new RangePosition(window.From.UtcTicks, window.Until.UtcTicks, page, rows))
            : window.Until < partition.Until
                ? RangeToken.Write(partition.Identity, new RangePosition(window.Until.UtcTicks, null, default, rows))
            : null;

    private static Task<WindowRead<TResult>?> NextAsync(WindowQueue<TResult> queue, CancellationToken cancellationToken) =>
        OfCaller(queue.NextAsync(), cancellationToken);

    private static Task<bool> MoveNextAsync(WindowRead<TResult> read, CancellationToken cancellationToken) =>
        OfCaller(read.MoveNextAsync().AsTask(), cancellationToken);

    // The requests know a token of ours; callers compare the token of the exception with their own.
    private static async Task<T> OfCaller<T>(Task<T> task, CancellationToken cancellationToken)
    {
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
    }
}
