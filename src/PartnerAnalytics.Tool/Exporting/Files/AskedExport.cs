namespace PartnerAnalytics.Tool.Exporting.Files;

/// <summary>What an export was asked for. A place holds the files of one such wish.</summary>
/// <param name="Query">The text of the query.</param>
/// <param name="Format">The format.</param>
/// <param name="Partner">Where Partner Center is asked.</param>
/// <param name="Store">Where the Store is asked.</param>
/// <param name="Partition">The time of a partition; null for a single file.</param>
/// <param name="PartitionColumn">The column that partitions rows; null for a single file.</param>
internal sealed record AskedExport(
    string Query, string Format, string Partner, string Store, string? Partition = null, string? PartitionColumn = null)
{
    /// <summary>What differs from another wish; nothing if they are the same.</summary>
    public IEnumerable<string> Differences(AskedExport other)
    {
        (string Name, string? Own, string? Other)[] parts =
        [
            ("query", Query, other.Query),
            ("format", Format, other.Format),
            ("partition", Partition, other.Partition),
            ("partition column", PartitionColumn, other.PartitionColumn),
            ("service", Partner, other.Partner),
            ("service of the Store", Store, other.Store),
        ];
        return parts.Where(part => part.Own != part.Other).Select(part => $"{part.Name}: {part.Own ?? "none"}");
    }
}
