namespace PartnerAnalytics.Linq.Benchmarks.BareClient;

/// <summary>A referral as a hand-written program declares it.</summary>
internal sealed class ReferralRow
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? CustomerMarket { get; set; }

    public string? CustomerName { get; set; }

    public string? CustomerOrgSize { get; set; }

    public DateTimeOffset? AcceptedDate { get; set; }

    public DateTimeOffset? AcknowledgedDate { get; set; }

    public DateTimeOffset? ArchivedDate { get; set; }

    public DateTimeOffset? DeclinedDate { get; set; }

    public DateTimeOffset? ExpiredDate { get; set; }

    public DateTimeOffset? LostDate { get; set; }

    public DateTimeOffset? MissedDate { get; set; }

    public DateTimeOffset? CreatedDate { get; set; }

    public DateTimeOffset? SkippedDate { get; set; }

    public DateTimeOffset? WonDate { get; set; }

    public string? PartnerMarket { get; set; }
}
