using PartnerAnalytics.Tool.Exporting.Files;
using PartnerAnalytics.Tool.Exporting.Partitions;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>An export that somebody asked for.</summary>
/// <param name="To">The file, or the folder of partitions; a full path.</param>
/// <param name="Format">The format.</param>
/// <param name="Partition">How it is partitioned; null for a single file.</param>
/// <param name="RefreshDays">Of how many of the last days partitions are fetched again; null for none.</param>
/// <param name="Query">The text of the query.</param>
/// <param name="Partner">Where Partner Center is asked.</param>
/// <param name="Store">Where the Store is asked.</param>
internal sealed record ExportOrder(
    string To, ExportFormat Format, PartitionChoice? Partition, int? RefreshDays, string Query, string Partner, string Store)
{
    /// <summary>What the manifest says of it.</summary>
    /// <param name="column">The column that partitions rows.</param>
    public AskedExport Describe(string? column) => new(
        Query, Format.ToString().ToLowerInvariant(), Partner, Store, Partition?.Bucket.ToString().ToLowerInvariant(), column);
}
