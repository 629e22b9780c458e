using System.Text.Json.Serialization;

namespace PartnerAnalytics.Linq.Benchmarks.BareClient;

/// <summary>The envelope of a response with rows of type <see cref="UsageRow"/>.</summary>
internal sealed class UsagePage
{
    [JsonPropertyName("Value")]
    public List<UsageRow> Value { get; set; } = [];

    [JsonPropertyName("@nextLink")]
    public string? NextLink { get; set; }

    [JsonPropertyName("TotalCount")]
    public long? TotalCount { get; set; }
}
