using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Reading;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>
/// Shows the request that a query becomes, on the query's last operator. An analyzer of its own, because builds on the command line leave
/// out analyzers that only inform.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestPreviewAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.RequestPreview];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (QueryTypes.TryFind(start.Compilation) is { } types)
            {
                start.RegisterOperationBlockAction(block => Show(types, block));
            }
        });
    }

    private static void Show(QueryTypes types, OperationBlockAnalysisContext context)
    {
        var shown = new HashSet<Location>();
        new QueryFinder(types, context.OperationBlocks, context.CancellationToken).Find(
            (reading, path) =>
            {
                if (LastOperator(path) is { } last && reading.Preview is { } preview
                    && OperatorLocation.Of(last) is var location && shown.Add(location))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.RequestPreview, location, preview));
                }
            },
            static _ => { });
    }

    // The call that only fetches the rows says nothing of its own.
    private static IInvocationOperation? LastOperator(QueryPath path)
    {
        var calls = path.Steps.Where(step => step.IsReported).Select(step => step.Call).ToList();
        return calls.FindLast(call => !OperatorNames.OnlyFetches(call.TargetMethod.Name)) ?? calls.LastOrDefault();
    }
}
