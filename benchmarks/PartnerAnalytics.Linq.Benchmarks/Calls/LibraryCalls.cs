using Azure.Core;

namespace PartnerAnalytics.Linq.Benchmarks.Calls;

/// <summary>The calls as applications make them with the library: a client over a credential, and its whole pipeline.</summary>
internal sealed class LibraryCalls
{
    /// <summary>What everybody sends.</summary>
    public const string Token = "eyJhbGciOiJub25lIn0.benchmark.token";

    /// <summary>How long everybody waits before a repetition, more or less: the shortest time that the library waits.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    private static readonly Func<PartnerAnalyticsClient, string, DateTimeOffset, AnalyticsQueryable<Referral>> Referrals = AnalyticsQueryable.Compile(
        (PartnerAnalyticsClient client, string market, DateTimeOffset from) => client.Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
            .Take(100));

    private static readonly Func<PartnerAnalyticsClient, string, AnalyticsQueryable<Referral>> InMarket = AnalyticsQueryable.Compile(
        (PartnerAnalyticsClient client, string market) => client.Referrals.Where(r => r.CustomerMarket == market));

    private static readonly Func<PartnerAnalyticsClient, AnalyticsQueryable<AzureUsage>> Usage = AnalyticsQueryable.Compile(
        (PartnerAnalyticsClient client) => client.AzureUsage);

    private readonly PartnerAnalyticsClient _client;

    public LibraryCalls(string endpoint)
    {
        var options = new PartnerAnalyticsClientOptions();
        options.Retry.Delay = RetryDelay;

        // By hand there is no limit to how many requests are under way.
        options.MaximumRequestsInFlight = Crowd.Callers;
        _client = new PartnerAnalyticsClient(
            new Uri(endpoint), DelegatedTokenCredential.Create((_, _) => new AccessToken(Token, DateTimeOffset.MaxValue)), options);
    }

    public async Task<object?> ReadReferralsAsync(string market, DateTimeOffset from) => await _client.Referrals
        .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
        .Take(100)
        .ToListAsync();

    public async Task<object?> ReadCompiledReferralsAsync(string market, DateTimeOffset from) => await Referrals(_client, market, from).ToListAsync();

    public async Task<object?> ReadUsageAsync() => await _client.AzureUsage.ToListAsync();

    public async Task<object?> ReadCompiledUsageAsync() => await Usage(_client).ToListAsync();

    public async Task<object?> CountAsync(string market) => (long?)await _client.Referrals.CountAsync(r => r.CustomerMarket == market);

    public async Task<object?> CountCompiledAsync(string market) => (long?)await InMarket(_client, market).CountAsync();

    public async Task<object?> GroupAsync() => await _client.AzureUsage
        .GroupBy(u => new { u.CustomerTenantId, u.MeterCategory })
        .Select(g => new { g.Key.CustomerTenantId, g.Key.MeterCategory, Quantity = g.Sum(u => u.Quantity) })
        .ToListAsync();
}
