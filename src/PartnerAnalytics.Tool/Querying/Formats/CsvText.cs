namespace PartnerAnalytics.Tool.Querying.Formats;

/// <summary>Comma-separated values as RFC 4180 has them. Cells are not altered: one that a spreadsheet takes for a formula stays
/// one.</summary>
internal static class CsvText
{
    private const string LineEnd = "\r\n";

    /// <summary>A line of cells. Null is nothing, and an empty text is in quotation marks, so that they differ.</summary>
    public static string Line(IEnumerable<string?> cells)
    {
        var line = string.Join(',', cells.Select(Quote));

        // A line of a single column without a value would be an empty line, which readers skip.
        return (line.Length > 0 ? line : "\"\"") + LineEnd;
    }

    private static string Quote(string? cell) => cell switch
    {
        null => "",
        "" => "\"\"",
        _ => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
    };
}
