using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>
/// Turns a URL into a query that requests the same. A URL of which a part has no counterpart is not turned into anything.
/// </summary>
internal sealed class UrlTranslator
{
    private readonly UrlScope _scope;
    private readonly Dictionary<string, string> _own;
    private readonly ImmutableArray<string>.Builder _calls = ImmutableArray.CreateBuilder<string>();

    private UrlTranslator(UrlScope scope, Dictionary<string, string> own)
    {
        _scope = scope;
        _own = own;
    }

    /// <summary>The query of a string expression; null where it is no URL, or none that a query can request.</summary>
    public static UrlQuery? Translate(
        ExpressionSyntax url, ResourceCatalog catalog, SemanticModel model, CancellationToken cancellationToken)
    {
        if (UrlTextReader.Read(url, model, cancellationToken) is not { } text
            || SplitUrl.Split(text.Text) is not { } split
            || catalog.Find(split.Resource, split.Service) is not { } resource)
        {
            return null;
        }

        var scope = new UrlScope(text, resource, url, model, cancellationToken);
        var own = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var others = new List<UrlParameter>();
        foreach (var parameter in split.Parameters)
        {
            if (IsOwn(parameter))
            {
                own.Add(parameter.Name, parameter.Value);
            }
            else if (parameter.Name == resource.Service.OtherFilter && !own.ContainsKey(RequestGrammar.Filter))
            {
                own.Add(RequestGrammar.Filter, parameter.Value);
            }
            else
            {
                others.Add(parameter);
            }
        }

        var conditions = ParameterTranslator.Create(scope, others);
        return (split.IsSure || own.Count > 0) && conditions.HasRequired(Find(own, RequestGrammar.Filter))
            && others.TrueForAll(IsNameOfParameter)
            ? new UrlTranslator(scope, own).Translate(conditions)
            : null;
    }

    private UrlQuery? Translate(ParameterTranslator parameters)
    {
        _calls.AddRange(parameters.Conditions);
        if (!AddFilter()
            || !AddGroupsAndOrder()
            || !AddProcessedDate()
            || !AddCount(RequestGrammar.Skip, "Skip", least: 0)
            || !AddCount(RequestGrammar.Top, "Take", least: 1))
        {
            return null;
        }

        foreach (var (name, value) in parameters.Others)
        {
            _calls.Add($".WithParameter(\"{name}\", {TextLiteral.Interpolate(value, _scope)})");
        }

        return new UrlQuery(_scope.Resource.Service, _scope.Resource.Root, _calls.ToImmutable(), _scope.NamesSystem, _scope.NamesLibrary);
    }

    private static bool IsOwn(UrlParameter parameter) =>
        RequestGrammar.Parameters.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether <c>WithParameter</c> takes a name.</summary>
    private static bool IsNameOfParameter(UrlParameter parameter) =>
        parameter.Name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '$');

    private string? Find(string parameter) => Find(_own, parameter);

    private static string? Find(Dictionary<string, string> own, string parameter) =>
        own.TryGetValue(parameter, out var value) ? value : null;

    private bool AddFilter() => Find(RequestGrammar.Filter) is not { } filter || Add(new FilterTranslator(_scope, filter).Translate());

    private bool AddGroupsAndOrder()
    {
        GroupingTranslator? grouping = null;
        var level = Find(RequestGrammar.AggregationLevel);
        var groupBy = Find(RequestGrammar.GroupBy);
        if (groupBy is not null || (level is null && _scope.Resource.Description.HasTotals))
        {
            grouping = GroupingTranslator.Create(_scope, groupBy, level);
            if (grouping is null)
            {
                return false;
            }
        }
        else if (level is not null)
        {
            return false;
        }

        IReadOnlyList<string>? ordering = Find(RequestGrammar.OrderBy) is { } orderBy
            ? OrderingTranslator.Translate(_scope, orderBy, grouping)
            : [];
        return Add(ordering is null || grouping is null ? ordering : grouping.Translate(ordering));
    }

    private bool AddProcessedDate()
    {
        if (Find(RequestGrammar.ProcessedDate) is not { } text)
        {
            return true;
        }

        var day = _scope.Text.IsHole(text, out var hole) ? _scope.Values.ToDay(hole) : DateLiteral.ToDay(text);
        _scope.NamesSystem |= day is not null;
        return _scope.Resource.HasProcessedDate && Add(day is null ? null : [$".WithProcessedDate({day})"]);
    }

    /// <summary>A query of no rows sends nothing, so that a URL that requests none is left as it is.</summary>
    private bool AddCount(string parameter, string method, int least)
    {
        if (Find(parameter) is not { } text)
        {
            return true;
        }

        if (_scope.Text.IsHole(text, out var hole))
        {
            return Add(_scope.Values.ToCount(hole) is { } value ? [$".{method}({value})"] : null);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least
            && Add([$".{method}({count.ToString(CultureInfo.InvariantCulture)})"]);
    }

    private bool Add(IEnumerable<string>? calls)
    {
        if (calls is not null)
        {
            _calls.AddRange(calls);
        }

        return calls is not null;
    }
}

/// <summary>The query that requests the same as a URL.</summary>
/// <param name="Service">The service.</param>
/// <param name="Root">The member of the client at which it begins.</param>
/// <param name="Calls">Its operators, each with the dot before it.</param>
/// <param name="NamesSystem">Whether it names a type of <c>System</c>.</param>
/// <param name="NamesLibrary">Whether it names a type of the library.</param>
internal sealed record UrlQuery(
    ServiceDescription Service, string Root, ImmutableArray<string> Calls, bool NamesSystem, bool NamesLibrary)
{
    /// <summary>The query on a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="separator">What stands before each operator.</param>
    public string ToCode(string client, string separator = "") =>
        $"{client}.{Root}" + string.Concat(Calls.Select(call => separator + call));
}
