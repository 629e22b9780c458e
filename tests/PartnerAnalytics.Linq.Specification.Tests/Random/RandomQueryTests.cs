using System.Globalization;
using PartnerAnalytics.Linq.RandomQueries.Checking;
using Xunit.Abstractions;

namespace PartnerAnalytics.Linq.Specification.Tests.Random;

/// <summary>
/// Queries made up at random, half of them of the Store, mean the same in memory and over HTTP, or are refused before anything is sent; and
/// their filters, read by OData's own parser, mean what the conditions do, together with the parameters that say the rest.
/// <c>RANDOM_QUERIES_SEED</c> repeats a run. The runner beside these tests makes longer ones, and repeats a single query: a mismatch says by which
/// arguments.
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
        Assert.True(report.Sent >= Count * 55 / 100, $"RANDOM_QUERIES_SEED={seed}\n{report.Sent} queries were sent.");
        Assert.True(report.Refused is > 0 and <= Count * 3 / 10, $"RANDOM_QUERIES_SEED={seed}\n{report.Refused} queries were refused.");
    }
}
