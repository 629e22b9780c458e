namespace PartnerAnalytics.Linq;

/// <summary>
/// Acquisitions of the add-ons of an app. The rows are the smallest groups that the service makes. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/get-in-app-acquisitions">Get add-on acquisitions</see>.
/// Groups come with the sums <c>g.Sum(x => x.AcquisitionQuantity)</c> and the like.
/// </remarks>
[AnalyticsResource("inappacquisitions", Service = AnalyticsService.Store, Rows = ResourceRows.Totals)]
public sealed partial record InAppAcquisition
{
    /// <summary>The day. Every query names the first and the last one.</summary>
    /// <inheritdoc cref="FieldNames.Date" path="/remarks"/>
    [AnalyticsField("date", Condition = FieldCondition.Days, Required = true, Sortable = true)]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The Store ID of the app. Every query names one, or an add-on.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationId" path="/remarks"/>
    [AnalyticsField("applicationId", Condition = FieldCondition.Parameter, Required = true, Groupable = false)]
    public string? ApplicationId { get; init; }

    /// <summary>The name of the app.</summary>
    /// <inheritdoc cref="FieldNames.ApplicationName" path="/remarks"/>
    [AnalyticsField("applicationName", Filter = FilterOperators.None)]
    public string? ApplicationName { get; init; }

    /// <summary>The Store ID of the add-on.</summary>
    /// <inheritdoc cref="FieldNames.InAppProductId" path="/remarks"/>
    [AnalyticsField("inAppProductId", Condition = FieldCondition.Parameter, InsteadOf = "applicationId", Groupable = false,
        Aliases = ["addonProductId"])]
    public string? InAppProductId { get; init; }

    /// <summary>The name of the add-on.</summary>
    /// <inheritdoc cref="FieldNames.InAppProductName" path="/remarks"/>
    [AnalyticsField("inAppProductName", Filter = FilterOperators.None, Aliases = ["addonProductName"])]
    public string? InAppProductName { get; init; }

    /// <summary>How it was acquired.</summary>
    /// <inheritdoc cref="FieldNames.AcquisitionType" path="/remarks"/>
    [AnalyticsField("acquisitionType", Sortable = true)]
    public string? AcquisitionType { get; init; }

    /// <summary>The age of who acquired it.</summary>
    /// <inheritdoc cref="FieldNames.AgeGroup" path="/remarks"/>
    [AnalyticsField("ageGroup", Sortable = true,
        KnownValues = ["less than 13", "13-17", "18-24", "25-34", "35-44", "44-55", "greater than 55", "Unknown"])]
    public string? AgeGroup { get; init; }

    /// <summary>The client of the Store.</summary>
    /// <inheritdoc cref="FieldNames.StoreClient" path="/remarks"/>
    [AnalyticsField("storeClient", Sortable = true)]
    public string? StoreClient { get; init; }

    /// <summary>The gender of who acquired it.</summary>
    /// <inheritdoc cref="FieldNames.Gender" path="/remarks"/>
    [AnalyticsField("gender", Sortable = true, KnownValues = ["m", "f", "Unknown"])]
    public string? Gender { get; init; }

    /// <summary>The ISO 3166 code of the market.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>The operating system.</summary>
    /// <inheritdoc cref="FieldNames.OsVersion" path="/remarks"/>
    [AnalyticsField("osVersion", Sortable = true,
        KnownValues =
        [
            "Windows Phone 7.5", "Windows Phone 8", "Windows Phone 8.1", "Windows Phone 10", "Windows 8", "Windows 8.1",
            "Windows 10", "Windows 11", "Unknown",
        ])]
    public string? OsVersion { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true,
        KnownValues = ["PC", "Phone", "Console-Xbox One", "Console-Xbox Series X", "IoT", "Holographic", "Unknown"])]
    public string? DeviceType { get; init; }

    /// <summary>The name of the order, where there was a promotional code.</summary>
    /// <inheritdoc cref="FieldNames.OrderName" path="/remarks"/>
    [AnalyticsField("orderName", Sortable = true)]
    public string? OrderName { get; init; }

    /// <summary>How many acquisitions.</summary>
    /// <inheritdoc cref="FieldNames.AcquisitionQuantity" path="/remarks"/>
    [AnalyticsField("acquisitionQuantity", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? AcquisitionQuantity { get; init; }

    /// <summary>What was paid, in US dollars.</summary>
    /// <inheritdoc cref="FieldNames.PurchasePriceUSDAmount" path="/remarks"/>
    [AnalyticsField("purchasePriceUSDAmount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? PurchasePriceUSDAmount { get; init; }

    /// <summary>What was paid, in the currency of the market.</summary>
    /// <inheritdoc cref="FieldNames.PurchasePriceLocalAmount" path="/remarks"/>
    [AnalyticsField("purchasePriceLocalAmount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? PurchasePriceLocalAmount { get; init; }

    /// <summary>The tax on it, in US dollars.</summary>
    /// <inheritdoc cref="FieldNames.PurchaseTaxUSDAmount" path="/remarks"/>
    [AnalyticsField("purchaseTaxUSDAmount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? PurchaseTaxUSDAmount { get; init; }

    /// <summary>The tax on it, in the currency of the market.</summary>
    /// <inheritdoc cref="FieldNames.PurchaseTaxLocalAmount" path="/remarks"/>
    [AnalyticsField("purchaseTaxLocalAmount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public decimal? PurchaseTaxLocalAmount { get; init; }
}
