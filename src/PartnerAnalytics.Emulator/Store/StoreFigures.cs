using Microsoft.Data.Sqlite;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>
/// The SQL of figures. What is no sum is made of the rows in a way that may be believed: of what several rows count, most is
/// counted by one of them only.
/// </summary>
internal static class StoreFigures
{
    private const double ShareOfGreatest = 0.4;

    private const string Distinct = "distinct_of_rows";
    private const string Latest = "latest_of_days";
    private const string LatestDistinct = "latest_distinct_of_days";
    private const string Average = "average_of_days";

    /// <summary>Teaches a connection the figures.</summary>
    public static void Extend(SqliteConnection connection)
    {
        Create(connection, Distinct, days => Estimate(days.Values.Sum(day => day.Sum), days.Values.Max(day => day.Greatest)));
        Create(connection, Latest, days => days.Last().Value.Sum);
        Create(connection, LatestDistinct, days => Estimate(days.Last().Value));
        Create(connection, Average, days => days.Values.Average(Estimate));
    }

    /// <summary>The SQL of a group's figure.</summary>
    /// <param name="field">The figure.</param>
    /// <param name="date">The field of the day that rows are of; null if they are of none.</param>
    public static string Sql(StoreField field, StoreField? date)
    {
        var column = Storage.Sql.Quote(field.Name);
        return field.Figure switch
        {
            StoreFigure.Sum when field.Type == FieldType.Decimal =>
                $"CASE WHEN COUNT({column}) > 0 THEN {Storage.Sql.SumOfDecimals}({column}) END COLLATE {Storage.Sql.DecimalCollation}",
            StoreFigure.Sum => $"SUM({column})",
            StoreFigure.OfSingleRow => $"CASE WHEN COUNT(*) = 1 THEN MIN({column}) END",
            StoreFigure.Count => "COUNT(*)",
            StoreFigure.Unknown => "NULL",
            StoreFigure.Distinct => Of(Distinct),
            StoreFigure.Latest => Of(Latest),
            StoreFigure.LatestDistinct => Of(LatestDistinct),
            _ => Of(Average),
        };

        string Of(string name)
        {
            var value = $"{name}({(date is null ? "0" : Storage.Sql.Quote(date.Name))}, {column})";
            return field.Type == FieldType.Integer ? $"CAST(ROUND({value}) AS INTEGER)" : value;
        }
    }

    private static void Create(SqliteConnection connection, string name, Func<SortedDictionary<long, Day>, double> compute)
        => connection.CreateAggregate(
            name,
            default(SortedDictionary<long, Day>),
            (SortedDictionary<long, Day>? days, long? date, double? value) => Add(days ?? [], date, value),
            days => days is { Count: > 0 } ? compute(days) : (double?)null,
            isDeterministic: true);

    private static SortedDictionary<long, Day> Add(SortedDictionary<long, Day> days, long? date, double? value)
    {
        if (value is { } number)
        {
            var key = (date ?? 0) / TimeSpan.TicksPerDay;
            var day = days.GetValueOrDefault(key);
            days[key] = new Day(day.Sum + number, Math.Max(day.Greatest, number));
        }

        return days;
    }

    private static double Estimate(Day day) => Estimate(day.Sum, day.Greatest);

    private static double Estimate(double sum, double greatest) => (1 - ShareOfGreatest) * sum + ShareOfGreatest * greatest;

    private readonly record struct Day(double Sum, double Greatest);
}
