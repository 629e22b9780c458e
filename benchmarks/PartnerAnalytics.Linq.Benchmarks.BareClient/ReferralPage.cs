using System.Text.Json.Serialization;

namespace PartnerAnalytics.Linq.Benchmarks.BareClient;

/// <summary>The envelope of a response with rows of type <see cref="ReferralRow"/>.</summary>
internal sealed class ReferralPage
{
    [JsonPropertyName("Value")]
    public List<ReferralRow> Value { get; set; } = [];

    [JsonPropertyName("@nextLink")]
    public string? NextLink { get; set; }

    [JsonPropertyName("TotalCount")]
    public long? TotalCount { get; set; }
}
