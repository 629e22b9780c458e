using System.Diagnostics;

namespace PartnerAnalytics.Linq.Benchmarks.Measuring;

/// <summary>How long to measure.</summary>
/// <param name="WarmUp">The longest time before the rounds, in which the just-in-time compiler does its best.</param>
/// <param name="Rounds">The time for the rounds of one contest inside this process.</param>
/// <param name="SlowPage">The time for reading a slow page again and again.</param>
/// <param name="Starts">The time for starting programs.</param>
/// <param name="Pages">The time for reading a million rows.</param>
/// <param name="Calls">The time for the rounds of whole calls of one kind.</param>
internal sealed record Pace(TimeSpan WarmUp, TimeSpan Rounds, TimeSpan SlowPage, TimeSpan Starts, TimeSpan Pages, TimeSpan Calls)
{
    public static readonly Pace Quick = Of(10, 1.2, 2, 4, 8, 1.5);

    public static readonly Pace Full = Of(20, 8, 8, 25, 60, 12) with { PublishesNatively = true };

    /// <summary>Whether there is time to publish native programs.</summary>
    public bool PublishesNatively { get; init; }

    /// <summary>Makes rounds, at least one, until the next would probably take too long.</summary>
    public static List<T> Repeat<T>(TimeSpan time, Func<int, T> round)
    {
        var results = new List<T>();
        var watch = Stopwatch.StartNew();
        do
        {
            results.Add(round(results.Count));
        }
        while (watch.Elapsed * (results.Count + 1) / results.Count <= time);

        return results;
    }

    private static Pace Of(double warmUp, double rounds, double slowPage, double starts, double pages, double calls) => new(
        TimeSpan.FromSeconds(warmUp),
        TimeSpan.FromSeconds(rounds),
        TimeSpan.FromSeconds(slowPage),
        TimeSpan.FromSeconds(starts),
        TimeSpan.FromSeconds(pages),
        TimeSpan.FromSeconds(calls));
}
