using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>A call that adds to a query or ends it.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsReported">Whether a refusal of it is reported: not on a plain <c>IQueryable&lt;T&gt;</c>, which may be anybody's.</param>
internal readonly record struct QueryStep(IInvocationOperation Call, bool IsReported);
