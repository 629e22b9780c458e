using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Finds the requests of the queries of one member, for those who show them.</summary>
internal static class RequestPreviews
{
    /// <summary>The request of each query whose request is known, once for each last operator, in the order of reading.</summary>
    /// <param name="types">The types of the compilation.</param>
    /// <param name="blocks">The code of a member.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IReadOnlyList<RequestPreview> Find(
        QueryTypes types, ImmutableArray<IOperation> blocks, CancellationToken cancellationToken)
    {
        var previews = new List<RequestPreview>();
        var shown = new HashSet<SyntaxNode>();
        new QueryFinder(types, blocks, cancellationToken).Find(
            (reading, path) =>
            {
                if (Calls(path) is { Count: > 0 } calls && reading.Preview is { } text)
                {
                    var last = calls.FindLast(call => !OperatorNames.OnlyFetches(call.TargetMethod.Name)) ?? calls[calls.Count - 1];
                    if (shown.Add(last.Syntax))
                    {
                        previews.Add(new RequestPreview(last, calls[calls.Count - 1], text));
                    }
                }
            },
            static _ => { });
        return previews;
    }

    private static List<IInvocationOperation> Calls(QueryPath path) => [.. path.Steps.Select(step => step.Call)];
}

/// <summary>The request that a query becomes.</summary>
/// <param name="Operator">The last operator that says something of the request.</param>
/// <param name="LastCall">The last call on the query, which may only fetch the rows.</param>
/// <param name="Text">The request as <c>ToString()</c> of the query shows it.</param>
internal readonly record struct RequestPreview(IInvocationOperation Operator, IInvocationOperation LastCall, string Text);
