using PartnerAnalytics.Linq.RandomQueries.Checking;

namespace PartnerAnalytics.Linq.Specification.Tests.Random;

/// <summary>All small conditions, each held against what the compiled C# does.</summary>
public sealed class SmallConditionTests
{
    [Theory]
    [InlineData(0, 1, 8, 0)]
    [InlineData(1, 1, 700, 200)]
    [InlineData(2, 19, 3_000, 2_500)]
    public void A_condition_keeps_the_rows_on_which_CSharp_says_true(int levels, int every, int leastSent, int mostRefused)
    {
        var (sent, refused, mismatches) = SmallConditions.Check(levels, every);
        Assert.True(mismatches.Count == 0, string.Join('\n', mismatches.Take(20)));
        Assert.True(sent >= leastSent && refused <= mostRefused, $"{sent} sent, {refused} refused");
    }
}
