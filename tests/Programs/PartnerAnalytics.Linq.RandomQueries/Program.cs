using System.Diagnostics;
using PartnerAnalytics.Linq.RandomQueries.Checking;

namespace PartnerAnalytics.Linq.RandomQueries;

/// <summary>Checks as many random queries as one likes.</summary>
internal static class Program
{
    private const int CountThatCoversEverything = 200_000;

    public static async Task<int> Main(string[] arguments)
    {
        var seed = Option(arguments, "--seed") ?? Random.Shared.Next();
        var batch = Option(arguments, "--batch");
        var count = Option(arguments, "--count") ?? (batch is null ? 2_000 : RandomQueryRun.BatchSize);
        Console.WriteLine($"{count} random queries, seed {seed}");
        var clock = Stopwatch.StartNew();
        var report = await new RandomQueryRun(seed, Option(arguments, "--query")).RunAsync(
            count, batch ?? 0, done => Console.Error.WriteLine($"{done} queries after {clock.Elapsed.TotalSeconds:F0} s"));
        Console.WriteLine(report.Summary);
        Console.WriteLine($"time        {clock.Elapsed.TotalSeconds,9:F1} s, {count / clock.Elapsed.TotalSeconds:F0} queries a second");
        Console.WriteLine();
        Console.WriteLine("Sent in a filter, by operator and type of the field; ! stands for negated:");
        Console.WriteLine(report.CoverageTable);
        Console.WriteLine(report.MismatchText);
        if (count >= CountThatCoversEverything && !report.CoversEverything)
        {
            Console.WriteLine($"Some kinds of comparison were sent fewer than {RunReport.LeastSent} times.");
            return 2;
        }

        return report.Mismatches > 0 ? 1 : 0;
    }

    private static int? Option(string[] arguments, string name)
    {
        var i = Array.IndexOf(arguments, name);
        return i < 0 ? null : i + 1 < arguments.Length && int.TryParse(arguments[i + 1], out var value)
            ? value
            : throw new ArgumentException($"{name} takes a number.");
    }
}
