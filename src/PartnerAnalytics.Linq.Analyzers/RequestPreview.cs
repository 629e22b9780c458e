using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>The request that a query becomes.</summary>
/// <param name="Operator">The last operator that says something of the request.</param>
/// <param name="LastCall">The last call on the query, which may only fetch the rows.</param>
/// <param name="Text">The request as <c>ToString()</c> of the query shows it.</param>
internal readonly record struct RequestPreview(IInvocationOperation Operator, IInvocationOperation LastCall, string Text);
