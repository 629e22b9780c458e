using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;
using PartnerAnalytics.Linq.Benchmarks.Contests;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.Profiling;

/// <summary>
/// Where the time of the library goes, or its memory: a process of its own repeats what is measured, the runtime samples its stacks every
/// millisecond, or tells of what was allocated every hundred kilobytes, and the methods are listed by their samples.
/// </summary>
internal static class SampledMethods
{
    private const int Shown = 60;
    private const int Callers = 4;
    private const string EnableSampling = "DOTNET_EnableEventPipe";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Sampled = TimeSpan.FromSeconds(6);

    /// <summary>Repeats what is measured, long enough to be warm and to be sampled.</summary>
    public static void Repeat(string key)
    {
        // This process is the one to be sampled, and not a server that it starts.
        Environment.SetEnvironmentVariable(EnableSampling, null);
        var repeated = Measurements.Create(key).Repeated ?? throw new ArgumentException($"'{key}' cannot be profiled.");
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < WarmUp + Sampled)
        {
            repeated();
        }
    }

    /// <summary>Prints the methods.</summary>
    /// <param name="key">What is measured.</param>
    /// <param name="ofBytes">Whether memory is asked for, and not time.</param>
    /// <exception cref="InvalidOperationException">The repeating process failed.</exception>
    public static void Print(string key, bool ofBytes)
    {
        var trace = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".nettrace");
        try
        {
            Record(key, trace, ofBytes ? "Microsoft-Windows-DotNETRuntime:4c14fccbd:5" : "Microsoft-DotNETCore-SampleProfiler:0:5,Microsoft-Windows-DotNETRuntime:4c14fccbc:5");
            using var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(trace));
            PrintShares(ofBytes ? Allocations(log) : Samples(log));
        }
        finally
        {
            File.Delete(trace);
            File.Delete(Path.ChangeExtension(trace, ".etlx"));
        }
    }

    private static void Record(string key, string trace, string providers)
    {
        var path = Path.ChangeExtension(Assembly.GetExecutingAssembly().Location, null);
        using var process = Programs.Start(
            path,
            redirectInput: false,
            environment: new()
            {
                [EnableSampling] = "1",
                ["DOTNET_EventPipeOutputPath"] = trace,
                ["DOTNET_EventPipeConfig"] = providers,
                ["DOTNET_EventPipeCircularMB"] = "1024",
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

    private static IEnumerable<string> Samples(TraceLog log)
    {
        foreach (var sample in log.Events.Where(e => e.ProviderName == "Microsoft-DotNETCore-SampleProfiler"))
        {
            if (sample.TimeStampRelativeMSec >= WarmUp.TotalMilliseconds && sample.CallStack() is { } stack && IsTelling(stack))
            {
                yield return stack.CodeAddress.FullMethodName is { Length: > 0 } method ? method : "the runtime itself";
            }
        }
    }

    // With the methods that asked for it, as the same types come of many places.
    private static IEnumerable<string> Allocations(TraceLog log)
    {
        foreach (var tick in log.Events.ByEventType<GCAllocationTickTraceData>())
        {
            if (tick.TimeStampRelativeMSec >= WarmUp.TotalMilliseconds)
            {
                yield return $"{tick.TypeName} in {string.Join(" < ", CallersOf(tick.CallStack()).Take(Callers))}";
            }
        }
    }

    private static IEnumerable<string> CallersOf(TraceCallStack? stack)
    {
        for (; stack is not null; stack = stack.Caller)
        {
            if (stack.CodeAddress.FullMethodName is { Length: > 0 } method)
            {
                yield return method.Split('(')[0];
            }
        }
    }

    private static void PrintShares(IEnumerable<string> samples)
    {
        var own = samples.CountBy(sample => sample).ToList();
        var all = own.Sum(pair => pair.Value);
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
