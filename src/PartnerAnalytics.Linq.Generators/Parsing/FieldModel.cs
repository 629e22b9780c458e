using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>A property with <c>[AnalyticsField]</c>; defaults of the attribute are already filled in.</summary>
internal sealed record FieldModel(
    string PropertyName,
    string WireName,
    AnalyticsFieldType Type,
    FilterOperators Filter,
    bool Groupable,
    bool Sortable,
    FieldAggregate Aggregate,
    EquatableList<string> Aliases,
    EquatableList<string> KnownValues)
{
    /// <summary>The full names of the interfaces whose property of the same name the field is.</summary>
    public EquatableList<string> Interfaces { get; init; }
}
