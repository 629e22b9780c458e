using PartnerAnalytics.Linq.Benchmarks.Calls;
using PartnerAnalytics.Linq.Benchmarks.InProcess;

namespace PartnerAnalytics.Linq.Benchmarks.Contests;

/// <summary>All that is measured, with the bounds that were set.</summary>
internal static class Measurements
{
    /// <summary>The names that there are.</summary>
    public static readonly IReadOnlyList<string> Keys = ["calls", "crowd", "rows", "grouped", "contains", "first-row", "start", "pages"];

    /// <summary>Makes a measurement.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Measurement Create(string key) => key switch
    {
        "calls" => new Measurement(key) { MeasureProcesses = WholeCalls.Measure, Repeated = WholeCalls.RepeatSmall },
        "crowd" => new Measurement(key) { MeasureProcesses = WholeCalls.MeasureCrowd },
        "rows" => RowsFromMemory(new RowReading()),
        "grouped" => Buckets(new GroupedRows()),
        "contains" => Contains(new ManyValues()),
        "first-row" => new Measurement(key) { MeasureProcesses = ProcessContests.MeasureFirstRow },
        "start" => new Measurement(key) { MeasureProcesses = ProcessContests.MeasureStart },
        "pages" => new Measurement(key) { MeasureProcesses = ProcessContests.MeasurePages },
        _ => throw new ArgumentException($"'{key}' is not measured; these are: {string.Join(", ", Keys)}."),
    };

    private static Measurement RowsFromMemory(RowReading rows) => new("rows")
    {
        BenchmarkType = typeof(RowReading),
        Contests =
        [
            new("rows", "9,999 rows from memory, against source-generated System.Text.Json", rows.SourceGenerated, rows.Library, 0.50, 0.45)
            {
                FewestCalls = 4,
            },
            new("rows", "9,999 rows from memory, against the bare token scan", () => rows.BareTokenScan(), rows.Library, null, null)
            {
                ComparesBytes = false,
            },
        ],
    };

    private static Measurement Buckets(GroupedRows rows) => new("grouped")
    {
        BenchmarkType = typeof(GroupedRows),
        Contests = [new("grouped", "5,000 buckets into anonymous objects, against reading them as rows", rows.Plain, () => rows.Projected(), 1.3, null)],
    };

    private static Measurement Contains(ManyValues values) => new("contains")
    {
        BenchmarkType = typeof(ManyValues),
        Contests = [new("contains", "Contains of 1,000 values, against 100", values.Hundred, values.Thousand, 11, null)],
    };
}
