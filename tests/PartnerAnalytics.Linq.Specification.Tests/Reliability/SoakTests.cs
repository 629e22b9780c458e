using PartnerAnalytics.Linq.Soak;

namespace PartnerAnalytics.Linq.Specification.Tests.Reliability;

/// <summary>A short soak run; the long one is a command, see CONTRIBUTING.md.</summary>
public sealed class SoakTests
{
    [Fact]
    public async Task Under_faults_of_every_kind_a_reading_is_whole_or_ends_in_the_exception()
    {
        var seed = System.Random.Shared.Next();
        var report = await SoakRun.RunAsync(new SoakSettings(Count: 24, Rows: 2_000, Rate: 0.6, seed) { MeasuresUsage = false }, _ => { }, TextWriter.Null, CancellationToken.None);
        Assert.True(report.Problems.Count == 0, report.Summary());
        Assert.True(report.Whole > 0, report.Summary());
        Assert.Equal(24, report.Readings);
        Assert.Contains(report.Log.Kinds, kind => kind.Key.StartsWith("log", StringComparison.Ordinal));
    }
}
