namespace PartnerAnalytics.Linq;

/// <summary>
/// An indirect reseller of the partner. Every property may be null; dates are in UTC.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/partner-center/developer/get-all-indirect-resellers-analytics">Get all indirect
/// resellers analytics</see>. Groups come with the number of resellers, <c>g.Count()</c>, and the sums of their subscriptions and
/// licenses.
/// </remarks>
[AnalyticsResource("indirectresellers")]
public sealed partial record IndirectReseller
{
    /// <summary>The tenant of the provider.</summary>
    /// <inheritdoc cref="FieldNames.PartnerTenantId" path="/remarks"/>
    [AnalyticsField("partnerTenantId", Sortable = true)]
    public string? PartnerTenantId { get; init; }

    /// <summary>The id of the reseller.</summary>
    /// <inheritdoc cref="FieldNames.Id" path="/remarks"/>
    [AnalyticsField("id", Sortable = true)]
    public string? Id { get; init; }

    /// <summary>The name of the reseller.</summary>
    /// <inheritdoc cref="FieldNames.Name" path="/remarks"/>
    [AnalyticsField("name", Sortable = true)]
    public string? Name { get; init; }

    /// <summary>The market of the reseller, as an ISO 3166 country code.</summary>
    /// <inheritdoc cref="FieldNames.Market" path="/remarks"/>
    [AnalyticsField("market", Sortable = true)]
    public string? Market { get; init; }

    /// <summary>When the first subscription was created.</summary>
    /// <inheritdoc cref="FieldNames.FirstSubscriptionCreationDate" path="/remarks"/>
    [AnalyticsField("firstSubscriptionCreationDate", Sortable = true)]
    public DateTimeOffset? FirstSubscriptionCreationDate { get; init; }

    /// <summary>When the latest subscription was created.</summary>
    /// <inheritdoc cref="FieldNames.LatestSubscriptionCreationDate" path="/remarks"/>
    [AnalyticsField("latestSubscriptionCreationDate", Sortable = true)]
    public DateTimeOffset? LatestSubscriptionCreationDate { get; init; }

    /// <summary>When the first subscription ended.</summary>
    /// <inheritdoc cref="FieldNames.FirstSubscriptionEndDate" path="/remarks"/>
    [AnalyticsField("firstSubscriptionEndDate", Sortable = true)]
    public DateTimeOffset? FirstSubscriptionEndDate { get; init; }

    /// <summary>When the latest subscription ended.</summary>
    /// <inheritdoc cref="FieldNames.LatestSubscriptionEndDate" path="/remarks"/>
    [AnalyticsField("latestSubscriptionEndDate", Sortable = true)]
    public DateTimeOffset? LatestSubscriptionEndDate { get; init; }

    /// <summary>When the first subscription was suspended.</summary>
    /// <inheritdoc cref="FieldNames.FirstSubscriptionSuspendedDate" path="/remarks"/>
    [AnalyticsField("firstSubscriptionSuspendedDate", Sortable = true)]
    public DateTimeOffset? FirstSubscriptionSuspendedDate { get; init; }

    /// <summary>When the latest subscription was suspended.</summary>
    /// <inheritdoc cref="FieldNames.LatestSubscriptionSuspendedDate" path="/remarks"/>
    [AnalyticsField("latestSubscriptionSuspendedDate", Sortable = true)]
    public DateTimeOffset? LatestSubscriptionSuspendedDate { get; init; }

    /// <summary>When the first subscription was deprovisioned.</summary>
    /// <inheritdoc cref="FieldNames.FirstSubscriptionDeprovisionedDate" path="/remarks"/>
    [AnalyticsField("firstSubscriptionDeprovisionedDate", Sortable = true)]
    public DateTimeOffset? FirstSubscriptionDeprovisionedDate { get; init; }

    /// <summary>When the latest subscription was deprovisioned.</summary>
    /// <inheritdoc cref="FieldNames.LatestSubscriptionDeprovisionedDate" path="/remarks"/>
    [AnalyticsField("latestSubscriptionDeprovisionedDate", Sortable = true, Aliases = ["latestSubscriptionDeprovisionedEndDate"])]
    public DateTimeOffset? LatestSubscriptionDeprovisionedDate { get; init; }

    /// <summary>The number of subscriptions; in groups, the sum.</summary>
    /// <inheritdoc cref="FieldNames.SubscriptionCount" path="/remarks"/>
    [AnalyticsField("subscriptionCount", Filter = FilterOperators.None, Groupable = false, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public double? SubscriptionCount { get; init; }

    /// <summary>The number of licenses; in groups, the sum.</summary>
    /// <inheritdoc cref="FieldNames.LicenseCount" path="/remarks"/>
    [AnalyticsField("licenseCount", Filter = FilterOperators.None, Groupable = false, Sortable = true, Aggregate = FieldAggregate.Sum)]
    public double? LicenseCount { get; init; }

    /// <summary>The number of resellers; in groups only.</summary>
    /// <inheritdoc cref="FieldNames.IndirectResellerCount" path="/remarks"/>
    [AnalyticsField("indirectResellerCount", Filter = FilterOperators.None, Groupable = false, Aggregate = FieldAggregate.Count)]
    public long? IndirectResellerCount { get; init; }
}
