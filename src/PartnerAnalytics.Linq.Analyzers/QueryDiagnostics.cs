using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Reading;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Rules;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Reports each cause of a refusal in the queries of one member once, however many ways lead to it.</summary>
internal sealed class QueryDiagnostics(QueryTypes types, OperationBlockAnalysisContext context)
{
    /// <summary>The key of the property that holds the spelling to correct a value to.</summary>
    public const string MeantProperty = "Meant";

    private readonly HashSet<(Location Location, string RuleId)> _reported = [];

    public void Run()
    {
        new QueryFinder(types, context.OperationBlocks, context.CancellationToken).Find(Judge, ReportEvaluatedInMemory);
        var compiled = new CompiledQueryCheck(types, (ruleId, location, reason) => Report(ruleId, location, reason, meant: null));
        foreach (var call in context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).OfType<IInvocationOperation>())
        {
            compiled.Check(call);
        }
    }

    private void Judge(QueryReading reading, QueryPath path)
    {
        foreach (var refusal in reading.Refusals)
        {
            Report(refusal, reading);
        }

        var warnings = new RuleContext(reading.Shape.Resource);
        foreach (var filter in reading.Shape.Filters)
        {
            KnownValueRule.Check(filter, warnings);
        }

        foreach (var warning in warnings.Refusals)
        {
            Report(warning, reading);
        }

        foreach (var step in path.Steps)
        {
            foreach (var value in DateTimeConversions.Find(step.Call, reading.Locals, context.CancellationToken))
            {
                var reason = Reasons.DateTimeConverted(OperationPrinter.Print(value));
                Report(RuleIds.DateTimeConverted, value.Syntax.GetLocation(), reason, meant: null);
            }
        }
    }

    private void Report(Refusal refusal, QueryReading reading)
    {
        if (OperatorLocation.Of(refusal, reading) is { } location)
        {
            Report(refusal.RuleId, location, refusal.Reason, refusal.Meant);
        }
    }

    private void ReportEvaluatedInMemory(IInvocationOperation call) =>
        Report(RuleIds.EvaluatedInMemory, OperatorLocation.Of(call), Reasons.EvaluatedInMemory(call.TargetMethod.Name), meant: null);

    private void Report(string ruleId, Location location, string reason, string? meant)
    {
        if (WrittenCode.Contains(location, context.IsGeneratedCode, context.CancellationToken) && _reported.Add((location, ruleId)))
        {
            var properties = meant is null
                ? null
                : System.Collections.Immutable.ImmutableDictionary<string, string?>.Empty.Add(MeantProperty, meant);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Get(ruleId), location, properties, reason));
        }
    }
}
