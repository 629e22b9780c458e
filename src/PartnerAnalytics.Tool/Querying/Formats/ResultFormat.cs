namespace PartnerAnalytics.Tool.Querying.Formats;

/// <summary>How rows are written.</summary>
internal enum ResultFormat
{
    /// <summary>A table to read.</summary>
    Table,

    /// <summary>Comma-separated values with a line of names, as RFC 4180 has them.</summary>
    Csv,

    /// <summary>One array of objects.</summary>
    Json,

    /// <summary>An object on each line.</summary>
    Ndjson,

    /// <summary>A table in Markdown.</summary>
    Markdown,
}
