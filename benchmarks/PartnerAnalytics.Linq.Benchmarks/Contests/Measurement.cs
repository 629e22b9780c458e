using PartnerAnalytics.Linq.Benchmarks.Measuring;

namespace PartnerAnalytics.Linq.Benchmarks.Contests;

/// <summary>Something that is measured, by the name that <c>--only</c> takes.</summary>
/// <param name="Key">Its name.</param>
/// <param name="BenchmarkType">The same for BenchmarkDotNet; null for what takes processes.</param>
/// <param name="Measure">Measures its ratios.</param>
internal sealed record Measurement(string Key, Type? BenchmarkType, Func<Pace, IEnumerable<Ratio>> Measure);
