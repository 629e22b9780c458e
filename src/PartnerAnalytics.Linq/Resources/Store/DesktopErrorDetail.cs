namespace PartnerAnalytics.Linq;

/// <summary>
/// The single events of an error, <c>x.FailureHash</c>, of a desktop application. Dates are in UTC. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-details-for-an-error-in-your-desktop-application">Get
/// details for an error in a desktop application</see>. Every query names the error as well. The application is named by its
/// product ID.
/// </remarks>
[AnalyticsResource("desktop/failuredetails", Service = AnalyticsService.Store)]
public sealed partial record DesktopErrorDetail
{
    /// <summary>The identifier of the failure.</summary>
    /// <inheritdoc cref="FieldNames.FailureHash" path="/remarks"/>
    [AnalyticsField("failureHash", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? FailureHash { get; init; }

    /// <summary>The Store ID of the app. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The day. Every query names the first and the last one.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true, Groupable = false)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The name of the failure.</summary>
    /// <inheritdoc cref="FieldNames.FailureName" path="/remarks"/>
    [AnalyticsField("failureName", Filter = FilterOperators.None, Groupable = false)]
    public string? FailureName { get; init; }

    /// <summary>The hash of the ID of the CAB file.</summary>
    /// <inheritdoc cref="FieldNames.CabIdHash" path="/remarks"/>
    [AnalyticsField("cabIdHash", Sortable = true, Groupable = false)]
    public string? CabIdHash { get; init; }

    /// <summary>Until when the CAB file can be downloaded.</summary>
    /// <inheritdoc cref="FieldNames.CabExpirationTime" path="/remarks"/>
    [AnalyticsField("cabExpirationTime", Filter = FilterOperators.Equality, Sortable = true, Groupable = false)]
    public DateTimeOffset? CabExpirationTime { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true, Groupable = false)]
    public string? Market { get; init; }

    /// <summary>The build of the operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsBuild" path="/remarks"/>
    [AnalyticsField("osBuild", Sortable = true, Groupable = false)]
    public string? OsBuild { get; init; }

    /// <summary>The version of the application.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationVersion" path="/remarks"/>
    [AnalyticsField("applicationVersion", Sortable = true, Groupable = false)]
    public string? ApplicationVersion { get; init; }

    /// <summary>The model of the device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceModel" path="/remarks"/>
    [AnalyticsField("deviceModel", Sortable = true, Groupable = false)]
    public string? DeviceModel { get; init; }

    /// <summary>The operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsVersion" path="/remarks"/>
    [AnalyticsField("osVersion", Sortable = true, Groupable = false,
        KnownValues =
        [
            "Windows 7", "Windows 8.1", "Windows 10", "Windows 11", "Windows Server 2016", "Windows Server 1709", "Unknown",
        ])]
    public string? OsVersion { get; init; }

    /// <summary>The release of the operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsRelease" path="/remarks"/>
    [AnalyticsField("osRelease", Sortable = true, Groupable = false)]
    public string? OsRelease { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true, Groupable = false, KnownValues = ["PC", "Server", "Tablet", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The name of the file.</summary>
    /// <inheritdoc cref="FieldNames.FileName" path="/remarks"/>
    [AnalyticsField("fileName", Sortable = true, Groupable = false)]
    public string? FileName { get; init; }

    /// <summary>Whether the CAB file can be downloaded.</summary>
    /// <inheritdoc cref="FieldNames.CabDownloadable" path="/remarks"/>
    [AnalyticsField("cabDownloadable", Filter = FilterOperators.None, Groupable = false)]
    public bool? CabDownloadable { get; init; }
}
