using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>Runs the analyzers over a source whose own errors do not matter. An exception of an analyzer fails the test.</summary>
internal static class AnalyzerRun
{
    /// <param name="source">A file.</param>
    /// <param name="editorConfig">The content of an <c>.editorconfig</c> beside it.</param>
    public static async Task<ImmutableArray<Diagnostic>> OverAsync(string source, string editorConfig = "")
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var compilation = TestCompilation.Create([source, TestCompilation.ImplicitUsings]);
        var configured = compilation.WithOptions(
            compilation.Options
                .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
                .WithSyntaxTreeOptionsProvider(new EditorConfigOptions(editorConfig)));
        var diagnostics = await new CompilationWithAnalyzers(configured, [new QueryAnalyzer(), new HandwrittenAddressAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();

        Assert.Null(thrown);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
