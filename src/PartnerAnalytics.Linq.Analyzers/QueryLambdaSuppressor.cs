using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>
/// Withdraws, in lambdas of queries, what .NET's own analyzers say of how code compares strings and of cultures: such a lambda becomes a
/// request and never runs, and to follow the advice makes nothing better, or something that cannot be sent.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryLambdaSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ById =
        ImmutableArray.Create("CA1304", "CA1305", "CA1309", "CA1310", "CA1311", "CA1847", "CA1862").ToImmutableDictionary(
            id => id,
            id => new SuppressionDescriptor(
                "PALS" + id.Substring("CA".Length),
                id,
                "The lambda becomes a request and never runs: the service compares strings ordinally, whatever the culture."));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. ById.Values];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (QueryTypes.TryFind(context.Compilation) is not { } types)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree)
            {
                var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                if (QueryLambda.Contains(types, QueryLambda.FindOperation(context.GetSemanticModel(tree), node, context.CancellationToken)))
                {
                    context.ReportSuppression(Suppression.Create(ById[diagnostic.Id], diagnostic));
                }
            }
        }
    }
}
