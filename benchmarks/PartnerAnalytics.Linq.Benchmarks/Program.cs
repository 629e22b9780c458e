using PartnerAnalytics.Linq.Benchmarks.Contests;
using PartnerAnalytics.Linq.Benchmarks.Measuring;
using PartnerAnalytics.Linq.Benchmarks.Profiling;
using PartnerAnalytics.Linq.Benchmarks.Reporting;
using PartnerAnalytics.Linq.Benchmarks.Serving;

// Measures the library against what it replaces. Run it in Release.
//   (nothing)      all, by BenchmarkDotNet and by rounds in turns; writes docs/performance.md
//   --quick        the ratios only, in less than a minute; fails when one is over its bound
//   --only A,B     some of them: calls, crowd, rows, grouped, contains, first-row, start, pages
//   profile A      in which methods the library spends its time: calls, rows, grouped, contains
//   allocations A  what it allocates, and where
//   serve          the static server, until standard input ends
if (args is ["serve"])
{
    await StaticServer.RunAsync();
    return 0;
}

if (args is ["repeat", var repeated])
{
    SampledMethods.Repeat(repeated);
    return 0;
}

if (args is ["profile" or "allocations", var profiled])
{
    SampledMethods.Print(profiled, ofBytes: args[0] == "allocations");
    return 0;
}

Arguments arguments;
try
{
    arguments = Arguments.Parse(args);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

Console.WriteLine(RatioTable.Head);
var ratios = new List<Ratio>();
foreach (var ratio in Measurement.MeasureAll(arguments.Chosen, arguments.IsQuick ? Pace.Quick : Pace.Full))
{
    Console.WriteLine(RatioTable.Row(ratio));
    ratios.Add(ratio);
}

if (!arguments.IsQuick)
{
    PerformancePage.Write(ratios, InProcessBenchmarks.Run(arguments.Chosen), isWhole: arguments.Chosen.Count == Measurements.Keys.Count);
}

return ratios.Any(ratio => ratio.IsOver) ? 1 : 0;
