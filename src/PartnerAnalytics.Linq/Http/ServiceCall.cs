using Azure;

namespace PartnerAnalytics.Linq.Http;

/// <summary>One logical request, with all its attempts: what its headers are made of, and what a failure reports about it.</summary>
internal sealed class ServiceCall(string resource, TimeProvider timeProvider)
{
    private readonly long _started = timeProvider.GetTimestamp();
    private bool _answered = true;
    private string? _answeredRequestId;
    private string? _answeredCorrelationId;

    /// <summary>The path of the resource.</summary>
    public string Resource { get; } = resource;

    /// <summary>The clock of the client.</summary>
    public TimeProvider TimeProvider { get; } = timeProvider;

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

    /// <summary>The time since the call began.</summary>
    public TimeSpan Elapsed => TimeProvider.GetElapsedTime(_started);

    /// <summary>
    /// Begins an attempt. It keeps the request id if the one before got no answer, so that the service can tell a repetition; after any
    /// answer the id is a new one.
    /// </summary>
    public void BeginAttempt()
    {
        Attempts++;
        if (_answered)
        {
            SentRequestId = NewId();
        }

        _answered = false;
        _answeredRequestId = _answeredCorrelationId = null;
    }

    /// <summary>Notes that the attempt was answered.</summary>
    public void EndAttempt(Response response)
    {
        _answered = true;
        _answeredRequestId = Header(response, HeaderNames.RequestId);
        _answeredCorrelationId = Header(response, HeaderNames.CorrelationId);
    }

    private static string NewId() => Guid.NewGuid().ToString();

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}
