using System.Numerics;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Tests.Shared.Query;

/// <summary>For which numbers a sum fits into 64 bits, and what it is where it does not.</summary>
public sealed class SumStepTests
{
    private static readonly long[] Numbers =
    [
        long.MinValue, long.MinValue + 1, long.MinValue + 2, long.MinValue / 2, -3, -2, -1, 0, 1, 2, 3, long.MaxValue / 2, long.MaxValue - 2,
        long.MaxValue - 1, long.MaxValue,
    ];

    public static TheoryData<string, bool> Forms => new()
    {
        { "+", false },
        { "-", false },
        { "-", true },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_number_is_where_its_sum_says(string sign, bool isUntil)
    {
        foreach (var value in Numbers)
        {
            var step = new SumStep(sign, ConstantNode.Null, isUntil, IsChecked: false);
            var (fits, wraps) = step.Split(value);
            var sum = step.With(value)!;

            // The numbers at the edges, and those beside them.
            var edges = Numbers.Concat(new[] { fits.From, fits.To, wraps?.From, wraps?.To }.OfType<long>()
                .SelectMany(edge => new[] { edge, unchecked(edge - 1), unchecked(edge + 1) }));
            foreach (var number in edges)
            {
                var exact = isUntil ? (BigInteger)value - number : sign == "-" ? (BigInteger)number - value : (BigInteger)number + value;
                var isExact = exact >= long.MinValue && exact <= long.MaxValue;
                Assert.Equal((number, value, isExact), (number, value, fits.From <= number && number <= fits.To));
                Assert.Equal((number, value, !isExact), (number, value, wraps is { } range && range.From <= number && number <= range.To));
                Assert.Equal((object)(long)(ulong)(exact & ulong.MaxValue), sum(number));
            }
        }
    }

    [Theory]
    [InlineData("+", false, "{n} - {v}")]
    [InlineData("-", false, "{n} + {v}")]
    [InlineData("-", true, "{v} - {n}")]
    public void A_preview_undoes_it(string sign, bool isUntil, string expected) =>
        Assert.Equal(expected, new SumStep(sign, ConstantNode.Null, isUntil, IsChecked: false).Undo("{n}", "{v}"));

    [Fact]
    public void A_preview_takes_nothing_from_nothing() =>
        Assert.Equal("-{n}", new SumStep("-", ConstantNode.Null, IsUntil: true, IsChecked: false).Undo("{n}", "0"));

    [Fact]
    public void What_is_no_whole_number_cannot_be_added() =>
        Assert.Null(new SumStep("+", ConstantNode.Null, IsUntil: false, IsChecked: false).With(1.5));
}
