using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PartnerAnalytics.Linq.Benchmarks.Contests;
using PartnerAnalytics.Linq.Benchmarks.Measuring;
using Perfolizer.Horology;

namespace PartnerAnalytics.Linq.Benchmarks.Reporting;

/// <summary>Runs what happens inside one process by BenchmarkDotNet, in this one: nothing is generated and built beside the repository's code.</summary>
internal static class InProcessBenchmarks
{
    /// <summary>The rows of a Markdown table.</summary>
    /// <exception cref="InvalidOperationException">A benchmark failed.</exception>
    public static IReadOnlyList<string> Run(IReadOnlyList<Measurement> chosen)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithIterationTime(TimeInterval.FromMilliseconds(200))
                .WithIterationCount(15))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Repository.Combine("artifacts", "benchmarks"));
        var rows = new List<string> { "| | method | mean | standard deviation | allocated |", "|---|---|---|---|---|" };
        foreach (var type in chosen.Select(m => m.BenchmarkType).OfType<Type>())
        {
            var summary = BenchmarkRunner.Run(type, config);
            foreach (var report in summary.Reports)
            {
                var statistics = report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} failed.");
                var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
                rows.Add($"| {type.Name} | {report.BenchmarkCase.Descriptor.WorkloadMethod.Name} | {Units.Time(statistics.Mean / 1e6)} | {Units.Time(statistics.StandardDeviation / 1e6)} | {Units.Bytes(bytes)} |");
            }
        }

        return rows;
    }
}
