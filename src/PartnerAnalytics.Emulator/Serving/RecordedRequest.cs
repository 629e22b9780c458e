using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator;

/// <summary>A request that reached the emulator.</summary>
/// <param name="Method">The HTTP method, such as <c>GET</c>.</param>
/// <param name="PathAndQuery">Path and query as they stood in the request line, still percent-encoded.</param>
/// <param name="Headers">The headers by name, without regard to case. Values of a repeated header are joined with <c>", "</c>.</param>
public sealed record RecordedRequest(string Method, string PathAndQuery, ImmutableDictionary<string, string> Headers)
{
    /// <summary>The fault that the request was given; null if none, or none yet.</summary>
    public EmulatorFault? Fault { get; init; }
}
