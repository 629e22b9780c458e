using System.Globalization;
using PartnerAnalytics.Linq.Benchmarks.Measuring;

namespace PartnerAnalytics.Linq.Benchmarks.Reporting;

/// <summary>Ratios as the rows of a Markdown table.</summary>
internal static class RatioTable
{
    public const string Head = "| what | of | ratio | middle half of rounds | bound | floor : library |\n|---|---|---|---|---|---|";

    public static string Row(Ratio ratio) =>
        $"| {ratio.What} | {ratio.Unit} | {(ratio.IsOver ? $"**{Number(ratio.Median)}**" : Number(ratio.Median))} | "
        + (ratio.Rounds.Length > 1 ? $"{Number(ratio.Low)} to {Number(ratio.High)}" : "once")
        + $" | {(ratio.Bound is { } bound ? (ratio.IsOver ? "over " : "≤ ") + Number(bound) : "reported")} | {ratio.Absolute} |";

    private static string Number(double value) => value.ToString(value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
