namespace PartnerAnalytics.Linq;

/// <summary>A review of an app. Every property may be null. Dates are in UTC.</summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-reviews">Get app reviews</see>. A query says which app and
/// which days it wants. The service makes no groups of them.
/// </remarks>
[AnalyticsResource("reviews", Service = AnalyticsService.Store)]
public sealed partial record Review
{
    /// <summary>The Store ID of the app. Every query names one.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>When it was written. Every query names the first and the last day.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true, Groupable = false)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The name of the app.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationName" path="/remarks"/>
    [AnalyticsField("applicationName", Filter = FilterOperators.None, Groupable = false)]
    public string? ApplicationName { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true, Groupable = false)]
    public string? Market { get; init; }

    /// <summary>The operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsVersion" path="/remarks"/>
    [AnalyticsField("osVersion", Sortable = true, Groupable = false)]
    public string? OsVersion { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true, Groupable = false)]
    public string? DeviceType { get; init; }

    /// <summary>Whether the review was revised.</summary>
    /// <inheritdoc cref="FieldNames.IsRevised" path="/remarks"/>
    [AnalyticsField("isRevised", Sortable = true, Groupable = false)]
    public bool? IsRevised { get; init; }

    /// <summary>The version of the package.</summary>
    /// <inheritdoc cref="FieldNames.PackageVersion" path="/remarks"/>
    [AnalyticsField("packageVersion", Sortable = true, Groupable = false)]
    public string? PackageVersion { get; init; }

    /// <summary>The model of the device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceModel" path="/remarks"/>
    [AnalyticsField("deviceModel", Sortable = true, Groupable = false)]
    public string? DeviceModel { get; init; }

    /// <summary>The family of the device.</summary>
    /// <inheritdoc cref="FieldNames.ProductFamily" path="/remarks"/>
    [AnalyticsField("productFamily", Sortable = true, Groupable = false,
        KnownValues = ["PC", "Tablet", "Phone", "Wearable", "Server", "Collaborative", "Other"])]
    public string? ProductFamily { get; init; }

    /// <summary>The memory of the device, in megabytes.</summary>
    /// <inheritdoc cref="FieldNames.DeviceRAM" path="/remarks"/>
    [AnalyticsField("deviceRAM", Filter = FilterOperators.Comparison, Sortable = true, Groupable = false)]
    public long? DeviceRAM { get; init; }

    /// <summary>The resolution of the screen, such as <c>1280x720</c>.</summary>
    /// <inheritdoc cref="FieldNames.DeviceScreenResolution" path="/remarks"/>
    [AnalyticsField("deviceScreenResolution", Sortable = true, Groupable = false)]
    public string? DeviceScreenResolution { get; init; }

    /// <summary>The capacity of the disk, in gigabytes.</summary>
    /// <inheritdoc cref="FieldNames.DeviceStorageCapacity" path="/remarks"/>
    [AnalyticsField("deviceStorageCapacity", Filter = FilterOperators.Comparison, Sortable = true, Groupable = false)]
    public long? DeviceStorageCapacity { get; init; }

    /// <summary>Whether the device has touch.</summary>
    /// <inheritdoc cref="FieldNames.IsTouchEnabled" path="/remarks"/>
    [AnalyticsField("isTouchEnabled", Sortable = true, Groupable = false)]
    public bool? IsTouchEnabled { get; init; }

    /// <summary>The name of the reviewer.</summary>
    /// <inheritdoc cref="FieldNames.ReviewerName" path="/remarks"/>
    [AnalyticsField("reviewerName", Sortable = true, Groupable = false)]
    public string? ReviewerName { get; init; }

    /// <summary>The rating, in stars: 1 to 5.</summary>
    /// <inheritdoc cref="FieldNames.Rating" path="/remarks"/>
    [AnalyticsField("rating", Filter = FilterOperators.Comparison, Sortable = true, Groupable = false)]
    public long? Rating { get; init; }

    /// <summary>The title.</summary>
    /// <inheritdoc cref="FieldNames.ReviewTitle" path="/remarks"/>
    [AnalyticsField("reviewTitle", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true, Groupable = false)]
    public string? ReviewTitle { get; init; }

    /// <summary>The text.</summary>
    /// <inheritdoc cref="FieldNames.ReviewText" path="/remarks"/>
    [AnalyticsField("reviewText", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true, Groupable = false)]
    public string? ReviewText { get; init; }

    /// <summary>How often it was marked as helpful.</summary>
    /// <inheritdoc cref="FieldNames.HelpfulCount" path="/remarks"/>
    [AnalyticsField("helpfulCount", Sortable = true, Groupable = false)]
    public long? HelpfulCount { get; init; }

    /// <summary>How often it was marked as not helpful.</summary>
    /// <inheritdoc cref="FieldNames.NotHelpfulCount" path="/remarks"/>
    [AnalyticsField("notHelpfulCount", Sortable = true, Groupable = false)]
    public long? NotHelpfulCount { get; init; }

    /// <summary>When it was responded to.</summary>
    /// <inheritdoc cref="FieldNames.ResponseDate" path="/remarks"/>
    [AnalyticsField("responseDate", Filter = FilterOperators.Equality, Sortable = true, Groupable = false)]
    public DateTimeOffset? ResponseDate { get; init; }

    /// <summary>The response.</summary>
    /// <inheritdoc cref="FieldNames.ResponseText" path="/remarks"/>
    [AnalyticsField("responseText", Filter = FilterOperators.Equality | FilterOperators.Contains, Sortable = true, Groupable = false)]
    public string? ResponseText { get; init; }

    /// <summary>The id of the review.</summary>
    /// <inheritdoc cref="FieldNames.Id" path="/remarks"/>
    [AnalyticsField("id", Groupable = false)]
    public string? Id { get; init; }
}
