using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>How names and types look in the database, and what it is taught beyond SQLite.</summary>
internal static class Sql
{
    /// <summary>The column that keeps the order of the rows. No field can be called so.</summary>
    public const string RowNumber = "\"_row\"";

    /// <summary>The function that gives the first day of a month, both in ticks.</summary>
    public const string StartOfMonth = "start_of_month";

    /// <summary>The aggregate that sums decimals without rounding.</summary>
    public const string SumOfDecimals = "sum_of_decimals";

    /// <summary>The collation that orders decimals, which are kept as text, by their value.</summary>
    public const string DecimalCollation = "DECIMAL_NUMBER";

    /// <summary>What makes a comparison or an order take the letters A to Z for a to z.</summary>
    public const string IgnoreCase = " COLLATE NOCASE";

    /// <summary>A name in quotes; names of resources and fields have none themselves.</summary>
    public static string Quote(string name) => $"\"{name}\"";

    /// <summary>The definition of a field's column.</summary>
    public static string Column(FieldDescription field) => Quote(field.Name) + field.Type switch
    {
        FieldType.String => " TEXT",
        FieldType.Decimal => $" TEXT COLLATE {DecimalCollation}",
        FieldType.Double => " REAL",
        _ => " INTEGER",
    };

    /// <summary>Teaches a connection decimals and months.</summary>
    public static void Extend(SqliteConnection connection)
    {
        connection.CreateCollation(DecimalCollation, (left, right) => ParseDecimal(left).CompareTo(ParseDecimal(right)));
        connection.CreateAggregate(
            SumOfDecimals,
            0m,
            (decimal sum, string? value) => value is null ? sum : sum + ParseDecimal(value),
            sum => sum.ToString(CultureInfo.InvariantCulture),
            isDeterministic: true);
        connection.CreateFunction(
            StartOfMonth,
            (long? ticks) => ticks is { } t ? FirstOfMonth(new DateTime(t)).Ticks : (long?)null,
            isDeterministic: true);
    }

    private static DateTime FirstOfMonth(DateTime date) => new(date.Year, date.Month, 1);

    private static decimal ParseDecimal(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
