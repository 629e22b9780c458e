using System.Globalization;
using PartnerAnalytics.Linq.Benchmarks.Measuring;

namespace PartnerAnalytics.Linq.Benchmarks.Reporting;

/// <summary>The measured part of <c>docs/performance.md</c>; what people wrote around it stays.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- measured: begin -->";
    private const string End = "<!-- measured: end -->";

    /// <summary>Replaces what was measured before; prints instead where only a part was measured.</summary>
    /// <exception cref="InvalidOperationException">The page has lost its marks.</exception>
    public static void Write(IReadOnlyList<Ratio> ratios, IReadOnlyList<string> benchmarks, bool isWhole)
    {
        var measured = string.Join('\n',
        [
            $"Measured on {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Machine.Describe()}.",
            "",
            RatioTable.Head,
            .. ratios.Select(RatioTable.Row),
            "",
            "The same by BenchmarkDotNet, one after the other:",
            "",
            .. benchmarks,
        ]);
        if (!isWhole)
        {
            Console.WriteLine(measured);
            return;
        }

        var path = Repository.Combine("docs", "performance.md");
        var page = File.ReadAllText(path);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} has no place for what was measured, between '{Begin}' and '{End}'.");
        }

        File.WriteAllText(path, $"{page[..begin]}{Begin}\n{measured}\n{page[end..]}");
    }
}
