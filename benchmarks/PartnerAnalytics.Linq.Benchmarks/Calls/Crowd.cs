using System.Diagnostics;
using PartnerAnalytics.Linq.Benchmarks.Measuring;

namespace PartnerAnalytics.Linq.Benchmarks.Calls;

/// <summary>Many callers at once, in turns with as many who do it by hand.</summary>
internal sealed class Crowd(Call floor, Call subject)
{
    /// <summary>How many there are.</summary>
    public const int Callers = 64;

    private const string Key = "crowd";
    private const int CallsOfEach = 25;
    private const int FewestRounds = 5;

    /// <summary>Measures.</summary>
    /// <param name="time">About how long.</param>
    public IEnumerable<Ratio> Measure(TimeSpan time)
    {
        WarmUp.UntilSteady([() => RunAsync(floor).GetAwaiter().GetResult(), () => RunAsync(subject).GetAwaiter().GetResult()], time * 2);
        var rounds = new List<(Throng Floor, Throng Subject)>();
        var watch = Stopwatch.StartNew();
        while (rounds.Count < FewestRounds || watch.Elapsed < time)
        {
            if (rounds.Count % 2 == 0)
            {
                var first = RunAsync(floor).GetAwaiter().GetResult();
                rounds.Add((first, RunAsync(subject).GetAwaiter().GetResult()));
            }
            else
            {
                var first = RunAsync(subject).GetAwaiter().GetResult();
                rounds.Add((RunAsync(floor).GetAwaiter().GetResult(), first));
            }
        }

        Ratio Of(string unit, double? bound, Func<Throng, double> of) => new(
            Key, $"{Callers} callers at once: {subject.Name}, against {floor.Name}", unit, bound, [.. rounds.Select(r => of(r.Subject) / of(r.Floor))],
            Units.Time(Statistics.Median(rounds.Select(r => of(r.Floor)))) + " : " + Units.Time(Statistics.Median(rounds.Select(r => of(r.Subject)))));

        // A throughput of nine tenths takes ten ninths of the time.
        yield return Of("time for all", 1 / 0.9, throng => throng.Milliseconds);
        yield return Of("time, p50", null, throng => Statistics.Quantile(throng.Latencies, 0.5));
        yield return Of("time, p99", 1.2, throng => Statistics.Quantile(throng.Latencies, 0.99));
    }

    private static async Task<Throng> RunAsync(Call call)
    {
        var latencies = new double[Callers * CallsOfEach];
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < CallsOfEach; i++)
            {
                var begin = Stopwatch.GetTimestamp();
                GC.KeepAlive(await call.Run());
                latencies[(caller * CallsOfEach) + i] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            }
        })));
        return new Throng(Stopwatch.GetElapsedTime(start).TotalMilliseconds, latencies);
    }

    private sealed record Throng(double Milliseconds, double[] Latencies);
}
