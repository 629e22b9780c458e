namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>A resource of the user's own, with a field of every type and every thing that a field can allow.</summary>
[AnalyticsResource("gadgets")]
public sealed partial record OpenGadget
{
    [AnalyticsField("id", Sortable = true)]
    public string? Id { get; init; }

    [AnalyticsField("name", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
    public string? Name { get; init; }

    [AnalyticsField("kind", Sortable = true)]
    public string? Kind { get; init; }

    [AnalyticsField("label", Filter = FilterOperators.Contains)]
    public string? Label { get; init; }

    [AnalyticsField("active", Sortable = true)]
    public bool? Active { get; init; }

    [AnalyticsField("premium")]
    public bool? Premium { get; init; }

    [AnalyticsField("units", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public long? Units { get; init; }

    [AnalyticsField("price", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public decimal? Price { get; init; }

    [AnalyticsField("weight", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public double? Weight { get; init; }

    [AnalyticsField("madeDate", Sortable = true)]
    public DateTimeOffset? MadeDate { get; init; }

    [AnalyticsField("soldDate", Sortable = true)]
    public DateTimeOffset? SoldDate { get; init; }

    [AnalyticsField("gadgetCount", Filter = FilterOperators.None, Groupable = false, Sortable = true, Aggregate = FieldAggregate.Count)]
    public long? GadgetCount { get; init; }
}
