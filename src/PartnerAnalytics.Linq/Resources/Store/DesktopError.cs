namespace PartnerAnalytics.Linq;

/// <summary>
/// Errors of a desktop application of the last 30 days. The rows are the smallest groups that the service makes. Every property may
/// be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-desktop-application-error-reporting-data">Get desktop
/// application error reporting data</see>. The application is named by its product ID. Groups come with the sums <c>g.Sum(x =>
/// x.EventCount)</c>.
/// </remarks>
[AnalyticsResource("desktop/failurehits", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record DesktopError
{
    /// <summary>The day. Every query names the first and the last one.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true, Groupable = false)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The Store ID of the app. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The name of the application.</summary>
    /// <inheritdoc cref="FieldNames.ProductName" path="/remarks"/>
    [AnalyticsField("productName", Sortable = true, Groupable = false)]
    public string? ProductName { get; init; }

    /// <summary>The name of the application that failed.</summary>
    /// <inheritdoc cref="FieldNames.AppName" path="/remarks"/>
    [AnalyticsField("appName", Filter = FilterOperators.None, Groupable = false)]
    public string? AppName { get; init; }

    /// <summary>The name of the file.</summary>
    /// <inheritdoc cref="FieldNames.FileName" path="/remarks"/>
    [AnalyticsField("fileName", Sortable = true, Groupable = false)]
    public string? FileName { get; init; }

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

    /// <summary>The build of the operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsBuild" path="/remarks"/>
    [AnalyticsField("osBuild", Sortable = true, Groupable = false)]
    public string? OsBuild { get; init; }

    /// <summary>The operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsVersion" path="/remarks"/>
    [AnalyticsField("osVersion", Sortable = true,
        KnownValues =
        [
            "Windows 7", "Windows 8.1", "Windows 10", "Windows 11", "Windows Server 2016", "Windows Server 1709", "Unknown",
        ])]
    public string? OsVersion { get; init; }

    /// <summary>The release of the operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsRelease" path="/remarks"/>
    [AnalyticsField("osRelease", Sortable = true, Groupable = false)]
    public string? OsRelease { get; init; }

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
    [AnalyticsField("deviceType", Sortable = true, KnownValues = ["PC", "Server", "Tablet", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The version of the application.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationVersion" path="/remarks"/>
    [AnalyticsField("applicationVersion", Sortable = true, Groupable = false)]
    public string? ApplicationVersion { get; init; }

    /// <summary>How many events.</summary>
    /// <inheritdoc cref="FieldNames.EventCount" path="/remarks"/>
    [AnalyticsField("eventCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public double? EventCount { get; init; }
}
