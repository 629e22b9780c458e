using System.Diagnostics;

namespace PartnerAnalytics.Linq.Benchmarks.Measuring;

/// <summary>
/// Two ways to do one thing, measured in turns: what disturbs one disturbs the other as often, and a round's ratio is of two neighbours.
/// </summary>
internal sealed record Contest(string Key, string What, Func<object?> Floor, Func<object?> Subject, double? TimeBound, double? BytesBound)
{
    // Short enough to end before somebody else gets the processor, long enough for the clock.
    private const double BlockMilliseconds = 0.5;
    private const int FewestRounds = 7;

    // A block that had the processor for less of its time was interrupted by others.
    private const double UndisturbedShare = 0.8;

    /// <summary>Whether bytes are compared as well.</summary>
    public bool ComparesBytes { get; init; } = true;

    /// <summary>
    /// How many calls make a block at least. Calls that allocate megabytes need several, so that each block pays for its own garbage.
    /// </summary>
    public int FewestCalls { get; init; } = 1;

    /// <summary>Measures in turns, after <see cref="WarmUp"/>.</summary>
    public IEnumerable<Ratio> Measure(TimeSpan time)
    {
        var (floorCount, subjectCount) = (CallsOfBlock(Floor), CallsOfBlock(Subject));
        var rounds = new List<(Block Floor, Block Subject)>();
        var watch = Stopwatch.StartNew();
        while (rounds.Count < FewestRounds || watch.Elapsed < time * Math.Sqrt(FewestCalls))
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

        yield return Compare(rounds);
        if (ComparesBytes)
        {
            var floorBytes = Allocated(Floor, floorCount);
            var subjectBytes = Allocated(Subject, subjectCount);
            yield return new Ratio(Key, What, "bytes", BytesBound, [subjectBytes / floorBytes], Units.Bytes(floorBytes) + " : " + Units.Bytes(subjectBytes));
        }
    }

    // Rounds in which nobody else had the processor tell the time. Where there are hardly any, because the machine is busy, the time
    // that this process had the processor takes its place, and the report says so.
    private Ratio Compare(List<(Block Floor, Block Subject)> rounds)
    {
        var undisturbed = rounds.Where(r => Math.Min(r.Floor.ProcessorShare, r.Subject.ProcessorShare) >= UndisturbedShare).ToList();
        var isBusy = undisturbed.Count < FewestRounds;
        Func<Block, double> of = isBusy ? static block => block.ProcessorMilliseconds : static block => block.Milliseconds;
        var used = (isBusy ? rounds : undisturbed).Select(r => (Floor: of(r.Floor), Subject: of(r.Subject))).ToList();
        return new Ratio(Key, What, isBusy ? "processor time" : "time", TimeBound, [.. used.Select(r => r.Subject / r.Floor)],
            Units.Time(Statistics.Median(used.Select(r => r.Floor))) + " : " + Units.Time(Statistics.Median(used.Select(r => r.Subject))));
    }

    private int CallsOfBlock(Func<object?> action) =>
        Math.Max(FewestCalls, (int)(BlockMilliseconds / Enumerable.Range(0, 20).Min(_ => Time(action, 1).Milliseconds)));

    private static Block Time(Func<object?> action, int count)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < count; call++)
        {
            GC.KeepAlive(action());
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        return new Block(elapsed.TotalMilliseconds / count, processor.TotalMilliseconds / count);
    }

    // Of all threads: the library may go on elsewhere after it waited. The least of three, as others allocate too.
    private static double Allocated(Func<object?> action, int count) => Enumerable.Range(0, 3).Min(_ =>
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var call = 0; call < count; call++)
        {
            GC.KeepAlive(action());
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / count;
    });
}
