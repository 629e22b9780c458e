using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>A step of a query and where it stands.</summary>
/// <param name="Step">The step.</param>
/// <param name="Operator">The call to report on; null where nothing is reported, as on a plain <c>IQueryable&lt;T&gt;</c>.</param>
internal readonly record struct QueryStep(Step Step, IInvocationOperation? Operator);
