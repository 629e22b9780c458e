namespace PartnerAnalytics.Linq.Tests.Resources.Partner;

/// <summary>
/// What the service's pages say of each field, written down once more by hand: type; operators of a filter; G for a field that groups,
/// O for one that orders; what stands in grouped rows; other spellings; known values. Where a page is silent or contradicts itself, the
/// comment at the table says what was taken.
/// </summary>
public sealed class ResourceTableTests
{
    // The page lists no fields for filters: every field is taken to compare and to group.
    [Fact]
    public void Referrals() => Verify<Referral>(
        "referrals",
        PartnerCenterClouds.Global | PartnerCenterClouds.UsGovernment,
        """
        id string eq,ne G
        status string eq,ne G
        customerMarket string eq,ne G
        customerName string eq,ne G
        customerOrgSize string eq,ne G
        acceptedDate date eq,ne,gt,ge,lt,le G
        acknowledgedDate date eq,ne,gt,ge,lt,le G
        archivedDate date eq,ne,gt,ge,lt,le G
        declinedDate date eq,ne,gt,ge,lt,le G
        expiredDate date eq,ne,gt,ge,lt,le G
        lostDate date eq,ne,gt,ge,lt,le G
        missedDate date eq,ne,gt,ge,lt,le G
        createdDate date eq,ne,gt,ge,lt,le G
        skippedDate date eq,ne,gt,ge,lt,le G
        wonDate date eq,ne,gt,ge,lt,le G
        partnerMarket string eq,ne G
        """);

    // No list of fields here either. The page has mpnId as text, its example as a number.
    [Fact]
    public void Searches() => Verify<Search>(
        "search",
        PartnerCenterClouds.All,
        """
        companyName string eq,ne G
        contactButtonClicked boolean eq,ne G
        detailsViewed boolean eq,ne G
        keywordCountry string eq,ne G
        keywordIndustryFocus string eq,ne G
        keywordProduct string eq,ne G
        keywordSearchText string eq,ne G
        mpnId string eq,ne G
        partnerMarket string eq,ne G
        referralSubmitted boolean eq,ne G
        searchDate date eq,ne,gt,ge,lt,le G
        searchResultPageViews long - BucketOnly
        contactClicks long - BucketOnly
        referralCount long - BucketOnly
        profileViews long - BucketOnly
        """);

    // partnerName and providerName are listed without operators: taken for eq and ne. churnRisk and billingCycleName are in an example only.
    [Fact]
    public void Subscriptions() => Verify<Subscription>(
        "subscriptions",
        PartnerCenterClouds.All,
        """
        customerTenantId string eq,ne G
        id string eq,ne G
        customerName string contains G
        customerMarket string eq,ne G
        status string eq,ne G {ACTIVE SUSPENDED DEPROVISIONED}
        productName string eq,ne,contains G
        subscriptionType string eq,ne G {Office Azure Microsoft365 Dynamics EMS}
        autoRenewEnabled boolean eq,ne G
        partnerId string eq,ne G
        friendlyName string contains G
        partnerName string eq,ne G
        providerName string eq,ne G
        creationDate date eq,ne,gt,ge,lt,le G
        effectiveStartDate date eq,ne,gt,ge,lt,le G
        commitmentEndDate date eq,ne,gt,ge,lt,le G
        currentStateEndDate date eq,ne,gt,ge,lt,le G
        trialToPaidConversionDate date eq,ne,gt,ge,lt,le G
        trialStartDate date eq,ne,gt,ge,lt,le G
        trialEndDate date -
        lastUsageDate date eq,ne,gt,ge,lt,le G
        deprovisionedDate date eq,ne,gt,ge,lt,le G
        lastRenewalDate date eq,ne,gt,ge,lt,le G
        licenseCount long - Sum
        subscriptionCount long - Count
        churnRisk string -
        billingCycleName string -
        """);

    // Some pages leave out the last four texts. quantity is documented as long, but fractions come.
    [Fact]
    public void Azure_usage() => Verify<AzureUsage>(
        "usage/azure",
        PartnerCenterClouds.All,
        """
        customerTenantId string eq,ne G O
        customerName string eq,ne G O
        subscriptionId string eq,ne G O
        subscriptionName string eq,ne G O
        usageDate date eq,ne,gt,ge,lt,le G O
        resourceLocation string eq,ne G O
        meterCategory string eq,ne G O
        meterSubcategory string eq,ne G O
        meterUnit string eq,ne G O
        reservationOrderId string eq,ne G O
        reservationId string eq,ne G O
        consumptionMeterId string eq,ne G O
        serviceType string eq,ne G O
        quantity decimal - Sum
        """);

    // An example spells the last date otherwise than its table.
    [Fact]
    public void Indirect_resellers() => Verify<IndirectReseller>(
        "indirectresellers",
        PartnerCenterClouds.All,
        """
        partnerTenantId string eq,ne G O
        id string eq,ne G O
        name string eq,ne G O
        market string eq,ne G O
        firstSubscriptionCreationDate date eq,ne,gt,ge,lt,le G O
        latestSubscriptionCreationDate date eq,ne,gt,ge,lt,le G O
        firstSubscriptionEndDate date eq,ne,gt,ge,lt,le G O
        latestSubscriptionEndDate date eq,ne,gt,ge,lt,le G O
        firstSubscriptionSuspendedDate date eq,ne,gt,ge,lt,le G O
        latestSubscriptionSuspendedDate date eq,ne,gt,ge,lt,le G O
        firstSubscriptionDeprovisionedDate date eq,ne,gt,ge,lt,le G O
        latestSubscriptionDeprovisionedDate date eq,ne,gt,ge,lt,le G O [latestSubscriptionDeprovisionedEndDate]
        subscriptionCount double - O Sum
        licenseCount double - O Sum
        indirectResellerCount long - Count
        """);

    // The syntax on the page leaves out /partner, the example has it.
    [Fact]
    public void License_deployments() => Verify<LicenseDeployment>(
        "commercial/deployment/license",
        PartnerCenterClouds.Global,
        """
        serviceCode string eq,ne G
        serviceName string eq,ne G
        channel string eq,ne G
        customerTenantId string eq,ne G
        customerName string eq,ne G
        productId string eq,ne G
        productName string eq,ne G
        licensesDeployed long - Sum
        licensesSold long - Sum
        processedDateTime date -
        """,
        hasProcessedDate: true);

    // An example spells licensesActive without its plural.
    [Fact]
    public void License_usage() => Verify<LicenseUsage>(
        "commercial/usage/license",
        PartnerCenterClouds.Global,
        """
        workloadCode string eq,ne G
        workloadName string eq,ne G
        serviceCode string eq,ne G
        serviceName string eq,ne G
        channel string eq,ne G
        customerTenantId string eq,ne G
        customerName string eq,ne G
        productId string eq,ne G
        productName string eq,ne G
        licensesActive long - Sum [licenseActive]
        licensesQualified long - Sum
        processedDateTime date -
        """,
        hasProcessedDate: true);

    [Fact]
    public void The_known_values_are_constants_in_the_service_s_spelling()
    {
        Assert.Equal(["ACTIVE", "SUSPENDED", "DEPROVISIONED"], [SubscriptionStatuses.Active, SubscriptionStatuses.Suspended, SubscriptionStatuses.Deprovisioned]);
        Assert.Equal(
            ["Office", "Azure", "Microsoft365", "Dynamics", "EMS"],
            [SubscriptionTypes.Office, SubscriptionTypes.Azure, SubscriptionTypes.Microsoft365, SubscriptionTypes.Dynamics, SubscriptionTypes.Ems]);
    }

    private static void Verify<T>(string path, PartnerCenterClouds clouds, string fields, bool hasProcessedDate = false)
        where T : class, IAnalyticsResource<T>
    {
        Assert.Equal(path, T.Resource.Path);
        Assert.Equal(clouds, T.Resource.Clouds);
        Assert.Equal(hasProcessedDate, T.Resource.HasProcessedDate);
        Assert.Equal(fields.ReplaceLineEndings("\n").Split('\n'), T.Resource.Fields.Select(Describe));

        // Properties are named as their fields, in Pascal case, and the types of both agree.
        foreach (var field in T.Resource.Fields)
        {
            Assert.Equal(char.ToUpperInvariant(field.WireName[0]) + field.WireName[1..], field.Name);
            var type = typeof(T).GetProperty(field.Name)!.PropertyType;
            Assert.Equal(field.Type.ToString(), (Nullable.GetUnderlyingType(type) ?? type).Name);
        }

        Assert.Equal(T.Resource.Fields.Count, typeof(T).GetProperties().Count(p => p.CanWrite));
    }

    private static string Describe(AnalyticsFieldInfo field)
    {
        List<string> parts = [field.WireName, TypeName(field.Type), OperatorWords(field.Filter)];
        if (field.Groupable)
        {
            parts.Add("G");
        }

        if (field.Sortable)
        {
            parts.Add("O");
        }

        if (field.Aggregate != FieldAggregate.None)
        {
            parts.Add(field.Aggregate.ToString());
        }

        if (field.Aliases.Count > 0)
        {
            parts.Add($"[{string.Join(' ', field.Aliases)}]");
        }

        if (field.KnownValues.Count > 0)
        {
            parts.Add($"{{{string.Join(' ', field.KnownValues)}}}");
        }

        return string.Join(' ', parts);
    }

    private static string TypeName(AnalyticsFieldType type) => type switch
    {
        AnalyticsFieldType.DateTimeOffset => "date",
        AnalyticsFieldType.Int64 => "long",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static string OperatorWords(FilterOperators operators) => operators switch
    {
        FilterOperators.None => "-",
        FilterOperators.Equality => "eq,ne",
        FilterOperators.Comparison => "eq,ne,gt,ge,lt,le",
        FilterOperators.Contains => "contains",
        FilterOperators.Equality | FilterOperators.Contains => "eq,ne,contains",
        _ => operators.ToString(),
    };
}
