namespace PartnerAnalytics.Linq.Benchmarks.BareClient;

/// <summary>A row of Azure usage as a hand-written program declares it.</summary>
internal sealed class UsageRow
{
    public string? CustomerTenantId { get; set; }

    public string? CustomerName { get; set; }

    public string? SubscriptionId { get; set; }

    public string? SubscriptionName { get; set; }

    public DateTimeOffset? UsageDate { get; set; }

    public string? ResourceLocation { get; set; }

    public string? MeterCategory { get; set; }

    public string? MeterSubcategory { get; set; }

    public string? MeterUnit { get; set; }

    public string? ReservationOrderId { get; set; }

    public string? ReservationId { get; set; }

    public string? ConsumptionMeterId { get; set; }

    public string? ServiceType { get; set; }

    public decimal? Quantity { get; set; }
}
