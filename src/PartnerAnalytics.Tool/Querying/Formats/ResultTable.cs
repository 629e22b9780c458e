using System.Globalization;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Querying.Formats;

/// <summary>Rows as a table for a person, with a bar for each where they are a text and a number.</summary>
internal static class ResultTable
{
    private const int BarWidth = 20;

    /// <summary>Eighths of a block, from nothing to a whole one.</summary>
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    public static Table Create(QueryResult result)
    {
        var table = new Table().Border(TableBorder.Rounded);
        var areNumbers = result.Columns.Select((_, index) => IsNumbers(result, index)).ToList();
        foreach (var (column, isNumber) in result.Columns.Zip(areNumbers))
        {
            table.AddColumn(new TableColumn(new Text(column)) { Alignment = isNumber ? Justify.Right : Justify.Left });
        }

        var bars = FindBars(result, areNumbers);
        if (bars is not null)
        {
            table.AddColumn(new TableColumn(new Text("")));
        }

        foreach (var (row, index) in result.Rows.Select((row, index) => (row, index)))
        {
            var cells = row.Select(value => ValueText.Printable(ValueText.Of(value)));
            table.AddRow((bars is null ? cells : cells.Append(bars[index])).Select(cell => new Text(cell)));
        }

        return table;
    }

    private static bool IsNumbers(QueryResult result, int column) =>
        result.Rows.Any(row => row[column] is not null)
        && result.Rows.All(row => row[column] is null or int or long or decimal or double or float);

    /// <summary>The bars of rows of one text and one number; null for other rows, and for numbers below zero.</summary>
    private static List<string>? FindBars(QueryResult result, List<bool> areNumbers)
    {
        if (areNumbers is not ([false, true] or [true, false]))
        {
            return null;
        }

        var numbers = result.Rows
            .Select(row => Convert.ToDouble(row[areNumbers.IndexOf(true)] ?? 0, CultureInfo.InvariantCulture))
            .ToList();
        var isText = result.Rows.All(row => row[areNumbers.IndexOf(false)] is null or string or bool or Enum);
        var greatest = numbers.Max();
        return isText && double.IsFinite(greatest) && greatest > 0 && numbers.TrueForAll(number => number >= 0)
            ? numbers.ConvertAll(number => Bar(number / greatest))
            : null;
    }

    private static string Bar(double share)
    {
        var eighths = (int)Math.Round(share * BarWidth * 8);
        return (new string(Eighths[^1], eighths / 8) + Eighths[eighths % 8]).TrimEnd();
    }
}
