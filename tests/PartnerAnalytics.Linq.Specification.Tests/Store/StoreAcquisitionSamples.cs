using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>Rows of what was acquired, and how people came there.</summary>
internal static class StoreAcquisitionSamples
{
    public static StoreSamples All => new()
    {
        {
            "appacquisitions",
            """
            [{"applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","acquisitionType":"Free","storeClient":"Microsoft Store (client)",
            "gender":"f","market":"TW","osVersion":"Windows 10","deviceType":"PC","date":"2021-08-01","acquisitionQuantity":1,
            "purchasePriceUSDAmount":0.0,"purchasePriceLocalAmount":0.0,"purchaseTaxUSDAmount":0.0,"purchaseTaxLocalAmount":0.0},
            {"applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","acquisitionType":"Free","storeClient":"Microsoft Store (client)",
            "gender":"Unknown","market":"BR","osVersion":"Windows 10","deviceType":"PC","date":"2021-08-01","acquisitionQuantity":1,
            "purchasePriceUSDAmount":0.0,"purchasePriceLocalAmount":0.0,"purchaseTaxUSDAmount":0.0,"purchaseTaxLocalAmount":0.0}]
            """,
            store => store.AppAcquisitions.Where(a => a.ApplicationId == "9NBLGGGZ5QDR" && a.Date >= Day(2021, 8, 1) && a.Date <= Day(2021, 12, 21)),
            [Acquired("TW", "f"), Acquired("BR", "Unknown")]
        },
        {
            "acquisitions",
            """
            [{"date":"2019-01-15T01:00:00.0000000Z","applicationId":"9WZDNCRFHXHT","applicationName":null,"acquisitionType":"Paid","age":null,
            "deviceType":"Phone","gender":null,"market":"US","osVersion":"Windows 11","paymentInstrumentType":null,"sandboxId":"RETAIL",
            "storeClient":"Microsoft Store (client)","xboxTitleId":null,"localCurrencyCode":"USD","xboxProductId":null,
            "availabilityId":"B42LRTSZ2MCJ","skuId":"0010","skuDisplayName":null,"xboxParentProductId":null,"parentProductName":null,
            "productTypeName":"Game","purchaseTaxType":"TaxesNotIncluded","acquisitionQuantity":1,"purchasePriceUSDAmount":3.08,
            "purchasePriceLocalAmount":3.08,"purchaseTaxUSDAmount":0.09,"purchaseTaxLocalAmount":0.09}]
            """,
            store => store.Acquisitions.Where(a => a.ApplicationId == "9WZDNCRFHXHT" && a.Date >= Day(2017, 1, 1) && a.Date < Day(2019, 2, 2)),
            [
                new Acquisition
                {
                    Date = Day(2019, 1, 15).AddHours(1),
                    ApplicationId = "9WZDNCRFHXHT",
                    AcquisitionType = "Paid",
                    DeviceType = "Phone",
                    Market = "US",
                    OsVersion = "Windows 11",
                    SandboxId = "RETAIL",
                    StoreClient = "Microsoft Store (client)",
                    LocalCurrencyCode = "USD",
                    AvailabilityId = "B42LRTSZ2MCJ",
                    SkuId = "0010",
                    ProductTypeName = "Game",
                    PurchaseTaxType = "TaxesNotIncluded",
                    AcquisitionQuantity = 1,
                    PurchasePriceUSDAmount = 3.08m,
                    PurchasePriceLocalAmount = 3.08m,
                    PurchaseTaxUSDAmount = 0.09m,
                    PurchaseTaxLocalAmount = 0.09m,
                },
            ],
            row => row with { Date = Day(2019, 1, 15) } // The emulator knows days.
        },
        {
            "addonacquisitions",
            """
            [{"inAppProductId":"9NBLGGH1864K","inAppProductName":"866879","addonProductId":"9NBLGGH1864K","addonProductName":"866879",
            "date":"2017-11-05","applicationId":"9WZDNCRFJ314","applicationName":"Tetris Blitz","acquisitionType":"Iap","age":"35-49",
            "deviceType":"Phone","gender":"m","market":"US","osVersion":"Windows Phone 8.1","paymentInstrumentType":"Credit Card",
            "sandboxId":"RETAIL","storeClient":"Windows Phone Store (client)","xboxTitleId":"","localCurrencyCode":"USD",
            "xboxProductId":"00000000-0000-0000-0000-000000000000","availabilityId":"","skuId":"","skuDisplayName":"Full",
            "xboxParentProductId":"","parentProductName":"Tetris Blitz","productTypeName":"Add-On","purchaseTaxType":"",
            "acquisitionQuantity":1,"purchasePriceUSDAmount":1.08,"purchasePriceLocalAmount":0.09,"purchaseTaxUSDAmount":1.08,
            "purchaseTaxLocalAmount":0.09}]
            """,
            store => store.AddOnAcquisitions.Where(a => a.ApplicationId == "9WZDNCRFJ314" && a.Date >= Day(2017, 11, 1) && a.Date < Day(2017, 12, 1)),
            [
                new AddOnAcquisition
                {
                    Date = Day(2017, 11, 5),
                    ApplicationId = "9WZDNCRFJ314",
                    ApplicationName = "Tetris Blitz",
                    AddonProductId = "9NBLGGH1864K",
                    AddonProductName = "866879",
                    InAppProductId = "9NBLGGH1864K",
                    InAppProductName = "866879",
                    XboxTitleId = "",
                    XboxProductId = "00000000-0000-0000-0000-000000000000",
                    XboxParentProductId = "",
                    ParentProductName = "Tetris Blitz",
                    AcquisitionType = "Iap",
                    Age = "35-49",
                    DeviceType = "Phone",
                    Gender = "m",
                    Market = "US",
                    OsVersion = "Windows Phone 8.1",
                    PaymentInstrumentType = "Credit Card",
                    SandboxId = "RETAIL",
                    StoreClient = "Windows Phone Store (client)",
                    LocalCurrencyCode = "USD",
                    AvailabilityId = "",
                    SkuId = "",
                    SkuDisplayName = "Full",
                    ProductTypeName = "Add-On",
                    PurchaseTaxType = "",
                    AcquisitionQuantity = 1,
                    PurchasePriceUSDAmount = 1.08m,
                    PurchasePriceLocalAmount = 0.09m,
                    PurchaseTaxUSDAmount = 1.08m,
                    PurchaseTaxLocalAmount = 0.09m,
                },
            ]
        },
        {
            "funnel",
            """
            [{"MetricType":"PageView","UserCount":6214},{"MetricType":"Acqusition","UserCount":1502},{"MetricType":"Usage","UserCount":606},
            {"MetricType":"Install","UserCount":977}]
            """,
            store => store.AcquisitionFunnel.Where(f => f.ApplicationId == "9NBLGGGZ5QDR" && f.Date >= Day(2022, 7, 29) && f.Date < Day(2022, 7, 30)),
            [
                new AcquisitionStage { MetricType = "PageView", UserCount = 6214 },
                new AcquisitionStage { MetricType = "Acqusition", UserCount = 1502 },
                new AcquisitionStage { MetricType = "Usage", UserCount = 606 },
                new AcquisitionStage { MetricType = "Install", UserCount = 977 },
            ],
            null,
            "applicationId=9NBLGGGZ5QDR&date=2022-07-29"
        },
        {
            "appchannelconversions",
            """
            [{"date":"2022-06-19","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","customCampaignId":"",
            "referrerUriDomain":"Universal Client Store","channelType":"Store Traffic","storeClient":"SFC","deviceType":"PC","market":"US",
            "clickCount":13,"conversionCount":0}]
            """,
            store => store.AppConversions.Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2022, 6, 19) && c.Date <= Day(2022, 7, 21)),
            [
                new AppConversion
                {
                    Date = Day(2022, 6, 19),
                    ApplicationId = "9NBLGGGZ5QDR",
                    ApplicationName = "Contoso Demo",
                    CustomCampaignId = "",
                    ReferrerUriDomain = "Universal Client Store",
                    ChannelType = "Store Traffic",
                    StoreClient = "SFC",
                    DeviceType = "PC",
                    Market = "US",
                    ClickCount = 13,
                    ConversionCount = 0,
                },
            ]
        },
        {
            "inappacquisitions",
            """
            [{"applicationId":"9NBLGGGZ5QDR","inAppProductName":"Deluxe Collector's Edition","addonProductId":"9NBLGGAAGZDQ","date":"2022-07-29",
            "acquisitionQuantity":1,"purchasePriceUSDAmount":18.12,"purchasePriceLocalAmount":18.12,"purchaseTaxUSDAmount":1.13,
            "purchaseTaxLocalAmount":1.13},
            {"applicationId":"9NBLGGGZ5QDR","inAppProductName":"Strategy Guide Episode 4","addonProductId":"9NBLGGGZ5QDQ","date":"2021-11-25",
            "acquisitionQuantity":1,"purchasePriceUSDAmount":1.31902922876179,"purchasePriceLocalAmount":150.0,
            "purchaseTaxUSDAmount":0.114315866492689,"purchaseTaxLocalAmount":13.0}]
            """,
            store => store.InAppAcquisitions.Where(a => a.ApplicationId == "9NBLGGGZ5QDR" && a.Date >= Day(2021, 1, 1) && a.Date < Day(2023, 1, 1)),
            [
                new InAppAcquisition
                {
                    ApplicationId = "9NBLGGGZ5QDR",
                    InAppProductName = "Deluxe Collector's Edition",
                    InAppProductId = "9NBLGGAAGZDQ",
                    Date = Day(2022, 7, 29),
                    AcquisitionQuantity = 1,
                    PurchasePriceUSDAmount = 18.12m,
                    PurchasePriceLocalAmount = 18.12m,
                    PurchaseTaxUSDAmount = 1.13m,
                    PurchaseTaxLocalAmount = 1.13m,
                },
                new InAppAcquisition
                {
                    ApplicationId = "9NBLGGGZ5QDR",
                    InAppProductName = "Strategy Guide Episode 4",
                    InAppProductId = "9NBLGGGZ5QDQ",
                    Date = Day(2021, 11, 25),
                    AcquisitionQuantity = 1,
                    PurchasePriceUSDAmount = 1.31902922876179m,
                    PurchasePriceLocalAmount = 150m,
                    PurchaseTaxUSDAmount = 0.114315866492689m,
                    PurchaseTaxLocalAmount = 13m,
                },
            ]
        },
        {
            "subscriptions",
            """
            [{"date":"2022-04-18","applicationId":"9NBLGGGZ5QDR","applicationName":"Windows and Doors","grossSalesBeforeTax":3460656.260391250,
            "totalActiveCount":20211321,"totalChurnCount":5605,"newCount":3810366,"renewCount":12102044,"goodStandingActiveCount":17893664,
            "pendingGraceActiveCount":2255792,"graceActiveCount":61833,"lockedActiveCount":32,"billingChurnCount":4,"nonRenewalChurnCount":0,
            "refundChurnCount":0,"chargebackChurnCount":0,"earlyChurnCount":2717,"otherChurnCount":2884},
            {"date":"2022-04-18","subscriptionProductName":"realms.subscription.monthly.10player.02","applicationId":"9NBLGGGZ5QDR",
            "applicationName":"Windows and Doors","skuId":"0100","market":"CA","deviceType":"Unknown","grossSalesBeforeTax":0.0,
            "totalActiveCount":152,"totalChurnCount":0,"newCount":0,"renewCount":270,"goodStandingActiveCount":133,"pendingGraceActiveCount":19,
            "graceActiveCount":0,"lockedActiveCount":0,"billingChurnCount":0,"nonRenewalChurnCount":0,"refundChurnCount":0,
            "chargebackChurnCount":0,"earlyChurnCount":0,"otherChurnCount":0}]
            """,
            store => store.SubscriptionAddOns.Where(s => s.ApplicationId == "9NBLGGGZ5QDR" && s.Date >= Day(2021, 12, 19) && s.Date <= Day(2022, 4, 20)),
            [
                new SubscriptionAddOn
                {
                    Date = Day(2022, 4, 18),
                    ApplicationId = "9NBLGGGZ5QDR",
                    ApplicationName = "Windows and Doors",
                    GrossSalesBeforeTax = 3460656.26039125m,
                    TotalActiveCount = 20211321,
                    TotalChurnCount = 5605,
                    NewCount = 3810366,
                    RenewCount = 12102044,
                    GoodStandingActiveCount = 17893664,
                    PendingGraceActiveCount = 2255792,
                    GraceActiveCount = 61833,
                    LockedActiveCount = 32,
                    BillingChurnCount = 4,
                    NonRenewalChurnCount = 0,
                    RefundChurnCount = 0,
                    ChargebackChurnCount = 0,
                    EarlyChurnCount = 2717,
                    OtherChurnCount = 2884,
                },
                new SubscriptionAddOn
                {
                    Date = Day(2022, 4, 18),
                    SubscriptionProductName = "realms.subscription.monthly.10player.02",
                    ApplicationId = "9NBLGGGZ5QDR",
                    ApplicationName = "Windows and Doors",
                    SkuId = "0100",
                    Market = "CA",
                    DeviceType = "Unknown",
                    GrossSalesBeforeTax = 0m,
                    TotalActiveCount = 152,
                    TotalChurnCount = 0,
                    NewCount = 0,
                    RenewCount = 270,
                    GoodStandingActiveCount = 133,
                    PendingGraceActiveCount = 19,
                    GraceActiveCount = 0,
                    LockedActiveCount = 0,
                    BillingChurnCount = 0,
                    NonRenewalChurnCount = 0,
                    RefundChurnCount = 0,
                    ChargebackChurnCount = 0,
                    EarlyChurnCount = 0,
                    OtherChurnCount = 0,
                },
            ]
        },
        {
            "inappchannelconversions",
            """
            [{"inAppProductId":"9WZDNCRCWW4Z","inAppProductName":"Episode1Grandfathered","appType":"Add-On","date":"2022-07-11",
            "applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","customCampaignId":"|autosuggest","channelType":"CustomCampaignId",
            "storeClient":"SFW","deviceType":"Unknown","market":"ES","clickCount":1,"conversionCount":1}]
            """,
            store => store.InAppConversions.Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2021, 12, 19) && c.Date <= Day(2022, 12, 20)),
            [
                new InAppConversion
                {
                    InAppProductId = "9WZDNCRCWW4Z",
                    InAppProductName = "Episode1Grandfathered",
                    AppType = "Add-On",
                    Date = Day(2022, 7, 11),
                    ApplicationId = "9NBLGGGZ5QDR",
                    ApplicationName = "Contoso Demo",
                    CustomCampaignId = "|autosuggest",
                    ChannelType = "CustomCampaignId",
                    StoreClient = "SFW",
                    DeviceType = "Unknown",
                    Market = "ES",
                    ClickCount = 1,
                    ConversionCount = 1,
                },
            ]
        },
    };

    private static AppAcquisition Acquired(string market, string gender) => new()
    {
        ApplicationId = "9NBLGGGZ5QDR",
        ApplicationName = "Contoso Demo",
        AcquisitionType = "Free",
        StoreClient = "Microsoft Store (client)",
        Gender = gender,
        Market = market,
        OsVersion = "Windows 10",
        DeviceType = "PC",
        Date = Day(2021, 8, 1),
        AcquisitionQuantity = 1,
        PurchasePriceUSDAmount = 0m,
        PurchasePriceLocalAmount = 0m,
        PurchaseTaxUSDAmount = 0m,
        PurchaseTaxLocalAmount = 0m,
    };
}
