namespace PartnerAnalytics.Linq.RandomQueries.Specimens;

/// <summary>A resource with two fields of every type: one of few and tame values, which can be summed, and one of hostile values.</summary>
[AnalyticsResource("specimens")]
public sealed partial record Specimen
{
    [AnalyticsField("id", Sortable = true)]
    public string? Id { get; init; }

    [AnalyticsField("name", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
    public string? Name { get; init; }

    [AnalyticsField("note", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
    public string? Note { get; init; }

    /// <summary>Cannot be ordered by, nor searched by a part.</summary>
    [AnalyticsField("code")]
    public string? Code { get; init; }

    /// <summary>Can only be read.</summary>
    [AnalyticsField("secret", Filter = FilterOperators.None, Groupable = false)]
    public string? Secret { get; init; }

    [AnalyticsField("active", Sortable = true)]
    public bool? Active { get; init; }

    [AnalyticsField("premium", Sortable = true)]
    public bool? Premium { get; init; }

    [AnalyticsField("madeDate", Sortable = true)]
    public DateTimeOffset? MadeDate { get; init; }

    [AnalyticsField("soldDate", Sortable = true)]
    public DateTimeOffset? SoldDate { get; init; }

    [AnalyticsField("units", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public long? Units { get; init; }

    [AnalyticsField("serial", Filter = FilterOperators.Comparison, Sortable = true)]
    public long? Serial { get; init; }

    [AnalyticsField("price", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public decimal? Price { get; init; }

    [AnalyticsField("rate", Filter = FilterOperators.Comparison, Sortable = true)]
    public decimal? Rate { get; init; }

    [AnalyticsField("weight", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public double? Weight { get; init; }

    [AnalyticsField("ratio", Filter = FilterOperators.Comparison, Sortable = true)]
    public double? Ratio { get; init; }

    [AnalyticsField("specimenCount", Filter = FilterOperators.None, Groupable = false, Sortable = true, Aggregate = FieldAggregate.Count)]
    public long? SpecimenCount { get; init; }
}
