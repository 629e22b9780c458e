using PartnerAnalytics.Tool.Exporting.Parquet;

namespace PartnerAnalytics.Tool.Exporting.Formats;

/// <summary>The formats of exports.</summary>
internal static class RowFiles
{
    /// <summary>Begins a file in a stream that stays open; an empty one is whole too, with the names of the columns.</summary>
    public static async Task<IRowFile> BeginAsync(
        ExportFormat format, Stream stream, IReadOnlyList<ExportColumn> columns, CancellationToken cancellationToken) => format switch
        {
            ExportFormat.Csv => new CsvFile(stream, columns),
            ExportFormat.Ndjson => new NdjsonFile(stream, columns),
            _ => await ParquetFile.BeginAsync(stream, columns, cancellationToken),
        };

    /// <summary>The end of a file's name.</summary>
    public static string ExtensionOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => ".csv",
        ExportFormat.Ndjson => ".ndjson",
        _ => ".parquet",
    };

    /// <summary>The format that the end of a file's name means; null for any other.</summary>
    public static ExportFormat? FindByExtension(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => ExportFormat.Csv,
        ".NDJSON" or ".JSONL" => ExportFormat.Ndjson,
        ".PARQUET" => ExportFormat.Parquet,
        _ => null,
    };
}
