namespace PartnerAnalytics.Linq.Soak;

/// <summary>What is read, how often, and how faulty the service is.</summary>
/// <param name="Count">How many times all rows are read.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Rate">How many of all requests are given a fault, from 0 to 1.</param>
/// <param name="Seed">From what the faults are chosen.</param>
internal sealed record SoakSettings(int Count, int Rows, double Rate, int Seed)
{
    /// <summary>How many readings make up the beginning and the end that are compared.</summary>
    public int Sample => Math.Min(100, Math.Max(Count / 4, 1));

    /// <summary>Whether live heap and handles are compared; where other tests run beside, they say nothing.</summary>
    public bool MeasuresUsage { get; init; } = true;

    /// <summary>How many readings run at once.</summary>
    public int Readers { get; init; } = 4;
}
