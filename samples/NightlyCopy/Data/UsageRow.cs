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

    /// <summary>The quantity as SQLite's own number, by which it compares, sorts and finds the greatest.</summary>
    public double? Quantity { get; set; }

    /// <summary>The quantity to its last digit. SQLite has no decimals and keeps it as text, which it would compare as text.</summary>
    public decimal? ExactQuantity { get; set; }
}
