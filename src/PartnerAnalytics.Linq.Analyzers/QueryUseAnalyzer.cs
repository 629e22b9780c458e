using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>
/// Reports what is done with queries that can be sent: one that waits in code that could await, one whose result nobody takes, one that
/// counts rows to see whether there are any. Syntax decides what is looked at, so that code costs next to nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.OfUses];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(WrittenCode.IsAlsoInGeneratedFiles);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (QueryTypes.TryFind(start.Compilation) is { } types)
            {
                var members = new QueryMembers(types);
                start.RegisterSyntaxNodeAction(
                    node => new QueryUseCheck(types, members, node).CheckCall(), SyntaxKind.InvocationExpression);
                start.RegisterSyntaxNodeAction(
                    node => new QueryUseCheck(types, members, node).CheckLoop(),
                    SyntaxKind.ForEachStatement,
                    SyntaxKind.ForEachVariableStatement);
            }
        });
    }
}
