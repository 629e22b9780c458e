using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>The rows that both sides get, in one order. The first of October 2026 is a Thursday.</summary>
internal static class StoreData
{
    public const string App = "9NBLGGGZ5QDR";
    public const string OtherApp = "9WZDNCRFHXHT";

    public static readonly DateTimeOffset October = Day(2026, 10, 1);
    public static readonly DateTimeOffset November = Day(2026, 11, 1);

    /// <summary>Acquisitions; those of October are from the second to the tenth.</summary>
    public static IReadOnlyList<AppAcquisition> Acquisitions { get; } =
    [
        Acquired(October.AddDays(-1), "US", 5),
        Acquired(October, "US", 3),
        Acquired(October, "US", 2) with { DeviceType = "Phone", AcquisitionType = "Paid", PurchasePriceUSDAmount = 9.98m },
        Acquired(October, "DE", 4),
        Acquired(October.AddDays(1), "US", 1),
        Acquired(October.AddDays(4), "DE", 1) with { AcquisitionType = "Paid", PurchasePriceUSDAmount = 4.99m },
        Acquired(October.AddDays(4), null, 7),
        Acquired(October.AddDays(10), "US", 2),
        Acquired(October.AddDays(11), "FR", 6) with { AcquisitionType = "Promotional code", OrderName = "Summer's end" },
        Acquired(October.AddDays(30), "US", 8),
        Acquired(November, "US", 10),
        Acquired(October, "US", 100) with { ApplicationId = OtherApp },
    ];

    /// <summary>Reviews; those of October are the first five.</summary>
    public static IReadOnlyList<Review> Reviews { get; } =
    [
        Reviewed("a", new TimeSpan(0, 12, 48, 33), 5) with { ReviewText = "great game, no ads", ReviewTitle = "Great", DeviceRAM = 2048, IsTouchEnabled = true },
        Reviewed("b", new TimeSpan(0, 23, 59, 59), 1) with { Market = "DE", ReviewText = "crash, it's bad", DeviceRAM = 1024 },
        Reviewed("c", new TimeSpan(1, 0, 0, 0), 2) with { ReviewText = "crash on start", IsRevised = true },
        Reviewed("d", new TimeSpan(14, 8, 0, 1), 4) with { Market = null, ReviewTitle = "l'app", DeviceRAM = 4096, HelpfulCount = 3 },
        Reviewed("e", new TimeSpan(30, 23, 59, 59), 1) with
        {
            ReviewText = "ads ads ads",
            DeviceRAM = 8192,
            IsTouchEnabled = false,
            ResponseText = "Sorry, we'll fix it",
            ResponseDate = Day(2026, 11, 2).AddHours(10),
        },
        Reviewed("f", new TimeSpan(31, 0, 0, 0), 3),
        Reviewed("g", new TimeSpan(0, 0, 0, -1), 3),
        Reviewed("h", new TimeSpan(9, 0, 0, 0), 3) with { ApplicationId = OtherApp },
    ];

    /// <summary>Subscriptions, all of October.</summary>
    public static IReadOnlyList<SubscriptionAddOn> Subscriptions { get; } =
    [
        Sold(October, "Gold", "US", 20.50m, 2, 10),
        Sold(October, "Silver", "US", 5m, 1, 4),
        Sold(October.AddDays(1), "Gold", "US", 0m, 0, 12),
        Sold(October.AddDays(7), "Gold", "DE", 10.25m, 1, 3),
        Sold(October.AddDays(7), "Silver", null, 0.01m, 3, 7),
        Sold(October.AddDays(20), "Silver", "US", 2.5m, 4, 8),
    ];

    /// <summary>Errors, all of October.</summary>
    public static IReadOnlyList<AppError> Errors { get; } =
    [
        Failed(October, "US", "crash", 2, 1),
        Failed(October, "DE", "hang", 1.5, 1),
        Failed(October.AddDays(1), "US", "crash", 4, 3),
        Failed(October.AddDays(1), "US", "hang", 8, 2),
        Failed(October.AddDays(6), null, "crash", 1, 1),
    ];

    /// <summary>Installs, all of October.</summary>
    public static IReadOnlyList<OwnInstall> Installs { get; } =
    [
        Installed(October, "US", "Windows 10", 10),
        Installed(October, "US", "Windows 11", 5),
        Installed(October.AddDays(1), "US", "Windows 10", 2),
        Installed(October.AddDays(1), "DE", "Windows 10", 1),
        Installed(October.AddDays(8), "DE", null, 4),
    ];

    private static AppAcquisition Acquired(DateTimeOffset day, string? market, long quantity) => new()
    {
        Date = day,
        ApplicationId = App,
        ApplicationName = "Contoso Demo",
        AcquisitionType = "Free",
        DeviceType = "PC",
        Market = market,
        AcquisitionQuantity = quantity,
        PurchasePriceUSDAmount = 0m,
        PurchasePriceLocalAmount = 0m,
        PurchaseTaxUSDAmount = 0m,
        PurchaseTaxLocalAmount = 0m,
    };

    private static Review Reviewed(string id, TimeSpan time, long rating) => new()
    {
        Id = id,
        ApplicationId = App,
        Date = October + time,
        Market = "US",
        Rating = rating,
        IsRevised = false,
    };

    private static SubscriptionAddOn Sold(DateTimeOffset day, string name, string? market, decimal sales, long began, long active) => new()
    {
        Date = day,
        ApplicationId = App,
        SubscriptionProductId = name == "Gold" ? "9GOLD" : "9SILVER",
        SubscriptionProductName = name,
        Market = market,
        CurrencyCode = "USD",
        GrossSalesBeforeTax = sales,
        NewCount = began,
        TotalActiveCount = active,
    };

    private static AppError Failed(DateTimeOffset day, string? market, string type, double events, double devices) => new()
    {
        Date = day,
        ApplicationId = App,
        ApplicationName = "Contoso Demo",
        Market = market,
        EventType = type,
        FailureName = "APPLICATION_" + type,
        EventCount = events,
        DeviceCount = devices,
    };

    private static OwnInstall Installed(DateTimeOffset day, string market, string? system, long installs) => new()
    {
        Day = day,
        App = App,
        Market = market,
        System = system,
        Installs = installs,
    };
}
