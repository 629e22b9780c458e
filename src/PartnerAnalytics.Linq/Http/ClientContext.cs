using PartnerAnalytics.Linq.Http.Retry;
using PartnerAnalytics.Linq.Shared.Schema;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http;

/// <summary>
/// What all requests of one client share: its options, as they were when it was made, and what keeps the requests in step.
/// </summary>
internal sealed class ClientContext
{
    public ClientContext(AnalyticsClientOptions options)
    {
        Service = options.Service;
        TimeProvider = options.TimeProvider;
        Headers = [.. options.Headers];
        MaximumRetries = options.Retry.MaxRetries;
        PageTimeout = options.PageTimeout;
        Limits = options.Limits.Copy();
        TotalCountChanged = options.TotalCountChanged;
        RequireStableTotalCount = options.RequireStableTotalCount;
        ThrowIfEmpty = options.ThrowIfEmpty;
        ReadAhead = options.ReadAhead;
        ShowQueryValues = options.ShowQueryValues;
        Gate = new RequestGate(options.MaximumRequestsInFlight, TimeProvider);
        Throttle = new Throttle(TimeProvider);
        BackOff = new BackOff(options.Retry, options.MaximumRetryAfter, TimeProvider);
        Telemetry = new ClientTelemetry(
            options.Diagnostics.IsLoggingEnabled ? options.LoggerFactory : null,
            options.Diagnostics.IsDistributedTracingEnabled,
            options.ShowQueryValues);
    }

    /// <summary>The service that the requests go to.</summary>
    public ServiceDescription Service { get; }

    public TimeProvider TimeProvider { get; }

    /// <summary>What each request carries, whatever it asks for.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    /// <summary>How often the request of one page may be repeated.</summary>
    public int MaximumRetries { get; }

    /// <summary>How long one page may take.</summary>
    public TimeSpan PageTimeout { get; }

    public PartnerAnalyticsLimits Limits { get; }

    public Action<AnalyticsTotalCountChange>? TotalCountChanged { get; }

    public bool RequireStableTotalCount { get; }

    /// <summary>Whether a query without rows is an error.</summary>
    public bool ThrowIfEmpty { get; }

    /// <summary>Whether the next page is fetched while the current one is handled.</summary>
    public bool ReadAhead { get; }

    /// <summary>Whether messages may show values of the query.</summary>
    public bool ShowQueryValues { get; }

    /// <summary>Bounds the requests that are under way.</summary>
    public RequestGate Gate { get; }

    /// <summary>Holds all requests back while the service throttles.</summary>
    public Throttle Throttle { get; }

    /// <summary>How long to wait before a retry.</summary>
    public BackOff BackOff { get; }

    public ClientTelemetry Telemetry { get; }
}
