using System.Text.Json;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>A row that a filter can pick, so that the number of rows tells what another condition makes of it.</summary>
/// <param name="session">Where it was found.</param>
/// <param name="resource">Its resource.</param>
/// <param name="row">The row.</param>
/// <param name="chosen">The field for which it was chosen.</param>
/// <param name="key">The condition that picks it.</param>
internal sealed class KeyedRow(ProbeSession session, ProbedResource resource, JsonElement row, AnalyticsFieldInfo chosen, string key)
{
    public ProbedResource Resource => resource;

    public AnalyticsFieldInfo Field => chosen;

    /// <summary>How a sentence calls the field.</summary>
    public string FieldName => $"{chosen.WireName} of {resource.Name}";

    /// <summary>The field's value.</summary>
    public JsonElement? Value => row.Field(chosen.WireName);

    public JsonElement Row => row;

    /// <summary>The condition that picks the row.</summary>
    public string Key => key;

    /// <summary>How many rows are left of this one by a condition; null if it is refused.</summary>
    public async Task<int?> MatchesAsync(string? condition, CancellationToken cancellationToken)
    {
        var filter = condition is null ? key : ProbeGrammar.And(key, condition);
        var response = await session.GetAsync(resource, new ProbeQuery { Filter = filter, Top = 2 }, cancellationToken);
        return response.IsAccepted ? response.Rows.Length : null;
    }

    /// <summary>How many rows are left of this one by a comparison of its field; null if it is refused.</summary>
    public Task<int?> MatchesAsync(string word, string literal, CancellationToken cancellationToken)
        => MatchesAsync(ProbeGrammar.Compare(chosen.WireName, word, literal), cancellationToken);

    /// <summary>The row in groups by its field; null if the request is refused.</summary>
    /// <exception cref="UnansweredException">What comes is not grouped.</exception>
    public async Task<ProbeResponse?> GroupAsync(string level, CancellationToken cancellationToken)
    {
        var query = new ProbeQuery { Filter = key, GroupBy = chosen.WireName, Level = level, Top = 2 };
        var response = await session.GetAsync(resource, query, cancellationToken);
        return !response.IsAccepted ? null
            : response.Rows.All(group => resource.IsGrouped(group, chosen)) ? response
            : throw new UnansweredException($"rows come ungrouped although groupby names {FieldName}");
    }
}
