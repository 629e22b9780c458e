using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Resources.Partner;

/// <summary>The bodies of the service's pages, and their contradictions, read field by field.</summary>
public sealed class DocumentedBodyTests
{
    [Fact]
    public async Task A_search_whose_mpnId_is_a_number() => Assert.Equal(
        new Search
        {
            CompanyName = "my company",
            ContactButtonClicked = false,
            DetailsViewed = true,
            MpnId = "2604568",
            PartnerMarket = "CN",
            ReferralSubmitted = false,
            SearchDate = Utc(2018, 5, 30),
            KeywordSearchText = " my company",
        },
        await ReadOneAsync(p => p.Searches, """
            {"companyName":"my company","contactButtonClicked":false,"keywordCountry":null,"detailsViewed":true,"keywordIndustryFocus":null,
            "mpnId":2604568,"partnerMarket":"CN","keywordProduct":null,"referralSubmitted":false,"searchDate":"2018-05-30",
            "keywordSearchText":" my company"}
            """));

    [Fact]
    public async Task A_search_whose_mpnId_is_text() =>
        Assert.Equal(new Search { MpnId = "0012" }, await ReadOneAsync(p => p.Searches, """{"Value":[{"mpnId":"0012"}]}"""));

    [Fact]
    public async Task A_subscription_as_a_bare_object() => Assert.Equal(
        new Subscription
        {
            CustomerTenantId = "76906668-27FC-4F5B-A35C-75A9823E13AF",
            CustomerName = "TESTORG65656565",
            CustomerMarket = "US",
            Id = "4BF546B2-8998-4838-BEE2-5F1BBE65A04F",
            Status = SubscriptionStatuses.Active,
            ProductName = "OFFICE 365 BUSINESS PREMIUM",
            SubscriptionType = SubscriptionTypes.Office,
            AutoRenewEnabled = true,
            PartnerId = "3B33E682-00C3-41EE-9DD2-A548ADF56438",
            FriendlyName = "FULL OFFICE SUITE",
            PartnerName = "Partner Name",
            ProviderName = "Provider Name",
            CreationDate = Utc(2016, 2, 4).Add(new TimeSpan(0, 19, 29, 38, 37)),
            EffectiveStartDate = Utc(2016, 2, 4),
            CommitmentEndDate = Utc(2019, 2, 10),
            CurrentStateEndDate = Utc(2019, 2, 10),
            LastRenewalDate = Utc(2018, 2, 10).Add(new TimeSpan(0, 2, 39, 57, 729)),
            LicenseCount = 2,
            ChurnRisk = "High",
            BillingCycleName = "MONTHLY",
        },
        await ReadOneAsync(p => p.Subscriptions, """
            {"customerTenantId":"76906668-27FC-4F5B-A35C-75A9823E13AF","customerName":"TESTORG65656565","customerMarket":"US",
            "id":"4BF546B2-8998-4838-BEE2-5F1BBE65A04F","status":"ACTIVE","productName":"OFFICE 365 BUSINESS PREMIUM",
            "subscriptionType":"Office","autoRenewEnabled":true,"partnerId":"3B33E682-00C3-41EE-9DD2-A548ADF56438",
            "friendlyName":"FULL OFFICE SUITE","partnerName":"Partner Name","providerName":"Provider Name",
            "creationDate":"2016-02-04T19:29:38.037","effectiveStartDate":"2016-02-04T00:00:00","commitmentEndDate":"2019-02-10T00:00:00",
            "currentStateEndDate":"2019-02-10T00:00:00","trialToPaidConversionDate":null,"trialStartDate":null,"trialEndDate":null,
            "lastUsageDate":null,"deprovisionedDate":null,"lastRenewalDate":"2018-02-10T02:39:57.729","licenseCount":2,"churnRisk":"High",
            "billingCycleName":"MONTHLY","notDocumented":{"a":[1]}}
            """));

    [Fact]
    public async Task Grouped_subscriptions_whose_numbers_are_text()
    {
        var rows = await ReadAsync(
            p => p.Subscriptions.GroupBy(x => x.SubscriptionType).Select(g => new { g.Key, Count = g.Count(), Licenses = g.Sum(x => x.LicenseCount) }),
            """{"Value":[{"subscriptionType":"M365","subscriptionCount":"63","licenseCount":"1200"},{"subscriptionType":"UNKNOWN","subscriptionCount":"2","licenseCount":"0"}],"@nextLink":null,"TotalCount":2}""");
        Assert.Equal([new { Key = (string?)"M365", Count = 63, Licenses = (long?)1200 }, new { Key = (string?)"UNKNOWN", Count = 2, Licenses = (long?)0 }], rows);
    }

    [Fact]
    public async Task Usage_whose_missing_texts_are_empty() => Assert.Equal(
        new AzureUsage
        {
            CustomerTenantId = "39A1DFAC-4969-4F31-AF94-D76588189CFE",
            CustomerName = "A",
            SubscriptionId = "EC649980-D623-49F5-B7C1-80CC772B83A8",
            SubscriptionName = "AZURE PURCHSE SAMPLE APP",
            UsageDate = Utc(2018, 5, 27),
            ResourceLocation = "useast",
            MeterCategory = "Data Management",
            MeterSubcategory = "None",
            MeterUnit = "10,000s",
            ReservationOrderId = "",
            ReservationId = "",
            ConsumptionMeterId = "",
            ServiceType = "",
            Quantity = 20m,
        },
        await ReadOneAsync(p => p.AzureUsage, """
            {"customerTenantId":"39A1DFAC-4969-4F31-AF94-D76588189CFE","customerName":"A",
            "subscriptionId":"EC649980-D623-49F5-B7C1-80CC772B83A8","subscriptionName":"AZURE PURCHSE SAMPLE APP",
            "usageDate":"2018-05-27T00:00:00","resourceLocation":"useast","meterCategory":"Data Management","meterSubcategory":"None",
            "meterUnit":"10,000s","reservationOrderId":"","reservationId":"","consumptionMeterId":"","serviceType":"","quantity":20}
            """));

    [Theory]
    [InlineData("0.000123")]
    [InlineData("\"1234567890.123456789\"")]
    [InlineData("\"20\"")]
    public async Task A_quantity_that_is_more_than_the_page_promises(string quantity) => Assert.Equal(
        decimal.Parse(quantity.Trim('"'), System.Globalization.CultureInfo.InvariantCulture),
        (await ReadOneAsync(p => p.AzureUsage, "{\"Value\":[{\"quantity\":" + quantity + "}]}")).Quantity);

    [Theory]
    [InlineData("latestSubscriptionDeprovisionedDate")]
    [InlineData("latestSubscriptionDeprovisionedEndDate")]
    [InlineData("LatestSubscriptionDeprovisionedEndDate")]
    public async Task A_reseller_whose_last_date_has_two_names(string name) => Assert.Equal(
        new IndirectReseller
        {
            PartnerTenantId = "AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE",
            Id = "1111111",
            Name = "RESELLER NAME",
            Market = "US",
            FirstSubscriptionCreationDate = Utc(2016, 10, 18).Add(new TimeSpan(0, 19, 16, 25, 107)),
            LatestSubscriptionCreationDate = Utc(2016, 10, 18).Add(new TimeSpan(0, 19, 16, 25, 107)),
            FirstSubscriptionEndDate = Utc(2018, 11, 7),
            LatestSubscriptionEndDate = Utc(2018, 11, 7),
            FirstSubscriptionSuspendedDate = default(DateTimeOffset),
            LatestSubscriptionSuspendedDate = default(DateTimeOffset),
            FirstSubscriptionDeprovisionedDate = default(DateTimeOffset),
            LatestSubscriptionDeprovisionedDate = default(DateTimeOffset),
            SubscriptionCount = 10,
            LicenseCount = 20,
        },
        await ReadOneAsync(p => p.IndirectResellers, $$"""
            {"partnerTenantId":"AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE","id":"1111111","Name":"RESELLER NAME","market":"US",
            "firstSubscriptionCreationDate":"2016-10-18T19:16:25.107","latestSubscriptionCreationDate":"2016-10-18T19:16:25.107",
            "firstSubscriptionEndDate":"2018-11-07T00:00:00","latestSubscriptionEndDate":"2018-11-07T00:00:00",
            "firstSubscriptionSuspendedDate":"0001-01-01T00:00:00","latestSubscriptionSuspendedDate":"0001-01-01T00:00:00",
            "firstSubscriptionDeprovisionedDate":"0001-01-01T00:00:00","{{name}}":"0001-01-01T00:00:00",
            "subscriptionCount":10,"licenseCount":20}
            """));

    [Fact]
    public async Task Grouped_resellers()
    {
        var row = Assert.Single(await ReadAsync(
            p => p.IndirectResellers.GroupBy(x => x.Market).Select(g => new { g.Key, Count = g.LongCount(), Subscriptions = g.Sum(x => x.SubscriptionCount) }),
            """[{"market":"US","indirectResellerCount":"12","subscriptionCount":"10.5","licenseCount":"20"}]"""));
        Assert.Equal(new { Key = (string?)"US", Count = 12L, Subscriptions = (double?)10.5 }, row);
    }

    [Fact]
    public async Task Deployments_among_items() => Assert.Equal(
        [
            new LicenseDeployment
            {
                ProcessedDateTime = Utc(2018, 10, 14),
                ServiceCode = "crm",
                ServiceName = "Microsoft Dynamics",
                Channel = "reseller",
                CustomerTenantId = "0112A436-B14E-4888-967B-CA4BB2CF1234",
                CustomerName = "TEST COMPANY",
                ProductId = "54B84594-9C77-4499-8D65-5E0D5F410E78",
                ProductName = "DYNAMICS AX TASK",
                LicensesDeployed = 0,
                LicensesSold = 9,
            },
            new LicenseDeployment { ServiceCode = "o365", LicensesDeployed = 0, LicensesSold = 5 },
        ],
        await ReadAsync(p => p.LicenseDeployments, """
            {"items":[{"processedDateTime":"2018-10-14T00:00:00","serviceCode":"crm","serviceName":"Microsoft Dynamics","channel":"reseller",
            "CustomerTenantId":"0112A436-B14E-4888-967B-CA4BB2CF1234","customerName":"TEST COMPANY",
            "productId":"54B84594-9C77-4499-8D65-5E0D5F410E78","productName":"DYNAMICS AX TASK","licensesDeployed":0,"licensesSold":9},
            {"serviceCode":"o365","licensesDeployed":0,"licensesSold":5}],"totalCount":2,"attributes":{"objectType":"Collection"}}
            """));

    [Theory]
    [InlineData("licensesActive")]
    [InlineData("licenseActive")]
    public async Task Use_of_licenses_under_two_names(string name) => Assert.Equal(
        new LicenseUsage
        {
            ProcessedDateTime = Utc(2018, 10, 14),
            WorkloadCode = "SPO",
            WorkloadName = "SharePoint",
            ServiceCode = "o365",
            ServiceName = "Microsoft Office 365",
            Channel = "reseller",
            CustomerTenantId = "0112A436-B14E-4888-967B-CA4BB2CF1234",
            CustomerName = "TEST COMPANY",
            ProductId = "6FD2C87F-B296-42F0-B197-1E91E994B900",
            ProductName = "OFFICE 365 ENTERPRISE E3",
            LicensesActive = 7,
            LicensesQualified = 9,
        },
        await ReadOneAsync(p => p.LicenseUsage, "\uFEFF" + $$"""
            {"items":[{"processedDateTime":"2018-10-14T00:00:00","workloadCode":"SPO","workloadName":"SharePoint","serviceCode":"o365",
            "serviceName":"Microsoft Office 365","channel":"reseller","customerTenantId":"0112A436-B14E-4888-967B-CA4BB2CF1234",
            "customerName":"TEST COMPANY","productId":"6FD2C87F-B296-42F0-B197-1E91E994B900","productName":"OFFICE 365 ENTERPRISE E3",
            "{{name}}":7,"licensesQualified":"9"}],"totalCount":1,"attributes":{"objectType":"Collection"} }
            """));

    [Fact]
    public async Task Grouped_searches_whose_figures_come_only_for_groups()
    {
        var row = Assert.Single(await ReadAsync(
            p => p.Searches.GroupBy(x => x.CompanyName).Select(g => new
            {
                g.Key,
                Shown = g.Sum(x => x.SearchResultPageViews),
                Clicks = g.Sum(x => x.ContactClicks),
                Referrals = g.Sum(x => x.ReferralCount),
                Views = g.Sum(x => x.ProfileViews),
            }),
            """{"Value":[{"companyName":"my company","searchResultPageViews":"40","contactClicks":"3","referralCount":"1","profileViews":"9"}]}"""));
        Assert.Equal(new { Key = (string?)"my company", Shown = (long?)40, Clicks = (long?)3, Referrals = (long?)1, Views = (long?)9 }, row);
    }

    private static DateTimeOffset Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    private static async Task<T> ReadOneAsync<T>(Func<PartnerAnalyticsClient, AnalyticsQueryable<T>> query, string body) =>
        Assert.Single(await ReadAsync(query, body));

    private static async Task<List<T>> ReadAsync<T>(Func<PartnerAnalyticsClient, AnalyticsQueryable<T>> query, string body)
    {
        using var http = new HttpClient(new StubHttp().Respond(body)) { BaseAddress = new Uri("https://partner.example/") };
        return await query(new PartnerAnalyticsClient(http)).ToListAsync();
    }
}
