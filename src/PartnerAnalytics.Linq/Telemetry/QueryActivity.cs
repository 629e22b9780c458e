using System.Diagnostics;

namespace PartnerAnalytics.Linq.Telemetry;

/// <summary>One enumeration of a query, as logs and traces show it.</summary>
internal sealed class QueryActivity(ClientTelemetry telemetry, string resource, TimeProvider timeProvider, Activity? activity) : IDisposable
{
    private readonly long _started = timeProvider.GetTimestamp();
    private bool _ended;

    public string Resource => resource;

    /// <summary>What the activities of pages hang below; the default where there is no trace.</summary>
    public ActivityContext Context => activity?.Context ?? default;

    public long Rows { get; private set; }

    public int Pages { get; private set; }

    /// <summary>Why it ended; null if it did not fail.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether all rows were read.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>A page ended, or was left.</summary>
    public void Add(long rows, bool isWhole)
    {
        Rows += rows;
        Pages += isWhole ? 1 : 0;
    }

    /// <summary>Whether there was no row.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>All rows were read.</summary>
    /// <param name="isEmpty">Whether there was none, before a continuation token neither.</param>
    public void Complete(bool isEmpty) => (IsComplete, IsEmpty) = (true, isEmpty);

    /// <summary>Reading ended with an exception.</summary>
    public void Fail(Exception failure) => Failure = failure;

    public void Dispose()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        telemetry.Ended(this, timeProvider.GetElapsedTime(_started));
        activity?.SetTag("partner_analytics.rows", Rows).SetTag("partner_analytics.pages", Pages);
        activity.StopAside(Failure);
    }
}
