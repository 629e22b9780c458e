using System.Collections.Immutable;
using System.Globalization;
using PartnerAnalytics.Emulator.Http;
using PartnerAnalytics.Emulator.Queries;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Makes a query of the parameters of a request to the Store, and refuses what the resource does not support.</summary>
internal sealed class StoreQueryReader(StoreResource resource, DateOnly today, int pageSize)
{
    private readonly FilterReader _filters = new(resource.Description, [], StoreDate.ReadTicks);

    /// <summary>Reads the query.</summary>
    /// <exception cref="RefusedRequestException">The service would refuse it.</exception>
    public async Task<StoreQuery> ReadAsync(StoreParameters parameters)
    {
        var keys = ReadKeys(parameters);
        var (start, end) = ReadDates(parameters);
        var groups = ReadGroups(parameters.Get(QueryParameters.GroupBy));
        var filter = resource.RequiresFilter ? parameters.Require(QueryParameters.Filter) : parameters.Get(QueryParameters.Filter);
        var query = new StoreQuery(resource)
        {
            Keys = keys,
            Start = start,
            End = end,
            IsOfAllTime = start is null && parameters.Get(StoreParameters.EndDate) is null,
            Filter = filter is null ? null : await _filters.ReadAsync(filter),
            Groups = groups,
            Level = ReadLevel(parameters.Get(QueryParameters.AggregationLevel)),
            Top = ReadTop(parameters.Get(QueryParameters.Top)),
            Skip = ReadSkip(parameters.Get(QueryParameters.Skip)),
        };
        return query with { Orderings = ReadOrderings(parameters.Get(QueryParameters.OrderBy), query) };
    }

    private ImmutableArray<(string, string)> ReadKeys(StoreParameters parameters)
    {
        var keys = ImmutableArray.CreateBuilder<(string, string)>();
        var isReplaced = resource.ProductReplacesApplication && parameters.Get(resource.ProductParameter!) is not null;
        foreach (var key in resource.Keys.Where(key => !isReplaced || key.Name != StoreParameters.Application))
        {
            if ((key.IsRequired ? parameters.Require(key.Name) : parameters.Get(key.Name)) is { } value)
            {
                keys.Add((key.Field, value));
            }
        }

        return keys.ToImmutable();
    }

    private (DateTime? Start, DateTime End) ReadDates(StoreParameters parameters)
    {
        var end = ReadDate(parameters, StoreParameters.EndDate) ?? Before(resource.DefaultEnd);
        var start = ReadDate(parameters, StoreParameters.StartDate) ?? (resource.DefaultDays is { } days ? Before(days) : null);
        return start > end
            ? throw Refuse($"{StoreParameters.StartDate} parameter cannot be later than {StoreParameters.EndDate}")
            : (resource.IsMonthly && start is { } date ? date.AddDays(1 - date.Day) : start, end);
    }

    private DateTime Before(int days) => today.AddDays(-days).ToDateTime(TimeOnly.MinValue);

    private DateTime? ReadDate(StoreParameters parameters, string name) => parameters.Get(name) is not { } text ? null
        : StoreDate.TryParse(text, resource.HasHours, out var date) ? date
        : throw Refuse($"{name} parameter '{text}' is not a date");

    private ImmutableArray<StoreField> ReadGroups(string? text)
    {
        if (text is null)
        {
            return [];
        }

        if (resource.GroupBy.Length == 0)
        {
            throw Refuse($"{QueryParameters.GroupBy} parameter is not supported");
        }

        var groups = ImmutableArray.CreateBuilder<StoreField>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            groups.Add(resource.Find(name) is { } field && StoreResource.Has(resource.GroupBy, name)
                ? groups.Contains(field) ? throw Refuse($"{QueryParameters.GroupBy} parameter has '{name}' twice") : field
                : throw Refuse($"{QueryParameters.GroupBy} parameter cannot have '{name}'"));
        }

        return groups.ToImmutable();
    }

    private AggregationLevel ReadLevel(string? text) => (text, resource.HasLevels) switch
    {
        (null, _) => AggregationLevel.Day,
        (_, false) => throw Refuse($"{QueryParameters.AggregationLevel} parameter is not supported"),
        ("day", _) => AggregationLevel.Day,
        ("week", _) => AggregationLevel.Week,
        ("month", _) => AggregationLevel.Month,
        ("hour", _) when resource.HasHours => AggregationLevel.Hour,
        _ => throw Refuse($"{QueryParameters.AggregationLevel} parameter cannot be '{text}'"),
    };

    private ImmutableArray<(StoreField, bool)> ReadOrderings(string? text, StoreQuery query)
    {
        if (text is null)
        {
            return [];
        }

        var members = StorePlan.MembersOf(query);
        var orderings = ImmutableArray.CreateBuilder<(StoreField, bool)>();
        foreach (var entry in text.Split(','))
        {
            var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is not ([_] or [_, "asc"] or [_, "desc"])
                || resource.Find(words[0]) is not { } field
                || !StoreResource.Has(resource.OrderBy, words[0]))
            {
                throw Refuse($"{QueryParameters.OrderBy} parameter cannot have '{entry.Trim()}'");
            }

            orderings.Add(members.Contains(field)
                ? (field, words is [_, "desc"])
                : throw Refuse($"{QueryParameters.OrderBy} parameter has '{words[0]}', which {QueryParameters.GroupBy} does not"));
        }

        return orderings.ToImmutable();
    }

    private int ReadTop(string? text)
    {
        if (text is null)
        {
            return Math.Min(pageSize, resource.MaximumTop);
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) || top < 1)
        {
            throw Refuse($"{QueryParameters.Top} parameter '{text}' is not a whole number of 1 or more");
        }

        return top <= resource.MaximumTop
            ? top
            : throw Refuse(string.Create(
                CultureInfo.InvariantCulture, $"{QueryParameters.Top} parameter cannot be more than {resource.MaximumTop}"));
    }

    private static long ReadSkip(string? text) => text is null ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip
        : throw Refuse($"{QueryParameters.Skip} parameter '{text}' is not a whole number of 0 or more");

    private static RefusedRequestException Refuse(string problem) => StoreParameters.Refuse(problem);
}
