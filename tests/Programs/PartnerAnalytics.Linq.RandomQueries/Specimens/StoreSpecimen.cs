namespace PartnerAnalytics.Linq.RandomQueries.Specimens;

/// <summary>The same as <see cref="Specimen"/> as rows of the Store, of an application and of a time.</summary>
[AnalyticsResource("specimens", Service = AnalyticsService.Store)]
public sealed partial record StoreSpecimen
{
    [AnalyticsField("app", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? App { get; init; }

    [AnalyticsField("day", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Day { get; init; }

    [AnalyticsField("id", Sortable = true)]
    public string? Id { get; init; }

    [AnalyticsField("name", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
    public string? Name { get; init; }

    [AnalyticsField("note", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
    public string? Note { get; init; }

    [AnalyticsField("code")]
    public string? Code { get; init; }

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
