using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>The query inside of a compiled lambda, over a client that is not known yet.</summary>
/// <param name="Query">The operators; what depends on arguments stands in them as expressions.</param>
/// <param name="Root">The resource, as a member or a call of the client.</param>
/// <param name="IsOpen">
/// Whether an operator takes something other than a condition's value or a number of rows that is known at the call only, so that the
/// operators have to be applied anew each time.
/// </param>
internal sealed record CompiledChain(AnalyticsQueryable Query, Expression Root, bool IsOpen);
