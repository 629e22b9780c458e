using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>
/// Reports URLs of the service that are written by hand and that a query can stand for. As it has nothing else to report, a build from
/// the command line does not run it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandwrittenUrlAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.HandwrittenUrl];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(WrittenCode.IsAlsoInGeneratedFiles);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ResourceCatalog.IsUsedBy(start.Compilation))
            {
                var catalog = new Lazy<ResourceCatalog>(() => ResourceCatalog.Create(start.Compilation));
                start.RegisterSyntaxNodeAction(
                    node => Analyze(node, catalog), SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringExpression);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, Lazy<ResourceCatalog> catalog)
    {
        if (StringExpressions.MayBeUrl(context.Node) && !HalfTyped.Is(context.Node)
            && WrittenCode.Contains(context.Node.GetLocation(), context.IsGeneratedCode, context.CancellationToken)
            && StringExpressions.FindWhole((ExpressionSyntax)context.Node, context.SemanticModel, context.CancellationToken) is { } url
            && UrlTranslator.Translate(url, catalog.Value, context.SemanticModel, context.CancellationToken) is { } query)
        {
            var message = $"The query {query.ToCode(query.Service.Variable)} requests what this URL requests. Write the query: the "
                + "compiler checks it, and its values are encoded. Where the URL is needed as a string, add .ToRequestUri().AbsoluteUri.";
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.HandwrittenUrl, url.GetLocation(), message));
        }
    }
}
