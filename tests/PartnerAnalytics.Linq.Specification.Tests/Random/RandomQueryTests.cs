using System.Globalization;
using PartnerAnalytics.Linq.RandomQueries.Checking;
using Xunit.Abstractions;

namespace PartnerAnalytics.Linq.Specification.Tests.Random;

/// <summary>
/// Queries made up at random mean the same in memory and over HTTP, or are refused before anything is sent; and their filters, read by
/// OData's own parser, mean what the conditions do. <c>RANDOM_QUERIES_SEED</c> repeats a run; the runner beside these tests makes longer ones.
/// </summary>
public sealed class RandomQueryTests(ITestOutputHelper output)
{
    private const int Count = 2_000;

    [Fact]
    public async Task Queries_mean_the_same_everywhere()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("RANDOM_QUERIES_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : System.Random.Shared.Next();
        output.WriteLine($"RANDOM_QUERIES_SEED={seed}");
        var report = await new RandomQueryRun(seed).RunAsync(Count);
        output.WriteLine(report.Summary);
        Assert.True(report.Mismatches == 0, $"RANDOM_QUERIES_SEED={seed}\n{report.MismatchText}");
        Assert.Equal(Count, report.Count);

        // Queries that are all refused, or have no rows, show nothing.
        Assert.InRange(report.Sent, Count * 6 / 10, Count);
        Assert.InRange(report.Refused, 1, Count * 3 / 10);
    }
}
