namespace PartnerAnalytics.Linq.Benchmarks.Measuring;

/// <summary>Medians and quartiles.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> values) => Quantile([.. values], 0.5);

    public static double Quantile(double[] values, double quantile)
    {
        var sorted = values.Order().ToArray();
        var position = quantile * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
