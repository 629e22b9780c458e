using System.Diagnostics;
using PartnerAnalytics.Linq.Benchmarks.Measuring;

namespace PartnerAnalytics.Linq.Benchmarks.Calls;

/// <summary>Ways to make one call, measured in turns, with a bound for each way against the first.</summary>
/// <param name="Key">The measurement that it belongs to.</param>
/// <param name="What">What the call is about.</param>
/// <param name="CallsOfRound">How many calls each way makes in a round.</param>
/// <param name="Floor">The first way.</param>
/// <param name="Subjects">The other ways, and what they may cost at most in wall time, processor time and bytes of the first.</param>
internal sealed record CallContest(
    string Key, string What, int CallsOfRound, Call Floor, params IReadOnlyList<(Call Call, double? Wall, double? Processor, double? Bytes)> Subjects)
{
    private const int FewestRounds = 5;

    /// <summary>Measures.</summary>
    /// <param name="time">About how long.</param>
    public IEnumerable<Ratio> Measure(TimeSpan time)
    {
        Call[] calls = [Floor, .. Subjects.Select(subject => subject.Call)];
        WarmUp.UntilSteady([.. calls.Select(call => (Action)(() => MeasureAsync(call).GetAwaiter().GetResult()))], time * 2);
        var rounds = new List<CallCost[]>();
        var watch = Stopwatch.StartNew();
        while (rounds.Count < FewestRounds || watch.Elapsed < time)
        {
            var costs = new CallCost[calls.Length];
            for (var i = 0; i < calls.Length; i++)
            {
                // Another one begins each round, so that none is always the one after the garbage collection.
                var turn = (i + rounds.Count) % calls.Length;
                costs[turn] = MeasureAsync(calls[turn]).GetAwaiter().GetResult();
            }

            rounds.Add(costs);
        }

        return Subjects.SelectMany((subject, i) => Compare(rounds, i + 1, subject));
    }

    private IEnumerable<Ratio> Compare(List<CallCost[]> rounds, int place, (Call Call, double? Wall, double? Processor, double? Bytes) subject)
    {
        var what = $"{What}: {subject.Call.Name}, against {Floor.Name}";
        Ratio Of(string unit, double? bound, Func<CallCost, double> cost, Func<double, string> print) => new(
            Key, what, unit, bound, [.. rounds.Select(round => cost(round[place]) / cost(round[0]))],
            print(Statistics.Median(rounds.Select(round => cost(round[0])))) + " : " + print(Statistics.Median(rounds.Select(round => cost(round[place])))));
        yield return Of("time", subject.Wall, cost => cost.Milliseconds, Units.Time);
        yield return Of("processor time", subject.Processor, cost => cost.ProcessorMilliseconds, Units.Time);
        yield return Of("bytes", subject.Bytes, cost => cost.Bytes, Units.Bytes);
    }

    private async Task<CallCost> MeasureAsync(Call call)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < CallsOfRound; i++)
        {
            GC.KeepAlive(await call.Run().ConfigureAwait(false));
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new CallCost(elapsed.TotalMilliseconds / CallsOfRound, processor.TotalMilliseconds / CallsOfRound, (double)bytes / CallsOfRound);
    }
}
