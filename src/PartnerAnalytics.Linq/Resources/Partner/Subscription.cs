namespace PartnerAnalytics.Linq;

/// <summary>
/// A subscription of a customer. Every property may be null; dates are in UTC, counts are numbers of licenses or subscriptions.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/partner-center/developer/get-all-subscription-analytics">Get all subscription
/// analytics</see>. The service compares <c>subscriptionType</c> with regard to letter case. Groups come with the number of
/// subscriptions, <c>g.Count()</c>, and of licenses, <c>g.Sum(x => x.LicenseCount)</c>.
/// </remarks>
[AnalyticsResource("subscriptions")]
public sealed partial record Subscription
{
    /// <summary>The tenant of the customer.</summary>
    [AnalyticsField("customerTenantId")]
    public string? CustomerTenantId { get; init; }

    /// <summary>The id of the subscription.</summary>
    [AnalyticsField("id")]
    public string? Id { get; init; }

    /// <summary>The name of the customer; a filter can only search in it.</summary>
    [AnalyticsField("customerName", Filter = FilterOperators.Contains)]
    public string? CustomerName { get; init; }

    /// <summary>The market of the customer, as an ISO 3166 country code.</summary>
    [AnalyticsField("customerMarket")]
    public string? CustomerMarket { get; init; }

    /// <summary>The status; see <see cref="SubscriptionStatuses"/>.</summary>
    [AnalyticsField(
        "status", KnownValues = [SubscriptionStatuses.Active, SubscriptionStatuses.Suspended, SubscriptionStatuses.Deprovisioned])]
    public string? Status { get; init; }

    /// <summary>The name of the product.</summary>
    [AnalyticsField("productName", Filter = FilterOperators.Equality | FilterOperators.Contains)]
    public string? ProductName { get; init; }

    /// <summary>The kind of subscription; see <see cref="SubscriptionTypes"/>.</summary>
    [AnalyticsField(
        "subscriptionType",
        KnownValues =
        [
            SubscriptionTypes.Office, SubscriptionTypes.Azure, SubscriptionTypes.Microsoft365, SubscriptionTypes.Dynamics,
            SubscriptionTypes.Ems,
        ])]
    public string? SubscriptionType { get; init; }

    /// <summary>Whether the subscription renews itself.</summary>
    [AnalyticsField("autoRenewEnabled")]
    public bool? AutoRenewEnabled { get; init; }

    /// <summary>The partner's id: in the Microsoft Partner Network, or a tenant.</summary>
    [AnalyticsField("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>The name that the customer gave; a filter can only search in it.</summary>
    [AnalyticsField("friendlyName", Filter = FilterOperators.Contains)]
    public string? FriendlyName { get; init; }

    /// <summary>The name of the partner.</summary>
    [AnalyticsField("partnerName")]
    public string? PartnerName { get; init; }

    /// <summary>The name of the provider.</summary>
    [AnalyticsField("providerName")]
    public string? ProviderName { get; init; }

    /// <summary>When the subscription was created.</summary>
    [AnalyticsField("creationDate")]
    public DateTimeOffset? CreationDate { get; init; }

    /// <summary>When the subscription starts.</summary>
    [AnalyticsField("effectiveStartDate")]
    public DateTimeOffset? EffectiveStartDate { get; init; }

    /// <summary>When the commitment ends.</summary>
    [AnalyticsField("commitmentEndDate")]
    public DateTimeOffset? CommitmentEndDate { get; init; }

    /// <summary>When the current state ends.</summary>
    [AnalyticsField("currentStateEndDate")]
    public DateTimeOffset? CurrentStateEndDate { get; init; }

    /// <summary>When a trial became a paid subscription.</summary>
    [AnalyticsField("trialToPaidConversionDate")]
    public DateTimeOffset? TrialToPaidConversionDate { get; init; }

    /// <summary>When the trial began.</summary>
    [AnalyticsField("trialStartDate")]
    public DateTimeOffset? TrialStartDate { get; init; }

    /// <summary>When the trial ends; neither filtered nor grouped by.</summary>
    [AnalyticsField("trialEndDate", Filter = FilterOperators.None, Groupable = false)]
    public DateTimeOffset? TrialEndDate { get; init; }

    /// <summary>When the subscription was last used.</summary>
    [AnalyticsField("lastUsageDate")]
    public DateTimeOffset? LastUsageDate { get; init; }

    /// <summary>When the subscription was deprovisioned.</summary>
    [AnalyticsField("deprovisionedDate")]
    public DateTimeOffset? DeprovisionedDate { get; init; }

    /// <summary>When the subscription was last renewed.</summary>
    [AnalyticsField("lastRenewalDate")]
    public DateTimeOffset? LastRenewalDate { get; init; }

    /// <summary>The number of licenses; in groups, their sum.</summary>
    [AnalyticsField("licenseCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? LicenseCount { get; init; }

    /// <summary>The number of subscriptions; in groups only.</summary>
    [AnalyticsField("subscriptionCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Count)]
    public long? SubscriptionCount { get; init; }

    /// <summary>The risk that the customer leaves; shown in an example of the service only.</summary>
    [AnalyticsField("churnRisk", Filter = FilterOperators.None, Groupable = false)]
    public string? ChurnRisk { get; init; }

    /// <summary>The billing cycle; shown in an example of the service only.</summary>
    [AnalyticsField("billingCycleName", Filter = FilterOperators.None, Groupable = false)]
    public string? BillingCycleName { get; init; }
}

/// <summary>
/// The types of a <see cref="Subscription"/>, as the service spells them; it compares them with regard to letter case. Other values may
/// come, and read fine.
/// </summary>
public static class SubscriptionTypes
{
    /// <summary>Office.</summary>
    public const string Office = "Office";

    /// <summary>Azure.</summary>
    public const string Azure = "Azure";

    /// <summary>Microsoft 365.</summary>
    public const string Microsoft365 = "Microsoft365";

    /// <summary>Dynamics.</summary>
    public const string Dynamics = "Dynamics";

    /// <summary>Enterprise Mobility + Security.</summary>
    public const string Ems = "EMS";
}

/// <summary>The statuses of a <see cref="Subscription"/>, as the service spells them. Other values may come, and read fine.</summary>
public static class SubscriptionStatuses
{
    /// <summary>In use.</summary>
    public const string Active = "ACTIVE";

    /// <summary>Suspended.</summary>
    public const string Suspended = "SUSPENDED";

    /// <summary>Ended.</summary>
    public const string Deprovisioned = "DEPROVISIONED";
}
