using System.Diagnostics;
using PartnerAnalytics.Linq.Benchmarks.Measuring;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.Contests;

/// <summary>What is measured against a server, and as whole processes.</summary>
internal static class ProcessContests
{
    private const int ManyRows = 1_000_000;
    private const int FewerRows = 100_000;

    /// <summary>When the first row of a slow page is there, against the last.</summary>
    public static IEnumerable<Ratio> MeasureFirstRow(Pace pace)
    {
        using var server = new ServerProcess();
        using var http = new HttpClient { BaseAddress = new Uri(server.Endpoint + "/slow/") };
        var partner = new PartnerAnalyticsClient(http);
        _ = ReadSlowlyAsync(partner).GetAwaiter().GetResult();
        var rounds = Pace.Repeat(pace.SlowPage, _ => ReadSlowlyAsync(partner).GetAwaiter().GetResult());
        yield return new Ratio(
            "first-row",
            "first row of 9,999 from a server that sends 5 MB/s, against the last",
            "time",
            0.05,
            [.. rounds.Select(r => r.First / r.Last)],
            Units.Time(Statistics.Median(rounds.Select(r => r.Last))) + " : " + Units.Time(Statistics.Median(rounds.Select(r => r.First))));
    }

    /// <summary>A program from its start to its end, with one query in between.</summary>
    public static IEnumerable<Ratio> MeasureStart(Pace pace)
    {
        yield return MeasureStart(pace, Client.Bare, Client.Library, "whole process, first query done, against the bare program", 1.45);
        if (pace.PublishesNatively)
        {
            yield return MeasureStart(
                pace, Client.Bare.PublishNative(), Client.Library.PublishNative(),
                "whole native process, first query done, against the bare native program", 1.25);
        }
    }

    private static Ratio MeasureStart(Pace pace, Client bare, Client library, string what, double bound)
    {
        using var server = new ServerProcess();
        var rounds = Pace.Repeat(
            pace.Starts, round => InTurns(round, bare, library, client => Time(() => client.ReadFirst(server.Endpoint))));
        return new Ratio(
            "start",
            what,
            "time",
            bound,
            [.. rounds.Select(r => r.Library / r.Bare)],
            Units.Time(Statistics.Median(rounds.Select(r => r.Bare))) + " : " + Units.Time(Statistics.Median(rounds.Select(r => r.Library))));
    }

    /// <summary>A million rows in a hundred pages; time, and how much memory a client has at its peak.</summary>
    public static IEnumerable<Ratio> MeasurePages(Pace pace)
    {
        using var server = new ServerProcess();
        var rounds = Pace.Repeat(pace.Pages, round =>
        {
            var many = InTurns(round, Client.Bare, Client.Library, client => client.ReadPages(server.Endpoint, ManyRows));
            return (many.Bare, many.Library, FewerPeakBytes: Client.Library.ReadPages(server.Endpoint, FewerRows).PeakBytes);
        });
        const string what = "1,000,000 rows over loopback in pages, against a loop by hand";
        yield return new Ratio(
            "pages",
            what,
            "time",
            0.50,
            [.. rounds.Select(r => r.Library.Milliseconds / r.Bare.Milliseconds)],
            Units.Time(Statistics.Median(rounds.Select(r => r.Bare.Milliseconds))) + " : " + Units.Time(Statistics.Median(rounds.Select(r => r.Library.Milliseconds))));
        yield return new Ratio(
            "pages",
            what,
            "peak working set",
            0.60,
            [.. rounds.Select(r => (double)r.Library.PeakBytes / r.Bare.PeakBytes)],
            Units.Bytes(Statistics.Median(rounds.Select(r => (double)r.Bare.PeakBytes))) + " : " + Units.Bytes(Statistics.Median(rounds.Select(r => (double)r.Library.PeakBytes))));
        yield return new Ratio(
            "pages",
            "1,000,000 rows through the library, against 100,000",
            "peak working set",
            1.10,
            [.. rounds.Select(r => (double)r.Library.PeakBytes / r.FewerPeakBytes)],
            Units.Bytes(Statistics.Median(rounds.Select(r => (double)r.FewerPeakBytes))) + " : " + Units.Bytes(Statistics.Median(rounds.Select(r => (double)r.Library.PeakBytes))));
    }

    /// <summary>Reads the slow page; milliseconds to its first row and to its last.</summary>
    private static async Task<(double First, double Last)> ReadSlowlyAsync(PartnerAnalyticsClient partner)
    {
        var watch = Stopwatch.StartNew();
        var first = 0.0;
        await foreach (var _ in partner.AzureUsage)
        {
            first = first == 0.0 ? watch.Elapsed.TotalMilliseconds : first;
        }

        return (first, watch.Elapsed.TotalMilliseconds);
    }

    private static (T Bare, T Library) InTurns<T>(int round, Client bare, Client library, Func<Client, T> run)
    {
        if (round % 2 == 0)
        {
            var first = run(bare);
            return (first, run(library));
        }

        var second = run(library);
        return (run(bare), second);
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
