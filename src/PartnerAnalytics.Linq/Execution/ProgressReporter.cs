using PartnerAnalytics.Linq.Calls;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>Tells those that a query's <c>WithProgress</c> names how far one reading of it has come.</summary>
internal sealed class ProgressReporter
{
    private readonly List<IProgress<AnalyticsProgress>> _listeners;
    private long _rows;
    private long _pages;
    private long? _total;

    private ProgressReporter(List<IProgress<AnalyticsProgress>> listeners) => _listeners = listeners;

    /// <summary>The reporter of a query; null where nobody wants to be told.</summary>
    public static ProgressReporter? Find(IReadOnlyList<QueryCall> calls)
    {
        List<IProgress<AnalyticsProgress>> listeners = [.. calls.OfType<ProgressCall>().Select(call => call.Progress)];
        return listeners.Count == 0 ? null : new ProgressReporter(listeners);
    }

    /// <summary>A page was read.</summary>
    /// <param name="rows">The rows read so far.</param>
    /// <param name="total">The rows that the query has in all; null where the page does not tell.</param>
    public void ReportPage(long rows, long? total)
    {
        _rows = rows;
        _pages++;
        _total = total ?? _total;
        var progress = new AnalyticsProgress(_rows, _pages, _total);
        foreach (var listener in _listeners)
        {
            listener.Report(progress);
        }
    }

    /// <summary>The reader leaves in the middle of a page.</summary>
    /// <param name="rows">The rows handed out so far.</param>
    public void ReportPartOfPage(long rows)
    {
        if (rows > _rows)
        {
            ReportPage(rows, total: null);
        }
    }
}
