namespace PartnerAnalytics.Linq;

/// <summary>
/// The devices that have a desktop application, day by day. The rows are the smallest groups that the service makes. Every property
/// may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-desktop-app-installs">Get desktop application
/// installs</see>. The application is named by its product ID.
/// </remarks>
[AnalyticsResource("desktop/installbasedaily", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record DesktopInstall
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
    [AnalyticsField("productName", Filter = FilterOperators.None, Sortable = true, Groupable = false)]
    public string? ProductName { get; init; }

    /// <summary>The version of the application.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationVersion" path="/remarks"/>
    [AnalyticsField("applicationVersion", Sortable = true)]
    public string? ApplicationVersion { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true, KnownValues = ["PC", "Server", "Tablet", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

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
    [AnalyticsField("osRelease", Sortable = true)]
    public string? OsRelease { get; init; }

    /// <summary>How many devices have it. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.InstallBase" path="/remarks"/>
    [AnalyticsField("installBase", Filter = FilterOperators.None, Sortable = true, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? InstallBase { get; init; }
}
