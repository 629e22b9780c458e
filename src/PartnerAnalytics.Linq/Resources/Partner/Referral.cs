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
    [AnalyticsField("id")]
    public string? Id { get; init; }

    /// <summary>The status, such as <c>Accepted</c>.</summary>
    [AnalyticsField("status")]
    public string? Status { get; init; }

    /// <summary>The market of the customer, as an ISO 3166 country code.</summary>
    [AnalyticsField("customerMarket")]
    public string? CustomerMarket { get; init; }

    /// <summary>The name of the customer's company.</summary>
    [AnalyticsField("customerName")]
    public string? CustomerName { get; init; }

    /// <summary>The size of the customer's organisation, such as <c>10to50employees</c>.</summary>
    [AnalyticsField("customerOrgSize")]
    public string? CustomerOrgSize { get; init; }

    /// <summary>When the partner accepted the referral.</summary>
    [AnalyticsField("acceptedDate")]
    public DateTimeOffset? AcceptedDate { get; init; }

    /// <summary>When the partner acknowledged the referral.</summary>
    [AnalyticsField("acknowledgedDate")]
    public DateTimeOffset? AcknowledgedDate { get; init; }

    /// <summary>When the referral was archived.</summary>
    [AnalyticsField("archivedDate")]
    public DateTimeOffset? ArchivedDate { get; init; }

    /// <summary>When the partner declined the referral.</summary>
    [AnalyticsField("declinedDate")]
    public DateTimeOffset? DeclinedDate { get; init; }

    /// <summary>When the referral expired.</summary>
    [AnalyticsField("expiredDate")]
    public DateTimeOffset? ExpiredDate { get; init; }

    /// <summary>When the deal was lost.</summary>
    [AnalyticsField("lostDate")]
    public DateTimeOffset? LostDate { get; init; }

    /// <summary>When the referral was missed.</summary>
    [AnalyticsField("missedDate")]
    public DateTimeOffset? MissedDate { get; init; }

    /// <summary>When the referral was created.</summary>
    [AnalyticsField("createdDate")]
    public DateTimeOffset? CreatedDate { get; init; }

    /// <summary>When the referral was skipped.</summary>
    [AnalyticsField("skippedDate")]
    public DateTimeOffset? SkippedDate { get; init; }

    /// <summary>When the deal was won.</summary>
    [AnalyticsField("wonDate")]
    public DateTimeOffset? WonDate { get; init; }

    /// <summary>The market of the partner, as an ISO 3166 country code.</summary>
    [AnalyticsField("partnerMarket")]
    public string? PartnerMarket { get; init; }
}
