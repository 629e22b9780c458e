using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>Runs the analyzers over a source whose own errors do not matter. An exception of an analyzer fails the test.</summary>
internal static class AnalyzerRun
{
    /// <summary>All analyzers of queries.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> All { get; } = [new QueryAnalyzer(), new QueryUseAnalyzer(), new RequestPreviewAnalyzer(), new HandwrittenUrlAnalyzer()];

    /// <summary>The analyzer that reports a rule.</summary>
    public static DiagnosticAnalyzer Find(string id) => All.Single(analyzer => analyzer.SupportedDiagnostics.Any(d => d.Id == id));

    /// <summary>Reports what there is to correct: all but the previews of requests.</summary>
    /// <param name="source">A file.</param>
    /// <param name="editorConfig">The content of an <c>.editorconfig</c> beside it.</param>
    public static Task<ImmutableArray<Diagnostic>> OverAsync(string source, string editorConfig = "") =>
        OverAsync(source, [new QueryAnalyzer(), new HandwrittenUrlAnalyzer()], editorConfig);

    /// <summary>Reports what one analyzer finds.</summary>
    /// <param name="source">A file.</param>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="editorConfig">The content of an <c>.editorconfig</c> beside it.</param>
    public static Task<ImmutableArray<Diagnostic>> OverAsync(string source, DiagnosticAnalyzer analyzer, string editorConfig = "") =>
        OverAsync(source, [analyzer], editorConfig);

    private static async Task<ImmutableArray<Diagnostic>> OverAsync(string source, ImmutableArray<DiagnosticAnalyzer> analyzers, string editorConfig)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var compilation = TestCompilation.Create([source, TestCompilation.ImplicitUsings]);
        var configured = compilation.WithOptions(
            compilation.Options
                .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
                .WithSyntaxTreeOptionsProvider(new EditorConfigOptions(editorConfig)));
        var diagnostics = await new CompilationWithAnalyzers(configured, analyzers, options).GetAnalyzerDiagnosticsAsync();

        Assert.Null(thrown);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
