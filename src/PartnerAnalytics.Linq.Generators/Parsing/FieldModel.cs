using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>A property with <c>[AnalyticsField]</c>; defaults of the attribute are already filled in.</summary>
/// <param name="PropertyName">The name of the property.</param>
/// <param name="WireName">The name in requests and responses.</param>
/// <param name="Type">The type of the values.</param>
/// <param name="Filter">The operators that filters may have.</param>
/// <param name="Groupable">Whether it may be a key.</param>
/// <param name="Sortable">Whether rows may be sorted by it.</param>
/// <param name="Aggregate">What it is in grouped rows.</param>
/// <param name="Aliases">Other names in responses.</param>
/// <param name="KnownValues">The values that the service returns.</param>
/// <param name="UsageWarnings">Attributes that warn whoever uses the property; what is generated for it warns alike.</param>
/// <param name="ReadingWarnings">Those that warn whoever reads it.</param>
internal sealed record FieldModel(
    string PropertyName,
    string WireName,
    AnalyticsFieldType Type,
    FilterOperators Filter,
    bool Groupable,
    bool Sortable,
    FieldAggregate Aggregate,
    EquatableList<string> Aliases,
    EquatableList<string> KnownValues,
    EquatableList<string> UsageWarnings = default,
    EquatableList<string> ReadingWarnings = default)
{
    /// <summary>The full names of the interfaces whose property of the same name the field is.</summary>
    public EquatableList<string> Interfaces { get; init; }

    /// <summary>How a query says which values of the field it wants.</summary>
    public FieldCondition Condition { get; init; }

    /// <summary>Whether every query has to say it.</summary>
    public bool Required { get; init; }

    /// <summary>The wire name of another field that need not be said where this one is.</summary>
    public string? InsteadOf { get; init; }
}
