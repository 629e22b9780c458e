using PartnerAnalytics.Linq;

namespace Consumer;

/// <summary>A resource that the application declares itself.</summary>
[AnalyticsResource("sales")]
public sealed partial record Sale
{
    [AnalyticsField("saleId")]
    public string? SaleId { get; init; }

    [AnalyticsField("region", Filter = FilterOperators.Equal | FilterOperators.Contains)]
    public string? Region { get; init; }

    [AnalyticsField("closedDate", Sortable = true)]
    public DateTimeOffset? ClosedDate { get; init; }

    [AnalyticsField("amount", Aggregate = FieldAggregate.Sum)]
    public decimal? Amount { get; init; }
}
