namespace PartnerAnalytics.Linq;

/// <summary>
/// The use of an Azure meter by a customer on a day. Every property may be null; strings that are missing come empty. Dates are in UTC;
/// quantities are in the unit of the meter.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/partner-center/developer/get-all-azure-usage-analytics">Get all Azure usage
/// analytics</see>. Rows have no key. Groups come with <c>g.Sum(x => x.Quantity)</c>.
/// </remarks>
[AnalyticsResource("usage/azure")]
public sealed partial record AzureUsage
{
    /// <summary>The tenant of the customer.</summary>
    /// <inheritdoc cref="FieldNames.CustomerTenantId" path="/remarks"/>
    [AnalyticsField("customerTenantId", Sortable = true)]
    public string? CustomerTenantId { get; init; }

    /// <summary>The name of the customer.</summary>
    /// <inheritdoc cref="FieldNames.CustomerName" path="/remarks"/>
    [AnalyticsField("customerName", Sortable = true)]
    public string? CustomerName { get; init; }

    /// <summary>The id of the subscription.</summary>
    /// <inheritdoc cref="FieldNames.SubscriptionId" path="/remarks"/>
    [AnalyticsField("subscriptionId", Sortable = true)]
    public string? SubscriptionId { get; init; }

    /// <summary>The name of the subscription.</summary>
    /// <inheritdoc cref="FieldNames.SubscriptionName" path="/remarks"/>
    [AnalyticsField("subscriptionName", Sortable = true)]
    public string? SubscriptionName { get; init; }

    /// <summary>The day of the usage.</summary>
    /// <inheritdoc cref="FieldNames.UsageDate" path="/remarks"/>
    [AnalyticsField("usageDate", Sortable = true)]
    public DateTimeOffset? UsageDate { get; init; }

    /// <summary>The region of the resource.</summary>
    /// <inheritdoc cref="FieldNames.ResourceLocation" path="/remarks"/>
    [AnalyticsField("resourceLocation", Sortable = true)]
    public string? ResourceLocation { get; init; }

    /// <summary>The category of the meter.</summary>
    /// <inheritdoc cref="FieldNames.MeterCategory" path="/remarks"/>
    [AnalyticsField("meterCategory", Sortable = true)]
    public string? MeterCategory { get; init; }

    /// <summary>The subcategory of the meter.</summary>
    /// <inheritdoc cref="FieldNames.MeterSubcategory" path="/remarks"/>
    [AnalyticsField("meterSubcategory", Sortable = true)]
    public string? MeterSubcategory { get; init; }

    /// <summary>The unit of the quantity.</summary>
    /// <inheritdoc cref="FieldNames.MeterUnit" path="/remarks"/>
    [AnalyticsField("meterUnit", Sortable = true)]
    public string? MeterUnit { get; init; }

    /// <summary>The id of the order of a reservation.</summary>
    /// <inheritdoc cref="FieldNames.ReservationOrderId" path="/remarks"/>
    [AnalyticsField("reservationOrderId", Sortable = true)]
    public string? ReservationOrderId { get; init; }

    /// <summary>The id of a reservation.</summary>
    /// <inheritdoc cref="FieldNames.ReservationId" path="/remarks"/>
    [AnalyticsField("reservationId", Sortable = true)]
    public string? ReservationId { get; init; }

    /// <summary>The id of the meter.</summary>
    /// <inheritdoc cref="FieldNames.ConsumptionMeterId" path="/remarks"/>
    [AnalyticsField("consumptionMeterId", Sortable = true)]
    public string? ConsumptionMeterId { get; init; }

    /// <summary>The type of the service.</summary>
    /// <inheritdoc cref="FieldNames.ServiceType" path="/remarks"/>
    [AnalyticsField("serviceType", Sortable = true)]
    public string? ServiceType { get; init; }

    /// <summary>The quantity used, in the meter's unit; in groups, the sum.</summary>
    /// <inheritdoc cref="FieldNames.Quantity" path="/remarks"/>
    [AnalyticsField("quantity", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? Quantity { get; init; }
}
