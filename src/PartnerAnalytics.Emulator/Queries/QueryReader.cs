using System.Collections.Immutable;
using System.Globalization;
using PartnerAnalytics.Emulator.Http;
using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>Makes a query of a request's parameters and refuses what the resource does not support.</summary>
internal sealed class QueryReader(ResourceDescription resource, FilterReader filters)
{
    /// <summary>Reads the query.</summary>
    /// <exception cref="RefusedRequestException">The service would refuse it.</exception>
    public async Task<AnalyticsQuery> ReadAsync(QueryParameters parameters)
    {
        var groupFields = ReadGroupFields(parameters.Get(QueryParameters.GroupBy));
        return new AnalyticsQuery(resource)
        {
            Filter = parameters.Get(QueryParameters.Filter) is { } filter ? await filters.ReadAsync(filter) : null,
            ProcessedDay = ReadProcessedDay(parameters.Get(QueryParameters.ProcessedDate)),
            GroupFields = groupFields,
            Level = ReadLevel(parameters.Get(QueryParameters.AggregationLevel), groupFields),
            Orderings = ReadOrderings(parameters.Get(QueryParameters.OrderBy), groupFields),
            Top = ReadTop(parameters.Get(QueryParameters.Top)),
            Skip = ReadSkip(parameters.Get(QueryParameters.Skip)),
        };
    }

    private ImmutableArray<FieldDescription> ReadGroupFields(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var fields = ImmutableArray.CreateBuilder<FieldDescription>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var field = Find(name, QueryParameters.GroupBy);
            if (!field.Groupable)
            {
                throw RefusedRequestException.BadParameter(QueryParameters.GroupBy, $"the field '{name}' cannot be grouped.");
            }

            if (fields.Contains(field))
            {
                throw RefusedRequestException.BadParameter(QueryParameters.GroupBy, $"the field '{name}' is repeated.");
            }

            fields.Add(field);
        }

        return fields.ToImmutable();
    }

    private long? ReadProcessedDay(string? text)
    {
        // A parameter that the resource does not have is ignored like any other.
        if (text is null || resource.ProcessedDateField is null)
        {
            return null;
        }

        return WireDate.TryParseRow(text, out var ticks)
            ? ticks - ticks % TimeSpan.TicksPerDay
            : throw RefusedRequestException.BadParameter(QueryParameters.ProcessedDate, $"'{text}' is not a date like 2018-10-14.");
    }

    private AggregationLevel ReadLevel(string? text, ImmutableArray<FieldDescription> groupFields)
    {
        var groupsByDate = groupFields.Any(field => field.Type == FieldType.Date);
        if (text is null)
        {
            return groupsByDate && resource.RequiresAggregationLevel
                ? throw RefusedRequestException.BadParameter(
                    QueryParameters.AggregationLevel, "a groupby with a date field in it needs one of day, week and month.")
                : AggregationLevel.Day;
        }

        if (!resource.Fields.Any(field => field is { Type: FieldType.Date, Groupable: true }))
        {
            throw RefusedRequestException.BadParameter(
                QueryParameters.AggregationLevel, "the resource has no date to group by, and so no levels.");
        }

        var level = text switch
        {
            "day" => AggregationLevel.Day,
            "week" => AggregationLevel.Week,
            "month" => AggregationLevel.Month,
            _ => throw RefusedRequestException.BadParameter(
                QueryParameters.AggregationLevel, $"'{text}' is not one of day, week and month."),
        };

        return groupsByDate
            ? level
            : throw RefusedRequestException.BadParameter(
                QueryParameters.AggregationLevel, "a level needs a groupby with a date field in it.");
    }

    private ImmutableArray<Ordering> ReadOrderings(string? text, ImmutableArray<FieldDescription> groupFields)
    {
        if (text is null)
        {
            return [];
        }

        var orderings = ImmutableArray.CreateBuilder<Ordering>();
        foreach (var entry in text.Split(','))
        {
            var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is not ([_] or [_, "asc"] or [_, "desc"]))
            {
                throw RefusedRequestException.BadParameter(
                    QueryParameters.OrderBy, $"'{entry}' is not a field followed by asc, desc or nothing.");
            }

            orderings.Add(new Ordering(FindSortable(words[0], groupFields), words is [_, "desc"]));
        }

        return orderings.ToImmutable();
    }

    private FieldDescription FindSortable(string name, ImmutableArray<FieldDescription> groupFields)
    {
        var field = Find(name, QueryParameters.OrderBy);
        if (!field.Sortable)
        {
            throw RefusedRequestException.BadParameter(QueryParameters.OrderBy, $"the field '{name}' cannot be sorted by.");
        }

        var returned = groupFields.IsEmpty ? field.Stored : groupFields.Contains(field) || field.Aggregate != AggregateKind.None;
        return returned
            ? field
            : throw RefusedRequestException.BadParameter(QueryParameters.OrderBy, $"rows of this request have no '{name}' to sort by.");
    }

    private int? ReadTop(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top <= resource.MaximumTop
            ? top
            : throw RefusedRequestException.BadParameter(
                QueryParameters.Top,
                string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a whole number from 0 to {resource.MaximumTop}."));
    }

    private static long ReadSkip(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw RefusedRequestException.BadParameter(QueryParameters.Skip, $"'{text}' is not a whole number of 0 or more.");
    }

    private FieldDescription Find(string name, string parameter)
        => resource.Find(name) ?? throw RefusedRequestException.BadParameter(parameter, $"there is no field '{name}'.");
}
