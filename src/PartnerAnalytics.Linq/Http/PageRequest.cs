using Azure;
using Azure.Core;
using PartnerAnalytics.Linq.Http.Retry;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http;

/// <summary>The request of one page, with all its attempts: what its headers are made of, and what a failure reports about it.</summary>
internal sealed class PageRequest : IObservedRequest, IDisposable
{
    private readonly long _started;
    private bool _hasResponse = true;
    private string? _receivedRequestId;
    private string? _receivedCorrelationId;

    public PageRequest(ClientContext client, Uri uri, string resource)
    {
        Client = client;
        Uri = uri;
        Resource = resource;
        Deadline = new PageDeadline(client.PageTimeout, client.TimeProvider);
        _started = client.TimeProvider.GetTimestamp();
    }

    /// <summary>The client whose request this is.</summary>
    public ClientContext Client { get; }

    /// <summary>The URI.</summary>
    public Uri Uri { get; }

    /// <summary>The path of the resource.</summary>
    public string Resource { get; }

    /// <summary>Whether the response is to say where a file is, and not to hold rows.</summary>
    public bool ExpectsRedirect { get; init; }

    /// <summary>How long the page may take.</summary>
    public PageDeadline Deadline { get; }

    /// <summary>The place among the requests under way.</summary>
    public RequestLease Lease { get; } = new();

    /// <summary>What traces show of the request; null where nobody listens.</summary>
    public PageActivity? Activity { get; set; }

    /// <summary>The id that all attempts carry.</summary>
    public string SentCorrelationId { get; } = NewId();

    /// <summary>The id of the last attempt.</summary>
    public string SentRequestId { get; private set; } = "";

    /// <summary>The correlation id as the service gave it, else as it was sent.</summary>
    public string CorrelationId => _receivedCorrelationId ?? SentCorrelationId;

    /// <summary>The request id as the service gave it, else as it was sent.</summary>
    public string RequestId => _receivedRequestId ?? SentRequestId;

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often it was repeated after a transient failure.</summary>
    public int Retries { get; private set; }

    /// <summary>The authorization that the last attempt carried, which no message may show.</summary>
    public string? SentAuthorization { get; private set; }

    /// <summary>The time since the request began.</summary>
    public TimeSpan Elapsed => Client.TimeProvider.GetElapsedTime(_started);

    /// <summary>The request that a message belongs to; null for a message of somebody else.</summary>
    public static PageRequest? Of(HttpMessage message) =>
        message.TryGetProperty(typeof(PageRequest), out var value) ? value as PageRequest : null;

    /// <summary>Begins a repetition, if one more is allowed.</summary>
    public bool TryBeginRetry()
    {
        if (Retries >= Client.MaximumRetries || Deadline.IsOver)
        {
            return false;
        }

        Retries++;
        return true;
    }

    /// <summary>
    /// Begins an attempt. It keeps the request id if the one before got no response, so that the service can tell a repetition; after any
    /// response the id is a new one.
    /// </summary>
    public void BeginAttempt(Request request)
    {
        Attempts++;
        if (_hasResponse)
        {
            SentRequestId = NewId();
        }

        _hasResponse = false;
        _receivedRequestId = _receivedCorrelationId = null;
        request.Headers.SetValue(HeaderNames.RequestId, SentRequestId);

        // Not before: a pipeline that finds it on a request looks there for event streams.
        request.Headers.SetValue(HttpHeader.Names.Accept, "application/json");
        request.Headers.Remove(HeaderNames.ReturnClientRequestId);
        SentAuthorization = request.Headers.TryGetValue(HttpHeader.Names.Authorization, out var authorization) ? authorization : null;
    }

    /// <summary>Notes that the attempt got a response.</summary>
    public void EndAttempt(Response response)
    {
        _hasResponse = true;
        _receivedRequestId = Header(response, HeaderNames.RequestId);
        _receivedCorrelationId = Header(response, HeaderNames.CorrelationId);
    }

    /// <summary>Notes that the connection broke before the response had come to its end.</summary>
    public void BreakOff() => _hasResponse = false;

    public void Dispose()
    {
        Client.Gate.Leave(Lease);
        Deadline.Dispose();
        Activity?.Dispose();
    }

    private static string NewId() => Guid.NewGuid().ToString();

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}

/// <summary>A run of rows to request: what the query side hands to the connection.</summary>
internal abstract class RowRequest
{
    /// <summary>The resource whose rows are requested.</summary>
    public abstract AnalyticsResource Resource { get; }

    /// <summary>How many rows to skip from the start.</summary>
    public abstract int Skip { get; }

    /// <summary>How many rows are wanted in all, at least one; null for all there are.</summary>
    public abstract int? Top { get; }

    /// <summary>How many rows to request at a time; null leaves that to the service.</summary>
    public abstract int? PageSize { get; }

    /// <summary>Whether each field of a row is read, by its ordinal; null where all are.</summary>
    public virtual bool[]? WantedFields => null;

    /// <summary>The fields that every row has to have, be it with null.</summary>
    public virtual IReadOnlyList<AnalyticsFieldInfo> RequiredFields => [];

    /// <summary>The field that has to be the same in all rows; null where there is none.</summary>
    public virtual AnalyticsFieldInfo? SameField => null;

    /// <summary>Whether an empty result is fine, even for a client whose options require rows.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The absolute URI of one request.</summary>
    /// <param name="endpoint">The URI of the service; it ends in a slash.</param>
    /// <param name="skip">The rows to skip; zero is left out.</param>
    /// <param name="top">The rows to request; null is left out.</param>
    public abstract Uri GetUri(Uri endpoint, int skip, int? top);

    /// <summary>Called for each page once all of its rows are read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="read">The rows read so far, those of the page and those before the start of the enumeration included.</param>
    /// <param name="isLast">Whether there is no further page to request.</param>
    public virtual void OnPageRead(ServicePage page, long read, bool isLast)
    {
    }
}
