using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Benchmarks.BareClient;

/// <summary>One query, written by hand: the whole of a small program.</summary>
internal static class FirstQuery
{
    public static async Task<List<ReferralRow>> ReadAsync(HttpClient http, string market, DateTimeOffset from)
    {
        var date = from.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var filter = $"status eq 'Accepted' and customerMarket eq '{market.Replace("'", "''")}' and createdDate ge cast('{date}', Edm.DateTimeOffset)";
        var uri = $"partner/v1/analytics/referrals?filter={Uri.EscapeDataString(filter)}&top=100&skip=200";
        using var response = await http.GetAsync(new Uri(uri, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var page = await JsonSerializer.DeserializeAsync(body, BareJson.Default.ReferralPage)
            ?? throw new InvalidDataException("The page is null.");
        return page.Value;
    }
}
