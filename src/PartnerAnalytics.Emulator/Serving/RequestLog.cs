using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>The latest requests, no more of them than a bound on their number and length allows.</summary>
internal sealed class RequestLog
{
    private const int MaximumRequests = 1_000;
    private const int MaximumCharacters = 4_000_000;

    private readonly Lock _lock = new();
    private readonly Queue<LoggedRequest> _requests = new();
    private int _characters;

    /// <summary>The requests at this time, the oldest first.</summary>
    public ImmutableArray<RecordedRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _requests.Select(entry => entry.Request)];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _characters = 0;
        }
    }

    /// <summary>Adds a request.</summary>
    /// <returns>The entry, by which more can be told of the request later.</returns>
    public LoggedRequest Add(HttpRequest request)
    {
        var headers = request.Headers.ToImmutableDictionary(
            header => header.Key, header => string.Join(", ", header.Value.AsEnumerable()), StringComparer.OrdinalIgnoreCase);
        var target = RawTarget.Of(request.HttpContext);
        var length = target.Length + headers.Sum(header => header.Key.Length + header.Value.Length);
        var entry = new LoggedRequest(new RecordedRequest(request.Method, target, headers), length);
        lock (_lock)
        {
            _requests.Enqueue(entry);
            _characters += length;
            while (_requests.Count > MaximumRequests || (_characters > MaximumCharacters && _requests.Count > 1))
            {
                _characters -= _requests.Dequeue().Length;
            }
        }

        return entry;
    }

    /// <summary>Tells that a request was given a fault.</summary>
    public void Mark(LoggedRequest entry, EmulatorFault fault)
    {
        lock (_lock)
        {
            entry.Request = entry.Request with { Fault = fault };
        }
    }
}

/// <summary>An entry of the <see cref="RequestLog"/>, under whose lock it changes.</summary>
internal sealed class LoggedRequest(RecordedRequest request, int length)
{
    public RecordedRequest Request { get; set; } = request;

    /// <summary>How many characters it takes.</summary>
    public int Length => length;
}
