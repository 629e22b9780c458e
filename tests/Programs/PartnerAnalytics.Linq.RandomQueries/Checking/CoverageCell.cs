namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>A kind of comparison.</summary>
internal sealed record CoverageCell(string Operator, AnalyticsFieldType Type, bool WithNull, bool Negated);
