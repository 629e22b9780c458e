using static PartnerAnalytics.Emulator.Store.StoreField;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>What applications are used for, by whom, and what they say of them.</summary>
internal static class StoreUseResources
{
    private const string UsageFields = "applicationName subscriptionName deviceType packageVersion market";

    private const string RatingFields = "applicationName market osVersion deviceType isRevised";

    private const string BlockFields = "applicationVersion architecture blockType deviceType market osRelease osVersion targetOs";

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-installs"/>. Without dates it is all there ever
    /// were.</summary>
    public static StoreResource Installs { get; } = new(
        "installs",
        [
            Date("date"), .. Texts("applicationId applicationName deviceType packageVersion osVersion market"),
            .. Sums("successfulInstallCount"),
        ])
    {
        Filter = "market osVersion deviceType packageVersion",
        OrderBy = "applicationName date deviceType market osVersion packageVersion successfulInstallCount",
        GroupBy = "applicationName date deviceType market osVersion packageVersion",
        Always = "date applicationId",
        OfTotal = "applicationId applicationName",
        DefaultDays = null,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-usage-daily"/></summary>
    public static StoreResource DailyUsage { get; } = new(
        "usagedaily",
        [
            Date("date"), .. Texts("applicationId applicationName subscriptionName deviceType packageVersion market"),
            .. Sums("dailySessionCount"), .. Figures(StoreFigure.Sum, "engagementDurationMinutes", FieldType.Double),
            .. Figures(StoreFigure.Average, "dailyActiveUsers dailyActiveDevices"), .. Sums("dailyNewUsers"),
            .. Figures(StoreFigure.LatestDistinct, "monthlyActiveUsers monthlyActiveDevices monthlyNewUsers"),
            .. Sums("dailyNewDevices"), .. Figures(StoreFigure.LatestDistinct, "monthlyNewDevices"),
        ])
    {
        Filter = "market deviceType packageVersion",
        OrderBy = "date applicationId applicationName market packageVersion deviceType subscriptionName dailySessionCount "
            + "engagementDurationMinutes dailyActiveUsers dailyActiveDevices dailyNewUsers monthlyActiveUsers monthlyActiveDevices "
            + "monthlyNewUsers dailyNewDevices monthlyNewDevices",
        GroupBy = $"{UsageFields} date",
        Always = "date applicationId applicationName subscriptionName",
        OfTotal = "applicationId applicationName",
        AllIfNotGrouped = "deviceType packageVersion market",
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-usage-monthly"/></summary>
    public static StoreResource MonthlyUsage { get; } = new(
        "usagemonthly",
        [
            Date("date"), .. Texts("applicationId applicationName subscriptionName deviceType packageVersion market"),
            .. Sums("monthlySessionCount"), .. Figures(StoreFigure.Sum, "engagementDurationMinutes", FieldType.Double),
            .. Figures(StoreFigure.Distinct, "monthlyActiveUsers monthlyActiveDevices"), .. Sums("monthlyNewUsers"),
            .. Figures(StoreFigure.Average, "averageDailyActiveUsers averageDailyActiveDevices", FieldType.Double),
            .. Sums("monthlyNewDevices"),
        ])
    {
        Filter = "market deviceType packageVersion",
        OrderBy = "date applicationId applicationName market packageVersion deviceType subscriptionName monthlySessionCount "
            + "engagementDurationMinutes monthlyActiveUsers monthlyActiveDevices monthlyNewUsers averageDailyActiveUsers "
            + "averageDailyActiveDevices monthlyNewDevices",
        GroupBy = $"{UsageFields} date",
        Always = "date applicationId applicationName subscriptionName",
        OfTotal = "applicationId applicationName",
        AllIfNotGrouped = "deviceType packageVersion market",
        IsMonthly = true,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-desktop-app-installs"/></summary>
    public static StoreResource DesktopInstalls { get; } = new(
        "desktop/installbasedaily",
        [
            Date("date"), .. Texts("applicationId productName applicationVersion deviceType market osVersion osRelease"),
            .. Figures(StoreFigure.Latest, "installBase", FieldType.Double),
        ])
    {
        Filter = "applicationVersion deviceType market osVersion osRelease",
        OrderBy = "productName date applicationVersion deviceType market osVersion osRelease installBase",
        GroupBy = "applicationVersion deviceType market osVersion osRelease",
        Always = "applicationId date productName",
        AllIfNotGrouped = "applicationVersion deviceType market osVersion osRelease",
        IsDated = true,
        LacksLevels = true,
        DefaultDays = 90,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-desktop-block-data"/></summary>
    public static StoreResource DesktopBlocks { get; } = Blocks("desktop/blockhits", $"fileName {BlockFields}", always: "");

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-desktop-block-data-details"/></summary>
    public static StoreResource DesktopBlockDetails { get; } =
        Blocks("desktop/blockdetails", BlockFields, always: " fileName", parameter: "fileName");

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-ratings"/></summary>
    public static StoreResource Ratings { get; } = new(
        "ratings",
        [
            Date("date"), .. Texts("applicationId applicationName market osVersion deviceType"),
            new StoreField("isRevised", FieldType.Boolean) { IsText = true },
            .. Sums("oneStar twoStars threeStars fourStars fiveStars"),
        ])
    {
        Filter = "market osVersion deviceType isRevised",
        OrderBy = "date osVersion market deviceType isRevised",
        GroupBy = $"date {RatingFields}",
        Always = "date applicationId",
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-app-reviews"/></summary>
    public static StoreResource Reviews { get; } = new(
        "reviews",
        [
            Date("date", StoreDate.American),
            .. Texts("applicationId applicationName market osVersion deviceType"), new("isRevised", FieldType.Boolean),
            .. Texts("packageVersion deviceModel productFamily"), new("deviceRAM", FieldType.Integer),
            .. Texts("deviceScreenResolution"), new("deviceStorageCapacity", FieldType.Integer), new("isTouchEnabled", FieldType.Boolean),
            .. Texts("reviewerName"), new("rating", FieldType.Integer), .. Texts("reviewTitle reviewText"),
            new("helpfulCount", FieldType.Integer), new("notHelpfulCount", FieldType.Integer),
            Date("responseDate", StoreDate.American), .. Texts("responseText id"),
        ])
    {
        Filter = "market osVersion deviceType isRevised packageVersion deviceModel productFamily deviceScreenResolution isTouchEnabled "
            + "reviewerName helpfulCount notHelpfulCount responseDate id",
        FilterByPart = "reviewTitle reviewText responseText",
        FilterByOrder = "deviceRAM deviceStorageCapacity rating",
        OrderBy = "date osVersion market deviceType isRevised packageVersion deviceModel productFamily deviceScreenResolution "
            + "isTouchEnabled reviewerName reviewTitle reviewText helpfulCount notHelpfulCount responseDate responseText deviceRAM "
            + "deviceStorageCapacity rating",
        Missing = StoreMissing.LeftOut,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-ad-performance-data"/>. The example has thousands of rows
    /// without a <c>groupby</c>, of weeks.</summary>
    public static StoreResource Ads { get; } = new(
        "adsperformance",
        [
            Date("date"), .. Texts("applicationId applicationName market deviceType adUnitId adUnitName adProvider pubCenterAppName"),
            .. Figures(StoreFigure.Sum, "revenueInAccountCurrency", FieldType.Decimal),
            .. Sums("adProviderRequests impressions requests clicks"), .. Texts("accountCurrencyCode"),
        ])
    {
        Filter = "market deviceType adUnitId pubCenterAppName adProvider date",
        OrderBy = "date market deviceType adUnitId",
        GroupBy = "applicationId applicationName date accountCurrencyCode market deviceType adUnitName adUnitId pubCenterAppName "
            + "adProvider",
        IsDetailedWithoutGroups = true,
        RequiresApplication = false,
        DefaultDays = 30,
        DefaultEnd = 1,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-ad-campaign-performance-data"/></summary>
    public static StoreResource Campaigns { get; } = new(
        "promotion",
        [
            Date("date"), .. Texts("applicationId campaignId lineId currencyCode"),
            .. Figures(StoreFigure.Sum, "spend", FieldType.Decimal), .. Sums("impressions installs clicks iapInstalls"),
            .. Figures(StoreFigure.Distinct, "activeUsers"),
        ])
    {
        Filter = "campaignId",
        OrderBy = "date campaignId",
        GroupBy = "campaignId applicationId date currencyCode",
        IsDetailedWithoutGroups = true,
        RequiresApplication = false,
        DefaultDays = 30,
        DefaultEnd = 1,
    };

    private static StoreResource Blocks(string path, string fields, string always, string? parameter = null) => new(
        path,
        [
            Date("date"), .. Texts("applicationId productName fileName applicationVersion osVersion osRelease market deviceType blockType"),
            .. Texts("architecture targetOs"), .. Figures(StoreFigure.Distinct, "deviceCount"),
        ])
    {
        Filter = $"{fields} productName",
        OrderBy = $"{fields} productName date deviceCount",
        GroupBy = fields,
        Always = $"applicationId date productName{always}",
        AllIfNotGrouped = fields,
        ProductParameter = parameter,
        ProductField = parameter ?? "",
        IsDated = true,
        LacksLevels = true,
        DefaultDays = 90,
    };
}
