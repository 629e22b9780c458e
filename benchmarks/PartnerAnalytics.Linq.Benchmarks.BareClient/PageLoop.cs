using System.Text.Json;

namespace PartnerAnalytics.Linq.Benchmarks.BareClient;

/// <summary>The loop over pages as people write it by hand.</summary>
internal static class PageLoop
{
    /// <summary>Reads all pages of Azure usage and keeps none: the number of rows and the sum of their quantities.</summary>
    public static async Task<(long Rows, decimal Quantity)> ReadAsync(HttpClient http)
    {
        long rows = 0;
        var quantity = 0m;
        for (var next = "partner/v1/analytics/usage/azure"; next is not null;)
        {
            using var response = await http.GetAsync(new Uri(next, UriKind.RelativeOrAbsolute), HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync();
            var page = await JsonSerializer.DeserializeAsync(body, BareJson.Default.UsagePage)
                ?? throw new InvalidDataException("The page is null.");
            foreach (var row in page.Value)
            {
                rows++;
                quantity += row.Quantity ?? 0;
            }

            next = page.NextLink;
        }

        return (rows, quantity);
    }
}
