namespace PartnerAnalytics.Linq;

/// <summary>
/// The use of an app, month by month, of the last 90 days; the date is the first of the month. The rows are the smallest groups
/// that the service makes. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-usage-monthly">Get monthly app usage</see>. Groups
/// come with the sums <c>g.Sum(x => x.MonthlySessionCount)</c> and the like.
/// </remarks>
[AnalyticsResource("usagemonthly", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record MonthlyUsage
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

    /// <summary>How many sessions in the month.</summary>
    /// <inheritdoc cref="FieldNames.MonthlySessionCount" path="/remarks"/>
    [AnalyticsField("monthlySessionCount", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Sum)]
    public long? MonthlySessionCount { get; init; }

    /// <summary>How long it was used, in minutes.</summary>
    /// <inheritdoc cref="FieldNames.EngagementDurationMinutes" path="/remarks"/>
    [AnalyticsField("engagementDurationMinutes", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Sum)]
    public double? EngagementDurationMinutes { get; init; }

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

    /// <summary>How many users a day, on average. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.AverageDailyActiveUsers" path="/remarks"/>
    [AnalyticsField("averageDailyActiveUsers", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public double? AverageDailyActiveUsers { get; init; }

    /// <summary>How many devices a day, on average. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.AverageDailyActiveDevices" path="/remarks"/>
    [AnalyticsField("averageDailyActiveDevices", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Figure)]
    public double? AverageDailyActiveDevices { get; init; }
}
