namespace PartnerAnalytics.Tests.Helpers;

/// <summary>A request as it reached the transport.</summary>
/// <param name="Method">The method.</param>
/// <param name="Uri">The absolute address.</param>
/// <param name="Headers">The headers; several values of one are joined by commas.</param>
/// <param name="IsAsync">Whether it was sent asynchronously.</param>
public sealed record StubRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, bool IsAsync)
{
    /// <summary>The value of a header, or null.</summary>
    public string? this[string header] => Headers.GetValueOrDefault(header);
}
