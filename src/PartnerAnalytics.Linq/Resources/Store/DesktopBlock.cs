namespace PartnerAnalytics.Linq;

/// <summary>
/// The devices on which a desktop application blocks an upgrade of Windows. The rows are the smallest groups that the service
/// makes. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-desktop-block-data">Get upgrade blocks</see>. The
/// application is named by its product ID.
/// </remarks>
[AnalyticsResource("desktop/blockhits", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record DesktopBlock
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

    /// <summary>The name of the file.</summary>
    /// <inheritdoc cref="FieldNames.FileName" path="/remarks"/>
    [AnalyticsField("fileName", Sortable = true)]
    public string? FileName { get; init; }

    /// <summary>The version of the application.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationVersion" path="/remarks"/>
    [AnalyticsField("applicationVersion", Sortable = true)]
    public string? ApplicationVersion { get; init; }

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

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true, KnownValues = ["PC", "Server", "Tablet", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The type of block.</summary>
    /// <inheritdoc cref="FieldNames.BlockType" path="/remarks"/>
    [AnalyticsField("blockType", Sortable = true,
        KnownValues = ["Potential Sediment", "Temporary Sediment", "Runtime Notification"])]
    public string? BlockType { get; init; }

    /// <summary>The architecture.</summary>
    /// <inheritdoc cref="FieldNames.Architecture" path="/remarks"/>
    [AnalyticsField("architecture", Sortable = true, KnownValues = ["ARM64", "X86"])]
    public string? Architecture { get; init; }

    /// <summary>The release to which the upgrade was blocked.</summary>
    /// <inheritdoc cref="FieldNames.TargetOs" path="/remarks"/>
    [AnalyticsField("targetOs", Sortable = true, KnownValues = ["Version 1709", "Version 1803"])]
    public string? TargetOs { get; init; }

    /// <summary>How many devices. Not additive.</summary>
    /// <inheritdoc cref="FieldNames.DeviceCount" path="/remarks"/>
    [AnalyticsField("deviceCount", Filter = FilterOperators.None, Sortable = true, Groupable = false, Aggregate = FieldAggregate.Figure)]
    public long? DeviceCount { get; init; }
}
