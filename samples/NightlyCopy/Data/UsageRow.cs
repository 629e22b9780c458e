namespace NightlyCopy.Data;

/// <summary>A row of Azure usage in the copy. The service's rows have no key, so the copy gives them one of its own.</summary>
internal sealed class UsageRow
{
    public long Id { get; set; }

    /// <summary>The day (UTC). What is replaced is replaced by day.</summary>
    public DateTime UsageDate { get; set; }

    public string? CustomerTenantId { get; set; }

    public string? CustomerName { get; set; }

    public string? SubscriptionId { get; set; }

    public string? SubscriptionName { get; set; }

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
