namespace PartnerAnalytics.Linq.Specification.Tests.OwnResources;

/// <summary>A resource that the emulator knows by its attributes only; one of them for each thing that they can say.</summary>
[AnalyticsResource("own/sales", HasProcessedDate = true)]
public sealed partial record Sale
{
    [AnalyticsField("id")]
    public string? Id { get; init; }

    [AnalyticsField("market", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true)]
    public string? Market { get; init; }

    [AnalyticsField("note", Filter = FilterOperators.None, Groupable = false)]
    public string? Note { get; init; }

    [AnalyticsField("isReturned")]
    public bool? IsReturned { get; init; }

    [AnalyticsField("soldOn")]
    public DateTimeOffset? SoldOn { get; init; }

    [AnalyticsField("processedDateTime", Filter = FilterOperators.None, Groupable = false)]
    public DateTimeOffset? ProcessedDateTime { get; init; }

    [AnalyticsField("amount", Aggregate = FieldAggregate.Sum, Sortable = true)]
    public decimal? Amount { get; init; }

    [AnalyticsField("pieces", Filter = FilterOperators.GreaterThan, Groupable = false)]
    public long? Pieces { get; init; }

    [AnalyticsField("weight")]
    public double? Weight { get; init; }

    [AnalyticsField("saleCount", Aggregate = FieldAggregate.Count)]
    public decimal? SaleCount { get; init; }

    [AnalyticsField("score", Aggregate = FieldAggregate.BucketOnly)]
    public double? Score { get; init; }

    /// <summary>Not of the service.</summary>
    public string Title => $"{Id} in {Market}";
}
