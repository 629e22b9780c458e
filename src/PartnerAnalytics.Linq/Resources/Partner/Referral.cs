namespace PartnerAnalytics.Linq;

/// <summary>
/// A referral: a customer's request that Microsoft's directory passed on to the partner. Every property may be null; dates are in UTC.
/// </summary>
/// <remarks>
/// Source: <see href="https://learn.microsoft.com/partner-center/developer/get-all-referrals-analytics-information">Get all referrals
/// analytics information</see>. The page lists no filter fields; every field is taken to support <c>eq</c> and <c>ne</c> (dates also
/// <c>gt</c>, <c>ge</c>, <c>lt</c>, <c>le</c>) and grouping. The service neither sorts nor counts referrals.
/// </remarks>
[AnalyticsResource("referrals", Clouds = PartnerCenterClouds.Global | PartnerCenterClouds.UsGovernment)]
public sealed partial record Referral
{
    /// <summary>The id of the referral.</summary>
    /// <inheritdoc cref="FieldNames.Id" path="/remarks"/>
    [AnalyticsField("id")]
    public string? Id { get; init; }

    /// <summary>The status, such as <c>Accepted</c>.</summary>
    /// <inheritdoc cref="FieldNames.Status" path="/remarks"/>
    [AnalyticsField("status")]
    public string? Status { get; init; }

    /// <summary>The market of the customer, as an ISO 3166 country code.</summary>
    /// <inheritdoc cref="FieldNames.CustomerMarket" path="/remarks"/>
    [AnalyticsField("customerMarket")]
    public string? CustomerMarket { get; init; }

    /// <summary>The name of the customer's company.</summary>
    /// <inheritdoc cref="FieldNames.CustomerName" path="/remarks"/>
    [AnalyticsField("customerName")]
    public string? CustomerName { get; init; }

    /// <summary>The size of the customer's organisation, such as <c>10to50employees</c>.</summary>
    /// <inheritdoc cref="FieldNames.CustomerOrgSize" path="/remarks"/>
    [AnalyticsField("customerOrgSize")]
    public string? CustomerOrgSize { get; init; }

    /// <summary>When the partner accepted the referral.</summary>
    /// <inheritdoc cref="FieldNames.AcceptedDate" path="/remarks"/>
    [AnalyticsField("acceptedDate")]
    public DateTimeOffset? AcceptedDate { get; init; }

    /// <summary>When the partner acknowledged the referral.</summary>
    /// <inheritdoc cref="FieldNames.AcknowledgedDate" path="/remarks"/>
    [AnalyticsField("acknowledgedDate")]
    public DateTimeOffset? AcknowledgedDate { get; init; }

    /// <summary>When the referral was archived.</summary>
    /// <inheritdoc cref="FieldNames.ArchivedDate" path="/remarks"/>
    [AnalyticsField("archivedDate")]
    public DateTimeOffset? ArchivedDate { get; init; }

    /// <summary>When the partner declined the referral.</summary>
    /// <inheritdoc cref="FieldNames.DeclinedDate" path="/remarks"/>
    [AnalyticsField("declinedDate")]
    public DateTimeOffset? DeclinedDate { get; init; }

    /// <summary>When the referral expired.</summary>
    /// <inheritdoc cref="FieldNames.ExpiredDate" path="/remarks"/>
    [AnalyticsField("expiredDate")]
    public DateTimeOffset? ExpiredDate { get; init; }

    /// <summary>When the deal was lost.</summary>
    /// <inheritdoc cref="FieldNames.LostDate" path="/remarks"/>
    [AnalyticsField("lostDate")]
    public DateTimeOffset? LostDate { get; init; }

    /// <summary>When the referral was missed.</summary>
    /// <inheritdoc cref="FieldNames.MissedDate" path="/remarks"/>
    [AnalyticsField("missedDate")]
    public DateTimeOffset? MissedDate { get; init; }

    /// <summary>When the referral was created.</summary>
    /// <inheritdoc cref="FieldNames.CreatedDate" path="/remarks"/>
    [AnalyticsField("createdDate")]
    public DateTimeOffset? CreatedDate { get; init; }

    /// <summary>When the referral was skipped.</summary>
    /// <inheritdoc cref="FieldNames.SkippedDate" path="/remarks"/>
    [AnalyticsField("skippedDate")]
    public DateTimeOffset? SkippedDate { get; init; }

    /// <summary>When the deal was won.</summary>
    /// <inheritdoc cref="FieldNames.WonDate" path="/remarks"/>
    [AnalyticsField("wonDate")]
    public DateTimeOffset? WonDate { get; init; }

    /// <summary>The market of the partner, as an ISO 3166 country code.</summary>
    /// <inheritdoc cref="FieldNames.PartnerMarket" path="/remarks"/>
    [AnalyticsField("partnerMarket")]
    public string? PartnerMarket { get; init; }
}
