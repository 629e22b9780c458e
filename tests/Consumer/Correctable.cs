using PartnerAnalytics.Linq;

namespace Consumer;

/// <summary>Breaks the rules whose mistakes a code fix corrects. The comment at the end of a line is what the compiler reports there.</summary>
public static class Correctable
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://localhost/") };

    public static Task<List<Referral>> FilterAfterThePageAsync(PartnerAnalyticsClient partner) => partner.Referrals
        .Take(100)
        .Where(r => r.Status == "Accepted") // PAL1006
        .ToListAsync();

    public static Task<int> GroupByADateAsync(PartnerAnalyticsClient partner) => partner.Referrals
        .GroupBy(r => r.CreatedDate) // PAL1007
        .Select(g => g.Key)
        .CountAsync();

    public static Task<List<Subscription>> SpellAValueAsync(PartnerAnalyticsClient partner) => partner.Subscriptions
        .Where(s => s.Status == "Active") // PAL2001
        .ToListAsync();

    public static Task<List<Referral>> AskByLocalTimeAsync(PartnerAnalyticsClient partner) => partner.Referrals
        .Where(r => r.CreatedDate >= new DateTime(2018, 1, 1)) // PAL2002
        .ToListAsync();

    public static async Task<ILookup<string?, Referral>> GroupInMemoryAsync(PartnerAnalyticsClient partner)
    {
        await Task.Yield();
        return partner.Referrals.Where(r => r.Status == "Accepted")
            .ToLookup(r => r.CustomerMarket); // PAL2003
    }

    public static async Task<List<Referral>> WaitAsync(PartnerAnalyticsClient partner)
    {
        await Task.Yield();
        return partner.Referrals.Where(r => r.Status == "Accepted")
            .ToList(); // PAL2004
    }

    public static Task<List<Referral>> DropAsync(PartnerAnalyticsClient partner)
    {
        var query = partner.Referrals;
        query.Take(5); // PAL2005
        return query.ToListAsync();
    }

    public static async Task<bool> CountForNothingAsync(PartnerAnalyticsClient partner) =>
        await partner.Referrals.CountAsync() > 0; // PAL2006

    public static Task<string> AskByHandAsync(PartnerAnalyticsClient partner)
    {
        _ = partner;
        return Http.GetStringAsync(
            "https://api.partnercenter.microsoft.com/partner/v1/analytics/referrals?filter=status eq 'Accepted'&top=100"); // PAL3002
    }
}
