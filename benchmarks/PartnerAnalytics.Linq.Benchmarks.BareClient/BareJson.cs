using System.Text.Json.Serialization;

namespace PartnerAnalytics.Linq.Benchmarks.BareClient;

/// <summary>What the source generator of System.Text.Json makes of the pages.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(UtcDateConverter)])]
[JsonSerializable(typeof(UsagePage))]
[JsonSerializable(typeof(ReferralPage))]
internal sealed partial class BareJson : JsonSerializerContext;
