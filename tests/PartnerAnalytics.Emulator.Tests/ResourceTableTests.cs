using System.Net;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>
/// What each field of each resource supports, as the documentation's tables have it: the field, its operators in <c>filter</c>
/// (contains, equality, order), and whether it may stand in groupby (g) and orderby (o). Each row is tried in both directions: what it
/// names has to pass, and all else has to be refused.
/// </summary>
public sealed class ResourceTableTests(SampleFixture samples) : IClassFixture<SampleFixture>
{
    private const string Search = """
        companyName equality g
        contactButtonClicked equality g
        keywordCountry equality g
        detailsViewed equality g
        keywordIndustryFocus equality g
        mpnId equality g
        partnerMarket equality g
        keywordProduct equality g
        referralSubmitted equality g
        searchDate equality,order g
        keywordSearchText equality g
        searchResultPageViews - -
        contactClicks - -
        referralCount - -
        profileViews - -
        """;

    private const string Subscriptions = """
        customerTenantId equality g
        customerName contains g
        customerMarket equality g
        id equality g
        status equality g
        productName contains,equality g
        subscriptionType equality g
        autoRenewEnabled equality g
        partnerId equality g
        friendlyName contains g
        partnerName equality g
        providerName equality g
        creationDate equality,order g
        effectiveStartDate equality,order g
        commitmentEndDate equality,order g
        currentStateEndDate equality,order g
        trialToPaidConversionDate equality,order g
        trialStartDate equality,order g
        trialEndDate - -
        lastUsageDate equality,order g
        deprovisionedDate equality,order g
        lastRenewalDate equality,order g
        licenseCount - -
        churnRisk - -
        billingCycleName - -
        subscriptionCount - -
        """;

    private const string AzureUsage = """
        customerTenantId equality go
        customerName equality go
        subscriptionId equality go
        subscriptionName equality go
        usageDate equality,order go
        resourceLocation equality go
        meterCategory equality go
        meterSubcategory equality go
        meterUnit equality go
        reservationOrderId equality go
        reservationId equality go
        consumptionMeterId equality go
        serviceType equality go
        quantity - -
        """;

    private const string IndirectResellers = """
        partnerTenantId equality go
        id equality go
        name equality go
        market equality go
        firstSubscriptionCreationDate equality,order go
        latestSubscriptionCreationDate equality,order go
        firstSubscriptionEndDate equality,order go
        latestSubscriptionEndDate equality,order go
        firstSubscriptionSuspendedDate equality,order go
        latestSubscriptionSuspendedDate equality,order go
        firstSubscriptionDeprovisionedDate equality,order go
        latestSubscriptionDeprovisionedDate equality,order go
        subscriptionCount - o
        licenseCount - o
        indirectResellerCount - -
        """;

    private const string LicenseDeployments = """
        processedDateTime - -
        serviceCode equality g
        serviceName equality g
        channel equality g
        customerTenantId equality g
        customerName equality g
        productId equality g
        productName equality g
        licensesDeployed - -
        licensesSold - -
        """;

    private const string LicenseUsage = """
        processedDateTime - -
        workloadCode equality g
        workloadName equality g
        serviceCode equality g
        serviceName equality g
        channel equality g
        customerTenantId equality g
        customerName equality g
        productId equality g
        productName equality g
        licensesActive - -
        licensesQualified - -
        """;

    private static readonly string[] Equality = ["eq", "ne"];
    private static readonly string[] Order = ["gt", "ge", "lt", "le"];

    public static TheoryData<string, string, string> Fields
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (resource, table) in Tables)
            {
                foreach (var row in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    var name = row.Split(' ')[0];
                    data.Add(resource, name, row[(name.Length + 1)..]);
                }
            }

            return data;
        }
    }

    private static (string Resource, string Table)[] Tables =>
    [
        ("search", Search), ("subscriptions", Subscriptions), ("usage/azure", AzureUsage), ("indirectresellers", IndirectResellers),
        ("commercial/deployment/license", LicenseDeployments), ("commercial/usage/license", LicenseUsage),
    ];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_supports_what_the_table_says_and_nothing_else(string resource, string field, string supported)
    {
        var words = supported.Split(' ');
        foreach (var comparison in Equality)
        {
            await TryAsync(words[0].Contains("equality", StringComparison.Ordinal), resource, Compare(field, comparison));
        }

        foreach (var comparison in Order)
        {
            await TryAsync(words[0].Contains("order", StringComparison.Ordinal), resource, Compare(field, comparison));
        }

        await TryAsync(
            words[0].Contains("contains", StringComparison.Ordinal), resource, $"?filter=contains({field},%27a%27)&top=1");
        await TryAsync(words[1].Contains('g'), resource, $"?groupby={field}&top=1{(IsDate(field) ? "&aggregationLevel=month" : "")}");
        await TryAsync(words[1].Contains('o'), resource, $"?orderby={field}%20desc&top=1");
    }

    [Theory]
    [InlineData("referrals", 9_999)]
    [InlineData("search", 9_999)]
    [InlineData("subscriptions", 10_000)]
    [InlineData("usage/azure", 10_000)]
    [InlineData("indirectresellers", 10_000)]
    [InlineData("commercial/deployment/license", 10_000)]
    [InlineData("commercial/usage/license", 10_000)]
    public async Task Top_has_the_limit_of_the_resource(string resource, int limit)
    {
        await TryAsync(true, resource, $"?top={limit}");
        await TryAsync(false, resource, $"?top={limit + 1}");
    }

    [Theory]
    [InlineData("referrals", false)]
    [InlineData("search", false)]
    [InlineData("subscriptions", true)]
    [InlineData("usage/azure", true)]
    [InlineData("indirectresellers", true)]
    [InlineData("commercial/deployment/license", true)]
    [InlineData("commercial/usage/license", true)]
    public async Task Pages_are_linked_without_top_and_with_it_where_the_pages_of_the_documentation_say_so(string resource, bool withTop)
    {
        var all = await samples.Client.GetAsync(resource);
        var some = await samples.Client.GetAsync(resource, "?top=3&skip=2");
        var last = await samples.Client.GetAsync(resource, $"?top=3&skip={SampleFixture.Rows - 3}");

        Assert.Equal($"{samples.Client.Emulator.Endpoint}partner/v1/analytics/{resource}?skip={SampleFixture.PageSize}", all.NextLink);
        Assert.Equal(
            withTop ? $"{samples.Client.Emulator.Endpoint}partner/v1/analytics/{resource}?top=3&skip=5" : null, some.NextLink);
        Assert.Equal(3, last.Rows.Count);
        Assert.Null(last.NextLink);
        Assert.Null((await samples.Client.GetAsync(resource, "?top=0")).NextLink);
    }

    private static bool IsDate(string field) => field.EndsWith("Date", StringComparison.Ordinal);

    private static string Compare(string field, string comparison)
        => "?top=1&filter=" + Uri.EscapeDataString($"{field} {comparison} {LiteralFor(field)}");

    private static string LiteralFor(string field) => field switch
    {
        "contactButtonClicked" or "detailsViewed" or "referralSubmitted" or "autoRenewEnabled" => "true",
        "quantity" => "1",
        "processedDateTime" => "cast('2018-01-01', Edm.DateTimeOffset)",
        _ when IsDate(field) => "cast('2018-01-01', Edm.DateTimeOffset)",
        _ when field.StartsWith("licenses", StringComparison.Ordinal) || field is "contactClicks" or "profileViews"
            || field.EndsWith("Count", StringComparison.Ordinal) || field == "searchResultPageViews" => "1",
        _ => "'a'",
    };

    private async Task TryAsync(bool passes, string resource, string query)
    {
        var response = await samples.Client.GetAsync(resource, query);

        Assert.True(passes == (response.Status == HttpStatusCode.OK), $"{resource}{query} responses {response.Status}.");
        if (!passes)
        {
            response.AssertError(HttpStatusCode.BadRequest);
        }
    }
}
