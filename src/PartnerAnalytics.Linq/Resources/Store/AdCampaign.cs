namespace PartnerAnalytics.Linq;

/// <summary>
/// The performance of ad campaigns. Rows are in detail, and groups come with sums. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-ad-campaign-performance-data">Get ad campaign
/// performance data</see>. Without an app, the campaigns of all. Groups come with the sums <c>g.Sum(x => x.Spend)</c> and the like.
/// </remarks>
[AnalyticsResource("promotion", Service = AnalyticsService.Store)]
public sealed partial record AdCampaign
{
    /// <summary>The day. Every query names the first and the last one.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The Store ID of the app.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter)]
    public string? ApplicationId { get; init; }

    /// <summary>The ID of the campaign.</summary>
    /// <inheritdoc cref="FieldNames.CampaignId" path="/remarks"/>
    [AnalyticsField("campaignId", Sortable = true)]
    public string? CampaignId { get; init; }

    /// <summary>The ID of the line.</summary>
    /// <inheritdoc cref="FieldNames.LineId" path="/remarks"/>
    [AnalyticsField("lineId", Filter = FilterOperators.None, Groupable = false)]
    public string? LineId { get; init; }

    /// <summary>The ISO code of the currency.</summary>
    /// <inheritdoc cref="FieldNames.CurrencyCode" path="/remarks"/>
    [AnalyticsField("currencyCode", Filter = FilterOperators.None)]
    public string? CurrencyCode { get; init; }

    /// <summary>What was spent, in that currency.</summary>
    /// <inheritdoc cref="FieldNames.Spend" path="/remarks"/>
    [AnalyticsField("spend", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? Spend { get; init; }

    /// <summary>How many impressions.</summary>
    /// <inheritdoc cref="FieldNames.Impressions" path="/remarks"/>
    [AnalyticsField("impressions", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Impressions { get; init; }

    /// <summary>How many installs.</summary>
    /// <inheritdoc cref="FieldNames.Installs" path="/remarks"/>
    [AnalyticsField("installs", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Installs { get; init; }

    /// <summary>How many clicks.</summary>
    /// <inheritdoc cref="FieldNames.Clicks" path="/remarks"/>
    [AnalyticsField("clicks", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? Clicks { get; init; }

    /// <summary>How many add-ons.</summary>
    /// <inheritdoc cref="FieldNames.IapInstalls" path="/remarks"/>
    [AnalyticsField("iapInstalls", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? IapInstalls { get; init; }

    /// <summary>How many users. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.ActiveUsers" path="/remarks"/>
    [AnalyticsField("activeUsers", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? ActiveUsers { get; init; }
}
