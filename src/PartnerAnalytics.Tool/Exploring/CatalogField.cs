using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>A field of a resource.</summary>
/// <param name="Name">The property of the record.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Supports">What queries can do with it.</param>
/// <param name="Values">Its known values.</param>
internal sealed record CatalogField(string Name, string Type, IReadOnlyList<string> Supports, IReadOnlyList<string> Values)
{
    public static CatalogField Of(AnalyticsFieldInfo field) =>
        new(field.Name, NameOf(field.Type), [.. Supported(field)], field.KnownValues);

    private static IEnumerable<string> Supported(AnalyticsFieldInfo field)
    {
        if (field.Required)
        {
            yield return "required";
        }

        if (NameOf(field.Filter) is { } filter && field.Condition == FieldCondition.Filter)
        {
            yield return filter;
        }

        if (field.Groupable)
        {
            yield return "group";
        }

        if (field.Sortable)
        {
            yield return "sort";
        }

        switch (field.Aggregate)
        {
            case FieldAggregate.Sum:
                yield return "sum";
                break;
            case FieldAggregate.Count:
                yield return "count";
                break;
            case FieldAggregate.Figure:
                yield return "figure";
                break;
            case FieldAggregate.BucketOnly:
                yield return "in groups by date";
                break;
        }
    }

    private static string? NameOf(FilterOperators filter) => filter switch
    {
        FilterOperators.None => null,
        FilterOperators.Equality => "==",
        FilterOperators.Comparison => "== <",
        FilterOperators.Contains => "Contains",
        FilterOperators.Equality | FilterOperators.Contains => "== Contains",
        _ => filter.ToString(),
    };

    private static string NameOf(AnalyticsFieldType type) => type switch
    {
        AnalyticsFieldType.String => "text",
        AnalyticsFieldType.Boolean => "true or false",
        AnalyticsFieldType.DateTimeOffset => "date",
        AnalyticsFieldType.Json => "JSON",
        _ => "number",
    };
}
