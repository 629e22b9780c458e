using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>The requests that the pages of the documentation show, or such as they describe, and what their rows consist of.</summary>
public sealed class StoreExampleTests(StoreFixture store) : IClassFixture<StoreFixture>
{
    private const string Money = " purchasePriceUSDAmount purchasePriceLocalAmount purchaseTaxUSDAmount purchaseTaxLocalAmount";

    private const string Purchase = " localCurrencyCode xboxProductId availabilityId skuId skuDisplayName xboxParentProductId "
        + "parentProductName productTypeName purchaseTaxType acquisitionQuantity" + Money;

    private const string Usage = " dailySessionCount engagementDurationMinutes dailyActiveUsers dailyActiveDevices dailyNewUsers "
        + "monthlyActiveUsers monthlyActiveDevices monthlyNewUsers dailyNewDevices monthlyNewDevices";

    public static TheoryData<string, string> Rows => new()
    {
        {
            "appacquisitions?applicationId=9NBLGGGZ5QDR&startDate=8/1/2021&endDate=8/31/2021&skip=0"
                + "&filter=market eq 'US' and gender eq 'm'",
            "date applicationId acquisitionQuantity" + Money
        },
        {
            "acquisitions?applicationId=9WZDNCRFHXHT&startDate=1/1/2022&endDate=2/1/2022&top=10&skip=0",
            "date applicationId applicationName acquisitionType age deviceType gender market osVersion paymentInstrumentType sandboxId "
                + "storeClient xboxTitleId" + Purchase
        },
        {
            "acquisitions?applicationId=9WZDNCRFHXHT&startDate=1/1/2022&groupby=date,market&aggregationLevel=month",
            "date applicationId market acquisitionQuantity" + Money
        },
        {
            "addonacquisitions?applicationId=9WZDNCRFHXHT&startDate=1/1/2022&top=10",
            "date addonProductId addonProductName inAppProductId inAppProductName applicationId applicationName acquisitionType age "
                + "deviceType gender market osVersion paymentInstrumentType sandboxId storeClient xboxTitleId" + Purchase
        },
        {
            "addonacquisitions?addonProductId=9NBLGGDD0V6X&startDate=1/1/2022&groupby=xboxTitleIdHex",
            "date addonProductId applicationId xboxTitleIdHex acquisitionQuantity" + Money
        },
        {
            "funnel?applicationId=9NBLGGGZ5QDR&startDate=1/1/2022&filter=market eq 'US' and ageGroup ne '50 or over' and gender eq 'M'",
            "MetricType UserCount"
        },
        {
            "appchannelconversions?applicationId=9NBLGGGZ5QDR&startDate=06/19/2022&endDate=07/21/2022&skip=0&groupby=date,applicationName,"
                + "customCampaignId,referrerUriDomain,channelType,storeClient,deviceType,market&filter=market eq 'US'",
            "date applicationId applicationName customCampaignId referrerUriDomain channelType storeClient deviceType market clickCount "
                + "conversionCount"
        },
        { "appchannelconversions?applicationId=9NBLGGGZ5QDR", "applicationId clickCount conversionCount" },
        {
            "inappacquisitions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2022&groupby=inAppProductName,date&filter=(market ne 'US') and "
                + "(gender ne 'Unknown') and (gender ne 'm') and (market ne 'NO') and "
                + "(ageGroup ne 'greater than 55' or ageGroup ne 'less than 13')",
            "inAppProductName addonProductId date applicationId acquisitionQuantity" + Money
        },
        {
            "subscriptions?applicationId=9NBLGGGZ5QDR&startDate=12/19/2021&endDate=04/20/2022&top=10&skip=0&orderby=date&groupby=date,"
                + "subscriptionProductName,applicationName,skuId,market,deviceType&aggregationLevel=week",
            "date subscriptionProductId subscriptionProductName applicationId applicationName skuId deviceType market currencyCode "
                + "grossSalesBeforeTax totalActiveCount totalChurnCount newCount renewCount goodStandingActiveCount "
                + "pendingGraceActiveCount graceActiveCount lockedActiveCount billingChurnCount nonRenewalChurnCount refundChurnCount "
                + "chargebackChurnCount earlyChurnCount otherChurnCount"
        },
        {
            "inappchannelconversions?applicationId=9NBLGGGZ5QDR&groupby=inAppProductName,channelType&orderby=channelType",
            "date inAppProductId inAppProductName applicationId channelType clickCount conversionCount"
        },
        {
            "installs?applicationId=9NBLGGGZ5QDR&aggregationLevel=day&startDate=06/19/2022&endDate=07/21/2022&top=10&skip=0"
                + "&groupby=applicationName,date,deviceType,market,osVersion,packageVersion&orderby=date desc",
            "date applicationId applicationName deviceType packageVersion osVersion market successfulInstallCount"
        },
        { "installs?applicationId=9NBLGGGZ5QDR", "applicationId applicationName successfulInstallCount" },
        {
            "usagedaily?applicationId=9NBLGGGZ5QDR&startDate=06/19/2022&endDate=07/20/2022&top=10&skip=0"
                + "&groupby=applicationName,subscriptionName,deviceType,packageVersion,market,date",
            "date applicationId applicationName subscriptionName deviceType packageVersion market" + Usage
        },
        { "usagedaily?applicationId=9NBLGGGZ5QDR", "applicationId applicationName deviceType packageVersion market" + Usage },
        {
            "usagemonthly?applicationId=9NBLGGGZ5QDR&startDate=06/19/2022&endDate=07/20/2022&groupby=market,date&orderby=market",
            "date applicationId applicationName subscriptionName deviceType packageVersion market monthlySessionCount "
                + "engagementDurationMinutes monthlyActiveUsers monthlyActiveDevices monthlyNewUsers averageDailyActiveUsers "
                + "averageDailyActiveDevices monthlyNewDevices"
        },
        {
            "failurehits?applicationId=9NBLGGGZ5QDR&startDate=07/02/2022&endDate=07/20/2022&top=10&skip=0&filter=market eq 'US'&groupby="
                + "failureName,failureHash,symbol,osVersion,eventType,market,deviceType,packageName,packageVersion,osRelease&orderby=date",
            "date applicationId applicationName failureName failureHash symbol osVersion osRelease osArchitecture eventType market "
                + "deviceType praid packageName packageVersion ram massStorage cpu cpuManufacturer cpuFamilyName sandboxId deviceCount "
                + "eventCount"
        },
        {
            "failuredetails?applicationId=9NBLGGGZ5QDR&failureHash=c21da75f-ea4d-538b-cfec-73654ef810b9&top=10&orderby=date",
            "applicationId failureHash failureName date cabId cabExpirationTime market osBuild packageVersion deviceModel osVersion "
                + "osRelease deviceType cabDownloadable osArchitecture cpuManufacturer cpuFamilyName cpuName praid flightRing sandboxId"
        },
        {
            "stacktrace?applicationId=9NBLGGGZ5QDR&cabId=1180087848576586304", "level image function offset isBlamedFrame"
        },
        {
            "insights?applicationId=9NBLGGGZ5QDR&startDate=6/1/2022&filter=dataType eq 'acquisition' or dataType eq 'health'",
            "applicationId insightDate dataType insightDetail"
        },
        {
            "ratings?applicationId=9NBLGGGZ5QDR&startDate=06/19/2022&endDate=07/20/2022&top=10&groupby=date,market,osVersion,isRevised"
                + "&filter=isRevised eq true&orderby=date,isRevised",
            "date applicationId market osVersion isRevised oneStar twoStars threeStars fourStars fiveStars"
        },
        {
            "adsperformance?startDate=2022/03/01&endDate=2022/06/01&aggregationLevel=week&top=2&skip=0&filter=market eq 'US'",
            "date applicationId applicationName market deviceType adUnitId adUnitName adProvider pubCenterAppName "
                + "revenueInAccountCurrency adProviderRequests impressions requests clicks accountCurrencyCode"
        },
        { "adsperformance?groupby=applicationId", "applicationId revenueInAccountCurrency adProviderRequests impressions requests clicks" },
        {
            "promotion?applicationId=9NBLGGGZ5QDR&startDate=2022/1/20&endDate=2022/7/1&top=2&skip=0&filter=campaignId eq '31007388'",
            "date applicationId campaignId lineId currencyCode spend impressions installs clicks iapInstalls activeUsers"
        },
        {
            "desktop/installbasedaily?applicationId=10238467886765136388&groupby=applicationVersion,deviceType,osVersion,osRelease",
            "date applicationId productName applicationVersion deviceType market osVersion osRelease installBase"
        },
        {
            "desktop/blockhits?applicationId=10238467886765136388&groupby=targetOs&filter=architecture eq 'X86'&orderby=deviceCount desc",
            "date applicationId productName fileName applicationVersion osVersion osRelease market deviceType blockType architecture "
                + "targetOs deviceCount"
        },
        {
            "desktop/blockdetails?applicationId=10238467886765136388&fileName=contoso.exe&groupby=market",
            "date applicationId productName fileName applicationVersion osVersion osRelease market deviceType blockType architecture "
                + "targetOs deviceCount"
        },
        {
            "desktop/failurehits?applicationId=10238467886765136388&startDate=7/1/2022&groupby=failureName&aggregationLevel=week",
            "date applicationId productName appName failureName eventCount"
        },
        {
            "desktop/failuredetails?applicationId=10238467886765136388&failureHash=c21da75f-ea4d-538b-cfec-73654ef810b9",
            "applicationId failureHash failureName date cabIdHash cabExpirationTime market osBuild applicationVersion deviceModel "
                + "osVersion osRelease deviceType cabDownloadable fileName"
        },
        {
            "desktop/stacktrace?applicationId=10238467886765136388&cabIdHash=1180087848576586304",
            "level image function offset isBlamedFrame"
        },
        { "desktop/insights?applicationId=10238467886765136388", "applicationId insightDate dataType insightDetail" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_documented_request_has_rows_of_the_documented_members(string target, string members)
    {
        var rows = (await store.Client.GetAsync(target)).Rows;

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(members, string.Join(' ', row.EnumerateObject().Select(member => member.Name))));
    }

    [Theory]
    [InlineData("acquisitions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2022", "date", @"^2022-\d\d-\d\dT00:00:00\.0000000Z$")]
    [InlineData("usagemonthly?applicationId=9NBLGGGZ5QDR&startDate=7/20/2022&groupby=date", "date", "^2022-07-01$")]
    [InlineData("usagedaily?applicationId=9NBLGGGZ5QDR", "market", "^All$")]
    [InlineData("usagedaily?applicationId=9NBLGGGZ5QDR&startDate=7/1/2022&groupby=subscriptionName", "subscriptionName", "^null$|^Xbox")]
    [InlineData("desktop/installbasedaily?applicationId=10238467886765136388&groupby=market", "deviceType", "^All$")]
    [InlineData("ratings?applicationId=9NBLGGGZ5QDR&startDate=6/1/2022&groupby=isRevised", "isRevised", "^(true|false)$")]
    [InlineData("insights?applicationId=9NBLGGGZ5QDR&startDate=6/1/2022&filter=dataType ne ''", "insightDate", "T00:00:00$")]
    [InlineData(
        "failurehits?applicationId=9NBLGGGZ5QDR&startDate=2022-07-28 00:00:00&endDate=2022-07-28 22:00:00&aggregationLevel=hour", "date",
        @"^2022-07-28 \d\d:00:00$")]
    [InlineData(
        "failuredetails?applicationId=9NBLGGGZ5QDR&failureHash=c21da75f-ea4d-538b-cfec-73654ef810b9", "date", @"^2022-0\d-\d\d 00:00:00$")]
    [InlineData("subscriptions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2022&groupby=date&filter=date eq '2022-07-08'", "date", "-08$")]
    public async Task Values_are_written_as_documented(string target, string member, string pattern)
    {
        var rows = (await store.Client.GetAsync(target)).Rows;

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches(pattern, row.GetProperty(member).GetString()));
    }

    [Theory]
    [InlineData("acquisitions", "age", JsonValueKind.Null)]
    [InlineData("addonacquisitions", "xboxTitleId", JsonValueKind.String)]
    public async Task What_is_missing_is_null_or_empty(string resource, string member, JsonValueKind kind)
    {
        var rows = (await store.Client.GetAsync(resource, "startDate=1/1/2022")).Rows;

        Assert.Contains(rows, row => row.GetProperty(member) is var value && value.ValueKind == kind && value.ToString().Length == 0);
    }

    [Theory]
    [InlineData("appchannelconversions", "")]
    [InlineData("inappchannelconversions", "")]
    [InlineData("installs", null)]
    public async Task The_last_link_is_null_or_empty(string resource, string? link)
        => Assert.Equal(link, (await store.Client.GetAsync(resource, "")).NextLink);

    [Theory]
    [InlineData("inappacquisitions?inAppProductId=9NBLGGAAGZDQ&startDate=1/1/2022&groupby=market&top=1", "Id=&inAppProductId=9N")]
    [InlineData("inappacquisitions?applicationId=9NBLGGGZ5QDR&startDate=1/1/2022&groupby=market&top=1", "5QDR&inAppProductId=&aggre")]
    [InlineData("usagedaily?applicationId=9NBLGGGZ5QDR&startDate=7/1/2022&groupby=market&top=1", "&startDate=2022/07/01")]
    public async Task Links_have_the_parameters_of_their_resource_even_without_values(string target, string expected)
    {
        var first = await store.Client.GetAsync(target);

        Assert.Contains(expected, first.NextLink, StringComparison.Ordinal);
        Assert.Equal(first.TotalCount, (await store.Client.GetAsync(first.NextLink!)).TotalCount);
    }

    [Theory]
    [InlineData("subscriptions?applicationId=x&top=101", "top parameter cannot be more than 100")]
    [InlineData("failuredetails?applicationId=x", "failureHash parameter is required")]
    [InlineData("stacktrace?applicationId=x", "cabId parameter is required")]
    [InlineData("desktop/stacktrace?applicationId=x&cabId=1", "cabIdHash parameter is required")]
    [InlineData("insights", "filter parameter is required")]
    [InlineData("funnel?applicationId=x&groupby=market", "groupby parameter is not supported")]
    [InlineData("desktop/installbasedaily?applicationId=x&aggregationLevel=week", "aggregationLevel parameter is not supported")]
    [InlineData("installs?applicationId=x&groupby=ageGroup", "groupby parameter cannot have 'ageGroup'")]
    [InlineData("installs?applicationId=x&startDate=2022-07-28 00:00:00", "startDate parameter '2022-07-28 00:00:00' is not a date")]
    [InlineData("inappchannelconversions", "applicationId parameter is required")]
    public async Task What_a_resource_requires_or_lacks_is_told(string target, string problem)
        => Assert.Equal(problem, await store.Client.RefuseAsync(target));
}
