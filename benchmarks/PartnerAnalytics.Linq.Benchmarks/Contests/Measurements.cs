using PartnerAnalytics.Linq.Benchmarks.InProcess;

namespace PartnerAnalytics.Linq.Benchmarks.Contests;

/// <summary>All that is measured, with the bounds that were set.</summary>
internal static class Measurements
{
    /// <summary>The names that there are.</summary>
    public static readonly IReadOnlyList<string> Keys = ["adhoc", "compiled", "rows", "grouped", "contains", "first-row", "start", "pages"];

    /// <summary>Makes a measurement.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Measurement Create(string key) => key switch
    {
        "adhoc" => AdHocQueries(new AdHoc()),
        "compiled" => CompiledQueries(new Compiled()),
        "rows" => RowsFromMemory(new RowReading()),
        "grouped" => Buckets(new GroupedRows()),
        "contains" => Contains(new ManyValues()),
        "first-row" => new Measurement(key) { MeasureProcesses = ProcessContests.MeasureFirstRow },
        "start" => new Measurement(key) { MeasureProcesses = ProcessContests.MeasureStart },
        "pages" => new Measurement(key) { MeasureProcesses = ProcessContests.MeasurePages },
        _ => throw new ArgumentException($"'{key}' is not measured; these are: {string.Join(", ", Keys)}."),
    };

    private static Measurement AdHocQueries(AdHoc adHoc) => new("adhoc")
    {
        BenchmarkType = typeof(AdHoc),
        Contests =
        [
            new("adhoc", "ad hoc query to its address in a buffer, against building Queryable's tree", adHoc.TreeOfQueryable, adHoc.LibraryIntoBuffer, 0.65, 0.90),
            new("adhoc", "ad hoc query to a Uri, against building Queryable's tree", adHoc.TreeOfQueryable, adHoc.Library, null, null),
            new("adhoc", "the condition of the query alone, against building Queryable's tree", adHoc.TreeOfQueryable, adHoc.LambdaAlone, null, null),
            new("adhoc", "ad hoc query to its address in a buffer, against interpolation", adHoc.WrittenByHand, adHoc.LibraryIntoBuffer, null, null),
        ],
    };

    private static Measurement CompiledQueries(Compiled compiled) => new("compiled")
    {
        BenchmarkType = typeof(Compiled),
        Contests =
        [
            new("compiled", "compiled query to its address, against interpolation", compiled.WrittenByHand, compiled.Library, 0.50, 0.60),
            new("compiled", "compiled query into a buffer, against interpolation", compiled.WrittenByHand, compiled.LibraryIntoBuffer, null, null),
        ],
    };

    private static Measurement RowsFromMemory(RowReading rows) => new("rows")
    {
        BenchmarkType = typeof(RowReading),
        Contests =
        [
            new("rows", "9,999 rows from memory, against source-generated System.Text.Json", rows.SourceGenerated, rows.Library, 0.55, 0.45)
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
