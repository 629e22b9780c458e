using Azure;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>The reading of one window. Its first page may be requested before it is the window's turn.</summary>
internal sealed class WindowRead<TResult>(AnalyticsWindow window, PagePosition start)
{
    private IAsyncEnumerator<WindowPart<TResult>>? _parts;
    private Task<bool>? _first;

    public AnalyticsWindow Window => window;

    /// <summary>Whether a token leads into the middle of the window.</summary>
    public bool IsResumed => start != default;

    public bool IsStarted => _first is not null;

    /// <summary>The page that was read last.</summary>
    public WindowPart<TResult> Current => _parts!.Current;

    /// <summary>The rows of the window; null where they are not known yet.</summary>
    public long? Total => _first is { IsCompletedSuccessfully: true, Result: true } ? Current.Total : null;

    /// <summary>Requests the first page.</summary>
    public void Start(Func<AnalyticsWindow, PagePosition, IAsyncEnumerable<WindowPart<TResult>>> read)
    {
        _parts = read(window, start).GetAsyncEnumerator();
        _first = _parts.MoveNextAsync().AsTask();
    }

    /// <summary>Waits for the first page.</summary>
    public Task<bool> WaitAsync() => _first!;

    /// <summary>The windows to read instead, where the first page is there and shows that it does not hold the window; none otherwise.</summary>
    public IReadOnlyList<AnalyticsWindow> Split() =>
        !IsResumed && Total is { } total && Current.Next is not null ? Partition.Split(window, Current.Values.Count, total) : [];

    /// <summary>Reads the next page.</summary>
    public ValueTask<bool> MoveNextAsync() => _parts!.MoveNextAsync();

    /// <summary>Ends the reading, waiting for a request that was cancelled.</summary>
    public async ValueTask CloseAsync()
    {
        if (_first is not null)
        {
            await ((Task)_first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _parts!.DisposeAsync().ConfigureAwait(false);
        }
    }
}

/// <summary>One page of a window.</summary>
/// <param name="Values">The elements.</param>
/// <param name="Next">Where the window goes on; null after its last page.</param>
/// <param name="Total">The rows of the window; null where that is not known.</param>
/// <param name="Response">Status and headers of the response.</param>
internal sealed record WindowPart<TResult>(IReadOnlyList<TResult> Values, PagePosition? Next, long? Total, Response Response);
