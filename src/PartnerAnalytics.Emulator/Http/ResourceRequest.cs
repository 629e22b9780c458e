using PartnerAnalytics.Emulator.Queries;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>A request that a resource can answer.</summary>
/// <param name="Parameters">Its parameters as they came.</param>
/// <param name="Query">What they ask for.</param>
internal sealed record ResourceRequest(QueryParameters Parameters, AnalyticsQuery Query);
