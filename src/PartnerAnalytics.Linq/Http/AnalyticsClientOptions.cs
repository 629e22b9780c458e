using Azure.Core;
using Microsoft.Extensions.Logging;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq;

/// <summary>
/// How a client of either service signs in and sends. Retries, transport, logging and further policies are set as in every Azure client.
/// </summary>
/// <remarks>
/// Options are read when a client is made; changing them afterwards changes nothing for it. A client over an <see cref="HttpClient"/>
/// sends through that one, whatever <see cref="ClientOptions.Transport"/> says, and leaves signing in to it.
/// </remarks>
public abstract class AnalyticsClientOptions : ClientOptions
{
    private protected AnalyticsClientOptions()
    {
        // The support of the service needs these ids, and they tell nothing about customers.
        Diagnostics.LoggedHeaderNames.Add(Http.HeaderNames.RequestId);
        Diagnostics.LoggedHeaderNames.Add(Http.HeaderNames.CorrelationId);
        Retry.MaxRetries = 5;
    }

    /// <summary>The scope of the access token; null, the default, for the service's own.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? Scope
    {
        get;
        set => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("A scope is needed.", nameof(value));
    }

    /// <summary>
    /// The longest time to wait because the service says so with <c>Retry-After</c>, or in milliseconds with <c>retry-after-ms</c> or
    /// <c>x-ms-retry-after-ms</c>; longer times are cut to this. Five minutes
    /// by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan MaximumRetryAfter
    {
        get;
        set => field = CheckTime(value);
    } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The longest time that one page may take: all its attempts, the waiting between them, and the arrival of its body. The time in
    /// which the caller handles rows does not count, nor that in which other requests of the client go first. 15 minutes by default.
    /// <see cref="RetryOptions.NetworkTimeout"/> bounds each attempt and each wait for a further piece of the body.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan PageTimeout
    {
        get;
        set => field = CheckTime(value);
    } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How many requests of the client may be under way at once, those whose pages are still being read included: 2 by default. Further
    /// requests wait. A page whose reader has done nothing with it for a second does not count, so that queries inside the loop over
    /// another query get their turn.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int MaximumRequestsInFlight
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 2;

    /// <summary>
    /// Whether the next page is fetched while the caller handles the rows of the current one, one page ahead. False by default: then rows
    /// are handed out while their page arrives, and no request is made before it is needed. Ahead, each page arrives as a whole, two of
    /// them may be in memory, and leaving an enumeration early may have requested a page in vain. Only for asynchronous reading.
    /// </summary>
    public bool ReadAhead { get; set; }

    /// <summary>How much of a response is accepted.</summary>
    public PartnerAnalyticsLimits Limits { get; } = new();

    /// <summary>
    /// Where the client logs to, in the category <c>PartnerAnalytics.Linq</c>; null, the default, for nowhere. It holds neither tokens nor
    /// values of queries.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Whether logs, traces and the messages of exceptions may show the values of a query's filter, among them names of customers. False
    /// by default: each value stands as <c>?</c>. Tokens are never shown.
    /// </summary>
    public bool ShowQueryValues { get; set; }

    /// <summary>The clock by which durations and waiting times are measured; by default the system's.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>
    /// Called when the service's total changes between the pages of one query, which means that its data was refreshed meanwhile. Called
    /// on the thread that reads the page; null for none.
    /// </summary>
    public Action<AnalyticsTotalCountChange>? TotalCountChanged { get; set; }

    /// <summary>
    /// Whether a total that changes between the pages of one query ends it with a <see cref="PartnerAnalyticsException"/>. False by
    /// default.
    /// </summary>
    public bool RequireStableTotalCount { get; set; }

    /// <summary>
    /// Whether a query of rows that brings none at all ends with a <see cref="PartnerAnalyticsException"/>. False by default. For jobs that
    /// know that there must be some: the service returns no rows, and no error, where the user may not see them. It holds for what
    /// reads all elements (<c>ToListAsync</c>, <c>ToArrayAsync</c>, <c>ToDictionaryAsync</c>, loops, <c>AsPages</c>, <c>PartitionBy</c>
    /// over all of its windows); <c>First</c> and <c>Single</c> throw on their own or have their default, and <c>Any</c> and <c>Count</c>
    /// return as always, as does <c>DefaultIfEmpty</c>. Queries that need no request, such as one with <c>Take(0)</c>, are not meant,
    /// nor are rows in memory.
    /// </summary>
    public bool ThrowIfEmpty { get; set; }

    /// <summary>The service that the options are for.</summary>
    internal abstract ServiceDescription Service { get; }

    /// <summary>What each request carries, whatever it asks for.</summary>
    internal virtual IEnumerable<(string Name, string Value)> Headers => [];

    /// <summary>The cloud of Partner Center at an endpoint; null where that is none's.</summary>
    internal virtual PartnerCenterCloud? FindCloud(Uri endpoint) => null;

    /// <summary>The scope to request.</summary>
    /// <param name="cloud">The cloud of the service; null for an endpoint that is no cloud's, such as an emulator's.</param>
    /// <exception cref="ArgumentException">It is not known.</exception>
    internal abstract string GetScope(PartnerCenterCloud? cloud);

    private static TimeSpan CheckTime(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
        return value;
    }
}

/// <summary>
/// The service's total changed while pages were read: its data was refreshed meanwhile, so rows may be missing or come twice.
/// </summary>
/// <param name="Resource">The path of the resource.</param>
/// <param name="Before">The total that the pages before gave, in rows or groups.</param>
/// <param name="After">The total that the page gave.</param>
public sealed record AnalyticsTotalCountChange(string Resource, long Before, long After);
