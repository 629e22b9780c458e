using static PartnerAnalytics.Emulator.Store.StoreField;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>What was acquired, by whom, and how they came there.</summary>
internal static class StoreAcquisitionResources
{
    private const string Money = "purchasePriceUSDAmount purchasePriceLocalAmount purchaseTaxUSDAmount purchaseTaxLocalAmount";

    private const string Purchase = "localCurrencyCode xboxProductId availabilityId skuId skuDisplayName xboxParentProductId "
        + "parentProductName productTypeName purchaseTaxType";

    private const string ChannelFields =
        "applicationName appType customCampaignId referrerUriDomain channelType storeClient deviceType market";

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-acquisitions"/></summary>
    public static StoreResource Apps { get; } = new(
        "appacquisitions",
        [
            Date("date"), .. Texts("applicationId applicationName deviceType orderName storeClient osVersion market gender ageGroup"),
            .. Texts("acquisitionType"), .. Sums("acquisitionQuantity"), .. Figures(StoreFigure.Sum, Money, FieldType.Decimal),
        ])
    {
        Filter = "acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        OrderBy = "date acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        GroupBy = "date applicationName acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        Always = "date applicationId",
        HasFreshness = true,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/acquisitions-data"/>. The example has thousands of rows
    /// without a <c>groupby</c>.</summary>
    public static StoreResource GamesAndApps { get; } = new(
        "acquisitions",
        [
            Date("date", StoreDate.Instant),
            .. Texts("applicationId applicationName acquisitionType age deviceType gender market osVersion paymentInstrumentType"),
            .. Texts($"sandboxId storeClient xboxTitleId {Purchase}"), .. Sums("acquisitionQuantity"),
            .. Figures(StoreFigure.Sum, Money, FieldType.Decimal),
        ])
    {
        Filter = "acquisitionType age storeClient gender market osVersion deviceType sandboxId",
        OrderBy = "date acquisitionType age storeClient gender market osVersion deviceType paymentInstrumentType sandboxId xboxTitleId",
        GroupBy = "date applicationName acquisitionType age storeClient gender market osVersion deviceType paymentInstrumentType "
            + "sandboxId xboxTitleId",
        Always = "date applicationId",
        IsDetailedWithoutGroups = true,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/add-on-acquisitions-data"/></summary>
    public static StoreResource AddOnsOfGamesAndApps { get; } = new(
        "addonacquisitions",
        [
            Date("date"), .. Texts("addonProductId addonProductName inAppProductId inAppProductName applicationId applicationName"),
            .. Texts("acquisitionType age deviceType gender market osVersion paymentInstrumentType sandboxId storeClient xboxTitleId"),
            .. Hidden("xboxTitleIdHex"), .. Texts(Purchase), .. Sums("acquisitionQuantity"),
            .. Figures(StoreFigure.Sum, Money, FieldType.Decimal),
        ])
    {
        Filter = "acquisitionType age storeClient gender market osVersion deviceType sandboxId",
        OrderBy = "date acquisitionType age storeClient gender market osVersion deviceType orderName",
        GroupBy = "date applicationName addonProductName acquisitionType age storeClient gender market osVersion deviceType "
            + "paymentInstrumentType sandboxId xboxTitleIdHex",
        Always = "date applicationId addonProductId",
        IsDetailedWithoutGroups = true,
        Missing = StoreMissing.Empty,
        ProductParameter = "addonProductId",
        ProductField = "addonProductId",
        ProductReplacesApplication = true,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-acquisition-funnel-data"/></summary>
    public static StoreResource Funnel { get; } = new(
        "funnel",
        [
            Date("date") with { IsHidden = true }, .. Hidden("applicationId campaignId market deviceType ageGroup gender"),
            .. Texts("MetricType"), .. Figures(StoreFigure.Distinct, "UserCount"),
        ])
    {
        Filter = "campaignId market deviceType ageGroup gender",
        FixedGroups = "MetricType",
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-conversions-by-channel"/></summary>
    public static StoreResource AppChannels { get; } = new(
        "appchannelconversions",
        [Date("date"), .. Texts($"applicationId {ChannelFields}"), .. Sums("clickCount conversionCount")])
    {
        Filter = ChannelFields,
        OrderBy = $"date {ChannelFields}",
        GroupBy = $"date {ChannelFields}",
        Always = "date applicationId",
        OfTotal = "applicationId",
        DefaultDays = null,
        LastLink = "",
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-in-app-acquisitions"/>. The identifier of the add-on is
    /// called as in the examples.</summary>
    public static StoreResource AddOns { get; } = new(
        "inappacquisitions",
        [
            .. Texts("inAppProductName addonProductId"), Date("date"),
            .. Texts("applicationId applicationName deviceType orderName storeClient osVersion market gender ageGroup acquisitionType"),
            .. Sums("acquisitionQuantity"), .. Figures(StoreFigure.Sum, Money, FieldType.Decimal),
        ])
    {
        Filter = "acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        OrderBy = "date acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        GroupBy = "date applicationName inAppProductName acquisitionType ageGroup storeClient gender market osVersion deviceType orderName",
        Always = "date applicationId addonProductId",
        ProductParameter = "inAppProductId",
        ProductField = "addonProductId",
        ProductReplacesApplication = true,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-subscription-acquisitions"/></summary>
    public static StoreResource Subscriptions { get; } = new(
        "subscriptions",
        [
            Date("date"), .. Texts("subscriptionProductId subscriptionProductName applicationId applicationName skuId deviceType market"),
            .. Texts("currencyCode"), .. Figures(StoreFigure.Sum, "grossSalesBeforeTax", FieldType.Decimal),
            .. Figures(StoreFigure.Latest, "totalActiveCount"), .. Sums("totalChurnCount newCount renewCount"),
            .. Figures(StoreFigure.Latest, "goodStandingActiveCount pendingGraceActiveCount graceActiveCount lockedActiveCount"),
            .. Sums("billingChurnCount nonRenewalChurnCount refundChurnCount chargebackChurnCount earlyChurnCount otherChurnCount"),
        ])
    {
        Filter = "date subscriptionProductName applicationName skuId market deviceType",
        OrderBy = "date subscriptionProductName applicationName skuId market deviceType",
        GroupBy = "date subscriptionProductName applicationName skuId market deviceType",
        Always = "date subscriptionProductId applicationId currencyCode",
        MaximumTop = 100,
        ProductParameter = "subscriptionProductId",
        ProductField = "subscriptionProductId",
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-add-on-conversions-by-channel"/></summary>
    public static StoreResource AddOnChannels { get; } = new(
        "inappchannelconversions",
        [
            Date("date"), .. Texts($"inAppProductId inAppProductName applicationId {ChannelFields}"),
            .. Sums("clickCount conversionCount"),
        ])
    {
        Filter = ChannelFields,
        OrderBy = $"date inAppProductName {ChannelFields}",
        GroupBy = $"date inAppProductName {ChannelFields}",
        Always = "date inAppProductId inAppProductName applicationId",
        OfTotal = "inAppProductId inAppProductName applicationId",
        DefaultDays = null,
        LastLink = "",
        ProductParameter = "inAppProductId",
        ProductField = "inAppProductId",
    };
}
