namespace PartnerAnalytics.Tool.Exporting.Partitions;

/// <summary>The time that a partition covers, in UTC.</summary>
internal enum PartitionBucket
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week, from Monday on.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,
}
