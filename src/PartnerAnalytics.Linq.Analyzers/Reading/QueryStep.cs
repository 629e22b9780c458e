using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>A call that adds to a query or ends it.</summary>
/// <param name="Call">The call.</param>
internal readonly record struct QueryStep(IInvocationOperation Call);
