using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers.Reading;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Finds the queries in one member and reports each cause of a refusal once, however many ways lead to it.</summary>
internal sealed class BlockAnalysis(QueryTypes types, OperationBlockAnalysisContext context)
{
    private readonly HashSet<(SyntaxNode Operator, string RuleId)> _reported = [];

    public void Run()
    {
        var queries = context.OperationBlocks
            .SelectMany(block => block.DescendantsAndSelf())
            .Where(operation => types.IsQuery(operation.Type))
            .ToList();
        if (queries.Count == 0)
        {
            return;
        }

        var locals = new LocalUses(context.OperationBlocks, context.CancellationToken);
        var tracer = new QueryTracer(new OperationReader(types), types, locals, Judge, context.CancellationToken);
        foreach (var query in queries.Where(tracer.IsBeginning))
        {
            tracer.Trace(query);
        }
    }

    private void Judge(ImmutableArray<QueryStep> steps)
    {
        foreach (var refusal in PagingRules.Check(steps))
        {
            if (refusal.SourceId >= 0 && steps[refusal.SourceId].Operator is { } call && _reported.Add((call.Syntax, refusal.RuleId)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Get(refusal.RuleId), LocationOf(call), refusal.Reason));
            }
        }
    }

    /// <summary>The name of the operator and its arguments, without the query that it is applied to.</summary>
    private static Location LocationOf(IInvocationOperation call)
    {
        var name = (call.Syntax as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => call.Syntax,
        };
        return Location.Create(call.Syntax.SyntaxTree, TextSpan.FromBounds(name.SpanStart, call.Syntax.Span.End));
    }
}
