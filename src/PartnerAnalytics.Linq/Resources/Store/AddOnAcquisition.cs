namespace PartnerAnalytics.Linq;

/// <summary>
/// Acquisitions of add-ons of games and apps. Rows are in detail, and groups come with sums. Every property may be null.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/windows/uwp/monetize/add-on-acquisitions-data">Add-on acquisitions data</see>.
/// Groups come with the sums <c>g.Sum(x => x.AcquisitionQuantity)</c> and the like.
/// </remarks>
[AnalyticsResource("addonacquisitions", Service = AnalyticsService.Store)]
public sealed partial record AddOnAcquisition
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
    /// <inheritdoc cref="FieldNames.AddonProductId" path="/remarks"/>
    [AnalyticsField("addonProductId", Condition = FieldCondition.Parameter, InsteadOf = "applicationId", Groupable = false)]
    public string? AddonProductId { get; init; }

    /// <summary>The name of the add-on.</summary>
    /// <inheritdoc cref="FieldNames.AddonProductName" path="/remarks"/>
    [AnalyticsField("addonProductName", Filter = FilterOperators.None)]
    public string? AddonProductName { get; init; }

    /// <summary>The Store ID of the product in which the add-on is used.</summary>
    /// <inheritdoc cref="FieldNames.InAppProductId" path="/remarks"/>
    [AnalyticsField("inAppProductId", Filter = FilterOperators.None, Groupable = false)]
    public string? InAppProductId { get; init; }

    /// <summary>The name of that product.</summary>
    /// <inheritdoc cref="FieldNames.InAppProductName" path="/remarks"/>
    [AnalyticsField("inAppProductName", Filter = FilterOperators.None, Groupable = false)]
    public string? InAppProductName { get; init; }

    /// <summary>How it was acquired.</summary>
    /// <inheritdoc cref="FieldNames.AcquisitionType" path="/remarks"/>
    [AnalyticsField("acquisitionType", Sortable = true,
        KnownValues =
        [
            "Free", "Trial", "Paid", "Promotional code", "Iap", "Subscription Iap", "Private Audience", "Pre Order",
            "Xbox Game Pass", "Disk", "Prepaid Code", "Charged Pre Order", "Cancelled Pre Order", "Failed Pre Order",
        ])]
    public string? AcquisitionType { get; init; }

    /// <summary>The age of who acquired it.</summary>
    /// <inheritdoc cref="FieldNames.Age" path="/remarks"/>
    [AnalyticsField("age", Sortable = true)]
    public string? Age { get; init; }

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
    [AnalyticsField("osVersion", Sortable = true)]
    public string? OsVersion { get; init; }

    /// <summary>The kind of device.</summary>
    /// <inheritdoc cref="FieldNames.DeviceType" path="/remarks"/>
    [AnalyticsField("deviceType", Sortable = true,
        KnownValues =
        [
            "PC", "Phone", "Console-Xbox One", "Console-Xbox Series X", "IoT", "Holographic", "Server", "Tablet", "Unknown",
        ])]
    public string? DeviceType { get; init; }

    /// <summary>The means of payment.</summary>
    /// <inheritdoc cref="FieldNames.PaymentInstrumentType" path="/remarks"/>
    [AnalyticsField("paymentInstrumentType", Filter = FilterOperators.None,
        KnownValues =
        [
            "Credit Card", "Direct Debit Card", "Inferred Purchase", "MS Balance", "Mobile Operator", "Online Bank Transfer",
            "PayPal", "Split Transaction", "Token Redemption", "Zero Amount Paid", "eWallet", "Unknown",
        ])]
    public string? PaymentInstrumentType { get; init; }

    /// <summary>The sandbox, <c>RETAIL</c> for the public.</summary>
    /// <inheritdoc cref="FieldNames.SandboxId" path="/remarks"/>
    [AnalyticsField("sandboxId")]
    public string? SandboxId { get; init; }

    /// <summary>The title ID on Xbox, in hexadecimal.</summary>
    /// <inheritdoc cref="FieldNames.XboxTitleIdHex" path="/remarks"/>
    [AnalyticsField("xboxTitleIdHex", Filter = FilterOperators.None)]
    public string? XboxTitleIdHex { get; init; }

    /// <summary>The Xbox title ID, in decimal digits.</summary>
    /// <inheritdoc cref="FieldNames.XboxTitleId" path="/remarks"/>
    [AnalyticsField("xboxTitleId", Filter = FilterOperators.None, Groupable = false)]
    public string? XboxTitleId { get; init; }

    /// <summary>The Xbox product ID.</summary>
    /// <inheritdoc cref="FieldNames.XboxProductId" path="/remarks"/>
    [AnalyticsField("xboxProductId", Filter = FilterOperators.None, Groupable = false)]
    public string? XboxProductId { get; init; }

    /// <summary>The Xbox product ID of the product that it belongs to.</summary>
    /// <inheritdoc cref="FieldNames.XboxParentProductId" path="/remarks"/>
    [AnalyticsField("xboxParentProductId", Filter = FilterOperators.None, Groupable = false)]
    public string? XboxParentProductId { get; init; }

    /// <summary>The name of the product that it belongs to.</summary>
    /// <inheritdoc cref="FieldNames.ParentProductName" path="/remarks"/>
    [AnalyticsField("parentProductName", Filter = FilterOperators.None, Groupable = false)]
    public string? ParentProductName { get; init; }

    /// <summary>The ISO code of the currency of the market.</summary>
    /// <inheritdoc cref="FieldNames.LocalCurrencyCode" path="/remarks"/>
    [AnalyticsField("localCurrencyCode", Filter = FilterOperators.None, Groupable = false)]
    public string? LocalCurrencyCode { get; init; }

    /// <summary>The ID of the availability.</summary>
    /// <inheritdoc cref="FieldNames.AvailabilityId" path="/remarks"/>
    [AnalyticsField("availabilityId", Filter = FilterOperators.None, Groupable = false)]
    public string? AvailabilityId { get; init; }

    /// <summary>The ID of the SKU.</summary>
    /// <inheritdoc cref="FieldNames.SkuId" path="/remarks"/>
    [AnalyticsField("skuId", Filter = FilterOperators.None, Groupable = false)]
    public string? SkuId { get; init; }

    /// <summary>The name of the SKU.</summary>
    /// <inheritdoc cref="FieldNames.SkuDisplayName" path="/remarks"/>
    [AnalyticsField("skuDisplayName", Filter = FilterOperators.None, Groupable = false)]
    public string? SkuDisplayName { get; init; }

    /// <summary>The type of the product.</summary>
    /// <inheritdoc cref="FieldNames.ProductTypeName" path="/remarks"/>
    [AnalyticsField("productTypeName", Filter = FilterOperators.None, Groupable = false)]
    public string? ProductTypeName { get; init; }

    /// <summary>Whether prices include taxes.</summary>
    /// <inheritdoc cref="FieldNames.PurchaseTaxType" path="/remarks"/>
    [AnalyticsField("purchaseTaxType", Filter = FilterOperators.None, Groupable = false)]
    public string? PurchaseTaxType { get; init; }

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
