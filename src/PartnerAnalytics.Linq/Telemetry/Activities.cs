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

/// <summary>The request of a page, as far as telemetry tells of it.</summary>
internal interface IObservedRequest
{
    /// <summary>The path of the resource.</summary>
    string Resource { get; }

    /// <summary>The URI.</summary>
    Uri Uri { get; }

    /// <summary>The id that all attempts have in common.</summary>
    string CorrelationId { get; }

    /// <summary>How often the request was sent.</summary>
    int Attempts { get; }

    /// <summary>How often it was repeated after a transient failure.</summary>
    int Retries { get; }

    /// <summary>The time since the request began.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>What traces show of it; null where nobody listens.</summary>
    PageActivity? Activity { get; }
}

/// <summary>The request of one page, as traces show it.</summary>
internal sealed class PageActivity(ClientTelemetry telemetry, IObservedRequest request, Activity? activity) : IDisposable
{
    private TimeSpan _throttled;
    private Exception? _failure;
    private long _rows;
    private bool _isWhole;

    /// <summary>Makes it the parent of what the calling async method sends.</summary>
    public void Enter()
    {
        if (activity is not null)
        {
            Activity.Current = activity;
        }
    }

    /// <summary>A request of the page waited for the service's throttling to end.</summary>
    public void Waited(TimeSpan time) => _throttled += time;

    /// <summary>Reading the page ended with an exception.</summary>
    public void Fail(Exception failure) => _failure = failure;

    /// <summary>The page ended, or was left before.</summary>
    public void End(long rows, bool isWhole)
    {
        _rows = rows;
        _isWhole = isWhole;
    }

    public void Dispose()
    {
        if (_isWhole)
        {
            telemetry.PageRead(request, _rows);
        }
        else if (_rows > 0)
        {
            ClientTelemetry.PageLeft(request, _rows);
        }

        activity?.SetTag("partner_analytics.rows", _rows)
            .SetTag("partner_analytics.retries", request.Retries)
            .SetTag("partner_analytics.throttled_time", _throttled.TotalSeconds)
            .SetTag("partner_analytics.correlation_id", request.CorrelationId);
        activity.StopAside(_failure);
    }
}
