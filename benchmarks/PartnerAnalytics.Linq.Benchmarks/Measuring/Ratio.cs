namespace PartnerAnalytics.Linq.Benchmarks.Measuring;

/// <summary>How something compares with its floor in one run: the median over rounds, with the quarter of rounds below and above.</summary>
/// <param name="Key">The measurement that it belongs to.</param>
/// <param name="What">What is compared with what.</param>
/// <param name="Unit">Time, bytes or memory.</param>
/// <param name="Bound">What it may be at most; null where it is only reported.</param>
/// <param name="Rounds">The ratio of each round.</param>
/// <param name="Absolute">The two medians, for people.</param>
internal sealed record Ratio(string Key, string What, string Unit, double? Bound, double[] Rounds, string Absolute)
{
    public double Median => Statistics.Quantile(Rounds, 0.5);

    public double Low => Statistics.Quantile(Rounds, 0.25);

    public double High => Statistics.Quantile(Rounds, 0.75);

    public bool IsOver => Median > Bound;
}
