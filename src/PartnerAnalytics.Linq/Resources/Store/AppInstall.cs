namespace PartnerAnalytics.Linq;

/// <summary>
/// Installs of an app. The rows are the smallest groups that the service makes. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-installs">Get app installs</see>. Groups come with
/// the sums <c>g.Sum(x => x.SuccessfulInstallCount)</c>.
/// </remarks>
[AnalyticsResource("installs", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record AppInstall
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
    [AnalyticsField("applicationName", Filter = FilterOperators.None, Sortable = true)]
    public string? ApplicationName { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true,
        KnownValues = ["PC", "Phone", "Console-Xbox One", "Console-Xbox Series X", "IoT", "Holographic", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The version of the package.</summary>
    /// <inheritdoc cref="FieldNames.PackageVersion" path="/remarks"/>
    [AnalyticsField("packageVersion", Sortable = true)]
    public string? PackageVersion { get; init; }

    /// <summary>The operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsVersion" path="/remarks"/>
    [AnalyticsField("osVersion", Sortable = true,
        KnownValues =
        [
            "Windows Phone 7.5", "Windows Phone 8", "Windows Phone 8.1", "Windows Phone 10", "Windows 8", "Windows 8.1",
            "Windows 10", "Windows 11", "Unknown",
        ])]
    public string? OsVersion { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>How many installs succeeded.</summary>
    /// <inheritdoc cref="FieldNames.SuccessfulInstallCount" path="/remarks"/>
    [AnalyticsField("successfulInstallCount", Filter = FilterOperators.None, Sortable = true, Groupable = false,
        Aggregate = FieldAggregate.Sum)]
    public long? SuccessfulInstallCount { get; init; }
}
