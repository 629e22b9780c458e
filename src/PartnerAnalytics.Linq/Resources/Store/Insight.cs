using System.Text.Json;

namespace PartnerAnalytics.Linq;

/// <summary>
/// What the service finds remarkable in the figures of apps. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-insights-data-for-your-app">Get insights data</see>.
/// Without days, the service looks at the last 30.
/// </remarks>
[AnalyticsResource("insights", Service = AnalyticsService.Store)]
public sealed partial record Insight
{
    /// <summary>The Store ID of the app. Without one, all apps of the account.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The day, at midnight UTC.</summary>
    /// <inheritdoc cref="FieldNames.InsightDate" path="/remarks"/>
    [AnalyticsField("insightDate", Condition = FieldCondition.Days, Groupable = false)]
    public DateTimeOffset? InsightDate { get; init; }

    /// <summary>What the figures are of. Every query names at least one.</summary>
    /// <inheritdoc cref="FieldNames.DataType" path="/remarks"/>
    [AnalyticsField("dataType", Filter = FilterOperators.Equality, Required = true, Groupable = false,
        KnownValues = ["acquisition", "health", "usage"])]
    public string? DataType { get; init; }

    /// <summary>
    /// What was found: a list of objects with <c>FactName</c>, <c>FactValue</c>, <c>PercentChange</c> and the like, whose forms vary.
    /// </summary>
    /// <inheritdoc cref="FieldNames.InsightDetail" path="/remarks"/>
    [AnalyticsField("insightDetail")]
    public JsonElement? InsightDetail { get; init; }
}
