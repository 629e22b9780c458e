namespace PartnerAnalytics.Linq.Benchmarks.Measuring;

/// <summary>Calls that were timed together.</summary>
/// <param name="Milliseconds">The time of one call.</param>
/// <param name="ProcessorMilliseconds">For how much of that time the process had a processor.</param>
internal readonly record struct Block(double Milliseconds, double ProcessorMilliseconds)
{
    public double ProcessorShare => ProcessorMilliseconds / Milliseconds;
}
