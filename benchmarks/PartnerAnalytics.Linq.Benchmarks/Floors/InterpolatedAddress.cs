using System.Globalization;

namespace PartnerAnalytics.Linq.Benchmarks.Floors;

/// <summary>The address as people write it by hand: interpolated, and escaped by <see cref="Uri.EscapeDataString(string)"/>.</summary>
internal static class InterpolatedAddress
{
    public static string Write(string endpoint, string market, DateTimeOffset from)
    {
        var date = from.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var filter = $"status eq 'Accepted' and customerMarket eq '{market.Replace("'", "''")}' and createdDate ge cast('{date}', Edm.DateTimeOffset)";
        return $"{endpoint}partner/v1/analytics/referrals?filter={Uri.EscapeDataString(filter)}&top=100&skip=200";
    }
}
