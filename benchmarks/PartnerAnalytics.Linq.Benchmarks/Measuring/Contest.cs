using System.Diagnostics;
using System.Runtime;

namespace PartnerAnalytics.Linq.Benchmarks.Measuring;

/// <summary>
/// Two ways to do one thing, measured in turns: what disturbs one disturbs the other as often, and a round's ratio is of two neighbours.
/// </summary>
internal sealed record Contest(string Key, string What, Func<object?> Floor, Func<object?> Subject, double? TimeBound, double? BytesBound)
{
    // Short enough to end before somebody else gets the processor, long enough for the clock.
    private const double BlockMilliseconds = 0.5;
    private const int FewestRounds = 7;

    private const int SteadyBursts = 4;
    private const int FewestBursts = 10;
    private const int FewestCalls = 35;

    private static readonly TimeSpan ShortestBurst = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(150);

    // A block that had the processor for less of its time was interrupted by others.
    private const double UndisturbedShare = 0.8;

    private static object? _sink;

    /// <summary>Whether bytes are compared as well.</summary>
    public bool ComparesBytes { get; init; } = true;

    public IEnumerable<Ratio> Measure(Pace pace)
    {
        var (floorCount, subjectCount) = WarmUp(pace.WarmUp);
        var rounds = new List<(Block Floor, Block Subject)>();
        var watch = Stopwatch.StartNew();
        while (rounds.Count < FewestRounds || watch.Elapsed < pace.Rounds)
        {
            if (rounds.Count % 2 == 0)
            {
                var floor = Time(Floor, floorCount);
                rounds.Add((floor, Time(Subject, subjectCount)));
            }
            else
            {
                var subject = Time(Subject, subjectCount);
                rounds.Add((Time(Floor, floorCount), subject));
            }
        }

        // What waits by itself has no undisturbed rounds, and then all count.
        var undisturbed = rounds.Where(r => Math.Min(r.Floor.ProcessorShare, r.Subject.ProcessorShare) >= UndisturbedShare).ToList();
        rounds = undisturbed.Count >= FewestRounds ? undisturbed : rounds;
        yield return new Ratio(Key, What, "time", TimeBound, [.. rounds.Select(r => r.Subject.Milliseconds / r.Floor.Milliseconds)],
            Units.Time(Statistics.Median(rounds.Select(r => r.Floor.Milliseconds))) + " : " + Units.Time(Statistics.Median(rounds.Select(r => r.Subject.Milliseconds))));
        if (ComparesBytes)
        {
            var floorBytes = Allocated(Floor, floorCount);
            var subjectBytes = Allocated(Subject, subjectCount);
            yield return new Ratio(Key, What, "bytes", BytesBound, [subjectBytes / floorBytes], Units.Bytes(floorBytes) + " : " + Units.Bytes(subjectBytes));
        }
    }

    // Until neither gets faster and nothing is compiled any more. Returns how many calls make a block of each.
    private (int Floor, int Subject) WarmUp(TimeSpan longest)
    {
        var watch = Stopwatch.StartNew();
        var best = (Floor: double.MaxValue, Subject: double.MaxValue);
        var compiled = JitInfo.GetCompiledMethodCount();
        for (var (burst, steady) = (0, 0); (burst < FewestBursts || steady < SteadyBursts) && watch.Elapsed < longest; burst++)
        {
            var now = (Floor: Burst(Floor), Subject: Burst(Subject));
            var isSteady = now.Floor > best.Floor * 0.95 && now.Subject > best.Subject * 0.95 && JitInfo.GetCompiledMethodCount() == compiled;
            steady = isSteady ? steady + 1 : 0;
            compiled = JitInfo.GetCompiledMethodCount();
            best = (Math.Min(best.Floor, now.Floor), Math.Min(best.Subject, now.Subject));

            // The compiler looks again at what is called often when no new methods have come for a tenth of a second.
            Thread.Sleep(120);
        }

        return (Math.Max(1, (int)(BlockMilliseconds / best.Floor)), Math.Max(1, (int)(BlockMilliseconds / best.Subject)));
    }

    // Milliseconds of the fastest call among at least thirty, after which the compiler takes notice of a method.
    private static double Burst(Func<object?> action)
    {
        var best = double.MaxValue;
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < FewestCalls || Stopwatch.GetElapsedTime(start) < ShortestBurst; call++)
        {
            var begin = Stopwatch.GetTimestamp();
            _sink = action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            if (call >= 4 && Stopwatch.GetElapsedTime(start) > LongestBurst)
            {
                break;
            }
        }

        return best;
    }

    private static Block Time(Func<object?> action, int count)
    {
        if (count == 1)
        {
            // Calls that allocate much do not pay for what others left behind.
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < count; call++)
        {
            _sink = action();
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Block(elapsed.TotalMilliseconds / count, (Environment.CpuUsage.TotalTime - processor) / elapsed);
    }

    // Of all threads: the library may go on elsewhere after it waited. The least of three, as others allocate too.
    private static double Allocated(Func<object?> action, int count) => Enumerable.Range(0, 3).Min(_ =>
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var call = 0; call < count; call++)
        {
            _sink = action();
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / count;
    });
}
