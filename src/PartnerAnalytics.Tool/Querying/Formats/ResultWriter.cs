using Spectre.Console;

namespace PartnerAnalytics.Tool.Querying.Formats;

/// <summary>Writes rows.</summary>
internal static class ResultWriter
{
    public static void Write(QueryResult result, ResultFormat format, IAnsiConsole console)
    {
        // Past the console: it would colour, wrap and measure what is for machines.
        var writer = console.Profile.Out.Writer;
        switch (format)
        {
            case ResultFormat.Csv:
                WriteCsv(result, writer);
                break;
            case ResultFormat.Json:
                WriteJson(result, writer);
                break;
            case ResultFormat.Ndjson:
                WriteLines(result.Rows.Select(row => ValueText.Row(result.Columns, row)), writer);
                break;
            case ResultFormat.Markdown:
                WriteMarkdown(result, writer);
                break;
            default:
                console.Write(ResultTable.Create(result));
                break;
        }
    }

    private static void WriteCsv(QueryResult result, TextWriter writer)
    {
        writer.Write(CsvText.Line(result.Columns));
        foreach (var row in result.Rows)
        {
            writer.Write(CsvText.Line(row.Select(value => value is null ? null : ValueText.Of(value))));
        }
    }

    private static void WriteJson(QueryResult result, TextWriter writer)
    {
        var rows = result.Rows.Select((row, index) => (index == 0 ? "\n  " : ",\n  ") + ValueText.Row(result.Columns, row));
        writer.Write($"[{string.Concat(rows)}{(result.Rows.Count > 0 ? "\n" : "")}]\n");
    }

    private static void WriteMarkdown(QueryResult result, TextWriter writer) => WriteLines(
        result.Rows.Select(row => row.Select(ValueText.Of))
            .Prepend(result.Columns.Select(_ => "---"))
            .Prepend(result.Columns)
            .Select(cells => $"| {string.Join(" | ", cells.Select(QuoteMarkdown))} |"),
        writer);

    private static void WriteLines(IEnumerable<string> lines, TextWriter writer)
    {
        foreach (var line in lines)
        {
            writer.Write(line + "\n");
        }
    }

    private static string QuoteMarkdown(string cell) =>
        ValueText.Printable(cell).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
