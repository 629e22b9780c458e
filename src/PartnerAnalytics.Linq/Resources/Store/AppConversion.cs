namespace PartnerAnalytics.Linq;

/// <summary>
/// Conversions of an app by channel. The rows are the smallest groups that the service makes. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-conversions-by-channel">Get app conversions by
/// channel</see>. Groups come with the sums <c>g.Sum(x => x.ClickCount)</c> and the like.
/// </remarks>
[AnalyticsResource("appchannelconversions", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record AppConversion
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

    /// <summary>The type of the product.</summary>
    /// <inheritdoc cref="FieldNames.AppType" path="/remarks"/>
    [AnalyticsField("appType", Sortable = true)]
    public string? AppType { get; init; }

    /// <summary>The ID of the custom campaign.</summary>
    /// <inheritdoc cref="FieldNames.CustomCampaignId" path="/remarks"/>
    [AnalyticsField("customCampaignId", Sortable = true)]
    public string? CustomCampaignId { get; init; }

    /// <summary>The domain that led to the Store.</summary>
    /// <inheritdoc cref="FieldNames.ReferrerUriDomain" path="/remarks"/>
    [AnalyticsField("referrerUriDomain", Sortable = true)]
    public string? ReferrerUriDomain { get; init; }

    /// <summary>The channel.</summary>
    /// <inheritdoc cref="FieldNames.ChannelType" path="/remarks"/>
    [AnalyticsField("channelType", Sortable = true, KnownValues = ["CustomCampaignId", "Store Traffic", "Other"])]
    public string? ChannelType { get; init; }

    /// <summary>The client of the Store.</summary>
    /// <inheritdoc cref="FieldNames.StoreClient" path="/remarks"/>
    [AnalyticsField("storeClient", Sortable = true)]
    public string? StoreClient { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true,
        KnownValues = ["PC", "Phone", "Console-Xbox One", "Console-Xbox Series X", "IoT", "Holographic", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>How many clicks.</summary>
    /// <inheritdoc cref="FieldNames.ClickCount" path="/remarks"/>
    [AnalyticsField("clickCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? ClickCount { get; init; }

    /// <summary>How many of them ended in an acquisition.</summary>
    /// <inheritdoc cref="FieldNames.ConversionCount" path="/remarks"/>
    [AnalyticsField("conversionCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? ConversionCount { get; init; }
}
