namespace PartnerAnalytics.Tool.Exporting;

/// <summary>How exported rows are written.</summary>
internal enum ExportFormat
{
    /// <summary>Apache Parquet: columns with their types, compressed.</summary>
    Parquet,

    /// <summary>Comma-separated values with a line of names, as RFC 4180 has them, in UTF-8.</summary>
    Csv,

    /// <summary>A JSON object on each line, in UTF-8.</summary>
    Ndjson,
}
