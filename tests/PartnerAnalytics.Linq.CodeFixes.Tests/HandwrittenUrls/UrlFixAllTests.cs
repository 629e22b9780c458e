using Microsoft.CodeAnalysis.CodeFixes;

namespace PartnerAnalytics.Linq.CodeFixes.Tests.HandwrittenUrls;

/// <summary>All URLs become queries at once; those that cannot are left.</summary>
public sealed class UrlFixAllTests
{
    private const string Several = """
        public static class Several
        {
            public static void Run(PartnerAnalytics.Linq.PartnerAnalyticsClient partner, string[] markets)
            {
                var first = "/partner/v1/analytics/referrals?top=5";
                GC.KeepAlive(new Uri(first));
                GC.KeepAlive(new Uri("/partner/v1/analytics/search?groupby=searchDate&aggregationLevel=day&top=1"));
                GC.KeepAlive(new Uri("/partner/v1/analytics/referrals?groupby=wonDate&aggregationLevel=month"));
                Console.WriteLine("/partner/v1/analytics/referrals?top=7");
                foreach (var market in markets)
                {
                    GC.KeepAlive(new Uri($"/partner/v1/analytics/referrals?filter=customerMarket eq '{market}'"));
                }
            }
        }

        """;

    private const string Fixed = """
        using PartnerAnalytics.Linq;

        public static class Several
        {
            public static void Run(PartnerAnalytics.Linq.PartnerAnalyticsClient partner, string[] markets)
            {
                var first = partner.Referrals.Take(5).ToRequestUri().AbsoluteUri;
                GC.KeepAlive(new Uri(first));
                GC.KeepAlive(new Uri(partner.Searches
                    .GroupBy(s => DateBucket.StartOfDay(s.SearchDate))
                    .Select(g => new { Day = g.Key, SearchResultPageViews = g.Sum(s => s.SearchResultPageViews), ContactClicks = g.Sum(s => s.ContactClicks), ReferralCount = g.Sum(s => s.ReferralCount), ProfileViews = g.Sum(s => s.ProfileViews) })
                    .Take(1)
                    .ToRequestUri().AbsoluteUri));
                GC.KeepAlive(new Uri(partner.Referrals
                    .GroupBy(r => DateBucket.StartOfMonth(r.WonDate))
                    .Select(g => g.Key)
                    .ToRequestUri().AbsoluteUri));
                Console.WriteLine("/partner/v1/analytics/referrals?top=7");
                foreach (var market in markets)
                {
                    GC.KeepAlive(new Uri(partner.Referrals.Where(r => r.CustomerMarket == market).ToRequestUri().AbsoluteUri));
                }
            }
        }

        """;

    private const string Other = """
        public class Other(PartnerAnalytics.Linq.PartnerAnalyticsClient partner)
        {
            public Uri Url { get; } = new("/partner/v1/analytics/usage/azure");

            public object Client => partner;
        }

        """;

    [Fact]
    public async Task All_urls_of_a_document_become_queries()
    {
        using var project = UrlFile.Open(Several, Other);
        await project.FixAllAsync(FixAllScope.Document, HandwrittenUrlCodeFixProvider.QueryKey);

        Assert.Equal(Fixed, await project.TextOfAsync(0));
        Assert.Equal(Other, await project.TextOfAsync(1));
        Assert.Equal(["PAL3002", "PAL3002"], (await project.RemainingAsync()).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task All_urls_of_a_solution_become_queries()
    {
        using var project = UrlFile.Open(Several, Other);
        project.AddProject(Other);
        await project.FixAllAsync(FixAllScope.Solution, HandwrittenUrlCodeFixProvider.QueryKey);

        var other = Other.Replace("\"/partner/v1/analytics/usage/azure\"", "partner.AzureUsage.ToRequestUri().AbsoluteUri", StringComparison.Ordinal);
        Assert.Equal(Fixed, await project.TextOfAsync(0));
        Assert.Equal(other, await project.TextOfAsync(1));
        Assert.Equal(other, await project.TextOfAsync(0, project: 1));
    }
}
