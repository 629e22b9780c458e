using System.Text.Json;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Exporting.Partitions;

/// <summary>How an export is partitioned.</summary>
/// <param name="Bucket">The time of a partition.</param>
/// <param name="Column">The column that says in which one a row is; null for the only one that can.</param>
internal sealed record PartitionChoice(PartitionBucket Bucket, string? Column)
{
    /// <summary>The column that partitions rows.</summary>
    /// <exception cref="ExportRefusedException">There is none, or which one is meant is not said.</exception>
    public QueryColumn FindColumn(IReadOnlyList<QueryColumn> columns)
    {
        QueryColumn[] dates =
            [.. columns.Where(column => (Nullable.GetUnderlyingType(column.Type) ?? column.Type) == typeof(DateTimeOffset))];
        var bucket = Bucket.ToString().ToLowerInvariant();
        if (Column is not null)
        {
            return dates.FirstOrDefault(column => column.Name == Column) ?? throw new ExportRefusedException(
                $"The rows have no date '{Column}' to partition by. {Describe(dates)}");
        }

        return dates switch
        {
            [var only] => only,
            [] => throw new ExportRefusedException($"--partition needs a date in the rows. {Describe(dates)}"),
            _ => throw new ExportRefusedException(
                $"The rows have several dates. Say which one partitions them, such as --partition {bucket}:{dates[0].Name}. "
                + Describe(dates)),
        };
    }

    /// <summary>The name of the folders of partitions: the column's in snake case. One that a column has already, in whatever case, would
    /// hide that column from DuckDB and Spark, so the time is added.</summary>
    /// <exception cref="ExportRefusedException">That is the name of a column too.</exception>
    public string NameKey(QueryColumn column, IReadOnlyList<QueryColumn> columns)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Name);
        var longer = $"{name}_{Bucket.ToString().ToLowerInvariant()}";
        return !Has(name) ? name : !Has(longer) ? longer : throw new ExportRefusedException(
            $"The folders of partitions would be named '{longer}', as a column is. Name that column otherwise in a Select.");

        bool Has(string key) => columns.Any(column => column.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The first day of the partition that an instant is in.</summary>
    public DateOnly StartOf(DateTimeOffset instant)
    {
        DateTimeOffset? date = instant;
        var start = Bucket switch
        {
            PartitionBucket.Day => DateBucket.StartOfDay(date),
            PartitionBucket.Week => DateBucket.StartOfWeek(date),
            _ => DateBucket.StartOfMonth(date),
        };
        return DateOnly.FromDateTime(start!.Value.UtcDateTime);
    }

    private static string Describe(QueryColumn[] dates) => dates.Length > 0
        ? $"Dates of the rows: {string.Join(", ", dates.Select(column => column.Name))}."
        : "Select one, such as a UsageDate: a DateTimeOffset.";
}
