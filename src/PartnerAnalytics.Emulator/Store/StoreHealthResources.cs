using static PartnerAnalytics.Emulator.Store.StoreField;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>What goes wrong with applications, and what the Store thinks of how they do.</summary>
internal static class StoreHealthResources
{
    private const string Days = "market date cabExpirationTime deviceType deviceModel osVersion osRelease osBuild";

    private const string HitFields = "failureName failureHash symbol osVersion eventType market deviceType";

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-error-reporting-data"/></summary>
    public static StoreResource Failures { get; } = new(
        "failurehits",
        [
            Date("date"), .. Texts("applicationId applicationName failureName failureHash symbol osVersion osRelease osArchitecture"),
            .. Texts("eventType market deviceType praid packageName packageVersion ram massStorage cpu cpuManufacturer cpuFamilyName"),
            .. Texts("sandboxId"), .. Figures(StoreFigure.Distinct, "deviceCount", FieldType.Double),
            .. Figures(StoreFigure.Sum, "eventCount", FieldType.Double),
        ])
    {
        Filter = $"applicationName {HitFields} osRelease packageName packageVersion date",
        OrderBy = $"applicationName {HitFields} osRelease packageName packageVersion date",
        GroupBy = $"{HitFields} packageName packageVersion osRelease",
        Always = "date applicationId applicationName osArchitecture praid ram massStorage cpu cpuManufacturer cpuFamilyName sandboxId",
        IsDated = true,
        HasHours = true,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-details-for-an-error-in-your-app"/></summary>
    public static StoreResource FailureDetails { get; } = new(
        "failuredetails",
        [
            .. Texts("applicationId failureHash failureName"), Date("date", StoreDate.Time), .. Texts("cabId"),
            Date("cabExpirationTime", StoreDate.Time), .. Texts("market osBuild packageVersion deviceModel osVersion osRelease deviceType"),
            new("cabDownloadable", FieldType.Boolean), .. Texts("osArchitecture cpuManufacturer cpuFamilyName cpuName praid flightRing"),
            .. Texts("sandboxId"),
        ])
    {
        Filter = $"{Days} cabId packageVersion",
        OrderBy = $"{Days} cabId packageVersion",
        RequiredParameter = "failureHash",
        DefaultDays = 30,
        Missing = StoreMissing.Empty,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-the-stack-trace-for-an-error-in-your-app"/></summary>
    public static StoreResource Stack { get; } = StackOf("stacktrace", "cabId");

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-insights-data-for-your-app"/></summary>
    public static StoreResource Insights { get; } = InsightsOf("insights");

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-desktop-application-error-reporting-data"/></summary>
    public static StoreResource DesktopFailures { get; } = new(
        "desktop/failurehits",
        [
            Date("date"), .. Texts("applicationId productName appName fileName failureName failureHash symbol osBuild osVersion osRelease"),
            .. Texts("eventType market deviceType applicationVersion"), .. Figures(StoreFigure.Sum, "eventCount", FieldType.Double),
        ])
    {
        Filter = $"fileName applicationVersion {HitFields} osBuild osRelease productName date",
        OrderBy = $"fileName applicationVersion {HitFields} osBuild osRelease productName date",
        GroupBy = HitFields,
        Always = "date applicationId productName appName",
        IsDated = true,
    };

    /// <summary><see href="https://learn.microsoft.com/windows/uwp/monetize/get-details-for-an-error-in-your-desktop-application"/>
    /// </summary>
    public static StoreResource DesktopFailureDetails { get; } = new(
        "desktop/failuredetails",
        [
            .. Texts("applicationId failureHash failureName"), Date("date", StoreDate.Time), .. Texts("cabIdHash"),
            Date("cabExpirationTime", StoreDate.Time), .. Texts("market osBuild applicationVersion deviceModel osVersion osRelease"),
            .. Texts("deviceType"), new("cabDownloadable", FieldType.Boolean), .. Texts("fileName"),
        ])
    {
        Filter = $"{Days} cabIdHash applicationVersion fileName",
        OrderBy = $"{Days} cabIdHash applicationVersion fileName",
        RequiredParameter = "failureHash",
        DefaultDays = 30,
        Missing = StoreMissing.Empty,
    };

    /// <summary>As <see cref="Stack"/>.</summary>
    public static StoreResource DesktopStack { get; } = StackOf("desktop/stacktrace", "cabIdHash");

    /// <summary>As <see cref="Insights"/>, of one kind.</summary>
    public static StoreResource DesktopInsights { get; } = InsightsOf("desktop/insights", requiresFilter: false);

    private static StoreResource StackOf(string path, string cab) => new(
        path,
        [
            .. Hidden($"applicationId {cab}"), .. Texts("level image function offset"), new("isBlamedFrame", FieldType.Boolean),
        ])
    {
        RequiredParameter = cab,
    };

    private static StoreResource InsightsOf(string path, bool requiresFilter = true) => new(
        path,
        [
            .. Texts("applicationId"), Date("insightDate", StoreDate.TimeWithLetter), .. Texts("dataType"),
            new StoreField("insightDetail", FieldType.String) { IsJson = true },
        ])
    {
        Filter = "dataType",
        RequiresFilter = requiresFilter,
        RequiresApplication = false,
        DefaultDays = 30,
    };
}
