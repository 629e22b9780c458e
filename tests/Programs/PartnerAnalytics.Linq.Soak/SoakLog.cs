using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Azure.Core.Diagnostics;
using Microsoft.Extensions.Logging;

namespace PartnerAnalytics.Linq.Soak;

/// <summary>
/// Collects everything that anybody could log of a run: the library's messages at every level, the events of Azure.Core and of
/// <c>HttpClient</c>, all activities with their tags, and the exceptions. Each line is searched; of lines that are equal but for numbers
/// and ids the first is written, and none is kept, so that the log does not grow with the run.
/// </summary>
internal sealed class SoakLog : ILoggerFactory, ILogger, IDisposable
{
    private readonly ConcurrentDictionary<UInt128, int> _lines = new();
    private readonly ConcurrentDictionary<string, long> _kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);
    private readonly TextWriter _writer;
    private readonly string[] _secrets;
    private readonly AzureEventSourceListener _events;
    private readonly ActivityListener _activities;
    private long _count;

    /// <param name="writer">Where the lines go; it is the caller's to close.</param>
    /// <param name="secrets">What no line may hold.</param>
    public SoakLog(TextWriter writer, params string[] secrets)
    {
        _writer = TextWriter.Synchronized(writer);
        _secrets = secrets;
        _events = new AzureEventSourceListener(
            (e, text) => Add($"event {e.EventSource.Name} {e.EventName}", text + " " + string.Join(' ', e.Payload ?? (IReadOnlyCollection<object?>)[])),
            EventLevel.Verbose);
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Add(
                $"activity {activity.Source.Name} {activity.DisplayName.Split('?')[0]}",
                activity.DisplayName + " " + activity.StatusDescription + " " + string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(_activities);
    }

    /// <summary>How many lines came.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>How many lines of each kind came.</summary>
    public IReadOnlyDictionary<string, long> Kinds => _kinds;

    /// <summary>The lines that hold what they must not.</summary>
    public ICollection<string> Found => _found.Values;

    /// <summary>Takes an exception as a caller would log it.</summary>
    public void Add(Exception exception) => Add($"exception {exception.GetType().Name}", exception.ToString());

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
        Add(string.Create(CultureInfo.InvariantCulture, $"log {eventId.Id,2} {eventId.Name}"), $"{formatter(state, exception)} {values} {exception}");
    }

    public void Dispose()
    {
        _events.Dispose();
        _activities.Dispose();
    }

    private void Add(string kind, string text)
    {
        Interlocked.Increment(ref _count);
        _kinds.AddOrUpdate(kind, 1, static (_, known) => known + 1);
        foreach (var secret in _secrets)
        {
            if (text.Contains(secret, StringComparison.OrdinalIgnoreCase))
            {
                _found.TryAdd(kind + secret, $"{kind}: {text}");
            }
        }

        var line = $"{kind}: {Generalize(text)}";
        if (_lines.TryAdd(BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(line.AsSpan()))), 0))
        {
            _writer.WriteLine(line);
        }
    }

    private static string Generalize(string text) => string.Create(text.Length, text, static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = char.IsAsciiHexDigit(source[i]) && !char.IsAsciiLetterLower(source[i]) ? '0' : source[i] is '\r' or '\n' ? ' ' : source[i];
        }
    }) is var general && general.Length <= 2000 ? ReplaceIds(general) : text[..2000];

    // Ids are lower-case hexadecimal: a run that holds a digit is one.
    private static string ReplaceIds(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Contains("0-", StringComparison.Ordinal) || (words[i].Length > 7 && words[i].Contains('0')))
            {
                words[i] = "#";
            }
        }

        return string.Join(' ', words);
    }
}
