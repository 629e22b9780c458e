using PartnerAnalytics.Linq;

namespace Native;

/// <summary>A resource that the program declares itself.</summary>
[AnalyticsResource("sales")]
public sealed partial record Sale
{
    [AnalyticsField("saleId")]
    public string? SaleId { get; init; }

    [AnalyticsField("region", Sortable = true)]
    public string? Region { get; init; }

    [AnalyticsField("closedDate", Sortable = true)]
    public DateTimeOffset? ClosedDate { get; init; }

    [AnalyticsField("amount", Filter = FilterOperators.Comparison, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public decimal? Amount { get; init; }

    [AnalyticsField("saleCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Count)]
    public long? SaleCount { get; init; }
}
