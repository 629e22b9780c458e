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
    /// <inheritdoc cref="FieldNames.CustomerTenantId" path="/remarks"/>
    [AnalyticsField("customerTenantId")]
    public string? CustomerTenantId { get; init; }

    /// <summary>The id of the subscription.</summary>
    /// <inheritdoc cref="FieldNames.Id" path="/remarks"/>
    [AnalyticsField("id")]
    public string? Id { get; init; }

    /// <summary>The name of the customer; a filter can only search in it.</summary>
    /// <inheritdoc cref="FieldNames.CustomerName" path="/remarks"/>
    [AnalyticsField("customerName", Filter = FilterOperators.Contains)]
    public string? CustomerName { get; init; }

    /// <summary>The market of the customer, as an ISO 3166 country code.</summary>
    /// <inheritdoc cref="FieldNames.CustomerMarket" path="/remarks"/>
    [AnalyticsField("customerMarket")]
    public string? CustomerMarket { get; init; }

    /// <summary>The status; see <see cref="SubscriptionStatuses"/>.</summary>
    /// <inheritdoc cref="FieldNames.Status" path="/remarks"/>
    [AnalyticsField(
        "status", KnownValues = [SubscriptionStatuses.Active, SubscriptionStatuses.Suspended, SubscriptionStatuses.Deprovisioned])]
    public string? Status { get; init; }

    /// <summary>The name of the product.</summary>
    /// <inheritdoc cref="FieldNames.ProductName" path="/remarks"/>
    [AnalyticsField("productName", Filter = FilterOperators.Equality | FilterOperators.Contains)]
    public string? ProductName { get; init; }

    /// <summary>The kind of subscription; see <see cref="SubscriptionTypes"/>.</summary>
    /// <inheritdoc cref="FieldNames.SubscriptionType" path="/remarks"/>
    [AnalyticsField(
        "subscriptionType",
        KnownValues =
        [
            SubscriptionTypes.Office, SubscriptionTypes.Azure, SubscriptionTypes.Microsoft365, SubscriptionTypes.Dynamics,
            SubscriptionTypes.Ems,
        ])]
    public string? SubscriptionType { get; init; }

    /// <summary>Whether the subscription renews itself.</summary>
    /// <inheritdoc cref="FieldNames.AutoRenewEnabled" path="/remarks"/>
    [AnalyticsField("autoRenewEnabled")]
    public bool? AutoRenewEnabled { get; init; }

    /// <summary>The partner's id: in the Microsoft Partner Network, or a tenant.</summary>
    /// <inheritdoc cref="FieldNames.PartnerId" path="/remarks"/>
    [AnalyticsField("partnerId")]
    public string? PartnerId { get; init; }

    /// <summary>The name that the customer gave; a filter can only search in it.</summary>
    /// <inheritdoc cref="FieldNames.FriendlyName" path="/remarks"/>
    [AnalyticsField("friendlyName", Filter = FilterOperators.Contains)]
    public string? FriendlyName { get; init; }

    /// <summary>The name of the partner.</summary>
    /// <inheritdoc cref="FieldNames.PartnerName" path="/remarks"/>
    [AnalyticsField("partnerName")]
    public string? PartnerName { get; init; }

    /// <summary>The name of the provider.</summary>
    /// <inheritdoc cref="FieldNames.ProviderName" path="/remarks"/>
    [AnalyticsField("providerName")]
    public string? ProviderName { get; init; }

    /// <summary>When the subscription was created.</summary>
    /// <inheritdoc cref="FieldNames.CreationDate" path="/remarks"/>
    [AnalyticsField("creationDate")]
    public DateTimeOffset? CreationDate { get; init; }

    /// <summary>When the subscription starts.</summary>
    /// <inheritdoc cref="FieldNames.EffectiveStartDate" path="/remarks"/>
    [AnalyticsField("effectiveStartDate")]
    public DateTimeOffset? EffectiveStartDate { get; init; }

    /// <summary>When the commitment ends.</summary>
    /// <inheritdoc cref="FieldNames.CommitmentEndDate" path="/remarks"/>
    [AnalyticsField("commitmentEndDate")]
    public DateTimeOffset? CommitmentEndDate { get; init; }

    /// <summary>When the current state ends.</summary>
    /// <inheritdoc cref="FieldNames.CurrentStateEndDate" path="/remarks"/>
    [AnalyticsField("currentStateEndDate")]
    public DateTimeOffset? CurrentStateEndDate { get; init; }

    /// <summary>When a trial became a paid subscription.</summary>
    /// <inheritdoc cref="FieldNames.TrialToPaidConversionDate" path="/remarks"/>
    [AnalyticsField("trialToPaidConversionDate")]
    public DateTimeOffset? TrialToPaidConversionDate { get; init; }

    /// <summary>When the trial began.</summary>
    /// <inheritdoc cref="FieldNames.TrialStartDate" path="/remarks"/>
    [AnalyticsField("trialStartDate")]
    public DateTimeOffset? TrialStartDate { get; init; }

    /// <summary>When the trial ends; neither filtered nor grouped by.</summary>
    /// <inheritdoc cref="FieldNames.TrialEndDate" path="/remarks"/>
    [AnalyticsField("trialEndDate", Filter = FilterOperators.None, Groupable = false)]
    public DateTimeOffset? TrialEndDate { get; init; }

    /// <summary>When the subscription was last used.</summary>
    /// <inheritdoc cref="FieldNames.LastUsageDate" path="/remarks"/>
    [AnalyticsField("lastUsageDate")]
    public DateTimeOffset? LastUsageDate { get; init; }

    /// <summary>When the subscription was deprovisioned.</summary>
    /// <inheritdoc cref="FieldNames.DeprovisionedDate" path="/remarks"/>
    [AnalyticsField("deprovisionedDate")]
    public DateTimeOffset? DeprovisionedDate { get; init; }

    /// <summary>When the subscription was last renewed.</summary>
    /// <inheritdoc cref="FieldNames.LastRenewalDate" path="/remarks"/>
    [AnalyticsField("lastRenewalDate")]
    public DateTimeOffset? LastRenewalDate { get; init; }

    /// <summary>The number of licenses; in groups, their sum.</summary>
    /// <inheritdoc cref="FieldNames.LicenseCount" path="/remarks"/>
    [AnalyticsField("licenseCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Sum)]
    public long? LicenseCount { get; init; }

    /// <summary>The number of subscriptions; in groups only.</summary>
    /// <inheritdoc cref="FieldNames.SubscriptionCount" path="/remarks"/>
    [AnalyticsField("subscriptionCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Count)]
    public long? SubscriptionCount { get; init; }

    /// <summary>The risk that the customer leaves; shown in an example of the service only.</summary>
    /// <inheritdoc cref="FieldNames.ChurnRisk" path="/remarks"/>
    [AnalyticsField("churnRisk", Filter = FilterOperators.None, Groupable = false)]
    public string? ChurnRisk { get; init; }

    /// <summary>The billing cycle; shown in an example of the service only.</summary>
    /// <inheritdoc cref="FieldNames.BillingCycleName" path="/remarks"/>
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
