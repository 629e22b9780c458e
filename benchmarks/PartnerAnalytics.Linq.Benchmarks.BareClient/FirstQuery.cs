using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Benchmarks.BareClient;

/// <summary>One query, written by hand: the whole of a small program.</summary>
internal static class FirstQuery
{
    /// <summary>The URI of the first hundred accepted referrals of a market.</summary>
    public static string ReferralsUri(string market, DateTimeOffset from)
    {
        var date = from.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var filter = $"status eq 'Accepted' and customerMarket eq '{market.Replace("'", "''")}' and createdDate ge cast('{date}', Edm.DateTimeOffset)";
        return $"partner/v1/analytics/referrals?filter={Uri.EscapeDataString(filter)}&top=100";
    }

    public static async Task<List<ReferralRow>> ReadAsync(HttpClient http, string market, DateTimeOffset from)
    {
        using var response = await http.GetAsync(
            new Uri(ReferralsUri(market, from) + "&skip=200", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var page = await JsonSerializer.DeserializeAsync(body, BareJson.Default.ReferralPage)
            ?? throw new InvalidDataException("The page is null.");
        return page.Value;
    }
}
