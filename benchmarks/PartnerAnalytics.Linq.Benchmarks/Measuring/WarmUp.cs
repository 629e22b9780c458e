using System.Diagnostics;
using System.Runtime;

namespace PartnerAnalytics.Linq.Benchmarks.Measuring;

/// <summary>
/// Calls everything until the just-in-time compiler has done its best: until nothing gets faster and nothing is compiled any more. All
/// contests together, because the compiler works beside them and is late on a busy machine.
/// </summary>
internal static class WarmUp
{
    private const int FewestBursts = 10;
    private const int SteadyBursts = 3;

    // After thirty calls the compiler takes notice of a method.
    private const int FewestCalls = 35;

    private static readonly TimeSpan ShortestBurst = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(100);

    /// <summary>Warms up what contests compare.</summary>
    /// <param name="contests">The contests.</param>
    /// <param name="longest">When to stop all the same.</param>
    public static void Run(IReadOnlyList<Contest> contests, TimeSpan longest)
    {
        var actions = contests.SelectMany(contest => (Func<object?>[])[contest.Floor, contest.Subject]).Distinct().ToArray();
        var best = actions.Select(_ => double.MaxValue).ToArray();
        var watch = Stopwatch.StartNew();
        var compiled = -1L;
        for (var (burst, steady) = (0, 0); (burst < FewestBursts || steady < SteadyBursts) && watch.Elapsed < longest; burst++)
        {
            var now = actions.Select(Burst).ToArray();
            var isSteady = now.Zip(best).All(pair => pair.First > pair.Second * 0.95) && JitInfo.GetCompiledMethodCount() == compiled;
            steady = isSteady ? steady + 1 : 0;
            compiled = JitInfo.GetCompiledMethodCount();
            best = [.. now.Zip(best, Math.Min)];

            // The compiler looks again at what is called often when no new methods have come for a tenth of a second.
            Thread.Sleep(120);
        }
    }

    /// <summary>Makes what takes a while until the just-in-time compiler looks at nothing of it any more.</summary>
    /// <param name="rounds">A round of each.</param>
    /// <param name="longest">When to stop all the same.</param>
    public static void UntilSteady(IReadOnlyList<Action> rounds, TimeSpan longest)
    {
        var watch = Stopwatch.StartNew();
        var compiled = -1L;
        for (var steady = 0; watch.Elapsed < longest && steady < SteadyBursts;)
        {
            steady = compiled == JitInfo.GetCompiledMethodCount() ? steady + 1 : 0;
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (var round in rounds)
            {
                round();
            }

            Thread.Sleep(150);
        }
    }

    // Milliseconds of the fastest call.
    private static double Burst(Func<object?> action)
    {
        var best = double.MaxValue;
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < FewestCalls || Stopwatch.GetElapsedTime(start) < ShortestBurst; call++)
        {
            var begin = Stopwatch.GetTimestamp();
            GC.KeepAlive(action());
            best = Math.Min(best, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            if (call >= 2 && Stopwatch.GetElapsedTime(start) > LongestBurst)
            {
                break;
            }
        }

        return best;
    }
}
