namespace PartnerAnalytics.Linq;

/// <summary>
/// The performance of ads. Rows are in detail, and groups come with sums. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-ad-performance-data">Get ad performance data</see>.
/// Without an app, the ads of all. Groups come with the sums <c>g.Sum(x => x.AdProviderRequests)</c> and the like.
/// </remarks>
[AnalyticsResource("adsperformance", Service = AnalyticsService.Store)]
public sealed partial record AdPerformance
{
    /// <summary>The day. Every query names the first and the last one.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The Store ID of the app.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter)]
    public string? ApplicationId { get; init; }

    /// <summary>The name of the app.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationName" path="/remarks"/>
    [AnalyticsField("applicationName", Filter = FilterOperators.None)]
    public string? ApplicationName { get; init; }

    /// <summary>The ID of the ad unit.</summary>
    /// <inheritdoc cref="FieldNames.AdUnitId" path="/remarks"/>
    [AnalyticsField("adUnitId", Sortable = true)]
    public string? AdUnitId { get; init; }

    /// <summary>The name of the ad unit.</summary>
    /// <inheritdoc cref="FieldNames.AdUnitName" path="/remarks"/>
    [AnalyticsField("adUnitName", Filter = FilterOperators.None)]
    public string? AdUnitName { get; init; }

    /// <summary>The provider of the ads.</summary>
    /// <inheritdoc cref="FieldNames.AdProvider" path="/remarks"/>
    [AnalyticsField("adProvider")]
    public string? AdProvider { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true, KnownValues = ["PC/Tablet", "Phone"])]
    public string? DeviceType { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>The ISO code of the currency of the account.</summary>
    /// <inheritdoc cref="FieldNames.AccountCurrencyCode" path="/remarks"/>
    [AnalyticsField("accountCurrencyCode", Filter = FilterOperators.None)]
    public string? AccountCurrencyCode { get; init; }

    /// <summary>The name of the app in pubCenter.</summary>
    /// <inheritdoc cref="FieldNames.PubCenterAppName" path="/remarks"/>
    [AnalyticsField("pubCenterAppName")]
    public string? PubCenterAppName { get; init; }

    /// <summary>How many requests to the provider.</summary>
    /// <inheritdoc cref="FieldNames.AdProviderRequests" path="/remarks"/>
    [AnalyticsField("adProviderRequests", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? AdProviderRequests { get; init; }

    /// <summary>How many impressions.</summary>
    /// <inheritdoc cref="FieldNames.Impressions" path="/remarks"/>
    [AnalyticsField("impressions", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Impressions { get; init; }

    /// <summary>How many clicks.</summary>
    /// <inheritdoc cref="FieldNames.Clicks" path="/remarks"/>
    [AnalyticsField("clicks", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Clicks { get; init; }

    /// <summary>How many requests.</summary>
    /// <inheritdoc cref="FieldNames.Requests" path="/remarks"/>
    [AnalyticsField("requests", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Requests { get; init; }

    /// <summary>The revenue, in the currency of the account.</summary>
    /// <inheritdoc cref="FieldNames.RevenueInAccountCurrency" path="/remarks"/>
    [AnalyticsField("revenueInAccountCurrency", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? RevenueInAccountCurrency { get; init; }
}
