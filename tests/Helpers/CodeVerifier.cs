using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>
/// Runs generators and analyzers over marked source and compares what they, and the compiler, report with the marks. A diagnostic that is
/// not marked fails the test, as does a mark without its diagnostic.
/// </summary>
// Microsoft.CodeAnalysis.Testing 1.1.4 takes the same marks in as many lines and as much time, but gives no diagnostics back, whose messages
// tests read; and five of its dependencies restore as other versions than it asks for (NU1603).
public static class CodeVerifier
{
    /// <summary>Checks sources with a generator.</summary>
    /// <returns>The diagnostics in the order of their places, for checks of their messages.</returns>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(IIncrementalGenerator generator, params string[] markedSources) =>
        VerifyAsync([generator], [], markedSources);

    /// <summary>Checks sources with an analyzer.</summary>
    /// <returns>The diagnostics in the order of their places, for checks of their messages.</returns>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(DiagnosticAnalyzer analyzer, params string[] markedSources) =>
        VerifyAsync([], [analyzer], markedSources);

    /// <summary>Checks sources with several generators and analyzers; analyzers see what the generators made.</summary>
    /// <returns>The diagnostics in the order of their places, for checks of their messages.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> VerifyAsync(
        IReadOnlyCollection<IIncrementalGenerator> generators,
        IReadOnlyCollection<DiagnosticAnalyzer> analyzers,
        IReadOnlyCollection<string> markedSources)
    {
        var sources = markedSources.Select(MarkedSource.Parse).ToArray();
        var compilation = TestCompilation.Create([.. sources.Select(source => source.Text), TestCompilation.ImplicitUsings]);
        var (output, generatorDiagnostics) = RunGenerators(generators, compilation);
        var reported = output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && !IsUndocumentedTestSource(diagnostic))
            .Concat(generatorDiagnostics)
            .Concat(await RunAnalyzersAsync(analyzers, output))
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToArray();

        var expected = sources.SelectMany((source, index) => source.Spans.Select(mark =>
            Place(mark.Id, $"Source{index}.cs", source.Text, mark.Span.Start, mark.Span.End)));
        var actual = reported.Select(diagnostic => (Place: Place(diagnostic, output), diagnostic));
        AssertSame([.. expected], [.. actual]);
        return reported;
    }

    /// <summary>Generated code has to be documented, the few lines of a test have not.</summary>
    private static bool IsUndocumentedTestSource(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1591" && diagnostic.Location.GetLineSpan().Path.StartsWith("Source", StringComparison.Ordinal);

    private static (Compilation Output, ImmutableArray<Diagnostic> Diagnostics) RunGenerators(
        IReadOnlyCollection<IIncrementalGenerator> generators, Compilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create(generators.Select(g => g.AsSourceGenerator()), parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        foreach (var result in driver.GetRunResult().Results)
        {
            Assert.Null(result.Exception);
        }

        return (output, diagnostics);
    }

    private static async Task<ImmutableArray<Diagnostic>> RunAnalyzersAsync(
        IReadOnlyCollection<DiagnosticAnalyzer> analyzers, Compilation compilation)
    {
        if (analyzers.Count == 0)
        {
            return [];
        }

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return await new CompilationWithAnalyzers(compilation, [.. analyzers], options).GetAnalyzerDiagnosticsAsync();
    }

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<(string Place, Diagnostic Diagnostic)> actual)
    {
        var missing = expected.ToList();
        var unexpected = actual.Where(found => !missing.Remove(found.Place)).ToArray();
        Assert.True(
            missing.Count == 0 && unexpected.Length == 0,
            "Not reported:\n  " + string.Join("\n  ", missing.DefaultIfEmpty("-"))
            + "\nReported and not expected:\n  "
            + string.Join("\n  ", unexpected.Select(u => u.Place + ": " + u.Diagnostic.GetMessage()).DefaultIfEmpty("-")));
    }

    private static string Place(Diagnostic diagnostic, Compilation compilation)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        var text = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path)?.ToString() ?? "";
        var span = diagnostic.Location.SourceSpan;
        return Place(diagnostic.Id, path, text, span.Start, span.End);
    }

    private static string Place(string id, string path, string text, int start, int end) => end <= text.Length
        ? $"{id} {path}({text[..start].Count(c => c == '\n') + 1}) [{start}..{end}] '{text[start..end]}'"
        : $"{id} {path}";
}
