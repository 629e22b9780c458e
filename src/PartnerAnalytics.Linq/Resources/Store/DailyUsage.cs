namespace PartnerAnalytics.Linq;

/// <summary>
/// The use of an app, day by day, of the last 90 days. The rows are the smallest groups that the service makes. Every property may
/// be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-usage-daily">Get daily app usage</see>. Groups come
/// with the sums <c>g.Sum(x => x.DailySessionCount)</c> and the like.
/// </remarks>
[AnalyticsResource("usagedaily", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record DailyUsage
{
    /// <summary>The day. Every query names the first and the last one.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The Store ID of the app. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Sortable = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The name of the app.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationName" path="/remarks"/>
    [AnalyticsField("applicationName", Filter = FilterOperators.None, Sortable = true)]
    public string? ApplicationName { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true,
        KnownValues =
        [
            "PC", "Phone", "Console-Xbox One", "Console-Xbox Series X", "IoT", "Holographic", "Server", "Tablet", "Unknown",
        ])]
    public string? DeviceType { get; init; }

    /// <summary>The version of the package.</summary>
    /// <inheritdoc cref="FieldNames.PackageVersion" path="/remarks"/>
    [AnalyticsField("packageVersion", Sortable = true)]
    public string? PackageVersion { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>The name of the subscription, <c>null</c> as a text where there is none.</summary>
    /// <inheritdoc cref="FieldNames.SubscriptionName" path="/remarks"/>
    [AnalyticsField("subscriptionName", Filter = FilterOperators.None, Sortable = true)]
    public string? SubscriptionName { get; init; }

    /// <summary>How many sessions on the day.</summary>
    /// <inheritdoc cref="FieldNames.DailySessionCount" path="/remarks"/>
    [AnalyticsField("dailySessionCount", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Sum)]
    public long? DailySessionCount { get; init; }

    /// <summary>How long it was used, in minutes.</summary>
    /// <inheritdoc cref="FieldNames.EngagementDurationMinutes" path="/remarks"/>
    [AnalyticsField("engagementDurationMinutes", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Sum)]
    public double? EngagementDurationMinutes { get; init; }

    /// <summary>How many users on the day. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.DailyActiveUsers" path="/remarks"/>
    [AnalyticsField("dailyActiveUsers", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public long? DailyActiveUsers { get; init; }

    /// <summary>How many devices on the day. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.DailyActiveDevices" path="/remarks"/>
    [AnalyticsField("dailyActiveDevices", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public long? DailyActiveDevices { get; init; }

    /// <summary>How many users for the first time on the day. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.DailyNewUsers" path="/remarks"/>
    [AnalyticsField("dailyNewUsers", Filter = FilterOperators.None, Sortable = true, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? DailyNewUsers { get; init; }

    /// <summary>How many devices for the first time on the day. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.DailyNewDevices" path="/remarks"/>
    [AnalyticsField("dailyNewDevices", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public long? DailyNewDevices { get; init; }

    /// <summary>How many users in the month up to the day. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.MonthlyActiveUsers" path="/remarks"/>
    [AnalyticsField("monthlyActiveUsers", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public long? MonthlyActiveUsers { get; init; }

    /// <summary>How many devices in the month up to the day. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.MonthlyActiveDevices" path="/remarks"/>
    [AnalyticsField("monthlyActiveDevices", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public long? MonthlyActiveDevices { get; init; }

    /// <summary>How many users for the first time in that month. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.MonthlyNewUsers" path="/remarks"/>
    [AnalyticsField("monthlyNewUsers", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public long? MonthlyNewUsers { get; init; }

    /// <summary>How many devices for the first time in that month. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.MonthlyNewDevices" path="/remarks"/>
    [AnalyticsField("monthlyNewDevices", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public long? MonthlyNewDevices { get; init; }
}
