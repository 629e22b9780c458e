using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Reading;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Finds the queries of one member.</summary>
internal sealed class QueryFinder(QueryTypes types, ImmutableArray<IOperation> blocks, CancellationToken cancellationToken)
{
    /// <summary>Hands over each way of each query.</summary>
    /// <param name="onQuery">Takes a query as read.</param>
    /// <param name="onEvaluatedInMemory">Takes a call that evaluates a query in memory without saying so.</param>
    public void Find(Action<QueryReading, QueryPath> onQuery, Action<IInvocationOperation> onEvaluatedInMemory)
    {
        var queries = new List<IOperation>();
        foreach (var operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (types.IsQuery(operation.Type))
            {
                queries.Add(operation);
            }
        }

        if (queries.Count == 0)
        {
            return;
        }

        var locals = new LocalUses(blocks, cancellationToken);
        var tracer = new QueryTracer(
            new QueryUses(types),
            types,
            locals,
            path => onQuery(QueryReader.Read(types, locals, path, cancellationToken), path),
            onEvaluatedInMemory,
            cancellationToken);
        foreach (var query in queries.Where(tracer.IsBeginning))
        {
            tracer.Trace(query);
        }
    }
}
