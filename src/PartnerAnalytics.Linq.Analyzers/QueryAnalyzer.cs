using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Reports what the service cannot do where the query is written: what the run time would throw.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.OfQueries];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(WrittenCode.IsAlsoInGeneratedFiles);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (QueryTypes.TryFind(start.Compilation) is { } types)
            {
                WrittenCode.RegisterMembers(start, block => new QueryDiagnostics(types, block).Run());
            }
        });
    }
}
