using Azure.Core;
using PartnerAnalytics.Linq;

namespace Consumer;

/// <summary>Breaks the rules that only people can correct, and asks to see a request. Comments say what the compiler reports.</summary>
public static class Refused
{
    public static object Operator(PartnerAnalyticsClient partner) => partner.Referrals
        .Reverse(); // PAL1002

    public static object Expression(PartnerAnalyticsClient partner) => partner.Query<Sale>()
        .Where(s => s.Region!.StartsWith("N")); // PAL1003

    public static object FieldOperator(PartnerAnalyticsClient partner) => partner.Query<Sale>()
        .Where(s => s.Region != "North"); // PAL1004

    public static object Sorting(PartnerAnalyticsClient partner) => partner.Query<Sale>()
        .OrderBy(s => s.Region); // PAL1005

    public static object Aggregate(PartnerAnalyticsClient partner) => partner.Query<Sale>()
        .GroupBy(s => s.Region)
        .Select(g => g.Count()); // PAL1008

    public static object Cloud(TokenCredential credential)
    {
        var government = new PartnerAnalyticsClient(credential, new() { Cloud = PartnerCenterCloud.UsGovernment });
        return government.LicenseUsage; // PAL1009
    }

    public static object Value(PartnerAnalyticsClient partner) => partner.Query<Sale>()
        .Where(s => s.Region == "half a pair: \ud83d"); // PAL1010

    public static object Days(StoreAnalyticsClient store) => store.AppAcquisitions // PAL1011
        .Where(a => a.ApplicationId == "9NBLGGGZ5QDR")
        .ToListAsync();

    public static object Request(PartnerAnalyticsClient partner, string region) => partner.Query<Sale>()
        .Where(s => s.Region == region) // no more than
        .Take(10); // PAL3001
}
