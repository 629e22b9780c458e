namespace PartnerAnalytics.Linq;

/// <summary>
/// A stage on the way from looking at the page of an app to using it, and how many users came that far. Conditions say whose way is
/// counted; rows hold the stage and the number only. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-acquisition-funnel-data">Get app acquisition funnel data</see>.
/// </remarks>
[AnalyticsResource("funnel", Service = AnalyticsService.Store)]
public sealed partial record AcquisitionStage
{
    /// <summary>The Store ID of the app. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The day. Every query names the first and the last one; rows are of all of these days, and leave it out.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Groupable = false)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The stage.</summary>
    /// <inheritdoc cref="FieldNames.MetricType" path="/remarks"/>
    [AnalyticsField("MetricType", Filter = FilterOperators.None, Groupable = false,
        KnownValues = ["PageView", "Acquisition", "Install", "Usage"])]
    public string? MetricType { get; init; }

    /// <summary>How many users came to the stage.</summary>
    /// <inheritdoc cref="FieldNames.UserCount" path="/remarks"/>
    [AnalyticsField("UserCount", Filter = FilterOperators.None, Groupable = false)]
    public long? UserCount { get; init; }

    /// <summary>The ID of the campaign that led to the page. For conditions only.</summary>
    /// <inheritdoc cref="FieldNames.CampaignId" path="/remarks"/>
    [AnalyticsField("campaignId", Groupable = false)]
    public string? CampaignId { get; init; }

    /// <summary>The ISO 3166 code of the market. For conditions only.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Groupable = false)]
    public string? Market { get; init; }

    /// <summary>The type of the device. For conditions only.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Groupable = false,
        KnownValues = ["PC", "Phone", "Console-Xbox One", "Console-Xbox Series X", "IoT", "Holographic", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The age of the user. For conditions only.</summary>
    /// <inheritdoc cref="FieldNames.AgeGroup" path="/remarks"/>
    [AnalyticsField("ageGroup", Groupable = false,
        KnownValues = ["0 – 17", "18 – 24", "25 – 34", "35 – 49", "50 or over", "Unknown"])]
    public string? AgeGroup { get; init; }

    /// <summary>The gender of the user. For conditions only.</summary>
    /// <inheritdoc cref="FieldNames.Gender" path="/remarks"/>
    [AnalyticsField("gender", Groupable = false, KnownValues = ["M", "F", "Unknown"])]
    public string? Gender { get; init; }
}
