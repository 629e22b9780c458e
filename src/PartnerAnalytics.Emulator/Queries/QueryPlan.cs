using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>The two SQL statements that run a query: one counts what the filter matches, one selects the page.</summary>
internal sealed class QueryPlan
{
    /// <summary>Up to so many rows are found by an index and sorted; more are found in their order by reading the table.</summary>
    private const int MaximumIndexedRows = 50_000;

    private const string ProcessedDayParameter = "@processed";

    private readonly AnalyticsQuery _query;
    private readonly ImmutableHashSet<EmulatorDifference> _differences;
    private readonly string _conditions;

    public QueryPlan(AnalyticsQuery query, ImmutableHashSet<EmulatorDifference> differences)
    {
        _query = query;
        _differences = differences;
        var conditions = Conditions().ToList();
        _conditions = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        IsWholeTable = conditions.Count == 0 && !query.IsGrouped && query.Orderings.IsEmpty && !IsReversed;
        Columns = query.IsGrouped
            ? [.. query.GroupFields.Select(GroupColumn), .. query.Resource.Fields.Where(IsReturnedAggregate).Select(AggregateColumn)]
            : [.. query.Resource.StoredFields.Select(field => new OutputColumn(field, Sql.Quote(field.Name)))];
    }

    /// <summary>What the page's rows consist of, in the order of the select list.</summary>
    public ImmutableArray<OutputColumn> Columns { get; }

    /// <summary>Whether the query returns the table as it stands, so that neither its rows nor those to skip need counting.</summary>
    public bool IsWholeTable { get; }

    /// <summary>Whether rows that are equal in the requested order come in the reverse of their own.</summary>
    private bool IsReversed => _query.Skip > 0 && Differs(EmulatorDifference.OrderChangesBetweenPages);

    /// <summary>By what the rows are multiplied that a count of clicks or views counts.</summary>
    private string Clicks => Differs(EmulatorDifference.SearchCountsExceedRows) ? "2 * " : "";

    private string Table => Sql.Quote(_query.Resource.Path);

    /// <summary>Makes the command that counts the rows, or buckets, that the filter matches.</summary>
    public SqliteCommand Count(SqliteConnection connection)
    {
        var command = CreateCommand(connection);
        var keys = string.Join(", ", Columns.Take(_query.GroupFields.Length).Select(column => column.Sql));
        command.CommandText = _query.IsGrouped
            ? $"SELECT COUNT(*) FROM (SELECT {keys} FROM {Table}{_conditions} GROUP BY {GroupOrdinals()})"
            : $"SELECT COUNT(*) FROM {Table}{_conditions}";
        return command;
    }

    /// <summary>Makes the command that selects at most so many rows, from the query's <c>skip</c> on.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="total">The rows, or buckets, that the filter matches.</param>
    public SqliteCommand Select(SqliteConnection connection, long limit, long total)
    {
        // SQLite takes any range for a short one. Sorting millions of rows for each page takes a hundred times as long as reading them.
        var source = $"FROM {Table}{(total > MaximumIndexedRows && !_query.IsGrouped ? " NOT INDEXED" : "")}{_conditions}";
        var command = CreateCommand(connection);
        var list = string.Join(", ", Columns.Select(column => column.Sql));
        const string page = "LIMIT @limit OFFSET @skip";
        command.CommandText = this switch
        {
            { IsWholeTable: true } => $"SELECT {list} {source} WHERE {Sql.RowNumber} > @skip ORDER BY {Sql.RowNumber} LIMIT @limit",
            { _query.IsGrouped: true } => $"SELECT {list} {source} GROUP BY {GroupOrdinals()} ORDER BY {OrderBy()} {page}",

            // Sorting row numbers and fetching the page's rows afterwards is four times as fast as sorting the rows.
            { _query.Orderings.IsEmpty: false } => $"SELECT {list} FROM {Table} WHERE {Sql.RowNumber} IN "
                + $"(SELECT {Sql.RowNumber} {source} ORDER BY {OrderBy()} {page}) ORDER BY {OrderBy()}",
            _ => $"SELECT {list} {source} ORDER BY {OrderBy()} {page}",
        };
        command.Parameters.AddWithValue("@limit", limit);
        command.Parameters.AddWithValue("@skip", _query.Skip);
        return command;
    }

    private SqliteCommand CreateCommand(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        for (var i = 0; i < _query.Filter?.Values.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), _query.Filter.Values[i]);
        }

        if (_query.ProcessedDay is { } day)
        {
            command.Parameters.AddWithValue(ProcessedDayParameter, day);
        }

        return command;
    }

    private bool Differs(EmulatorDifference difference) => _differences.Contains(difference);

    private IEnumerable<string> Conditions()
    {
        if (_query.Filter is { } filter)
        {
            yield return filter.Condition;
        }

        if (_query.Resource.ProcessedDateField is { } processed)
        {
            var date = Sql.Quote(processed);
            var day = _query.ProcessedDay is null
                ? $"(SELECT {StartOfDay("newest")} FROM (SELECT MAX({date}) AS newest FROM {Table}))"
                : ProcessedDayParameter;
            var relation = _query.ProcessedDay is not null && Differs(EmulatorDifference.ProcessedDateAndLater) ? ">=" : "=";
            yield return $"({date} IS NULL OR {StartOfDay(date)} {relation} {day})";
        }

        if (Differs(EmulatorDifference.NoBucketOfNull))
        {
            foreach (var field in _query.GroupFields.Where(field => field.Type == FieldType.Date))
            {
                yield return $"{Sql.Quote(field.Name)} IS NOT NULL";
            }
        }
    }

    /// <summary>Columns by their number in the select list, so that a bucket is not mistaken for the column it is made from.</summary>
    private string GroupOrdinals()
        => string.Join(", ", Enumerable.Range(1, _query.GroupFields.Length).Select(i => i.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The requested order, and after it the order in which the rows, or the first of each bucket, came in.</summary>
    private string OrderBy()
    {
        var last = (_query.IsGrouped ? $"MIN({Sql.RowNumber})" : Sql.RowNumber) + (IsReversed ? " DESC" : "");
        return string.Join(", ", _query.Orderings.Select(OrderBy).Append(last));
    }

    private string OrderBy(Ordering ordering)
        => ColumnOf(ordering.Field)
        + (ordering.Field.Type == FieldType.String && Differs(EmulatorDifference.OrderIgnoresCase) ? Sql.IgnoreCase : "")
        + (ordering.Descending ? " DESC" : "")
        + (!Differs(EmulatorDifference.NullsLast) ? "" : ordering.Descending ? " NULLS FIRST" : " NULLS LAST");

    private string ColumnOf(FieldDescription field) => _query.IsGrouped
        ? (Columns.IndexOf(Columns.First(column => column.Field == field)) + 1).ToString(CultureInfo.InvariantCulture)
        : Sql.Quote(field.Name);

    private bool IsReturnedAggregate(FieldDescription field)
        => field.Aggregate != AggregateKind.None && !_query.GroupFields.Contains(field);

    private OutputColumn GroupColumn(FieldDescription field)
    {
        var column = Sql.Quote(field.Name);
        if (field.Type != FieldType.Date)
        {
            return new OutputColumn(field, column);
        }

        var first = DateBuckets.StartOf(_query.Level, column, Differs(EmulatorDifference.WeeksFromSunday));
        return new OutputColumn(field, (_query.Level, Differs(EmulatorDifference.BucketsNamedByLastDay)) switch
        {
            // Thirty-one days after the first of a month are always in the next.
            (AggregationLevel.Month, true) => $"{Sql.StartOfMonth}({first} + {31 * TimeSpan.TicksPerDay}) - {TimeSpan.TicksPerDay}",
            (AggregationLevel.Week, true) => $"{first} + {6 * TimeSpan.TicksPerDay}",
            _ => first,
        });
    }

    private static string StartOfDay(string column) => DateBuckets.StartOf(AggregationLevel.Day, column);

    private OutputColumn AggregateColumn(FieldDescription field) => new(
        field,
        (field.Aggregate, field.Type) switch
        {
            (AggregateKind.Count, _) => "COUNT(*)",
            (AggregateKind.BucketOnly, _) => "NULL",
            (AggregateKind.CountTrue, _) => $"{Clicks}COUNT(*) FILTER (WHERE {Sql.Quote(field.CountedField!)})",
            (_, FieldType.Decimal) => $"{Sql.SumOfDecimals}({Sql.Quote(field.Name)}) COLLATE {Sql.DecimalCollation}",
            _ => $"COALESCE(SUM({Sql.Quote(field.Name)}), 0)",
        },
        NumberAsString: true);
}

/// <summary>A column of a result: the member it becomes, the SQL that computes it, and whether a number is written as a string.</summary>
internal readonly record struct OutputColumn(FieldDescription Field, string Sql, bool NumberAsString = false);
