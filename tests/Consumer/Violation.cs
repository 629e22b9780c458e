using PartnerAnalytics.Linq;

namespace Consumer;

/// <summary>Takes more rows than the service gives to one request.</summary>
public static class Violation
{
    public static Task<List<Referral>> RunAsync(PartnerAnalyticsClient partner) => partner.Referrals
        .Where(r => r.Status == "Accepted")
        .Take(20000) // all of them
        .ToListAsync();
}
