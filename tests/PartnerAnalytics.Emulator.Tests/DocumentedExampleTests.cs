using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>The first sample rows are the examples of the documentation, member by member.</summary>
public sealed class DocumentedExampleTests(SampleFixture samples) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("search", """
        {"companyName":"my company","contactButtonClicked":false,"keywordCountry":null,"detailsViewed":true,"keywordIndustryFocus":null,
        "mpnId":2604568,"partnerMarket":"CN","keywordProduct":null,"referralSubmitted":false,"searchDate":"2018-05-30",
        "keywordSearchText":" my company"}
        """)]
    [InlineData("subscriptions", """
        {"customerTenantId":"76906668-27FC-4F5B-A35C-75A9823E13AF","customerName":"TESTORG65656565","customerMarket":"US",
        "id":"4BF546B2-8998-4838-BEE2-5F1BBE65A04F","status":"ACTIVE","productName":"OFFICE 365 BUSINESS PREMIUM",
        "subscriptionType":"Office","autoRenewEnabled":true,"partnerId":"3B33E682-00C3-41EE-9DD2-A548ADF56438",
        "friendlyName":"FULL OFFICE SUITE","partnerName":"Partner Name","providerName":"Provider Name",
        "creationDate":"2016-02-04T19:29:38.037","effectiveStartDate":"2016-02-04T00:00:00","commitmentEndDate":"2019-02-10T00:00:00",
        "currentStateEndDate":"2019-02-10T00:00:00","trialToPaidConversionDate":null,"trialStartDate":null,"trialEndDate":null,
        "lastUsageDate":null,"deprovisionedDate":null,"lastRenewalDate":"2018-02-10T02:39:57.729","licenseCount":2,"churnRisk":"High",
        "billingCycleName":"MONTHLY"}
        """)]
    [InlineData("usage/azure", """
        {"customerTenantId":"39A1DFAC-4969-4F31-AF94-D76588189CFE","customerName":"A",
        "subscriptionId":"EC649980-D623-49F5-B7C1-80CC772B83A8","subscriptionName":"AZURE PURCHSE SAMPLE APP",
        "usageDate":"2018-05-27T00:00:00","resourceLocation":"useast","meterCategory":"Data Management","meterSubcategory":"None",
        "meterUnit":"10,000s","reservationOrderId":"","reservationId":"","consumptionMeterId":"","serviceType":"","quantity":20}
        """)]
    [InlineData("indirectresellers", """
        {"partnerTenantId":"AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE","id":"1111111","name":"RESELLER NAME","market":"US",
        "firstSubscriptionCreationDate":"2016-10-18T19:16:25.107","latestSubscriptionCreationDate":"2016-10-18T19:16:25.107",
        "firstSubscriptionEndDate":"2018-11-07T00:00:00","latestSubscriptionEndDate":"2018-11-07T00:00:00",
        "firstSubscriptionSuspendedDate":"0001-01-01T00:00:00","latestSubscriptionSuspendedDate":"0001-01-01T00:00:00",
        "firstSubscriptionDeprovisionedDate":"0001-01-01T00:00:00","latestSubscriptionDeprovisionedDate":"0001-01-01T00:00:00",
        "subscriptionCount":10,"licenseCount":20}
        """)]
    [InlineData("commercial/deployment/license", """
        {"processedDateTime":"2018-10-14T00:00:00","serviceCode":"crm","serviceName":"Microsoft Dynamics","channel":"reseller",
        "customerTenantId":"0112A436-B14E-4888-967B-CA4BB2CF1234","customerName":"TEST COMPANY",
        "productId":"54B84594-9C77-4499-8D65-5E0D5F410E78","productName":"DYNAMICS AX TASK","licensesDeployed":0,"licensesSold":9}
        """, """
        {"processedDateTime":"2018-10-14T00:00:00","serviceCode":"o365","serviceName":"Microsoft Office 365","channel":"reseller",
        "customerTenantId":"0112A436-B14E-4888-967B-CA4BB2CF1234","customerName":"TEST COMPANY",
        "productId":"D3B4FE1F-9992-4930-8ACB-CA6EC609365E","productName":"DOMESTIC AND INTERNATIONAL CALLING PLAN",
        "licensesDeployed":0,"licensesSold":5}
        """)]
    [InlineData("commercial/usage/license", """
        {"processedDateTime":"2018-10-14T00:00:00","workloadCode":"SPO","workloadName":"SharePoint","serviceCode":"o365",
        "serviceName":"Microsoft Office 365","channel":"reseller","customerTenantId":"0112A436-B14E-4888-967B-CA4BB2CF1234",
        "customerName":"TEST COMPANY","productId":"6FD2C87F-B296-42F0-B197-1E91E994B900","productName":"OFFICE 365 ENTERPRISE E3",
        "licensesActive":0,"licensesQualified":1}
        """, """
        {"processedDateTime":"2018-10-14T00:00:00","workloadCode":"EXO","workloadName":"Exchange","serviceCode":"o365",
        "serviceName":"Microsoft Office 365","channel":"reseller","customerTenantId":"0112A436-B14E-4888-967B-CA4BB2CF1234",
        "customerName":"TEST COMPANY","productId":"45A2423B-E884-448D-A831-D9E139C52D2F","productName":"EXCHANGE ONLINE PROTECTION",
        "licensesActive":0,"licensesQualified":1}
        """)]
    public async Task The_first_rows_are_those_of_the_documentation(string resource, params string[] examples)
    {
        var response = await samples.Client.GetAsync(resource, $"?top={examples.Length}");

        Assert.Equal(examples.Select(Compact), response.Rows.Select(row => row.GetRawText()));
    }

    /// <summary>The example without the line breaks between members.</summary>
    private static string Compact(string example) => JsonSerializer.Serialize(JsonElement.Parse(example));
}
