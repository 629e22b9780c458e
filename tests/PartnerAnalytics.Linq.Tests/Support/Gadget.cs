namespace PartnerAnalytics.Linq.Tests.Support;

/// <summary>
/// A resource of the user's own, with a field for everything that referrals have not, and for each thing that a field may lack. The analyzers'
/// tests compile this file too.
/// </summary>
[AnalyticsResource("gadgets")]
public sealed partial record Gadget
{
    [AnalyticsField("id", Sortable = true)]
    public string? Id { get; init; }

    [AnalyticsField("name", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
    public string? Name { get; init; }

    [AnalyticsField("label", Filter = FilterOperators.Contains)]
    public string? Label { get; init; }

    [AnalyticsField("kind", Filter = FilterOperators.Equal, KnownValues = ["SMALL", "VERY_LARGE"])]
    public string? Kind { get; init; }

    [AnalyticsField("secret", Filter = FilterOperators.None, Groupable = false)]
    public string? Secret { get; init; }

    [AnalyticsField("active")]
    public bool? Active { get; init; }

    [AnalyticsField("checked", Filter = FilterOperators.Equal)]
    public bool? Checked { get; init; }

    [AnalyticsField("hidden", Filter = FilterOperators.NotEqual)]
    public bool? Hidden { get; init; }

    [AnalyticsField("level")]
    public long? Level { get; init; }

    [AnalyticsField("height", Filter = FilterOperators.GreaterThan | FilterOperators.LessThanOrEqual)]
    public long? Height { get; init; }

    [AnalyticsField("units", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public long? Units { get; init; }

    [AnalyticsField("price", Filter = FilterOperators.Comparison, Aggregate = FieldAggregate.Sum)]
    public decimal? Price { get; init; }

    [AnalyticsField("weight", Filter = FilterOperators.Comparison)]
    public double? Weight { get; init; }

    [AnalyticsField("madeDate", Filter = FilterOperators.GreaterThan, Sortable = true)]
    public DateTimeOffset? MadeDate { get; init; }

    [AnalyticsField("gadgetCount", Filter = FilterOperators.None, Groupable = false, Sortable = true, Aggregate = FieldAggregate.Count)]
    public long? GadgetCount { get; init; }

    /// <summary>A property that is no field.</summary>
    public string? Upper => Name?.ToUpperInvariant();
}
