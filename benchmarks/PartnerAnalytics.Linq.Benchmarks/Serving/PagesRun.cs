namespace PartnerAnalytics.Linq.Benchmarks.Serving;

/// <summary>What a client took to read its pages.</summary>
/// <param name="Milliseconds">From the first request to the last row.</param>
/// <param name="PeakBytes">The most memory that the process had in its working set.</param>
internal readonly record struct PagesRun(double Milliseconds, long PeakBytes);
