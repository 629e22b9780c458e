using static PartnerAnalytics.Linq.Specification.Tests.Store.StorePage;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>Requests for what was acquired, and how people came there.</summary>
internal static class StoreAcquisitionExamples
{
    public static IReadOnlyList<StorePage> Pages =>
        [AppAcquisitions, Acquisitions, AddOnAcquisitions, AcquisitionFunnel, AppConversions, InAppAcquisitions, SubscriptionAddOns, InAppConversions];

    private static StorePage AppAcquisitions => new("App acquisitions", "get-app-acquisitions")
    {
        {
            "appacquisitions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.AppAcquisitions
                .Where(a => a.ApplicationId == "9NBLGGGZ5QDR" && a.Date >= Day(2015, 1, 1) && a.Date <= Day(2015, 2, 1))
                .GroupBy(a => 1)
                .Select(g => g.Sum(a => a.AcquisitionQuantity))
                .Take(10)
        },
        {
            "appacquisitions?applicationId=9NBLGGGZ5QDR&startDate=8/1/2015&endDate=8/31/2015&skip=0&filter=market eq 'US' and gender eq 'm'",
            store => store.AppAcquisitions
                .Where(a => a.ApplicationId == "9NBLGGGZ5QDR" && a.Date >= Day(2015, 8, 1) && a.Date < Day(2015, 9, 1))
                .Where(a => a.Market == "US" && a.Gender == "m")
                .GroupBy(a => 1)
                .Select(g => g.Sum(a => a.AcquisitionQuantity))
        },
        {
            "appacquisitions?applicationId=9NBLGGGZ5QDR",
            store => store.AppAcquisitions.Where(a => a.ApplicationId == "9NBLGGGZ5QDR"),
            "startDate endDate", NoDays
        },
        {
            "appacquisitions?applicationId=9NBLGGGZ5QDR&startDate=8/1/2021&endDate=12/21/2021&skip=0&filter=market"
                + "&groupby=date,applicationName,acquisitionType,ageGroup,storeClient,gender,market,osVersion,deviceType",
            store => store.AppAcquisitions
                .Where(a => a.ApplicationId == "9NBLGGGZ5QDR" && a.Date >= Day(2021, 8, 1) && a.Date <= Day(2021, 12, 21))
                .GroupBy(a => new
                {
                    Date = DateBucket.StartOfDay(a.Date),
                    a.ApplicationName,
                    a.AcquisitionType,
                    a.AgeGroup,
                    a.StoreClient,
                    a.Gender,
                    a.Market,
                    a.OsVersion,
                    a.DeviceType,
                })
                .Select(g => new { g.Key, Acquired = g.Sum(a => a.AcquisitionQuantity) }),
            "filter", "`market` alone is no condition"
        },
    };

    private static StorePage Acquisitions => new("Acquisitions of games and apps", "acquisitions-data")
    {
        {
            "acquisitions?applicationId=9WZDNCRFHXHT&startDate=1/1/2017&endDate=2/1/2019&top=10&skip=0",
            store => store.Acquisitions
                .Where(a => a.ApplicationId == "9WZDNCRFHXHT" && a.Date >= Day(2017, 1, 1) && a.Date < Day(2019, 2, 2))
                .Take(10)
        },
        {
            "acquisitions?applicationId=9WZDNCRFHXHT&startDate=1/1/2017&endDate=2/1/2019&skip=0&filter=market eq 'US' and gender eq 'm'",
            store => store.Acquisitions
                .Where(a => a.ApplicationId == "9WZDNCRFHXHT" && a.Date >= Day(2017, 1, 1) && a.Date < Day(2019, 2, 2))
                .Where(a => a.Market == "US" && a.Gender == "m")
        },
    };

    private static StorePage AddOnAcquisitions => new("Add-on acquisitions of games and apps", "add-on-acquisitions-data")
    {
        {
            "addonacquisitions?applicationId=9WZDNCRFJ314&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.AddOnAcquisitions
                .Where(a => a.ApplicationId == "9WZDNCRFJ314" && a.Date >= Day(2015, 1, 1) && a.Date < Day(2015, 2, 2))
                .Take(10)
        },
        {
            "addonacquisitions?applicationId=9WZDNCRFJ314&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0"
                + "&filter=market eq 'GB' and gender eq 'm'",
            store => store.AddOnAcquisitions
                .Where(a => a.ApplicationId == "9WZDNCRFJ314" && a.Date >= Day(2015, 1, 1) && a.Date < Day(2015, 2, 2))
                .Where(a => a.Market == "GB" && a.Gender == "m")
                .Take(10)
        },
    };

    private static StorePage AcquisitionFunnel => new("Acquisition funnel", "get-acquisition-funnel-data")
    {
        {
            "funnel?applicationId=9NBLGGGZ5QDR&startDate=1/1/2017&endDate=2/1/2017",
            store => store.AcquisitionFunnel.Where(f => f.ApplicationId == "9NBLGGGZ5QDR" && f.Date >= Day(2017, 1, 1) && f.Date < Day(2017, 2, 2))
        },
        {
            "funnel?applicationId=9NBLGGGZ5QDR&startDate=8/1/2016&endDate=8/31/2016&filter=market eq 'US' and gender eq 'm'",
            store => store.AcquisitionFunnel
                .Where(f => f.ApplicationId == "9NBLGGGZ5QDR" && f.Date >= Day(2016, 8, 1) && f.Date < Day(2016, 9, 1))
                .Where(f => f.Market == "US" && f.Gender == "m")
        },
        {
            "funnel?applicationId=9NBLGGGZ5QDR",
            store => store.AcquisitionFunnel.Where(f => f.ApplicationId == "9NBLGGGZ5QDR"),
            "startDate endDate", NoDays
        },
        {
            "funnel?applicationId=9NBLGGGZ5QDR&startDate=12/19/2021&endDate=12/21/2021&filter=market eq 'US' and gender eq 'm'",
            store => store.AcquisitionFunnel
                .Where(f => f.ApplicationId == "9NBLGGGZ5QDR" && f.Date >= Day(2021, 12, 19) && f.Date < Day(2021, 12, 22))
                .Where(f => f.Market == "US" && f.Gender == "m")
        },
    };

    private static StorePage AppConversions => new("App conversions by channel", "get-app-conversions-by-channel")
    {
        {
            "appchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2017&endDate=2/1/2017&top=10&skip=0",
            store => store.AppConversions
                .Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2017, 1, 1) && c.Date <= Day(2017, 2, 1))
                .GroupBy(c => 1)
                .Select(g => g.Sum(c => c.ConversionCount))
                .Take(10)
        },
        {
            "appchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2017&endDate=4/31/2017&skip=0&filter=market eq 'US'",
            store => store.AppConversions
                .Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2017, 1, 1) && c.Date < Day(2017, 5, 1))
                .Where(c => c.Market == "US")
                .GroupBy(c => 1)
                .Select(g => g.Sum(c => c.ConversionCount)),
            "endDate", "April has no day 31"
        },
        {
            "appchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=06/23/2022&endDate=07/21/2022&top=10&skip=0",
            store => store.AppConversions
                .Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2022, 6, 23) && c.Date <= Day(2022, 7, 21))
                .GroupBy(c => 1)
                .Select(g => g.Sum(c => c.ConversionCount))
                .Take(10)
        },
        {
            "appchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=06/19/2022&endDate=07/21/2022&skip=0"
                + "&groupby=date,applicationName,customCampaignId,referrerUriDomain,channelType,storeClient,deviceType,market"
                + "&filter=market eq 'US'",
            store => store.AppConversions
                .Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2022, 6, 19) && c.Date <= Day(2022, 7, 21))
                .Where(c => c.Market == "US")
                .GroupBy(c => new
                {
                    Date = DateBucket.StartOfDay(c.Date),
                    c.ApplicationName,
                    c.CustomCampaignId,
                    c.ReferrerUriDomain,
                    c.ChannelType,
                    c.StoreClient,
                    c.DeviceType,
                    c.Market,
                })
                .Select(g => new { g.Key, Clicks = g.Sum(c => c.ClickCount), Conversions = g.Sum(c => c.ConversionCount) })
        },
    };

    private static StorePage InAppAcquisitions => new("Add-on acquisitions", "get-in-app-acquisitions")
    {
        {
            "inappacquisitions?inAppProductId=9NBLGGGZ5QDR&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.InAppAcquisitions
                .Where(a => a.InAppProductId == "9NBLGGGZ5QDR" && a.Date >= Day(2015, 1, 1) && a.Date <= Day(2015, 2, 1))
                .GroupBy(a => 1)
                .Select(g => g.Sum(a => a.AcquisitionQuantity))
                .Take(10)
        },
        {
            "inappacquisitions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2015&endDate=2/1/2015&top=10&skip=0",
            store => store.InAppAcquisitions
                .Where(a => a.ApplicationId == "9NBLGGGZ5QDR" && a.Date >= Day(2015, 1, 1) && a.Date <= Day(2015, 2, 1))
                .GroupBy(a => 1)
                .Select(g => g.Sum(a => a.AcquisitionQuantity))
                .Take(10)
        },
        {
            "inappacquisitions?inAppProductId=9NBLGGGZ5QDR&startDate=1/1/2015&endDate=7/3/2015&top=100&skip=0"
                + "&filter=market ne 'US' and gender ne 'Unknown' and gender ne 'm' and market ne 'NO' and ageGroup ne '>55'",
            store => store.InAppAcquisitions
                .Where(a => a.InAppProductId == "9NBLGGGZ5QDR" && a.Date >= Day(2015, 1, 1) && a.Date <= Day(2015, 7, 3))
                .Where(a => a.Market != "US" && a.Gender != "Unknown" && a.Gender != "m" && a.Market != "NO" && a.AgeGroup != ">55")
                .GroupBy(a => 1)
                .Select(g => g.Sum(a => a.AcquisitionQuantity))
                .Take(100)
        },
        {
            "inappacquisitions?applicationId=9NBLGGGZ5QDR",
            store => store.InAppAcquisitions.Where(a => a.ApplicationId == "9NBLGGGZ5QDR"),
            "startDate endDate", NoDays
        },
    };

    private static StorePage SubscriptionAddOns => new("Subscription add-on acquisitions", "get-subscription-acquisitions")
    {
        {
            "subscriptions?applicationId=9NBLGGGZ5QDR&startDate=2017-07-07&endDate=2017-07-08",
            store => store.SubscriptionAddOns
                .Where(s => s.ApplicationId == "9NBLGGGZ5QDR" && s.Date >= Day(2017, 7, 7) && s.Date <= Day(2017, 7, 8))
                .GroupBy(s => 1)
                .Select(g => g.Sum(s => s.NewCount))
        },
        {
            "subscriptions?applicationId=9NBLGGGZ5QDR&startDate=12/19/2021&endDate=04/20/2022&top=10&skip=0&orderby=date"
                + "&groupby=date,subscriptionProductName,applicationName,skuId,market,deviceType&aggregationLevel=week",
            store => store.SubscriptionAddOns
                .Where(s => s.ApplicationId == "9NBLGGGZ5QDR" && s.Date >= Day(2021, 12, 19) && s.Date <= Day(2022, 4, 20))
                .GroupBy(s => new
                {
                    Week = DateBucket.StartOfWeek(s.Date),
                    s.SubscriptionProductName,
                    s.ApplicationName,
                    s.SkuId,
                    s.Market,
                    s.DeviceType,
                })
                .OrderBy(g => g.Key.Week)
                .Select(g => new { g.Key, Began = g.Sum(s => s.NewCount), Renewed = g.Sum(s => s.RenewCount) })
                .Take(10)
        },
        {
            "subscriptions?applicationId=9NBLGGGZ5QDR",
            store => store.SubscriptionAddOns.Where(s => s.ApplicationId == "9NBLGGGZ5QDR"),
            "startDate endDate", NoDays
        },
    };

    private static StorePage InAppConversions => new("Add-on conversions by channel", "get-add-on-conversions-by-channel")
    {
        {
            "inappchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2017&endDate=2/1/2017&top=10&skip=0",
            store => store.InAppConversions
                .Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2017, 1, 1) && c.Date <= Day(2017, 2, 1))
                .GroupBy(c => 1)
                .Select(g => g.Sum(c => c.ConversionCount))
                .Take(10)
        },
        {
            "inappchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2017&endDate=4/31/2017&skip=0&filter=market eq 'US'",
            store => store.InAppConversions
                .Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2017, 1, 1) && c.Date < Day(2017, 5, 1))
                .Where(c => c.Market == "US")
                .GroupBy(c => 1)
                .Select(g => g.Sum(c => c.ConversionCount)),
            "endDate", "April has no day 31"
        },
        {
            "inappchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=12/19/2019&endDate=12/20/2021&top=10&skip=0",
            store => store.InAppConversions
                .Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2019, 12, 19) && c.Date <= Day(2021, 12, 20))
                .GroupBy(c => 1)
                .Select(g => g.Sum(c => c.ConversionCount))
                .Take(10)
        },
        {
            "inappchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=12/19/2021&endDate=12/20/2021&top=10&skip=0"
                + "&groupby=date,applicationName,inAppProductName,appType,customCampaignId,referrerUriDomain,channelType,storeClient,deviceType,market",
            store => store.InAppConversions
                .Where(c => c.ApplicationId == "9NBLGGGZ5QDR" && c.Date >= Day(2021, 12, 19) && c.Date <= Day(2021, 12, 20))
                .GroupBy(c => new
                {
                    Date = DateBucket.StartOfDay(c.Date),
                    c.ApplicationName,
                    c.InAppProductName,
                    c.AppType,
                    c.CustomCampaignId,
                    c.ReferrerUriDomain,
                    c.ChannelType,
                    c.StoreClient,
                    c.DeviceType,
                    c.Market,
                })
                .Select(g => new { g.Key, Clicks = g.Sum(c => c.ClickCount), Conversions = g.Sum(c => c.ConversionCount) })
                .Take(10)
        },
    };
}
