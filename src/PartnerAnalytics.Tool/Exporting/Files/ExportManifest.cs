namespace PartnerAnalytics.Tool.Exporting.Files;

/// <summary>What is in a place, and what it was asked for.</summary>
internal sealed record ExportManifest
{
    /// <summary>The version of the manifest's own form.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>The version of the tool.</summary>
    public required string Tool { get; init; }

    public required AskedExport Asked { get; init; }

    public required IReadOnlyList<ManifestColumn> Columns { get; init; }

    /// <summary>The first instant that the query bounds (UTC); null without partitions.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant after what the query bounds (UTC); null without partitions.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When the last run began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended with all files whole (UTC); null if it did not yet.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    public required IReadOnlyList<ExportedFile> Files { get; init; }

    public required ExportTotal Total { get; init; }
}

/// <summary>A column in the manifest.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are, one of <see cref="ColumnKind"/>.</param>
internal sealed record ManifestColumn(string Name, string Kind);
