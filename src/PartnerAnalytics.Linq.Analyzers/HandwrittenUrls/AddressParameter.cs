namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>A parameter of an address, decoded.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="Value">The value.</param>
internal sealed record AddressParameter(string Name, string Value);
