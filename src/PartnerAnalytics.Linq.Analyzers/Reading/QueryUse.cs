using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>A call on a query, as read.</summary>
/// <param name="End">What becomes of the query.</param>
/// <param name="Step">The step that the call adds; null where it adds none that is read.</param>
/// <param name="IsReported">Whether a refusal of the step is reported on the call.</param>
internal readonly record struct QueryUse(QueryEnd End, Step? Step = null, bool IsReported = true);
