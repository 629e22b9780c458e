using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>Rows of where applications are, how they are used, and what people say of them; and of ads.</summary>
internal static class StoreUseSamples
{
    public static StoreSamples All => new()
    {
        {
            "installs",
            """
            [{"date":"2022-07-22","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","packageVersion":"2013.1206.10.2936",
            "deviceType":"PC","market":"BR","osVersion":"Windows 11","successfulInstallCount":3}]
            """,
            store => store.AppInstalls.Where(i => i.ApplicationId == "9NBLGGGZ5QDR" && i.Date >= Day(2022, 6, 19) && i.Date <= Day(2022, 7, 22)),
            [
                new AppInstall
                {
                    Date = Day(2022, 7, 22),
                    ApplicationId = "9NBLGGGZ5QDR",
                    ApplicationName = "Contoso Demo",
                    PackageVersion = "2013.1206.10.2936",
                    DeviceType = "PC",
                    Market = "BR",
                    OsVersion = "Windows 11",
                    SuccessfulInstallCount = 3,
                },
            ]
        },
        {
            "usagedaily",
            """
            [{"date":"2022-06-21","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","subscriptionName":"null","deviceType":"PC",
            "packageVersion":"2.5.2.34894","market":"AR","dailySessionCount":6,"engagementDurationMinutes":32.8,"dailyActiveUsers":3,
            "dailyActiveDevices":3,"dailyNewUsers":0,"monthlyActiveUsers":44,"monthlyActiveDevices":43,"monthlyNewUsers":0,"dailyNewDevices":0,
            "monthlyNewDevices":0}]
            """,
            store => store.DailyUsage.Where(u => u.ApplicationId == "9NBLGGGZ5QDR" && u.Date >= Day(2022, 6, 19) && u.Date <= Day(2022, 7, 20)),
            [
                new DailyUsage
                {
                    Date = Day(2022, 6, 21),
                    ApplicationId = "9NBLGGGZ5QDR",
                    ApplicationName = "Contoso Demo",
                    SubscriptionName = "null",
                    DeviceType = "PC",
                    PackageVersion = "2.5.2.34894",
                    Market = "AR",
                    DailySessionCount = 6,
                    EngagementDurationMinutes = 32.8,
                    DailyActiveUsers = 3,
                    DailyActiveDevices = 3,
                    DailyNewUsers = 0,
                    MonthlyActiveUsers = 44,
                    MonthlyActiveDevices = 43,
                    MonthlyNewUsers = 0,
                    DailyNewDevices = 0,
                    MonthlyNewDevices = 0,
                },
            ]
        },
        {
            "usagemonthly",
            """
            [{"date":"2022-06-01","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","subscriptionName":"null","deviceType":"PC",
            "packageVersion":"1.0.0.4957","market":"Unknown","engagementDurationMinutes":0.1,"monthlyActiveUsers":1,"monthlyActiveDevices":1,
            "monthlyNewUsers":0,"monthlySessionCount":1,"averageDailyActiveUsers":0.03,"averageDailyActiveDevices":0.03,"monthlyNewDevices":0}]
            """,
            store => store.MonthlyUsage.Where(u => u.ApplicationId == "9NBLGGGZ5QDR" && u.Date >= Day(2022, 6, 1) && u.Date <= Day(2022, 7, 1)),
            [
                new MonthlyUsage
                {
                    Date = Day(2022, 6, 1),
                    ApplicationId = "9NBLGGGZ5QDR",
                    ApplicationName = "Contoso Demo",
                    SubscriptionName = "null",
                    DeviceType = "PC",
                    PackageVersion = "1.0.0.4957",
                    Market = "Unknown",
                    EngagementDurationMinutes = 0.1,
                    MonthlyActiveUsers = 1,
                    MonthlyActiveDevices = 1,
                    MonthlyNewUsers = 0,
                    MonthlySessionCount = 1,
                    AverageDailyActiveUsers = 0.03,
                    AverageDailyActiveDevices = 0.03,
                    MonthlyNewDevices = 0,
                },
            ]
        },
        {
            "ratings",
            """
            [{"date":"2022-06-29","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","market":"FR","osVersion":"Windows 10",
            "deviceType":"PC","isRevised":"false","oneStar":0,"twoStars":0,"threeStars":0,"fourStars":1,"fiveStars":0},
            {"date":"2022-07-07","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","market":"AE","osVersion":"Windows 10",
            "deviceType":"PC","isRevised":"true","oneStar":1,"twoStars":0,"threeStars":0,"fourStars":0,"fiveStars":0}]
            """,
            store => store.AppRatings.Where(r => r.ApplicationId == "9NBLGGGZ5QDR" && r.Date >= Day(2022, 6, 19) && r.Date <= Day(2022, 7, 20)),
            [
                Rating(Day(2022, 6, 29), "FR") with { IsRevised = false, FourStars = 1 },
                Rating(Day(2022, 7, 7), "AE") with { IsRevised = true, OneStar = 1 },
            ]
        },
        {
            "reviews",
            """
            [{"date":"3/5/2021 12:48:33 PM","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","market":"ES",
            "osVersion":"Windows 10","deviceType":"PC","isRevised":false,"packageVersion":"2.5.2.34894","reviewerName":"Jose Antonio","rating":5,
            "reviewTitle":"Contoso Demo","reviewText":"Un juego fantastico","helpfulCount":3,"notHelpfulCount":0,
            "id":"b5e27de9-2334-4849-d17d-4eae3e1e7aa9"},
            {"date":"1/6/2021 8:41:42 AM","applicationId":"9NBLGGGZ5QDR","applicationName":"Contoso Demo","market":"TR","osVersion":"Windows 10",
            "deviceType":"PC","isRevised":false,"packageVersion":"2.5.2.34894","reviewerName":"fef","rating":5,"helpfulCount":0,
            "notHelpfulCount":0,"id":"f5d2510a-9796-45ee-01e5-6d5cc4550b09"}]
            """,
            store => store.Reviews.Where(r => r.ApplicationId == "9NBLGGGZ5QDR" && r.Date >= Day(2021, 1, 1) && r.Date < Day(2022, 1, 1)),
            [
                Review(new DateTimeOffset(2021, 3, 5, 12, 48, 33, TimeSpan.Zero), "ES") with
                {
                    ReviewerName = "Jose Antonio",
                    ReviewTitle = "Contoso Demo",
                    ReviewText = "Un juego fantastico",
                    HelpfulCount = 3,
                    Id = "b5e27de9-2334-4849-d17d-4eae3e1e7aa9",
                },
                Review(new DateTimeOffset(2021, 1, 6, 8, 41, 42, TimeSpan.Zero), "TR") with
                {
                    ReviewerName = "fef",
                    HelpfulCount = 0,
                    Id = "f5d2510a-9796-45ee-01e5-6d5cc4550b09",
                },
            ]
        },
        {
            "adsperformance",
            """
            [{"date":"2015-03-09","applicationId":"9NBLGGH4R315","applicationName":"Contoso Demo","market":"US","deviceType":"phone",
            "adUnitId":"10765920","adUnitName":"TestAdUnit","revenueInAccountCurrency":10.0,"impressions":1000,"requests":10000,"clicks":1,
            "accountCurrencyCode":"USD"}]
            """,
            store => store.AdPerformance.Where(a => a.ApplicationId == "9NBLGGH4R315" && a.Date >= Day(2015, 3, 1) && a.Date < Day(2016, 2, 2)),
            [
                new AdPerformance
                {
                    Date = Day(2015, 3, 9),
                    ApplicationId = "9NBLGGH4R315",
                    ApplicationName = "Contoso Demo",
                    Market = "US",
                    DeviceType = "phone",
                    AdUnitId = "10765920",
                    AdUnitName = "TestAdUnit",
                    RevenueInAccountCurrency = 10m,
                    Impressions = 1000,
                    Requests = 10000,
                    Clicks = 1,
                    AccountCurrencyCode = "USD",
                },
            ]
        },
        {
            "promotion",
            """
            [{"date":"2015-04-12","applicationId":"9WZDNCRFJ31Q","campaignId":"4568","lineId":"0001","currencyCode":"USD","spend":700.6,
            "impressions":200,"installs":30,"clicks":8,"iapInstalls":0,"activeUsers":0},
            {"date":"2015-05-12","applicationId":"9WZDNCRFJ31Q","campaignId":"1234","lineId":"0002","currencyCode":"USD","spend":325.3,
            "impressions":20,"installs":2,"clicks":5,"iapInstalls":0,"activeUsers":0}]
            """,
            store => store.AdCampaigns.Where(c => c.Date >= Day(2015, 1, 20) && c.Date < Day(2016, 9, 1)),
            [
                new AdCampaign
                {
                    Date = Day(2015, 4, 12),
                    ApplicationId = "9WZDNCRFJ31Q",
                    CampaignId = "4568",
                    LineId = "0001",
                    CurrencyCode = "USD",
                    Spend = 700.6m,
                    Impressions = 200,
                    Installs = 30,
                    Clicks = 8,
                    IapInstalls = 0,
                    ActiveUsers = 0,
                },
                new AdCampaign
                {
                    Date = Day(2015, 5, 12),
                    ApplicationId = "9WZDNCRFJ31Q",
                    CampaignId = "1234",
                    LineId = "0002",
                    CurrencyCode = "USD",
                    Spend = 325.3m,
                    Impressions = 20,
                    Installs = 2,
                    Clicks = 5,
                    IapInstalls = 0,
                    ActiveUsers = 0,
                },
            ]
        },
        {
            "desktop/installbasedaily",
            """
            [{"date":"2018-01-24","applicationId":"123456789","productName":"Contoso Demo","applicationVersion":"1.0.0.0","deviceType":"PC",
            "market":"All","osVersion":"Windows 10","osRelease":"Version 1709","installBase":348218.0}]
            """,
            store => store.DesktopInstalls.Where(i => i.ApplicationId == "123456789" && i.Date >= Day(2018, 1, 1) && i.Date <= Day(2018, 2, 1)),
            [
                new DesktopInstall
                {
                    Date = Day(2018, 1, 24),
                    ApplicationId = "123456789",
                    ProductName = "Contoso Demo",
                    ApplicationVersion = "1.0.0.0",
                    DeviceType = "PC",
                    Market = "All",
                    OsVersion = "Windows 10",
                    OsRelease = "Version 1709",
                    InstallBase = 348218,
                },
            ]
        },
    };

    private static AppRating Rating(DateTimeOffset date, string market) => new()
    {
        Date = date,
        ApplicationId = "9NBLGGGZ5QDR",
        ApplicationName = "Contoso Demo",
        Market = market,
        OsVersion = "Windows 10",
        DeviceType = "PC",
        OneStar = 0,
        TwoStars = 0,
        ThreeStars = 0,
        FourStars = 0,
        FiveStars = 0,
    };

    private static Review Review(DateTimeOffset date, string market) => new()
    {
        Date = date,
        ApplicationId = "9NBLGGGZ5QDR",
        ApplicationName = "Contoso Demo",
        Market = market,
        OsVersion = "Windows 10",
        DeviceType = "PC",
        IsRevised = false,
        PackageVersion = "2.5.2.34894",
        Rating = 5,
        NotHelpfulCount = 0,
    };
}
