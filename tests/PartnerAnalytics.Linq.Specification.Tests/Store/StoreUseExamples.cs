using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>Requests for where applications are, how they are used, and what people say of them; and for ads.</summary>
internal static class StoreUseExamples
{
    public static IReadOnlyList<StorePage> Pages =>
        [AppInstalls, DailyUsage, MonthlyUsage, AppRatings, Reviews, AdPerformance, AdCampaigns, DesktopInstalls];

    private static StorePage AppInstalls => new("App installs", "get-app-installs")
    {
        {
            "installs?applicationId=9NBLGGGZ5QDR&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.AppInstalls
                .Where(i => i.ApplicationId == "9NBLGGGZ5QDR" && i.Date >= Day(2015, 1, 1) && i.Date <= Day(2015, 2, 1))
                .GroupBy(i => 1)
                .Select(g => g.Sum(i => i.SuccessfulInstallCount))
                .Take(10)
        },
        {
            "installs?applicationId=9NBLGGGZ5QDR&startDate=8/1/2015&endDate=8/31/2015&skip=0&filter=market eq 'US' and deviceType eq 'PC'",
            store => store.AppInstalls
                .Where(i => i.ApplicationId == "9NBLGGGZ5QDR" && i.Date >= Day(2015, 8, 1) && i.Date < Day(2015, 9, 1))
                .Where(i => i.Market == "US" && i.DeviceType == "PC")
                .GroupBy(i => 1)
                .Select(g => g.Sum(i => i.SuccessfulInstallCount))
        },
        {
            "installs?applicationId=9WZDNCRFJB4P",
            store => store.AppInstalls.Where(i => i.ApplicationId == "9WZDNCRFJB4P"),
            "startDate endDate", NoDays + ", by the page's table; its example has all days"
        },
        {
            "installs?applicationId=9NBLGGGZ5QDR&aggregationLevel=day&startDate=06/19/2022&endDate=07/21/2022&top=10&skip=0"
                + "&groupby=applicationName,date,deviceType,market,osVersion,packageVersion&orderby=date desc",
            store => store.AppInstalls
                .Where(i => i.ApplicationId == "9NBLGGGZ5QDR" && i.Date >= Day(2022, 6, 19) && i.Date <= Day(2022, 7, 21))
                .GroupBy(i => new { i.ApplicationName, Day = DateBucket.StartOfDay(i.Date), i.DeviceType, i.Market, i.OsVersion, i.PackageVersion })
                .OrderByDescending(g => g.Key.Day)
                .Select(g => new { g.Key, Installs = g.Sum(i => i.SuccessfulInstallCount) })
                .Take(10)
        },
    };

    private static StorePage DailyUsage => new("Daily usage", "get-app-usage-daily")
    {
        {
            "usagedaily?applicationId=XXXXXXXXXXXX&startDate=2018-08-10&endDate=2018-08-14",
            store => store.DailyUsage
                .Where(u => u.ApplicationId == "XXXXXXXXXXXX" && u.Date >= Day(2018, 8, 10) && u.Date <= Day(2018, 8, 14))
                .GroupBy(u => 1)
                .Select(g => g.Figure(u => u.DailyActiveUsers))
        },
        {
            "usagedaily?applicationId=9NBLGGGZ5QDR",
            store => store.DailyUsage.Where(u => u.ApplicationId == "9NBLGGGZ5QDR"),
            "startDate endDate", NoDays
        },
        {
            "usagedaily?applicationId=9NBLGGGZ5QDR&startDate=06/19/2022&endDate=07/20/2022&top=10&skip=0"
                + "&groupby=applicationName,subscriptionName,deviceType,packageVersion,market,date",
            store => store.DailyUsage
                .Where(u => u.ApplicationId == "9NBLGGGZ5QDR" && u.Date >= Day(2022, 6, 19) && u.Date <= Day(2022, 7, 20))
                .GroupBy(u => new
                {
                    u.ApplicationName,
                    u.SubscriptionName,
                    u.DeviceType,
                    u.PackageVersion,
                    u.Market,
                    Day = DateBucket.StartOfDay(u.Date),
                })
                .Select(g => new { g.Key, Sessions = g.Sum(u => u.DailySessionCount) })
                .Take(10)
        },
    };

    private static StorePage MonthlyUsage => new("Monthly usage", "get-app-usage-monthly")
    {
        {
            "usagemonthly?applicationId=XXXXXXXXXXXX&startDate=2018-06-01&endDate=2018-07-01",
            store => store.MonthlyUsage
                .Where(u => u.ApplicationId == "XXXXXXXXXXXX" && u.Date >= Day(2018, 6, 1) && u.Date <= Day(2018, 7, 1))
                .GroupBy(u => 1)
                .Select(g => g.Figure(u => u.MonthlyActiveUsers))
        },
        {
            "usagemonthly?applicationId=9NBLGGGZ5QDR",
            store => store.MonthlyUsage.Where(u => u.ApplicationId == "9NBLGGGZ5QDR"),
            "startDate endDate", NoDays
        },
        {
            "usagemonthly?applicationId=9NBLGGGZ5QDR&startDate=2022-06-01&endDate=2022-07-01"
                + "&groupby=applicationName,subscriptionName,deviceType,packageVersion,market,date&top=10&skip=0",
            store => store.MonthlyUsage
                .Where(u => u.ApplicationId == "9NBLGGGZ5QDR" && u.Date >= Day(2022, 6, 1) && u.Date <= Day(2022, 7, 1))
                .GroupBy(u => new
                {
                    u.ApplicationName,
                    u.SubscriptionName,
                    u.DeviceType,
                    u.PackageVersion,
                    u.Market,
                    Day = DateBucket.StartOfDay(u.Date),
                })
                .Select(g => new { g.Key, Sessions = g.Sum(u => u.MonthlySessionCount) })
                .Take(10)
        },
    };

    private static StorePage AppRatings => new("Ratings", "get-app-ratings")
    {
        {
            "ratings?applicationId=9NBLGGGZ5QDR&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.AppRatings
                .Where(r => r.ApplicationId == "9NBLGGGZ5QDR" && r.Date >= Day(2015, 1, 1) && r.Date <= Day(2015, 2, 1))
                .GroupBy(r => 1)
                .Select(g => g.Sum(r => r.FiveStars))
                .Take(10)
        },
        {
            "ratings?applicationId=9NBLGGGZ5QDR&startDate=8/1/2015&endDate=8/31/2015&skip=0&filter=market eq 'US' and deviceType eq 'phone'",
            store => store.AppRatings
                .Where(r => r.ApplicationId == "9NBLGGGZ5QDR" && r.Date >= Day(2015, 8, 1) && r.Date < Day(2015, 9, 1))
                .Where(r => r.Market == "US" && r.DeviceType == "phone")
                .GroupBy(r => 1)
                .Select(g => g.Sum(r => r.FiveStars))
        },
        {
            "ratings?applicationId=9NBLGGGZ5QDR",
            store => store.AppRatings.Where(r => r.ApplicationId == "9NBLGGGZ5QDR"),
            "startDate endDate", NoDays
        },
        {
            "ratings?applicationId=9NBLGGGZ5QDR&startDate=06/19/2022&endDate=07/20/2022&top=10&skip=0"
                + "&groupby=date,applicationName,market,osVersion,deviceType,isRevised",
            store => store.AppRatings
                .Where(r => r.ApplicationId == "9NBLGGGZ5QDR" && r.Date >= Day(2022, 6, 19) && r.Date <= Day(2022, 7, 20))
                .Take(10)
        },
    };

    private static StorePage Reviews => new("Reviews", "get-app-reviews")
    {
        {
            "reviews?applicationId=9NBLGGGZ5QDR&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.Reviews
                .Where(r => r.ApplicationId == "9NBLGGGZ5QDR" && r.Date >= Day(2015, 1, 1) && r.Date < Day(2015, 2, 2))
                .Take(10)
        },
        {
            "reviews?applicationId=9NBLGGGZ5QDR&startDate=8/1/2015&endDate=8/31/2015&skip=0"
                + "&filter=contains(reviewText,'great') and contains(reviewText,'ads') and deviceRAM lt 2048 and market eq 'US'",
            store => store.Reviews
                .Where(r => r.ApplicationId == "9NBLGGGZ5QDR" && r.Date >= Day(2015, 8, 1) && r.Date < Day(2015, 9, 1))
                .Where(r => r.ReviewText!.Contains("great") && r.ReviewText.Contains("ads") && r.DeviceRAM < 2048 && r.Market == "US")
        },
        {
            "reviews?applicationId=9WZDNCRFJB4P&top=10&skip=0",
            store => store.Reviews.Where(r => r.ApplicationId == "9WZDNCRFJB4P").Take(10),
            "startDate endDate", NoDays
        },
    };

    private static StorePage AdPerformance => new("Ad performance", "get-ad-performance-data")
    {
        {
            "adsperformance?applicationId=9NBLGGH4R315&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.AdPerformance
                .Where(a => a.ApplicationId == "9NBLGGH4R315" && a.Date >= Day(2015, 1, 1) && a.Date < Day(2015, 2, 2))
                .Take(10)
        },
        {
            "adsperformance?applicationId=9NBLGGH4R315&startDate=8/1/2015&endDate=8/31/2015&skip=0"
                + "&$filter=market eq 'US' and deviceType eq 'phone’ eq 'US'; and gender eq 'm'",
            store => store.AdPerformance
                .Where(a => a.ApplicationId == "9NBLGGH4R315" && a.Date >= Day(2015, 8, 1) && a.Date < Day(2015, 9, 1))
                .Where(a => a.Market == "US" && a.DeviceType == "phone"),
            "$filter filter", "the parameter is `filter`, and what the page shows is no condition"
        },
        {
            "adsperformance?applicationId=9NBLGGH4R315&aggregationLevel=week&startDate=2015/03/01&endDate=2016/02/01&top=2&skip=2",
            store => store.AdPerformance
                .Where(a => a.ApplicationId == "9NBLGGH4R315" && a.Date >= Day(2015, 3, 1) && a.Date < Day(2016, 2, 2))
                .GroupBy(a => DateBucket.StartOfWeek(a.Date))
                .Select(g => new { g.Key, Clicks = g.Sum(a => a.Clicks) })
                .Skip(2)
                .Take(2),
            "groupby", "a level is that of a date among the keys"
        },
    };

    private static StorePage AdCampaigns => new("Ad campaigns", "get-ad-campaign-performance-data")
    {
        {
            "promotion?aggregationLevel=week&groupby=applicationId,campaignId,date",
            store => store.AdCampaigns
                .Where(c => c.Date >= Day(2016, 8, 1) && c.Date < Day(2016, 9, 1))
                .GroupBy(c => new { c.ApplicationId, c.CampaignId, Week = DateBucket.StartOfWeek(c.Date) })
                .Select(g => new { g.Key, Clicks = g.Sum(c => c.Clicks) }),
            "startDate endDate", "a query says its days, even where the service has others than today in mind"
        },
        {
            "promotion?applicationId=9NBLGGH0XK8Z&startDate=2015/1/20&endDate=2016/8/31&skip=0&filter=campaignId eq '31007388'",
            store => store.AdCampaigns
                .Where(c => c.ApplicationId == "9NBLGGH0XK8Z" && c.Date >= Day(2015, 1, 20) && c.Date < Day(2016, 9, 1))
                .Where(c => c.CampaignId == "31007388")
        },
    };

    private static StorePage DesktopInstalls => new("Desktop installs", "get-desktop-app-installs")
    {
        {
            "desktop/installbasedaily?applicationId=1234567890&startDate=2018-01-01&endDate=2018-02-01&top=10&skip=0",
            store => store.DesktopInstalls
                .Where(i => i.ApplicationId == "1234567890" && i.Date >= Day(2018, 1, 1) && i.Date <= Day(2018, 2, 1))
                .GroupBy(i => DateBucket.StartOfDay(i.Date))
                .Select(g => new { g.Key, Figure = g.Figure(i => i.InstallBase) })
                .Take(10)
        },
        {
            "desktop/installbasedaily?applicationId=1234567890&startDate=2018-01-01&endDate=2018-02-01&filter=market eq 'US' and deviceType eq 'PC'",
            store => store.DesktopInstalls
                .Where(i => i.ApplicationId == "1234567890" && i.Date >= Day(2018, 1, 1) && i.Date <= Day(2018, 2, 1))
                .Where(i => i.Market == "US" && i.DeviceType == "PC")
                .GroupBy(i => DateBucket.StartOfDay(i.Date))
                .Select(g => new { g.Key, Figure = g.Figure(i => i.InstallBase) })
        },
    };
}
