using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Analyzers.Tracing;

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
        context.ConfigureGeneratedCodeAnalysis(WrittenCode.IsAlsoInGeneratedFiles);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (QueryTypes.TryFind(start.Compilation) is { } types)
            {
                WrittenCode.RegisterMembers(start, block => Show(types, block));
            }
        });
    }

    private static void Show(QueryTypes types, OperationBlockAnalysisContext context)
    {
        foreach (var preview in RequestPreviews.Find(types, context.OperationBlocks, context.CancellationToken))
        {
            var location = OperatorLocation.Of(preview.Operator);
            if (WrittenCode.Contains(location, context.IsGeneratedCode, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.RequestPreview, location, preview.Text));
            }
        }
    }
}
