using System.Collections.Immutable;
using System.Text.Json;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>A resource of the service, as the library describes it and as it is found.</summary>
/// <param name="schema">What the library says of its fields.</param>
internal sealed class ProbedResource(AnalyticsResource schema)
{
    public AnalyticsResource Schema => schema;

    /// <summary>The resource's path below that of analytics, by which the library calls it.</summary>
    public string Name => schema.Path;

    /// <summary>Its path below the service's URI.</summary>
    public string Path { get; set; } = "partner/v1/analytics/" + schema.Path;

    /// <summary>Why it cannot be queried; null if it can.</summary>
    public string? Unavailable { get; set; }

    /// <summary>Its first rows.</summary>
    public ImmutableArray<JsonElement> Sample { get; set; } = [];

    /// <summary>The fields that a filter may compare by these operators.</summary>
    public IEnumerable<AnalyticsFieldInfo> FieldsWith(FilterOperators operators)
        => schema.Fields.Where(field => (field.Filter & operators) == operators);

    /// <summary>The field by which rows are told apart; null if they have none.</summary>
    public AnalyticsFieldInfo? Key => schema.Fields.FirstOrDefault(candidate => candidate.WireName == "id");

    /// <summary>Whether a row is of groups by these fields: it has none of the others that single rows have.</summary>
    public bool IsGrouped(JsonElement row, params IEnumerable<AnalyticsFieldInfo> keys)
        => !schema.Fields.Except(keys).Any(field => field.Aggregate == FieldAggregate.None && row.Has(field));
}
