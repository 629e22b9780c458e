using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PartnerAnalytics.Emulator.Queries;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>The SQL statements that run a query: one counts what it matches, one selects a page of it.</summary>
internal sealed class StorePlan
{
    private readonly StoreQuery _query;
    private readonly ImmutableHashSet<StoreDifference> _differences;
    private readonly ImmutableArray<StoreField> _keys;
    private readonly string _source;

    public StorePlan(StoreQuery query, ImmutableHashSet<StoreDifference> differences)
    {
        _query = query;
        _differences = differences;
        _keys = KeysOf(query);
        Members = MembersOf(query);
        var conditions = Conditions().ToList();
        _source = $"FROM {Sql.Quote(query.Resource.Description.Path)}"
            + (conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}")
            + (query.IsGrouped ? $" GROUP BY {GroupBy()}" : "");
    }

    /// <summary>The members of a row, in the order of the select list.</summary>
    public ImmutableArray<StoreField> Members { get; }

    /// <summary>What rows of the query hold.</summary>
    public static ImmutableArray<StoreField> MembersOf(StoreQuery query)
    {
        var resource = query.Resource;
        var keys = KeysOf(query);
        var names = query.Groups.IsEmpty ? resource.OfTotal ?? resource.Always : resource.Always;
        return
        [
            .. resource.Fields.Where(field => keys.Contains(field) || (!field.IsHidden && (query.IsGrouped
                ? field.Figure is not null
                    || StoreResource.Has(names, field.Name)
                    || StoreResource.Has(resource.AllIfNotGrouped, field.Name)
                : field.IsStored))),
        ];
    }

    /// <summary>Makes the command that counts what the query matches.</summary>
    public SqliteCommand Count(SqliteConnection connection)
    {
        var command = CreateCommand(connection);
        command.CommandText = $"SELECT COUNT(*) FROM (SELECT 1 {_source})";
        return command;
    }

    /// <summary>Makes the command that selects at most so many rows, from the query's <c>skip</c> on.</summary>
    public SqliteCommand Select(SqliteConnection connection, long limit)
    {
        var command = CreateCommand(connection);
        var columns = string.Join(", ", Members.Select(Column));
        command.CommandText = $"SELECT {columns} {_source} ORDER BY {OrderBy()} LIMIT @limit OFFSET @skip";
        command.Parameters.AddWithValue("@limit", limit);
        command.Parameters.AddWithValue("@skip", _query.Skip);
        return command;
    }

    private static ImmutableArray<StoreField> KeysOf(StoreQuery query)
    {
        var resource = query.Resource;
        return !query.IsGrouped ? []
            : resource.IsDated ? [resource.DateField!, .. query.Groups]
            : resource.FixedGroups.Length > 0 ? [.. resource.Fields.Where(field => StoreResource.Has(resource.FixedGroups, field.Name))]
            : query.Groups.IsEmpty && resource.IsDetailedWithoutGroups
                ? [.. resource.Fields.Where(field => field is { IsHidden: false, Figure: null })]
            : query.Groups;
    }

    private IEnumerable<string> Conditions()
    {
        for (var i = 0; i < _query.Keys.Length; i++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Sql.Quote(_query.Keys[i].Field)} = @key{i}");
        }

        if (_query.Resource.DateField is { } date && !_query.IsOfAllTime)
        {
            var column = Sql.Quote(date.Name);
            var limit = _query.Limit + (_differences.Contains(StoreDifference.DayAfterEndIncluded) ? TimeSpan.TicksPerDay : 0);
            yield return string.Create(CultureInfo.InvariantCulture, $"{column} < {limit}");
            if (_query.Start is { } start)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{column} >= {start.Ticks}");
            }
        }

        if (_query.Filter is { } filter)
        {
            yield return filter.Condition;
        }
    }

    /// <summary>A group of everything is one only if there is something.</summary>
    private string GroupBy() => _keys.IsEmpty ? "'all'" : string.Join(", ", _keys.Select(Column));

    private string OrderBy() => string.Join(", ", _query.Orderings
        .Select(ordering => string.Create(
            CultureInfo.InvariantCulture, $"{Members.IndexOf(ordering.Field) + 1}{(ordering.Descending ? " DESC" : "")}"))
        .Append(_query.IsGrouped ? $"MIN({Sql.RowNumber})" : Sql.RowNumber));

    private string Column(StoreField field)
    {
        var column = Sql.Quote(field.Name);
        if (!_query.IsGrouped)
        {
            return column;
        }

        if (_keys.Contains(field))
        {
            return field.Type == FieldType.Date ? DateBuckets.StartOf(_query.Level, column) : column;
        }

        if (field.Figure is not null)
        {
            return StoreFigures.Sql(field, _query.Resource.DateField);
        }

        return StoreResource.Has(_query.Resource.AllIfNotGrouped, field.Name) ? "'All'"
            : field.Type == FieldType.Date ? DayOfRange(column)
            : $"CASE WHEN MIN({column}) = MAX({column}) THEN MIN({column}) END";
    }

    /// <summary>What is not grouped by dates has the first of the range.</summary>
    private string DayOfRange(string column) => _differences.Contains(StoreDifference.DatedByLastDay)
        ? _query.End.Date.Ticks.ToString(CultureInfo.InvariantCulture)
        : _query.Start is { } start ? start.Ticks.ToString(CultureInfo.InvariantCulture)
        : $"MIN({DateBuckets.StartOf(AggregationLevel.Day, column)})";

    private SqliteCommand CreateCommand(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        for (var i = 0; i < _query.Filter?.Values.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), _query.Filter.Values[i]);
        }

        for (var i = 0; i < _query.Keys.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@key{i}"), _query.Keys[i].Value);
        }

        return command;
    }
}
