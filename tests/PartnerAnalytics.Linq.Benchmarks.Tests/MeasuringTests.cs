using PartnerAnalytics.Linq.Benchmarks.Measuring;
using PartnerAnalytics.Linq.Benchmarks.Reporting;

namespace PartnerAnalytics.Linq.Benchmarks.Tests;

/// <summary>How ratios are reckoned and reported.</summary>
public sealed class MeasuringTests
{
    [Fact]
    public void A_ratio_is_the_median_of_its_rounds_with_the_quartiles()
    {
        var ratio = new Ratio("rows", "a, against b", "time", 2.5, [9, 1, 2, 3, 4], "1 ms : 3 ms");

        Assert.Equal((2, 3, 4), (ratio.Low, ratio.Median, ratio.High));
        Assert.True(ratio.IsOver);
        Assert.Equal("| a, against b | time | **3.00** | 2.00 to 4.00 | over 2.50 | 1 ms : 3 ms |", RatioTable.Row(ratio));
    }

    [Fact]
    public void A_ratio_without_a_bound_is_never_over_it()
    {
        var ratio = new Ratio("rows", "a, against b", "bytes", null, [100], "1 B : 100 B");

        Assert.False(ratio.IsOver);
        Assert.Equal("| a, against b | bytes | 100.0 | once | reported | 1 B : 100 B |", RatioTable.Row(ratio));
    }

    [Fact]
    public void A_bound_that_is_just_reached_is_kept() =>
        Assert.False(new Ratio("rows", "a, against b", "time", 0.5, [0.5], "").IsOver);

    [Fact]
    public void Arguments_choose_what_is_measured()
    {
        var arguments = Arguments.Parse(["--quick", "--only", "rows,start"]);

        Assert.True(arguments.IsQuick);
        Assert.Equal(["rows", "start"], arguments.Chosen.Select(m => m.Key));
        Assert.False(Arguments.Parse([]).IsQuick);
    }

    [Theory]
    [InlineData("--only", "speed")]
    [InlineData("--fast", "")]
    public void Arguments_that_mean_nothing_are_refused(params string[] args) =>
        Assert.Contains($"'{args.First(a => a is not "--only")}'", Assert.Throws<ArgumentException>(() => Arguments.Parse(args)).Message, StringComparison.Ordinal);
}
