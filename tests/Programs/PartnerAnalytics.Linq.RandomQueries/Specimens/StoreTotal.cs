namespace PartnerAnalytics.Linq.RandomQueries.Specimens;

/// <summary>The same as totals of the Store. What is summed is no key, nor is what groups could not tell of a day.</summary>
[AnalyticsResource("totals", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record StoreTotal
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

    [AnalyticsField("madeDate", Sortable = true, Groupable = false)]
    public DateTimeOffset? MadeDate { get; init; }

    [AnalyticsField("soldDate", Sortable = true, Groupable = false)]
    public DateTimeOffset? SoldDate { get; init; }

    [AnalyticsField("units", Filter = FilterOperators.Comparison, Sortable = true, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Units { get; init; }

    [AnalyticsField("serial", Filter = FilterOperators.Comparison, Sortable = true)]
    public long? Serial { get; init; }

    [AnalyticsField("price", Filter = FilterOperators.Comparison, Sortable = true, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? Price { get; init; }

    [AnalyticsField("rate", Filter = FilterOperators.Comparison, Sortable = true)]
    public decimal? Rate { get; init; }

    [AnalyticsField("weight", Filter = FilterOperators.Comparison, Sortable = true, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public double? Weight { get; init; }

    [AnalyticsField("ratio", Filter = FilterOperators.Comparison, Sortable = true)]
    public double? Ratio { get; init; }

    [AnalyticsField("specimenCount", Filter = FilterOperators.None, Groupable = false, Sortable = true, Aggregate = FieldAggregate.Count)]
    public long? SpecimenCount { get; init; }
}
