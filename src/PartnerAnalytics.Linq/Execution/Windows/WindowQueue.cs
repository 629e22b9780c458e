using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>
/// The windows that are still to be read, in order of time. The first page of the next ones is requested ahead; a window that does not fit
/// on a page gives way to smaller ones. How windows are cut depends on their own responses only, so the order of rows does not depend on which
/// response comes first.
/// </summary>
internal sealed class WindowQueue<TResult> : IAsyncDisposable
{
    private readonly LinkedList<WindowRead<TResult>> _reads = new();
    private readonly IEnumerator<AnalyticsWindow> _further;
    private readonly Func<AnalyticsWindow, PagePosition, IAsyncEnumerable<WindowPart<TResult>>> _read;
    private readonly int _parallelism;
    private bool _hasFurther = true;

    /// <param name="partition">The windows.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="parallelism">How many windows may be requested, or wait to be read, at a time.</param>
    /// <param name="read">Reads a window.</param>
    public WindowQueue(
        Partition partition,
        RangePosition start,
        int parallelism,
        Func<AnalyticsWindow, PagePosition, IAsyncEnumerable<WindowPart<TResult>>> read)
    {
        _read = read;
        _parallelism = parallelism;
        _further = partition.Windows(Instant(start.Until ?? start.From)).GetEnumerator();
        if (start.Until is { } until)
        {
            _reads.AddLast(new WindowRead<TResult>(new AnalyticsWindow(Instant(start.From), Instant(until)), start.Page));
        }
    }

    /// <summary>The next window, its first page read; null after the last.</summary>
    public async Task<WindowRead<TResult>?> NextAsync()
    {
        while (true)
        {
            await SplitAsync().ConfigureAwait(false);
            Fill();
            if (_reads.First is not { Value: var next })
            {
                return null;
            }

            await next.WaitAsync().ConfigureAwait(false);
            if (next.Split().Count == 0)
            {
                return next;
            }
        }
    }

    /// <summary>Goes on from the first window, all of whose pages are read.</summary>
    public async Task RemoveAsync()
    {
        var read = _reads.First!.Value;
        _reads.RemoveFirst();
        await read.CloseAsync().ConfigureAwait(false);
    }

    /// <summary>The rows of the windows that are left, the first included; null where they are not all known.</summary>
    public long? FindTotal()
    {
        var total = 0L;
        foreach (var read in _reads)
        {
            if (read.Total is not { } rows)
            {
                return null;
            }

            total += rows;
        }

        return _hasFurther ? null : total;
    }

    /// <summary>Waits for requests under way, which the caller has cancelled.</summary>
    public async ValueTask DisposeAsync()
    {
        _further.Dispose();
        foreach (var read in _reads)
        {
            await read.CloseAsync().ConfigureAwait(false);
        }
    }

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);

    private async Task SplitAsync()
    {
        for (var node = _reads.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Split() is { Count: > 0 } parts)
            {
                foreach (var part in parts)
                {
                    _reads.AddBefore(node, new WindowRead<TResult>(part, default));
                }

                _reads.Remove(node);
                await node.Value.CloseAsync().ConfigureAwait(false);
            }

            node = next;
        }
    }

    private void Fill()
    {
        while (_hasFurther && _reads.Count <= _parallelism)
        {
            _hasFurther = _further.MoveNext();
            if (_hasFurther)
            {
                _reads.AddLast(new WindowRead<TResult>(_further.Current, default));
            }
        }

        var started = _reads.Count(read => read.IsStarted);
        foreach (var read in _reads)
        {
            if (started >= _parallelism)
            {
                break;
            }

            if (!read.IsStarted)
            {
                read.Start(_read);
                started++;
            }
        }
    }
}
