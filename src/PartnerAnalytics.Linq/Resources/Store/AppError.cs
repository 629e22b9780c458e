namespace PartnerAnalytics.Linq;

/// <summary>
/// Errors of an app of the last 30 days. The rows are the smallest groups that the service makes. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-error-reporting-data">Get error reporting data</see>.
/// Groups come with the sums <c>g.Sum(x => x.EventCount)</c>.
/// </remarks>
[AnalyticsResource("failurehits", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record AppError
{
    /// <summary>The day. Every query names the first and the last one.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true, Groupable = false)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The Store ID of the app. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The name of the app.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationName" path="/remarks"/>
    [AnalyticsField("applicationName", Sortable = true, Groupable = false)]
    public string? ApplicationName { get; init; }

    /// <summary>The name of the failure.</summary>
    /// <inheritdoc cref="FieldNames.FailureName" path="/remarks"/>
    [AnalyticsField("failureName", Sortable = true)]
    public string? FailureName { get; init; }

    /// <summary>The identifier of the failure.</summary>
    /// <inheritdoc cref="FieldNames.FailureHash" path="/remarks"/>
    [AnalyticsField("failureHash", Sortable = true)]
    public string? FailureHash { get; init; }

    /// <summary>The symbol that is assigned to it.</summary>
    /// <inheritdoc cref="FieldNames.Symbol" path="/remarks"/>
    [AnalyticsField("symbol", Sortable = true)]
    public string? Symbol { get; init; }

    /// <summary>The operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsVersion" path="/remarks"/>
    [AnalyticsField("osVersion", Sortable = true)]
    public string? OsVersion { get; init; }

    /// <summary>The type of event.</summary>
    /// <inheritdoc cref="FieldNames.EventType" path="/remarks"/>
    [AnalyticsField("eventType", Sortable = true, KnownValues = ["crash", "hang", "memory", "jse"])]
    public string? EventType { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true,
        KnownValues = ["PC", "Phone", "Console-Xbox One", "Console-Xbox Series X", "IoT", "Holographic", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The name of the package.</summary>
    /// <inheritdoc cref="FieldNames.PackageName" path="/remarks"/>
    [AnalyticsField("packageName", Sortable = true)]
    public string? PackageName { get; init; }

    /// <summary>The version of the package.</summary>
    /// <inheritdoc cref="FieldNames.PackageVersion" path="/remarks"/>
    [AnalyticsField("packageVersion", Sortable = true)]
    public string? PackageVersion { get; init; }

    /// <summary>The release of the operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsRelease" path="/remarks"/>
    [AnalyticsField("osRelease", Sortable = true)]
    public string? OsRelease { get; init; }

    /// <summary>How many events.</summary>
    /// <inheritdoc cref="FieldNames.EventCount" path="/remarks"/>
    [AnalyticsField("eventCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public double? EventCount { get; init; }

    /// <summary>How many devices. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.DeviceCount" path="/remarks"/>
    [AnalyticsField("deviceCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public double? DeviceCount { get; init; }
}
