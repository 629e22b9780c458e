namespace PartnerAnalytics.Linq;

/// <summary>
/// Sales of the subscription add-ons of an app. The rows are the smallest groups that the service makes. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-subscription-acquisitions">Get subscription add-on
/// acquisitions</see>. One request returns at most 100 rows. Groups come with the sums <c>g.Sum(x => x.GrossSalesBeforeTax)</c> and
/// the like.
/// </remarks>
[AnalyticsResource("subscriptions", Service = AnalyticsService.Store, Rows = ResourceRows.Totals, MaximumTop = 100)]
public sealed partial record SubscriptionAddOn
{
    /// <summary>The day. Every query names the first and the last one.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The Store ID of the app. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The name of the app.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationName" path="/remarks"/>
    [AnalyticsField("applicationName", Sortable = true)]
    public string? ApplicationName { get; init; }

    /// <summary>The Store ID of the subscription add-on.</summary>
    /// <inheritdoc cref="FieldNames.SubscriptionProductId" path="/remarks"/>
    [AnalyticsField("subscriptionProductId", Condition = FieldCondition.Parameter, Groupable = false)]
    public string? SubscriptionProductId { get; init; }

    /// <summary>The name of the subscription add-on.</summary>
    /// <inheritdoc cref="FieldNames.SubscriptionProductName" path="/remarks"/>
    [AnalyticsField("subscriptionProductName", Sortable = true)]
    public string? SubscriptionProductName { get; init; }

    /// <summary>The ID of the SKU.</summary>
    /// <inheritdoc cref="FieldNames.SkuId" path="/remarks"/>
    [AnalyticsField("skuId", Sortable = true)]
    public string? SkuId { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true,
        KnownValues = ["PC", "Phone", "Console-Xbox One", "Console-Xbox Series X", "IoT", "Holographic", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>The ISO code of the currency.</summary>
    /// <inheritdoc cref="FieldNames.CurrencyCode" path="/remarks"/>
    [AnalyticsField("currencyCode", Filter = FilterOperators.None, Groupable = false)]
    public string? CurrencyCode { get; init; }

    /// <summary>The sales before tax, in the currency of <see cref="CurrencyCode"/>.</summary>
    /// <inheritdoc cref="FieldNames.GrossSalesBeforeTax" path="/remarks"/>
    [AnalyticsField("grossSalesBeforeTax", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? GrossSalesBeforeTax { get; init; }

    /// <summary>How many subscriptions are active. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.TotalActiveCount" path="/remarks"/>
    [AnalyticsField("totalActiveCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? TotalActiveCount { get; init; }

    /// <summary>How many of them are in good standing. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.GoodStandingActiveCount" path="/remarks"/>
    [AnalyticsField("goodStandingActiveCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? GoodStandingActiveCount { get; init; }

    /// <summary>How many of them are about to enter the grace period. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.PendingGraceActiveCount" path="/remarks"/>
    [AnalyticsField("pendingGraceActiveCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? PendingGraceActiveCount { get; init; }

    /// <summary>How many of them are in the grace period. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.GraceActiveCount" path="/remarks"/>
    [AnalyticsField("graceActiveCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? GraceActiveCount { get; init; }

    /// <summary>How many of them are in dunning. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.LockedActiveCount" path="/remarks"/>
    [AnalyticsField("lockedActiveCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? LockedActiveCount { get; init; }

    /// <summary>How many subscriptions began.</summary>
    /// <inheritdoc cref="FieldNames.NewCount" path="/remarks"/>
    [AnalyticsField("newCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? NewCount { get; init; }

    /// <summary>How many were renewed.</summary>
    /// <inheritdoc cref="FieldNames.RenewCount" path="/remarks"/>
    [AnalyticsField("renewCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? RenewCount { get; init; }

    /// <summary>How many subscriptions ended.</summary>
    /// <inheritdoc cref="FieldNames.TotalChurnCount" path="/remarks"/>
    [AnalyticsField("totalChurnCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? TotalChurnCount { get; init; }

    /// <summary>How many ended for lack of payment.</summary>
    /// <inheritdoc cref="FieldNames.BillingChurnCount" path="/remarks"/>
    [AnalyticsField("billingChurnCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? BillingChurnCount { get; init; }

    /// <summary>How many were not renewed.</summary>
    /// <inheritdoc cref="FieldNames.NonRenewalChurnCount" path="/remarks"/>
    [AnalyticsField("nonRenewalChurnCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? NonRenewalChurnCount { get; init; }

    /// <summary>How many were refunded.</summary>
    /// <inheritdoc cref="FieldNames.RefundChurnCount" path="/remarks"/>
    [AnalyticsField("refundChurnCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? RefundChurnCount { get; init; }

    /// <summary>How many were charged back.</summary>
    /// <inheritdoc cref="FieldNames.ChargebackChurnCount" path="/remarks"/>
    [AnalyticsField("chargebackChurnCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? ChargebackChurnCount { get; init; }

    /// <summary>How many ended before their time.</summary>
    /// <inheritdoc cref="FieldNames.EarlyChurnCount" path="/remarks"/>
    [AnalyticsField("earlyChurnCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? EarlyChurnCount { get; init; }

    /// <summary>How many ended for other reasons.</summary>
    /// <inheritdoc cref="FieldNames.OtherChurnCount" path="/remarks"/>
    [AnalyticsField("otherChurnCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? OtherChurnCount { get; init; }
}
