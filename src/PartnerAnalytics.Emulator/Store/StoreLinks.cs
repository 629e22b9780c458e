using System.Collections.Concurrent;
using System.Globalization;
using PartnerAnalytics.Emulator.Queries;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>
/// Links to the next page. Their <c>endDate</c> is a day late, as in the documentation; a request that follows one means the days of the
/// request before it nevertheless, so links are remembered.
/// </summary>
internal sealed class StoreLinks(StoreResource resource)
{
    private const int MaximumRemembered = 10_000;

    private readonly ConcurrentDictionary<string, bool> _given = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>The last day that a request means, whose query says <see cref="StoreQuery.End"/>.</summary>
    public StoreQuery Resolve(StoreQuery query, StoreParameters parameters)
    {
        if (query.Skip == 0 || query.End == DateTime.MinValue || !query.EndIsDay)
        {
            return query;
        }

        var earlier = query with { End = query.End.AddDays(-1) };
        return parameters.Get(StoreParameters.EndDate) == StoreDate.Write(query.End) && _given.ContainsKey(Write(earlier, parameters))
            ? earlier
            : query;
    }

    /// <summary>The link to the page that a query begins.</summary>
    public string Give(StoreQuery query, StoreParameters parameters)
    {
        var link = Write(query, parameters);
        if (_given.TryAdd(link, true))
        {
            _order.Enqueue(link);
            while (_order.Count > MaximumRemembered && _order.TryDequeue(out var oldest))
            {
                _given.TryRemove(oldest, out _);
            }
        }

        return link;
    }

    private string Write(StoreQuery query, StoreParameters parameters)
    {
        var link = new List<string>();
        foreach (var key in resource.Keys)
        {
            Add(key.Name, parameters.Get(key.Name) ?? "");
        }

        if (resource.HasLevels)
        {
            Add(QueryParameters.AggregationLevel, NameOf(query.Level));
        }

        if (resource.DateField is not null && !query.IsOfAllTime)
        {
            if (query.Start is { } start)
            {
                Add(StoreParameters.StartDate, StoreDate.Write(start));
            }

            Add(StoreParameters.EndDate, StoreDate.Write(query.EndIsDay ? query.End.AddDays(1) : query.End));
        }

        Add(QueryParameters.Top, query.Top.ToString(CultureInfo.InvariantCulture));
        Add(QueryParameters.Skip, query.Skip.ToString(CultureInfo.InvariantCulture));
        foreach (var name in new[] { QueryParameters.GroupBy, QueryParameters.Filter, QueryParameters.OrderBy })
        {
            if (parameters.Get(name) is { } value)
            {
                Add(name, value);
            }
        }

        return $"{resource.Path}?{string.Join('&', link)}";

        void Add(string name, string value) => link.Add($"{name}={Escape(value)}");
    }

    private static string NameOf(AggregationLevel level) => level switch
    {
        AggregationLevel.Hour => "hour",
        AggregationLevel.Week => "week",
        AggregationLevel.Month => "month",
        _ => "day",
    };

    /// <summary>Not encoded but for the characters that would not be part of the value otherwise.</summary>
    private static string Escape(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("&", "%26", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal);
}
