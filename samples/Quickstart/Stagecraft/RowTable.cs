using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Quickstart.Stagecraft;

/// <summary>Rows as a table, with a column for each of their properties.</summary>
internal static class RowTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="rows">The rows to show.</param>
    /// <param name="caption">What to say below them.</param>
    public static IRenderable Create<T>(IReadOnlyList<T> rows, string? caption = null)
    {
        if (rows.Count == 0)
        {
            return new Text("No rows.");
        }

        var table = new Table().Border(TableBorder.Rounded);
        var properties = typeof(T).GetProperties();
        foreach (var property in properties)
        {
            table.AddColumn(new TableColumn($"[bold]{property.Name.EscapeMarkup()}[/]").NoWrap());
        }

        foreach (var row in rows)
        {
            table.AddRow(properties.Select(property => Cell(property.GetValue(row))));
        }

        return caption is null ? table : new Rows(table, new Text(caption, new Style(Color.Grey)));
    }

    private static Text Cell(object? value) => value switch
    {
        null => new Text("null", new Style(Color.Grey)),

        // The dates of the service are in UTC.
        DateTimeOffset { TimeOfDay.Ticks: 0 } day => new Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset instant => new Text(instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        TimeSpan time => new Text(time.ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture)),
        _ => new Text(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };
}
