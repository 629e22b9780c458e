using static PartnerAnalytics.Linq.Tests.Shared.Rules.RefusalTests;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1001: more rows than one request may ask for.</summary>
internal static class RefusedPAL1001
{
    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.Take(10_000).ToList(),
            "PAL1001: Take requests 10000 rows at once, but the service returns at most 9999 per request. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(10_000)"
        },
        {
            (r, g) => r.Take(TooMany).ToList(),
            "PAL1001: Take requests 2147483647 rows at once, but the service returns at most 9999 per request. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(TooMany)"
        },
        {
            (r, g) => r.Skip(5).Take(10_001).ToList(),
            "PAL1001: Take requests 10001 rows at once, but the service returns at most 9999 per request. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(10_001)"
        },
        {
            (r, g) => r.Take(20_000).Skip(5_000).ToList(),
            "PAL1001: Take requests 15000 rows at once, but the service returns at most 9999 per request. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(20_000)"
        },
        {
            (r, g) => r.Take(30_000).Take(20_000).ToList(),
            "PAL1001: Take requests 20000 rows at once, but the service returns at most 9999 per request. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(20_000)"
        },
        {
            (r, g) => r.WithPageSize(10_000).ToList(),
            "PAL1001: WithPageSize requests pages of 10000 rows, but the service returns at most 9999 per request. Write WithPageSize(9999). Source: WithPageSize(10_000)"
        },
        {
            (r, g) => r.Where(x => x.Status == "a").Take(10_000).Count(),
            "PAL1001: Take requests 10000 rows at once, but the service returns at most 9999 per request. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(10_000)"
        },
    };
}
