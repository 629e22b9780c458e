using PartnerAnalytics.Linq.Benchmarks.InProcess;
using PartnerAnalytics.Linq.Benchmarks.Measuring;

namespace PartnerAnalytics.Linq.Benchmarks.Contests;

/// <summary>All that is measured, with the bounds that were set.</summary>
internal static class Measurements
{
    public static readonly IReadOnlyList<Measurement> All =
    [
        new("adhoc", typeof(AdHoc), MeasureAdHoc),
        new("rows", typeof(RowReading), MeasureRows),
        new("grouped", typeof(GroupedRows), MeasureGrouped),
        new("contains", typeof(ManyValues), MeasureContains),
        new("first-row", null, ProcessContests.MeasureFirstRow),
        new("start", null, ProcessContests.MeasureStart),
        new("pages", null, ProcessContests.MeasurePages),
    ];

    private static IEnumerable<Ratio> MeasureAdHoc(Pace pace)
    {
        var adHoc = new AdHoc();
        Contest[] contests =
        [
            new("adhoc", "ad hoc query to its address, against building Queryable's tree", adHoc.TreeOfQueryable, adHoc.Library, 0.65, 0.90),
            new("adhoc", "ad hoc query to its address, against interpolation", adHoc.WrittenByHand, adHoc.Library, null, null),
        ];
        return contests.SelectMany(contest => contest.Measure(pace));
    }

    private static IEnumerable<Ratio> MeasureRows(Pace pace)
    {
        var rows = new RowReading();
        Contest[] contests =
        [
            new("rows", "9,999 rows from memory, against source-generated System.Text.Json", rows.SourceGenerated, rows.Library, 0.55, 0.45),
            new("rows", "9,999 rows from memory, against the bare token scan", () => rows.BareTokenScan(), rows.Library, null, null)
            {
                ComparesBytes = false,
            },
        ];
        return contests.SelectMany(contest => contest.Measure(pace));
    }

    private static IEnumerable<Ratio> MeasureGrouped(Pace pace)
    {
        var rows = new GroupedRows();
        return new Contest(
            "grouped", "5,000 buckets into anonymous objects, against reading them as rows", rows.Plain, () => rows.Projected(), 1.3, null).Measure(pace);
    }

    private static IEnumerable<Ratio> MeasureContains(Pace pace)
    {
        var values = new ManyValues();
        return new Contest("contains", "Contains of 1,000 values, against 100", values.Hundred, values.Thousand, 11, null).Measure(pace);
    }
}
