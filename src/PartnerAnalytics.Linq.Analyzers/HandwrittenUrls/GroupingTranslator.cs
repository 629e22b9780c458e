using System.Collections.Immutable;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>
/// Turns <c>groupby</c>, <c>aggregationLevel</c> and the order of the groups into <c>GroupBy</c>, <c>OrderBy</c> and <c>Select</c>.
/// </summary>
internal sealed class GroupingTranslator
{
    private readonly UrlScope _scope;
    private readonly ImmutableArray<AnalyticsFieldInfo> _keys;
    private readonly ImmutableArray<AnalyticsFieldInfo> _aggregates;
    private readonly string? _level;
    private readonly Dictionary<AnalyticsFieldInfo, string> _names = [];

    private GroupingTranslator(UrlScope scope, ImmutableArray<AnalyticsFieldInfo> keys, string? level)
    {
        _scope = scope;
        _keys = keys;
        _level = level;
        _aggregates = [.. scope.Resource.Fields.Where(field => field.Aggregate != FieldAggregate.None && !keys.Contains(field))];
        foreach (var key in keys)
        {
            _names.Add(key, NameOf(key));
        }
    }

    /// <summary>The grouping; null where the service, or a query, has none like it.</summary>
    /// <param name="scope">The URL.</param>
    /// <param name="groupBy">The fields; null for one group of all rows.</param>
    /// <param name="level">The level of dates; null for none.</param>
    public static GroupingTranslator? Create(UrlScope scope, string? groupBy, string? level)
    {
        var keys = ImmutableArray.CreateBuilder<AnalyticsFieldInfo>();
        foreach (var name in groupBy?.Split(',') ?? [])
        {
            if (scope.Resource.FindField(name.Trim()) is not { Groupable: true } key || keys.Contains(key))
            {
                return null;
            }

            keys.Add(key);
        }

        // The service takes a level for dates alone, and a query names one for each.
        var hasDate = keys.Any(IsDate);
        level ??= hasDate && scope.Resource.Service.GroupsByDays ? DateLevel.Day.Word() : null;
        return hasDate == (level is not null) && (level is null || RequestGrammar.LevelOf(level) is not null)
            ? new GroupingTranslator(scope, keys.ToImmutable(), level)
            : null;
    }

    /// <summary>What a group is ordered by; null for a field that groups do not have.</summary>
    public string? ToOrderKey(AnalyticsFieldInfo field) => _keys.Contains(field) ? ToKeyAccess(field)
        : _aggregates.Contains(field) ? ToAggregate(field)
        : null;

    /// <summary>The calls.</summary>
    /// <param name="ordering">The calls that order the groups.</param>
    public IEnumerable<string> Translate(IEnumerable<string> ordering)
    {
        _scope.NamesLibrary |= _level is not null;
        var row = _scope.RowName;
        var key = _keys.IsEmpty ? "1"
            : _keys.Length == 1 ? ToKey(_keys[0])
            : "new { " + string.Join(", ", _keys.Select(field => Assign(_names[field], field.Name, ToKey(field)))) + " }";
        yield return $".GroupBy({row} => {key})";
        foreach (var call in ordering)
        {
            yield return call;
        }

        yield return $".Select({_scope.GroupName} => {ToResult()})";
    }

    private string ToResult()
    {
        if (_aggregates.IsEmpty)
        {
            return _scope.GroupName + ".Key";
        }

        var members = _keys
            .Select(field => Assign(_names[field], _keys.Length == 1 ? "Key" : _names[field], ToKeyAccess(field)))
            .Concat(_aggregates.Select(field => $"{field.Name} = {ToAggregate(field)}"));
        return "new { " + string.Join(", ", members) + " }";
    }

    private static string Assign(string name, string ownName, string code) =>
        name == ownName && !code.EndsWith(")", StringComparison.Ordinal) ? code : $"{name} = {code}";

    private string ToKey(AnalyticsFieldInfo field) => IsDate(field)
        ? $"DateBucket.StartOf{Capitalize(_level!)}({_scope.RowName}.{field.Name})"
        : $"{_scope.RowName}.{field.Name}";

    private string ToKeyAccess(AnalyticsFieldInfo field) => _scope.GroupName + (_keys.Length == 1 ? ".Key" : ".Key." + _names[field]);

    private string ToAggregate(AnalyticsFieldInfo field) => AggregateNode.Of(field).ToCode(_scope.GroupName, _scope.RowName);

    /// <summary>The only date of a key is called by its level.</summary>
    private string NameOf(AnalyticsFieldInfo key)
    {
        var level = IsDate(key) && _keys.Count(IsDate) == 1 ? Capitalize(_level!) : key.Name;
        return _scope.Resource.Fields.Any(field => field.Name == level) ? key.Name : level;
    }

    private static bool IsDate(AnalyticsFieldInfo field) => field.Type == AnalyticsFieldType.DateTimeOffset;

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);
}
