using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>The resources of the service, as its documentation describes them. Fields stand in the order of its examples.</summary>
internal static class BuiltInResources
{
    /// <summary>What five of the resources allow; referrals and searches take less.</summary>
    private const int GreatestTop = 10_000;

    /// <summary><see href="https://learn.microsoft.com/partner-center/developer/get-partner-center-analytics-referrals"/></summary>
    public static ResourceDescription Referrals { get; } = new(
        "referrals",
        Text("id"),
        Text("status"),
        Text("customerMarket"),
        Text("customerName"),
        Text("customerOrgSize"),
        Date("acceptedDate"),
        Date("acknowledgedDate"),
        Date("archivedDate"),
        Date("declinedDate"),
        Date("expiredDate"),
        Date("lostDate"),
        Date("missedDate"),
        Date("createdDate"),
        Date("skippedDate"),
        Date("wonDate"),
        Text("partnerMarket"));

    /// <summary><see href="https://learn.microsoft.com/partner-center/developer/get-all-search-analytics"/>.
    /// The aggregates are described in half a sentence each; they are taken for counts of rows.</summary>
    public static ResourceDescription Searches { get; } = new(
        "search",
        Text("companyName"),
        Flag("contactButtonClicked"),
        Text("keywordCountry"),
        Flag("detailsViewed"),
        Text("keywordIndustryFocus"),
        new FieldDescription("mpnId", FieldType.String) { Notation = FieldNotation.DigitsAsNumber },
        Text("partnerMarket"),
        Text("keywordProduct"),
        Flag("referralSubmitted"),
        new FieldDescription("searchDate", FieldType.Date) { Notation = FieldNotation.Day },
        Text("keywordSearchText"),
        Count("searchResultPageViews"),
        CountTrue("contactClicks", "contactButtonClicked"),
        CountTrue("referralCount", "referralSubmitted"),
        CountTrue("profileViews", "detailsViewed"));

    /// <summary><see href="https://learn.microsoft.com/partner-center/developer/get-all-subscription-analytics"/> and
    /// <see href="https://learn.microsoft.com/partner-center/developer/get-subscription-analytics-by-search-query"/>. The page says that
    /// a date without a level is grouped by <c>dateRange</c>, and nowhere what that is: here such a request is refused.</summary>
    public static ResourceDescription Subscriptions { get; } = new(
        "subscriptions",
        Text("customerTenantId"),
        Text("customerName", FieldOperators.Contains),
        Text("customerMarket"),
        Text("id"),
        Text("status"),
        Text("productName", FieldOperators.Contains | FieldOperators.Equality),
        Text("subscriptionType"),
        Flag("autoRenewEnabled"),
        Text("partnerId"),
        Text("friendlyName", FieldOperators.Contains),
        Text("partnerName"),
        Text("providerName"),
        Date("creationDate"),
        Date("effectiveStartDate"),
        Date("commitmentEndDate"),
        Date("currentStateEndDate"),
        Date("trialToPaidConversionDate"),
        Date("trialStartDate"),
        Returned("trialEndDate", FieldType.Date),
        Date("lastUsageDate"),
        Date("deprovisionedDate"),
        Date("lastRenewalDate"),
        Sum("licenseCount", FieldType.Integer),
        Returned("churnRisk", FieldType.String),
        Returned("billingCycleName", FieldType.String),
        Count("subscriptionCount"))
    {
        MaximumTop = GreatestTop,
        LinksAfterTop = true,
        RequiresAggregationLevel = true,
    };

    /// <summary><see href="https://learn.microsoft.com/partner-center/developer/get-all-azure-usage-analytics"/></summary>
    public static ResourceDescription AzureUsage { get; } = new(
        "usage/azure",
        Sortable("customerTenantId", FieldType.String),
        Sortable("customerName", FieldType.String),
        Sortable("subscriptionId", FieldType.String),
        Sortable("subscriptionName", FieldType.String),
        Sortable("usageDate", FieldType.Date),
        Sortable("resourceLocation", FieldType.String),
        Sortable("meterCategory", FieldType.String),
        Sortable("meterSubcategory", FieldType.String),
        Sortable("meterUnit", FieldType.String),
        Sortable("reservationOrderId", FieldType.String),
        Sortable("reservationId", FieldType.String),
        Sortable("consumptionMeterId", FieldType.String),
        Sortable("serviceType", FieldType.String),
        Sum("quantity", FieldType.Decimal))
    {
        MaximumTop = GreatestTop,
        LinksAfterTop = true,
    };

    /// <summary><see href="https://learn.microsoft.com/partner-center/developer/get-all-indirect-resellers-analytics"/></summary>
    public static ResourceDescription IndirectResellers { get; } = new(
        "indirectresellers",
        Sortable("partnerTenantId", FieldType.String),
        Sortable("id", FieldType.String),
        Sortable("name", FieldType.String),
        Sortable("market", FieldType.String),
        Sortable("firstSubscriptionCreationDate", FieldType.Date),
        Sortable("latestSubscriptionCreationDate", FieldType.Date),
        Sortable("firstSubscriptionEndDate", FieldType.Date),
        Sortable("latestSubscriptionEndDate", FieldType.Date),
        Sortable("firstSubscriptionSuspendedDate", FieldType.Date),
        Sortable("latestSubscriptionSuspendedDate", FieldType.Date),
        Sortable("firstSubscriptionDeprovisionedDate", FieldType.Date),
        Sortable("latestSubscriptionDeprovisionedDate", FieldType.Date),
        Sum("subscriptionCount", FieldType.Double, sortable: true),
        Sum("licenseCount", FieldType.Double, sortable: true),
        Count("indirectResellerCount"))
    {
        MaximumTop = GreatestTop,
        LinksAfterTop = true,
    };

    /// <summary><see href="https://learn.microsoft.com/partner-center/developer/get-partner-licenses-deployment-information"/></summary>
    public static ResourceDescription LicenseDeployments { get; } = new(
        "commercial/deployment/license",
        Returned(ProcessedDate, FieldType.Date),
        Text("serviceCode"),
        Text("serviceName"),
        Text("channel"),
        Text("customerTenantId"),
        Text("customerName"),
        Text("productId"),
        Text("productName"),
        Sum("licensesDeployed", FieldType.Integer),
        Sum("licensesSold", FieldType.Integer))
    {
        MaximumTop = GreatestTop,
        LinksAfterTop = true,
        ProcessedDateField = ProcessedDate,
    };

    /// <summary><see href="https://learn.microsoft.com/partner-center/developer/get-partner-licenses-usage-information"/></summary>
    public static ResourceDescription LicenseUsage { get; } = new(
        "commercial/usage/license",
        Returned(ProcessedDate, FieldType.Date),
        Text("workloadCode"),
        Text("workloadName"),
        Text("serviceCode"),
        Text("serviceName"),
        Text("channel"),
        Text("customerTenantId"),
        Text("customerName"),
        Text("productId"),
        Text("productName"),
        Sum("licensesActive", FieldType.Integer),
        Sum("licensesQualified", FieldType.Integer))
    {
        MaximumTop = GreatestTop,
        LinksAfterTop = true,
        ProcessedDateField = ProcessedDate,
    };

    public static ImmutableArray<ResourceDescription> All { get; } =
        [Referrals, Searches, Subscriptions, AzureUsage, IndirectResellers, LicenseDeployments, LicenseUsage];

    private const string ProcessedDate = "processedDateTime";

    private static FieldDescription Text(string name, FieldOperators operators = FieldOperators.Equality)
        => new(name, FieldType.String) { Operators = operators };

    private static FieldDescription Date(string name) => new(name, FieldType.Date);

    private static FieldDescription Flag(string name) => new(name, FieldType.Boolean);

    private static FieldDescription Sortable(string name, FieldType type) => new(name, type) { Sortable = true };

    /// <summary>A field that stands in rows and can stand nowhere in a request.</summary>
    private static FieldDescription Returned(string name, FieldType type)
        => new(name, type) { Operators = FieldOperators.None, Groupable = false };

    private static FieldDescription Sum(string name, FieldType type, bool sortable = false)
        => new(name, type) { Aggregate = AggregateKind.Sum, Sortable = sortable };

    private static FieldDescription Count(string name) => new(name, FieldType.Integer) { Aggregate = AggregateKind.Count };

    private static FieldDescription CountTrue(string name, string counted)
        => new(name, FieldType.Integer) { Aggregate = AggregateKind.CountTrue, CountedField = counted };
}
