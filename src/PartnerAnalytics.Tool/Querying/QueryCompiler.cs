using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Linq.Analyzers;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>Compiles the text of a query as a program with the library's analyzers is compiled, and refuses what queries may not
/// do.</summary>
internal static class QueryCompiler
{
    /// <summary>What the compiled query is called.</summary>
    public const string AssemblyName = "PartnerAnalytics.Query";

    private static readonly string RequestPreview = new RequestPreviewAnalyzer().SupportedDiagnostics.Single().Id;

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        AssemblyName, references: QueryReferences.All, options: Options);

    /// <summary>How queries are compiled.</summary>
    public static CSharpCompilationOptions Options =>
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);

    /// <summary>Compiles a query; nothing of it runs.</summary>
    /// <exception cref="OperationCanceledException">The compiler was stopped.</exception>
    public static async Task<CheckedQuery> CompileAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            var mistakes = QuerySyntaxCheck.Find(text);
            return mistakes.Count > 0
                ? CheckedQuery.Refused(mistakes)
                : await CompileAsync(new QueryText(text, cancellationToken), cancellationToken);
        }
        catch (InsufficientExecutionStackException)
        {
            return CheckedQuery.Refused(
                [new QueryDiagnostic(QueryRules.OneExpression, IsError: true, "The query is nested too deeply.", 0, text.Length)]);
        }
    }

    private static async Task<CheckedQuery> CompileAsync(QueryText text, CancellationToken cancellationToken)
    {
        var compilation = Empty.AddSyntaxTrees(text.Tree);
        var model = compilation.GetSemanticModel(text.Tree);
        var expression = text.FindExpression(cancellationToken);
        var refusals = model.GetOperation(expression, cancellationToken) is { } operation ? BindingCheck.Find(operation) : [];
        if (refusals.Count > 0)
        {
            return CheckedQuery.Refused(
                [.. refusals.Select(refusal => text.Describe(QueryRules.NotAllowed, isError: true, refusal.Reason, refusal.Place.Span))]);
        }

        // Nothing else adds to a query that runs by itself, so all that it lacks is known.
        var judged = IsQuery(model.GetTypeInfo(expression, cancellationToken).Type)
            ? Empty.AddSyntaxTrees(text.ReadingRows(cancellationToken).Tree)
            : compilation;
        var found = await FindAsync(judged, cancellationToken);
        var shown = found.Where(IsShown).ToList();
        return new CheckedQuery(
            [.. shown.Select(text.Describe)],
            [
                .. from diagnostic in found
                   where diagnostic.Id == RequestPreview
                   select diagnostic.GetMessage(CultureInfo.InvariantCulture),
            ],
            shown.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : compilation)
        {
            Found = shown,
        };
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Compilation compilation, CancellationToken cancellationToken)
    {
        // An analyzer that fails would let pass what it refuses.
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new QueryAnalyzer(), new QueryUseAnalyzer(), new RequestPreviewAnalyzer()];
        var found = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAllDiagnosticsAsync(cancellationToken);
        return thrown is null
            ? [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)]
            : throw new InvalidOperationException("The query cannot be checked: " + thrown.Message, thrown);
    }

    private static bool IsQuery(ITypeSymbol? type) => type is not null
        && (type.OriginalDefinition.MetadataName == typeof(AnalyticsQueryable<>).Name || IsQuery(type.BaseType));

    private static bool IsShown(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning && QueryRules.IsOfLibrary(diagnostic.Id));
}
