using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Support;

/// <summary>A client whose transport and credential fail when they are used: what these tests are about happens before anything is sent.</summary>
internal static class Untouched
{
    private const string Address = "https://partner.example/partner/v1/analytics/";

    public static PartnerAnalyticsClient Client { get; } = new(
        new Uri("https://partner.example/"),
        DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("A token was asked for.")),
        new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(new StubHttp())) });

    public static AnalyticsQueryable<Referral> Referrals => Client.Referrals;

    public static AnalyticsQueryable<Gadget> Gadgets => Client.Query<Gadget>();

    /// <summary>Resource and parameters of a query's first request, still encoded.</summary>
    public static string Encoded<T>(this AnalyticsQueryable<T> query)
    {
        var address = query.ToRequestUri().AbsoluteUri;
        Assert.StartsWith(Address, address);
        return address[Address.Length..];
    }

    /// <summary>Resource and parameters of a query's first request, as people read them.</summary>
    public static string Decoded<T>(this AnalyticsQueryable<T> query) => Uri.UnescapeDataString(query.Encoded());

    /// <summary>The filter of a query, as people read it.</summary>
    public static string Filter<T>(this AnalyticsQueryable<T> query)
    {
        var text = query.Encoded();
        var start = text.IndexOf("?filter=", StringComparison.Ordinal);
        return start < 0 ? "" : Uri.UnescapeDataString(text[(start + "?filter=".Length)..].Split('&')[0]);
    }
}
