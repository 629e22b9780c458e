using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerAnalytics.Linq.Benchmarks.BareClient;

namespace PartnerAnalytics.Linq.Benchmarks.Calls;

/// <summary>The calls as a program makes them that has no library: <see cref="HttpClient"/> and System.Text.Json.</summary>
internal sealed class ByHand(string endpoint) : IDisposable
{
    private const int Attempts = 4;
    private static readonly TimeSpan Delay = LibraryCalls.RetryDelay;

    private readonly HttpClient _http = new() { BaseAddress = new Uri(endpoint) };

    public async Task<object?> ReadReferralsAsync(string market, DateTimeOffset from) =>
        (await ReadAsync(FirstQuery.ReferralsUri(market, from), BareJson.Default.ReferralPage)).Value;

    public async Task<object?> ReadUsageAsync() => (await ReadAsync("partner/v1/analytics/usage/azure", BareJson.Default.UsagePage)).Value;

    public async Task<object?> CountAsync(string market) => (await ReadAsync(
        $"partner/v1/analytics/referrals?filter={Uri.EscapeDataString($"customerMarket eq '{market.Replace("'", "''")}'")}&top=1",
        BareJson.Default.ReferralPage)).TotalCount;

    public async Task<object?> GroupAsync() =>
        (await ReadAsync("partner/v1/analytics/usage/azure?groupby=customerTenantId,meterCategory", BareJson.Default.UsagePage)).Value
            .ConvertAll(row => new { row.CustomerTenantId, row.MeterCategory, row.Quantity });

    public void Dispose() => _http.Dispose();

    private async Task<T> ReadAsync<T>(string uri, JsonTypeInfo<T> type)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", LibraryCalls.Token);
            request.Headers.Add("MS-RequestId", Guid.NewGuid().ToString());
            request.Headers.Add("MS-CorrelationId", Guid.NewGuid().ToString());
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && attempt < Attempts)
            {
                await Task.Delay(Delay);
                continue;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync(type) ?? throw new InvalidDataException("The page is null.");
        }
    }
}
