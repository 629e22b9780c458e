namespace PartnerAnalytics.Linq.Queries;

/// <summary>An operator that is refused when the query runs.</summary>
/// <param name="Name">The name of the operator.</param>
/// <param name="Remedy">What to write instead, as a sentence; null for the general advice.</param>
internal sealed record UnsupportedOperator(string Name, string? Remedy);
