using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Telemetry;

/// <summary>
/// What a client tells about its work: activities, figures and log messages, all under <see cref="Name"/>. Nothing of it holds a token,
/// nor a value of a query unless the options say so.
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
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("partner_analytics.pages", "{page}", "Pages read to their end.");
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("partner_analytics.requests", "{request}", "Requests sent, repetitions included.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("partner_analytics.retries", "{request}", "Requests repeated after a failure that may pass.");
    private static readonly Counter<double> ThrottledTime = Meter.CreateCounter<double>("partner_analytics.throttled_time", "s", "Time that requests waited because the service asked for it.");
    private static readonly Histogram<double> PageDuration = Meter.CreateHistogram<double>("partner_analytics.page.duration", "s", "Time from the request of a page to its last row, the caller's own included.");

    private readonly ILogger _log;
    private readonly bool _traces;
    private readonly bool _showValues;

    public ClientTelemetry(PartnerAnalyticsClientOptions options)
    {
        _log = options.Diagnostics.IsLoggingEnabled && options.LoggerFactory is { } factory ? factory.CreateLogger(Name) : NullLogger.Instance;
        _traces = options.Diagnostics.IsDistributedTracingEnabled;
        _showValues = options.ShowQueryValues;
    }

    /// <summary>A query begins to be read.</summary>
    public QueryActivity StartQuery(string resource, TimeProvider timeProvider) =>
        new(this, resource, timeProvider, StartActivity($"query {resource}", resource, default));

    /// <summary>A page of the query is asked for.</summary>
    public PageActivity StartPage(PageRequest call, QueryActivity query)
    {
        var activity = StartActivity($"page {call.Resource}", call.Resource, query.Context);
        if (activity is { IsAllDataRequested: true } || _log.IsEnabled(LogLevel.Debug))
        {
            var request = RequestText.Describe(call.Uri, call.Resource, _showValues);
            activity?.SetTag("partner_analytics.request", request);
            LogMessages.PageRequested(_log, request);
        }

        return new PageActivity(this, call, activity);
    }

    /// <summary>A request was answered, or not.</summary>
    public static void Attempted(PageRequest call, int status, Exception? exception)
    {
        if (Requests.Enabled)
        {
            Requests.Add(
                1,
                new KeyValuePair<string, object?>(ResourceTag, call.Resource),
                exception is null ? new(StatusTag, status) : new(ErrorTag, exception.GetType().Name));
        }
    }

    /// <summary>A request is about to be repeated.</summary>
    public void Retrying(PageRequest call, int status, TimeSpan wait, Exception? exception)
    {
        Retries.Add(1, new KeyValuePair<string, object?>(ResourceTag, call.Resource));
        var failure = exception is null ? $"status {status}" : exception.GetType().Name;
        LogMessages.Retrying(_log, call.Resource, (long)wait.TotalMilliseconds, call.Retries, failure, call.CorrelationId);
    }

    /// <summary>The service asked to wait.</summary>
    public void Throttled(PageRequest call, int status, TimeSpan wait) =>
        LogMessages.Throttled(_log, status, call.Resource, wait.TotalSeconds);

    /// <summary>A request waited because the service had asked for it.</summary>
    public static void Waited(PageRequest call, TimeSpan time)
    {
        ThrottledTime.Add(time.TotalSeconds, new KeyValuePair<string, object?>(ResourceTag, call.Resource));
        call.Activity?.Waited(time);
    }

    /// <summary>A page broke off and is about to be asked for again.</summary>
    public void BrokeOff(PageRequest call, long rows, TimeSpan wait)
    {
        Retries.Add(1, new KeyValuePair<string, object?>(ResourceTag, call.Resource));
        LogMessages.PageBrokeOff(_log, call.Resource, rows, (long)wait.TotalMilliseconds, call.CorrelationId);
    }

    /// <summary>The service refused the token.</summary>
    public void TokenRefused() => LogMessages.TokenRefused(_log);

    /// <summary>The total changed between two pages.</summary>
    public void TotalCountChanged(AnalyticsTotalCountChange change) =>
        LogMessages.TotalCountChanged(_log, change.Resource, change.Before, change.After);

    /// <summary>A page was read to its end.</summary>
    public void PageRead(PageRequest call, long rows)
    {
        var resource = new KeyValuePair<string, object?>(ResourceTag, call.Resource);
        Rows.Add(rows, resource);
        Pages.Add(1, resource);
        PageDuration.Record(call.Elapsed.TotalSeconds, resource);
        LogMessages.PageRead(_log, call.Resource, rows, (long)call.Elapsed.TotalMilliseconds, call.Attempts);
    }

    /// <summary>A page was left before its end.</summary>
    public static void PageLeft(PageRequest call, long rows) => Rows.Add(rows, new KeyValuePair<string, object?>(ResourceTag, call.Resource));

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
    private Activity? StartActivity(string name, string resource, ActivityContext parent)
    {
        if (!_traces || !Source.HasListeners())
        {
            return null;
        }

        var current = Activity.Current;
        var activity = Source.StartActivity(name, ActivityKind.Internal, parent);
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
