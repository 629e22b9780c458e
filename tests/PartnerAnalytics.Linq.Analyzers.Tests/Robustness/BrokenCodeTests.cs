using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Tests.Helpers;
using Xunit.Abstractions;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Robustness;

/// <summary>
/// Queries that are broken in every way do not break the analyzers. <c>BROKEN_CODE_SEED</c> repeats a run, <c>BROKEN_CODE_COUNT</c> makes a
/// longer one.
/// </summary>
public sealed class BrokenCodeTests(ITestOutputHelper output)
{
    private const int NormalCount = 300;
    private const int BatchSize = 100;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    private static readonly IReadOnlyList<Snippet> Corpus = CorpusSnippets.Read([.. QueryCorpus.Specification, .. QueryCorpus.Refused]);

    [Fact]
    public async Task The_corpus_is_read_and_judged()
    {
        var diagnostics = await AnalyzeAsync([.. Corpus.Select(snippet => snippet.With(snippet.Query))], "the corpus as it is");

        // Queries that the compiler does not understand, or of which nothing is reported, show nothing.
        Assert.InRange(Corpus.Count, 300, int.MaxValue);
        Assert.InRange(diagnostics.Count(d => d.Id.StartsWith("PAL1", StringComparison.Ordinal)), 150, int.MaxValue);
        Assert.InRange(diagnostics.Count(d => d.Id == "PAL3001"), 100, int.MaxValue);
    }

    [Fact]
    public async Task Broken_queries_do_not_break_the_analyzers()
    {
        var seed = Option("BROKEN_CODE_SEED") ?? Random.Shared.Next();
        var count = Option("BROKEN_CODE_COUNT") ?? NormalCount;
        output.WriteLine($"BROKEN_CODE_SEED={seed} BROKEN_CODE_COUNT={count}");
        var random = new Random(seed);
        var code = new BrokenCode(Corpus);
        var step = Math.Max(1, code.Cuts * 2 / count);
        var cuts = code.Cut(random.Next(step), step).ToList();
        var variants = cuts.Concat(Enumerable.Range(0, Math.Max(count - cuts.Count, count / 2)).Select(_ => code.Mutate(random)));
        var (run, reported) = (0, 0);
        foreach (var batch in variants.Chunk(BatchSize))
        {
            reported += (await AnalyzeAsync(batch, $"BROKEN_CODE_SEED={seed} BROKEN_CODE_COUNT={count}")).Count;
            run += batch.Length;
        }

        output.WriteLine($"{cuts.Count} of {code.Cuts} cuts, {run - cuts.Count} mutations; {reported} diagnostics");
        Assert.InRange(run, Math.Min(count, code.Cuts), int.MaxValue);
        Assert.InRange(reported, run / 100, int.MaxValue);
    }

    /// <summary>Analyzes files as one compilation, in which what is broken in one file does not concern the others.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(IReadOnlyList<string> files, string run)
    {
        var (diagnostics, thrown) = await RunAsync(files);
        if (!thrown.IsEmpty && files.Count > 1)
        {
            foreach (var file in files)
            {
                await AnalyzeAsync([file], run);
            }
        }

        Assert.True(thrown.IsEmpty, $"{run}\n{string.Join("\n", thrown)}\nin\n{string.Join("\n", files)}");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }

    private static async Task<(IReadOnlyList<Diagnostic> Diagnostics, ConcurrentQueue<string> Thrown)> RunAsync(IReadOnlyList<string> files)
    {
        var thrown = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown.Enqueue(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        using var limit = new CancellationTokenSource(TimeLimit);
        return (await new CompilationWithAnalyzers(CorpusSnippets.Compile(files), [.. AnalyzerRun.All], options).GetAnalyzerDiagnosticsAsync(limit.Token), thrown);
    }

    private static int? Option(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
