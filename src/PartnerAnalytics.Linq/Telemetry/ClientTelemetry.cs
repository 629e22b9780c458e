using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PartnerAnalytics.Linq.Telemetry;

/// <summary>
/// What a client tells about its work: activities, metrics and log messages, all under <see cref="Name"/>. None of it holds a token, nor a
/// value of a query unless the options say so.
/// </summary>
internal sealed class ClientTelemetry
{
    /// <summary>The name of the activity source, the meter and the log's category.</summary>
    public const string Name = "PartnerAnalytics.Linq";

    private const string ResourceTag = "partner_analytics.resource";
    private const string StatusTag = "http.response.status_code";
    private const string ErrorTag = "error.type";

    private static readonly string? Version = typeof(ClientTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("partner_analytics.rows", "{row}", "Rows read.");
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>(
        "partner_analytics.pages", "{page}", "Pages read to their end.");
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "partner_analytics.requests", "{request}", "Requests sent, retries included.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "partner_analytics.retries", "{request}", "Requests repeated after a transient failure.");
    private static readonly Counter<double> ThrottledTime = Meter.CreateCounter<double>(
        "partner_analytics.throttled_time", "s", "Time that requests waited because the service throttled them.");
    private static readonly Histogram<double> PageDuration = Meter.CreateHistogram<double>(
        "partner_analytics.page.duration", "s", "Time from the request of a page to its last row, the caller's own included.");

    private readonly ILogger _log;
    private readonly bool _traces;
    private readonly bool _showValues;

    /// <param name="loggers">Where to log to; null for nowhere.</param>
    /// <param name="traces">Whether there are activities.</param>
    /// <param name="showValues">Whether logs and activities show the values of queries.</param>
    public ClientTelemetry(ILoggerFactory? loggers, bool traces, bool showValues)
    {
        _log = loggers?.CreateLogger(Name) ?? NullLogger.Instance;
        _traces = traces;
        _showValues = showValues;
    }

    /// <summary>A query begins to be read.</summary>
    public QueryActivity StartQuery(string resource, TimeProvider timeProvider) =>
        new(this, resource, timeProvider, StartActivity("query", resource, default));

    /// <summary>A page of the query is requested.</summary>
    /// <returns>What shows the page; null where nobody listens.</returns>
    public PageActivity? StartPage(IObservedRequest request, QueryActivity query)
    {
        var activity = StartActivity("page", request.Resource, query.Context);
        if (activity is { IsAllDataRequested: true } || _log.IsEnabled(LogLevel.Debug))
        {
            var description = RequestDescription.Of(request.Uri, request.Resource, _showValues);
            activity?.SetTag("partner_analytics.request", description);
            LogMessages.PageRequested(_log, description);
        }

        var isMeasured = Rows.Enabled || Pages.Enabled || PageDuration.Enabled;
        return isMeasured || activity is not null || _log.IsEnabled(LogLevel.Debug) ? new PageActivity(this, request, activity) : null;
    }

    /// <summary>A request got a response, or none.</summary>
    public static void Attempted(IObservedRequest request, int status, Exception? exception)
    {
        if (Requests.Enabled)
        {
            Requests.Add(
                1,
                new KeyValuePair<string, object?>(ResourceTag, request.Resource),
                exception is null ? new(StatusTag, status) : new(ErrorTag, exception.GetType().Name));
        }
    }

    /// <summary>A request is about to be repeated.</summary>
    public void Retrying(IObservedRequest request, int maximumRetries, int status, TimeSpan wait, Exception? exception)
    {
        Retries.Add(1, new KeyValuePair<string, object?>(ResourceTag, request.Resource));
        var failure = exception is null ? $"status {status}" : exception.GetType().Name;
        LogMessages.Retrying(
            _log, request.Resource, (long)wait.TotalMilliseconds, request.Retries + 1, maximumRetries + 1, failure, request.CorrelationId);
    }

    /// <summary>The service told the client to wait.</summary>
    public void Throttled(IObservedRequest request, int status, TimeSpan wait) =>
        LogMessages.Throttled(_log, status, request.Resource, wait.TotalSeconds);

    /// <summary>A request waited because the service had told the client to.</summary>
    public static void Waited(IObservedRequest request, TimeSpan time)
    {
        ThrottledTime.Add(time.TotalSeconds, new KeyValuePair<string, object?>(ResourceTag, request.Resource));
        request.Activity?.Waited(time);
    }

    /// <summary>A page broke off and is about to be requested again.</summary>
    public void BrokeOff(IObservedRequest request, long rows, TimeSpan wait)
    {
        Retries.Add(1, new KeyValuePair<string, object?>(ResourceTag, request.Resource));
        LogMessages.PageBrokeOff(_log, request.Resource, rows, (long)wait.TotalMilliseconds, request.CorrelationId);
    }

    /// <summary>The service refused the token.</summary>
    public void TokenRefused() => LogMessages.TokenRefused(_log);

    /// <summary>The total changed between two pages.</summary>
    public void TotalCountChanged(string resource, long before, long now) => LogMessages.TotalCountChanged(_log, resource, before, now);

    /// <summary>A page was read to its end.</summary>
    public void PageRead(IObservedRequest request, long rows)
    {
        var resource = new KeyValuePair<string, object?>(ResourceTag, request.Resource);
        Rows.Add(rows, resource);
        Pages.Add(1, resource);
        PageDuration.Record(request.Elapsed.TotalSeconds, resource);
        LogMessages.PageRead(_log, request.Resource, rows, (long)request.Elapsed.TotalMilliseconds, request.Attempts);
    }

    /// <summary>A page was left before its end.</summary>
    public static void PageLeft(IObservedRequest request, long rows) =>
        Rows.Add(rows, new KeyValuePair<string, object?>(ResourceTag, request.Resource));

    /// <summary>A query has come to its end.</summary>
    public void Ended(QueryActivity query, TimeSpan elapsed)
    {
        if (query.Failure is { } failure)
        {
            LogMessages.QueryFailed(_log, query.Resource, query.Rows, query.Pages, failure.Message);
        }
        else if (query.IsComplete)
        {
            LogMessages.QueryCompleted(_log, query.Resource, query.Rows, query.Pages, (long)elapsed.TotalMilliseconds);
            if (query.IsEmpty)
            {
                LogMessages.NothingCame(_log, query.Resource);
            }
        }
        else
        {
            LogMessages.QueryStopped(_log, query.Resource, query.Rows, query.Pages);
        }
    }

    // Current belongs to the caller, whose loop runs between two rows.
    private Activity? StartActivity(string what, string resource, ActivityContext parent)
    {
        if (!_traces || !Source.HasListeners())
        {
            return null;
        }

        var current = Activity.Current;
        var activity = Source.StartActivity($"{what} {resource}", ActivityKind.Internal, parent);
        activity?.SetTag(ResourceTag, resource);
        Activity.Current = current;
        return activity;
    }
}

/// <summary>Ends activities that were never the caller's.</summary>
internal static class ActivityExtensions
{
    /// <summary>Stops an activity without touching the current one.</summary>
    public static void StopAside(this Activity? activity, Exception? failure)
    {
        if (activity is null)
        {
            return;
        }

        if (failure is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error, failure.Message).SetTag("error.type", failure.GetType().FullName);
        }

        var current = Activity.Current;
        activity.Stop();
        Activity.Current = current;
    }
}
