namespace PartnerAnalytics.Emulator.Store;

/// <summary>Values of the fields that tell how applications are found, used, rated and advertised.</summary>
internal static class StoreUseValues
{
    private static readonly (string, int)[] Channels = [("Store Traffic", 68), ("CustomCampaignId", 21), ("Other", 11)];

    private static readonly (string, int)[] Referrers =
        [("Universal Client Store", 61), ("www.bing.com", 14), ("apps.microsoft.com", 12), ("www.contoso.com", 8), ("", 5)];

    private static readonly (string, int)[] Campaigns = [("", 60), ("|autosuggest", 18), ("spring & summer", 12), ("O'Neil_2022", 10)];

    private static readonly (string, int)[] Metrics = [("PageView", 46), ("Acquisition", 24), ("Install", 18), ("Usage", 12)];

    private static readonly (string, int)[] Providers = [("Microsoft advertising", 62), ("AdDuplex", 21), ("Smaato", 17)];

    /// <summary>The values.</summary>
    public static IReadOnlyDictionary<string, Func<StoreSampleRow, object?>> ByName { get; } =
        new Dictionary<string, Func<StoreSampleRow, object?>>
        {
            ["appType"] = _ => "App",
            ["inappchannelconversions/appType"] = _ => "Add-On",
            ["customCampaignId"] = row => row.Random.PickWeighted<string>(Campaigns),
            ["referrerUriDomain"] = row => row.Random.PickWeighted<string>(Referrers),
            ["channelType"] = row => row.Random.PickWeighted<string>(Channels),
            ["clickCount"] = row => Count(row, "clicks", 400),
            ["conversionCount"] = row => Count(row, "clicks", 400) / 20,
            ["MetricType"] = row => row.Random.PickWeighted<string>(Metrics),
            ["UserCount"] = row => 1 + row.Random.Skewed(90),
            ["successfulInstallCount"] = row => 1 + row.Random.Skewed(60),
            ["subscriptionName"] = row => row.Random.Percent(92) ? "null" : "Xbox Game Pass",
            ["usagemonthly/date"] = row => MonthOf(new DateTime(row.Time)).Ticks,
            ["dailySessionCount"] = row => Users(row) + Users(row) / 2,
            ["monthlySessionCount"] = row => 20 * Users(row),
            ["engagementDurationMinutes"] = row => Users(row) * 12.5 + row.Random.Below(100) / 10.0,
            ["dailyActiveUsers"] = row => Users(row),
            ["dailyActiveDevices"] = row => Users(row) + Users(row) / 10,
            ["dailyNewUsers"] = row => Users(row) / 5,
            ["monthlyActiveUsers"] = row => 9 * Users(row),
            ["monthlyActiveDevices"] = row => 10 * Users(row),
            ["monthlyNewUsers"] = row => 2 * Users(row),
            ["dailyNewDevices"] = _ => 0L,
            ["monthlyNewDevices"] = _ => 0L,
            ["averageDailyActiveUsers"] = row => Users(row) + row.Random.Below(1000) / 1000.0,
            ["averageDailyActiveDevices"] = row => Users(row) + row.Random.Below(2000) / 1000.0,
            ["installBase"] = row => 10.0 + row.Random.Skewed(5000),
            ["fileName"] = row => row.Application.IsFirst ? "contoso.exe" : "tools.exe",
            ["blockType"] = row => row.Random.PickWeighted<string>(
                [("Potential Sediment", 55), ("Temporary Sediment", 30), ("Runtime Notification", 15)]),
            ["architecture"] = row => row.Random.Percent(93) ? "X86" : "ARM64",
            ["targetOs"] = row => row.Random.Percent(70) ? "Version 1803" : "Version 1709",
            ["deviceCount"] = row => 1 + row.Random.Skewed(90),
            ["oneStar"] = row => row.Random.Skewed(5),
            ["twoStars"] = row => row.Random.Skewed(3),
            ["threeStars"] = row => row.Random.Skewed(4),
            ["fourStars"] = row => row.Random.Skewed(7),
            ["fiveStars"] = row => row.Random.Skewed(14),
            ["adUnitId"] = row => row.Application.IsFirst ? "10765920" : "10795110",
            ["adUnitName"] = row => row.Application.IsFirst ? "TestAdUnit" : "TestAdUnit2",
            ["adProvider"] = row => row.Random.PickWeighted<string>(Providers),
            ["pubCenterAppName"] = row => row.Application.Name,
            ["revenueInAccountCurrency"] = row => decimal.Round(Count(row, "clicks", 400) * 0.0375m, 4),
            ["adProviderRequests"] = row => 100 * Count(row, "clicks", 400),
            ["requests"] = row => 110 * Count(row, "clicks", 400),
            ["impressions"] = row => 40 * Count(row, "clicks", 400),
            ["clicks"] = row => Count(row, "clicks", 400),
            ["campaignId"] = row => CampaignOf(row),
            ["lineId"] = row => $"{CampaignOf(row)}01",
            ["spend"] = row => decimal.Round(Count(row, "clicks", 400) * 0.12m, 2),
            ["installs"] = row => Count(row, "clicks", 400) / 8,
            ["iapInstalls"] = row => Count(row, "clicks", 400) / 80,
            ["activeUsers"] = row => Count(row, "clicks", 400) / 3,
        };

    private static DateTime MonthOf(DateTime time) => new(time.Year, time.Month, 1);

    private static string CampaignOf(StoreSampleRow row) => row.Shared(
        "campaign", random => random.PickWeighted<string>([("31007388", 52), ("31007410", 33), ("31009002", 15)]));

    private static long Count(StoreSampleRow row, string name, int limit) => row.Shared(name, random => random.Skewed(limit));

    private static long Users(StoreSampleRow row) => row.Shared("users", random => 1 + random.Skewed(200));
}
