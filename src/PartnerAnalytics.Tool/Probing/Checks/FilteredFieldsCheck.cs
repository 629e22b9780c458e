using System.Text.Json;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Does a filter accept what the library sends, field by field?</summary>
internal sealed class FilteredFieldsCheck(string resourceName) : Check(
    $"filters:{resourceName}", "Each field accepts the filter operators that we allow.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var resource = session.Demand(resourceName);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var field in resource.Schema.Fields.Where(field => field.Filter != FilterOperators.None))
        {
            tried++;
            if (await ProblemOfAsync(session, resource, field, cancellationToken) is { } problem)
            {
                wrong.Add(problem);
            }
        }

        return Outcome.Of(wrong, $"{tried} fields do.");
    }

    private static async Task<string?> ProblemOfAsync(
        ProbeSession session, ProbedResource resource, AnalyticsFieldInfo field, CancellationToken cancellationToken)
    {
        var value = resource.Sample.Select(row => row.Field(field.WireName)).FirstOrDefault(
            found => found is not null && (field.Type != AnalyticsFieldType.DateTimeOffset || found.Date() is { Year: > 1900 and < 9000 }));
        var conditions = ConditionsOf(field, value).ToList();
        var query = new ProbeQuery { Filter = ProbeGrammar.Or(conditions.Select(each => each.Condition)), Top = 1 };
        if (await session.IsAcceptedAsync(resource, query, cancellationToken))
        {
            return await IsHeededAsync(session, resource, field, value, conditions[0].Condition, cancellationToken)
                ? null
                : $"{field.WireName} is ignored";
        }

        var refused = new List<string>();
        foreach (var (name, condition) in conditions)
        {
            if (!await session.IsAcceptedAsync(resource, new ProbeQuery { Filter = condition, Top = 1 }, cancellationToken))
            {
                refused.Add(name);
            }
        }

        return $"{field.WireName} refuses {(refused.Count == 0 ? "its operators together" : string.Join(", ", refused))}";
    }

    /// <summary>Conditions, of which the first is one that the value itself fulfils.</summary>
    private static IEnumerable<(string Name, string Condition)> ConditionsOf(AnalyticsFieldInfo field, JsonElement? value)
    {
        var literal = ProbeGrammar.OfField(field, value);
        var words = ProbeGrammar.Comparisons.Where(word => field.Filter.HasFlag(word.Operator)).ToList();

        // A date's own day: the rest of the day is a matter of another question.
        if (words.FirstOrDefault(word => word.Operator == FilterOperators.GreaterThanOrEqual) is { Word: { } atLeast })
        {
            yield return (atLeast, ProbeGrammar.Compare(field.WireName, atLeast, literal));
        }

        if (field.Filter.HasFlag(FilterOperators.Contains))
        {
            yield return (ProbeGrammar.Contains, ProbeGrammar.ContainsIn(field.WireName, literal));
        }

        foreach (var (_, word) in words.Where(word => word.Operator != FilterOperators.GreaterThanOrEqual))
        {
            yield return (word, ProbeGrammar.Compare(field.WireName, word, literal));
        }
    }

    /// <summary>Whether the row that a condition leaves fulfils it, as far as rows tell.</summary>
    private static async Task<bool> IsHeededAsync(
        ProbeSession session,
        ProbedResource resource,
        AnalyticsFieldInfo field,
        JsonElement? value,
        string condition,
        CancellationToken cancellationToken)
    {
        if (value is not { } wanted)
        {
            return true;
        }

        var response = await session.GetAsync(resource, new ProbeQuery { Filter = condition, Top = 1 }, cancellationToken);
        if (response.Rows is not [var row] || row.Field(field.WireName) is not { } found)
        {
            return false;
        }

        return field.Type == AnalyticsFieldType.DateTimeOffset
            ? ((JsonElement?)found).Date() >= value.Date()?.UtcDateTime.Date
            : field.Filter.HasFlag(FilterOperators.Contains)
                ? found.Text().Contains(wanted.Text(), StringComparison.OrdinalIgnoreCase)
                : found.Text().Equals(wanted.Text(), StringComparison.OrdinalIgnoreCase);
    }
}
