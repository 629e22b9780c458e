namespace PartnerAnalytics.Linq;

/// <summary>One field of a resource: how it is called here and on the wire, and what the service lets a query do with it.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
sealed class AnalyticsFieldInfo
{
    /// <summary>Describes a field. Generated code calls this; the description comes from <c>[AnalyticsField]</c>.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="wireName">The name of the field in requests and responses.</param>
    /// <param name="type">The type of the field's values.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public AnalyticsFieldInfo(string name, string wireName, AnalyticsFieldType type)
    {
        Name = !string.IsNullOrEmpty(name) ? name : throw new ArgumentException("A field needs the name of its property.", nameof(name));
        WireName = !string.IsNullOrEmpty(wireName)
            ? wireName
            : throw new ArgumentException("A field needs its wire name.", nameof(wireName));
        Type = type;
    }

    /// <summary>The name of the property.</summary>
    public string Name { get; }

    /// <summary>The name of the field in requests and responses.</summary>
    public string WireName { get; }

    /// <summary>The type of the field's values; every field may also be null.</summary>
    public AnalyticsFieldType Type { get; }

    /// <summary>The operators that a filter may use on this field.</summary>
    public FilterOperators Filter { get; init; }

    /// <summary>Whether the field may be part of a group key.</summary>
    public bool Groupable { get; init; }

    /// <summary>Whether rows may be ordered by this field.</summary>
    public bool Sortable { get; init; }

    /// <summary>What the field holds in the rows of a grouped query.</summary>
    public FieldAggregate Aggregate { get; init; }

    /// <summary>How a query says which values of the field it wants.</summary>
    public FieldCondition Condition { get; init; }

    /// <summary>Whether every query has to say it.</summary>
    public bool Required { get; init; }

    /// <summary>The wire name of another field that need not be said where this one is; null where there is none.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Other names under which responses are known to spell this field; never sent.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Values that the service is known to return for this field, in its spelling; empty where any value may come.</summary>
    public IReadOnlyList<string> KnownValues { get; init; } = [];

    /// <summary>
    /// The full names of the interfaces whose property of the same name this field is: a query over such an interface reads the field. An
    /// interface that the record implements explicitly is not among them.
    /// </summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>The position of the field in <see cref="AnalyticsResource.Fields"/>.</summary>
    public int Ordinal { get; internal set; } = -1;

    /// <inheritdoc/>
    public override string ToString() => WireName;

    /// <summary>The operators of a filter on a field whose <c>[AnalyticsField]</c> does not say them.</summary>
    internal static FilterOperators DefaultFilter(AnalyticsFieldType type, FieldAggregate aggregate) =>
        IsOnlyInGroups(aggregate) || type == AnalyticsFieldType.Json ? FilterOperators.None
        : type == AnalyticsFieldType.DateTimeOffset ? FilterOperators.Comparison
        : FilterOperators.Equality;

    /// <summary>Whether a field may be part of a key where its <c>[AnalyticsField]</c> does not say it.</summary>
    internal static bool DefaultGroupable(AnalyticsFieldType type, FieldAggregate aggregate) =>
        !IsOnlyInGroups(aggregate) && type != AnalyticsFieldType.Json;

    /// <summary>Whether a field exists in the rows of groups only.</summary>
    internal static bool IsOnlyInGroups(FieldAggregate aggregate) => aggregate is FieldAggregate.Count or FieldAggregate.BucketOnly;
}

/// <summary>The type of a field's values.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum AnalyticsFieldType
{
    /// <summary>A <see cref="string"/>.</summary>
    String = 0,

    /// <summary>True or false: <see cref="bool"/>.</summary>
    Boolean = 1,

    /// <summary>An instant in UTC: <see cref="System.DateTimeOffset"/>.</summary>
    DateTimeOffset = 2,

    /// <summary>A whole number: <see cref="long"/>.</summary>
    Int64 = 3,

    /// <summary>A decimal number: <see cref="decimal"/>.</summary>
    Decimal = 4,

    /// <summary>A binary floating-point number: <see cref="double"/>.</summary>
    Double = 5,

    /// <summary>An object or a list, of which no query can say anything: <c>System.Text.Json.JsonElement</c>.</summary>
    Json = 6,
}

/// <summary>The operators that the service accepts for a field in its <c>filter</c> parameter.</summary>
[Flags]
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum FilterOperators
{
    /// <summary>The field cannot stand in a filter.</summary>
    None = 0,

    /// <summary><c>eq</c></summary>
    Equal = 1,

    /// <summary><c>ne</c></summary>
    NotEqual = 2,

    /// <summary><c>gt</c></summary>
    GreaterThan = 4,

    /// <summary><c>ge</c></summary>
    GreaterThanOrEqual = 8,

    /// <summary><c>lt</c></summary>
    LessThan = 16,

    /// <summary><c>le</c></summary>
    LessThanOrEqual = 32,

    /// <summary><c>contains(field,'value')</c>, for strings.</summary>
    Contains = 64,

    /// <summary><c>eq</c> and <c>ne</c>.</summary>
    Equality = Equal | NotEqual,

    /// <summary><c>eq</c>, <c>ne</c>, <c>gt</c>, <c>ge</c>, <c>lt</c> and <c>le</c>.</summary>
    Comparison = Equality | GreaterThan | GreaterThanOrEqual | LessThan | LessThanOrEqual,
}

/// <summary>What a field holds in the rows of a grouped query.</summary>
#if PARTNER_ANALYTICS_RUNTIME
public
#else
internal
#endif
enum FieldAggregate
{
    /// <summary>The field is not an aggregate.</summary>
    None = 0,

    /// <summary>The sum of the field over the rows of the bucket: <c>g.Sum(x => x.Field)</c>.</summary>
    Sum = 1,

    /// <summary>The number of rows in the bucket: <c>g.Count()</c>. The field is absent from rows that are not grouped.</summary>
    Count = 2,

    /// <summary>A figure that the service computes for each bucket; absent from rows that are not grouped.</summary>
    BucketOnly = 3,

    /// <summary>
    /// A figure that is not additive, such as a number of distinct users: the service computes it for each group separately.
    /// <c>g.Figure(x => x.Field)</c>
    /// </summary>
    Figure = 4,
}
