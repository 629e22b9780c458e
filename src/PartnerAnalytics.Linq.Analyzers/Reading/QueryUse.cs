namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>A call on a query.</summary>
/// <param name="End">What becomes of the query.</param>
/// <param name="IsStep">Whether the call adds to the query or ends it.</param>
internal readonly record struct QueryUse(QueryEnd End, bool IsStep = false);
