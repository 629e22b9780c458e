namespace PartnerAnalytics.Linq;

/// <summary>
/// Says which field of the resource a property holds, and what the service lets a query do with it. Without further arguments: the
/// filter takes <c>eq</c> and <c>ne</c> (dates also <c>gt</c>, <c>ge</c>, <c>lt</c>, <c>le</c>), the field can be grouped by, cannot be
/// sorted by, and is no aggregate.
/// </summary>
/// <param name="wireName">The name of the field in requests and responses.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AnalyticsFieldAttribute(string wireName) : Attribute
{
    /// <summary>The name of the field in requests and responses.</summary>
    public string WireName { get; } = wireName;

    /// <summary>The operators that a filter may use on the field. When not set: by the type of the property, as above.</summary>
    public FilterOperators Filter { get; set; }

    /// <summary>Whether the field may be part of a group key.</summary>
    public bool Groupable { get; set; } = true;

    /// <summary>Whether rows may be ordered by the field.</summary>
    public bool Sortable { get; set; }

    /// <summary>What the field holds in the rows of a grouped query.</summary>
    public FieldAggregate Aggregate { get; set; }

    /// <summary>How a query says which values of the field it wants; by its filter unless set.</summary>
    public FieldCondition Condition { get; set; }

    /// <summary>Whether every query has to say it, because the service requires it, or would silently mean today.</summary>
    public bool Required { get; set; }

    /// <summary>The wire name of another field that need not be said where this one is; null where there is none.</summary>
    public string? InsteadOf { get; set; }

    /// <summary>Other names under which responses are known to spell the field; they are read, never sent.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>Values that the service is known to return for the field, in its spelling.</summary>
    public string[] KnownValues { get; set; } = [];
}
