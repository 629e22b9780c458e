using Azure;
using Azure.Core;
using PartnerAnalytics.Linq.Http.Retry;
using PartnerAnalytics.Linq.Telemetry;

namespace PartnerAnalytics.Linq.Http;

/// <summary>The request of one page, with all its attempts: what its headers are made of, and what a failure reports about it.</summary>
internal sealed class PageRequest : IDisposable
{
    private readonly long _started;
    private bool _answered = true;
    private string? _answeredRequestId;
    private string? _answeredCorrelationId;

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

    /// <summary>The address.</summary>
    public Uri Uri { get; }

    /// <summary>The path of the resource.</summary>
    public string Resource { get; }

    /// <summary>How long the page may take.</summary>
    public PageDeadline Deadline { get; }

    /// <summary>The place among the requests under way.</summary>
    public RequestLease Lease { get; } = new();

    /// <summary>What traces show of the call; null where nobody listens.</summary>
    public PageActivity? Activity { get; set; }

    /// <summary>The id that all attempts carry.</summary>
    public string SentCorrelationId { get; } = NewId();

    /// <summary>The id of the last attempt.</summary>
    public string SentRequestId { get; private set; } = "";

    /// <summary>The correlation id as the service gave it, else as it was sent.</summary>
    public string CorrelationId => _answeredCorrelationId ?? SentCorrelationId;

    /// <summary>The request id as the service gave it, else as it was sent.</summary>
    public string RequestId => _answeredRequestId ?? SentRequestId;

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often it was repeated after a failure that may pass.</summary>
    public int Retries { get; private set; }

    /// <summary>The authorization that the last attempt carried, which no message may show.</summary>
    public string? SentAuthorization { get; private set; }

    /// <summary>The time since the call began.</summary>
    public TimeSpan Elapsed => Client.TimeProvider.GetElapsedTime(_started);

    /// <summary>The call that a message belongs to; null for a message of somebody else.</summary>
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
    /// Begins an attempt. It keeps the request id if the one before got no answer, so that the service can tell a repetition; after any
    /// answer the id is a new one.
    /// </summary>
    public void BeginAttempt(Request request)
    {
        Attempts++;
        if (_answered)
        {
            SentRequestId = NewId();
        }

        _answered = false;
        _answeredRequestId = _answeredCorrelationId = null;
        request.Headers.SetValue(HeaderNames.RequestId, SentRequestId);
        SentAuthorization = request.Headers.TryGetValue("Authorization", out var authorization) ? authorization : null;
    }

    /// <summary>Notes that the attempt was answered.</summary>
    public void EndAttempt(Response response)
    {
        _answered = true;
        _answeredRequestId = Header(response, HeaderNames.RequestId);
        _answeredCorrelationId = Header(response, HeaderNames.CorrelationId);
    }

    /// <summary>Notes that the connection broke before the answer had come to its end.</summary>
    public void BreakOff() => _answered = false;

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
