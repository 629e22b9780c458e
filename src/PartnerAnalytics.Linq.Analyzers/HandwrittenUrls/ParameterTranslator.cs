using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>
/// Turns parameters that conditions become into these conditions: the one value of a field, and the first and the last day.
/// </summary>
internal sealed class ParameterTranslator
{
    private readonly UrlScope _scope;
    private readonly List<string> _conditions = [];
    private readonly List<UrlParameter> _others = [];
    private readonly HashSet<string> _said;

    private ParameterTranslator(UrlScope scope, IEnumerable<UrlParameter> parameters)
    {
        _scope = scope;
        _said = new HashSet<string>(parameters.Select(parameter => parameter.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in parameters)
        {
            if (ToCondition(parameter) is { } condition)
            {
                _conditions.Add(condition);
            }
            else
            {
                _others.Add(parameter);
            }
        }
    }

    /// <summary>The call with the conditions; none where there are none.</summary>
    public IEnumerable<string> Conditions =>
        _conditions.Count == 0 ? [] : [$".Where({_scope.RowName} => {string.Join(" && ", _conditions)})"];

    /// <summary>The parameters that are no conditions, or whose values cannot be read.</summary>
    public IReadOnlyList<UrlParameter> Others => _others;

    private AnalyticsFieldInfo? Days => _scope.Resource.Fields.FirstOrDefault(known => known.Condition == FieldCondition.Days);

    public static ParameterTranslator Create(UrlScope scope, IReadOnlyList<UrlParameter> parameters) => new(scope, parameters);

    /// <summary>Whether everything is said without which a query is refused.</summary>
    /// <param name="filter">The filter; null where there is none.</param>
    public bool HasRequired(string? filter) => _scope.Resource.Fields.All(field => field.Condition switch
    {
        FieldCondition.Days => field.Required
            ? _said.Contains(RequestGrammar.StartDate) && _said.Contains(RequestGrammar.EndDate)
            : _said.Contains(RequestGrammar.StartDate) == _said.Contains(RequestGrammar.EndDate),
        _ when !field.Required || _said.Contains(field.WireName) => true,
        FieldCondition.Parameter =>
            _scope.Resource.Fields.Any(other => other.InsteadOf == field.WireName && _said.Contains(other.WireName)),
        _ => filter?.Contains(field.WireName) == true,
    });

    private string? ToCondition(UrlParameter parameter) => parameter.Name switch
    {
        RequestGrammar.StartDate when Days is { } date && ToDay(parameter.Value, later: 0) is { } day =>
            $"{_scope.RowName}.{date.Name} >= {day}",
        RequestGrammar.EndDate when Days is { } date && ToDay(parameter.Value, later: 1) is { } day =>
            $"{_scope.RowName}.{date.Name} < {day}",
        _ when _scope.Resource.FindField(parameter.Name) is { Condition: FieldCondition.Parameter } field
            && TextLiteral.Join(parameter.Value, _scope, _scope.Values.ToText) is { } value =>
            $"{_scope.RowName}.{field.Name} == {value}",
        _ => null,
    };

    private string? ToDay(string text, int later)
    {
        var day = _scope.Text.IsHole(text, out var hole)
            ? _scope.Values.ToDate(hole) is { } known ? known + (later == 0 ? "" : $".AddDays({later})") : null
            : DateLiteral.ToMidnight(text, _scope.Resource.Service.WritesMonthFirst, later);
        _scope.NamesSystem |= day is not null;
        return day;
    }
}
