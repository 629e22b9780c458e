using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Diagnostics.Tracing.Etlx;
using PartnerAnalytics.Linq.Benchmarks.Contests;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.Profiling;

/// <summary>
/// Where the time of the library goes: a process of its own repeats what is measured, the runtime samples its stacks every millisecond,
/// and the methods are listed by the samples that were taken in them.
/// </summary>
internal static class SampledMethods
{
    private const int Shown = 25;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Sampled = TimeSpan.FromSeconds(6);

    /// <summary>Repeats what is measured, long enough to be warm and to be sampled.</summary>
    public static void Repeat(string key)
    {
        var contest = Measurements.Create(key).Contests[0];
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < WarmUp + Sampled)
        {
            contest.Subject();
        }
    }

    /// <summary>Prints the methods.</summary>
    /// <exception cref="InvalidOperationException">The repeating process failed.</exception>
    public static void Print(string key)
    {
        var trace = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".nettrace");
        try
        {
            Record(key, trace);
            using var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(trace));
            PrintShares(log);
        }
        finally
        {
            File.Delete(trace);
            File.Delete(Path.ChangeExtension(trace, ".etlx"));
        }
    }

    private static void Record(string key, string trace)
    {
        var path = Path.ChangeExtension(Assembly.GetExecutingAssembly().Location, null);
        using var process = Programs.Start(
            path,
            redirectInput: false,
            environment: new()
            {
                ["DOTNET_EnableEventPipe"] = "1",
                ["DOTNET_EventPipeOutputPath"] = trace,
                ["DOTNET_EventPipeConfig"] = "Microsoft-DotNETCore-SampleProfiler:0:5,Microsoft-Windows-DotNETRuntime:4c14fccbd:5",
            },
            "repeat",
            key);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Repeating '{key}' failed with {process.ExitCode}.");
        }
    }

    private static void PrintShares(TraceLog log)
    {
        var own = new Dictionary<string, int>();
        var all = 0;
        foreach (var sample in log.Events.Where(e => e.ProviderName == "Microsoft-DotNETCore-SampleProfiler"))
        {
            if (sample.TimeStampRelativeMSec < WarmUp.TotalMilliseconds || sample.CallStack() is not { } stack || !IsTelling(stack))
            {
                continue;
            }

            all++;
            var name = stack.CodeAddress.FullMethodName is { Length: > 0 } method ? method : "the runtime itself";
            own[name] = own.GetValueOrDefault(name) + 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} samples"));
        foreach (var (name, count) in own.OrderByDescending(pair => pair.Value).Take(Shown))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / all,5:0.0} %  {name}"));
        }
    }

    // Other threads only wait. Where the runtime polls for being stopped is not where the time goes.
    private static bool IsTelling(TraceCallStack stack)
    {
        if (stack.CodeAddress.FullMethodName.Contains("PollGC", StringComparison.Ordinal))
        {
            return false;
        }

        for (var frame = stack; frame is not null; frame = frame.Caller)
        {
            if (frame.CodeAddress.FullMethodName.Contains(nameof(Repeat), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
