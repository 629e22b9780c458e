using PartnerAnalytics.Linq.Benchmarks.Measuring;

namespace PartnerAnalytics.Linq.Benchmarks.Contests;

/// <summary>Something that is measured, by the name that <c>--only</c> takes.</summary>
/// <param name="Key">Its name.</param>
internal sealed record Measurement(string Key)
{
    /// <summary>Contests inside this process.</summary>
    public IReadOnlyList<Contest> Contests { get; init; } = [];

    /// <summary>What is done again and again where the methods are asked for in which time or memory goes; null where that cannot be.</summary>
    public Func<object?>? Repeated
    {
        get => field ?? (Contests.Count > 0 ? Contests[0].Subject : null);
        init;
    }

    /// <summary>The same for BenchmarkDotNet.</summary>
    public Type? BenchmarkType { get; init; }

    /// <summary>Measures what takes processes; null where nothing does.</summary>
    public Func<Pace, IEnumerable<Ratio>>? MeasureProcesses { get; init; }

    /// <summary>All ratios of some measurements, one by one as they are there.</summary>
    public static IEnumerable<Ratio> MeasureAll(IReadOnlyList<Measurement> measurements, Pace pace)
    {
        IReadOnlyList<Contest> contests = [.. measurements.SelectMany(m => m.Contests)];
        WarmUp.Run(contests, pace.WarmUp);
        return contests.SelectMany(contest => contest.Measure(pace.Rounds))
            .Concat(measurements.SelectMany(m => m.MeasureProcesses?.Invoke(pace) ?? []));
    }
}
