namespace PartnerAnalytics.Linq.Analyzers.Tests.Tracing;

/// <summary>Code that is being typed neither breaks the analyzer nor is judged before its end is seen.</summary>
public sealed class IncompleteCodeTests
{
    private const string Complete = """
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static async Task<object> RunAsync(PartnerAnalyticsClient partner, bool isLarge)
            {
                var large = isLarge ? partner.Referrals.Take(20000) : partner?.Referrals?.Take(count: 30000).Skip(1);
                large = (from r in large where r.Status == "Accepted" select r).Take(20000);
                AnalyticsQueryable<Referral> other;
                other = Queryable.Take(partner.Referrals, 20000) as AnalyticsQueryable<Referral>;
                await foreach (var row in other.WithPageSize(20000)) { }
                return await partner.Referrals.Take(20000).WithPageSize(500).ToListAsync();
            }
        }
        """;

    [Fact]
    public async Task No_beginning_of_a_file_breaks_the_analyzer()
    {
        for (var length = Complete.Length; length > 0; length -= 7)
        {
            await AnalyzerRun.OverAsync(Complete[..length]);
        }
    }

    [Fact]
    public async Task No_gap_in_a_file_breaks_the_analyzer()
    {
        for (var start = 0; start < Complete.Length - 8; start += 11)
        {
            await AnalyzerRun.OverAsync(Complete.Remove(start, 8));
        }
    }

    [Theory]
    [InlineData("var q = partner.Referrals.Take(20000).;")]
    [InlineData("var q = partner.Referrals.Take(20000).WithPageSi;")]
    [InlineData("var q = partner.Referrals.Take(20000).WithPageSize();")]
    [InlineData("var q = partner.Referrals.Take();")]
    [InlineData("var q = partner.Referrals.Take(\"20000\");")]
    [InlineData("var q = partner.Referrals.Take(20000, 1, 2);")]
    [InlineData("var q = partner.Unknown.Take(20000);")]
    [InlineData("var q = partner.Referrals.Where(r => \"Acc\");")]
    [InlineData("var q = partner.Referrals.Where(r => \"Acc")]
    [InlineData("var q = partner.Referrals.Where(r => r.Status == \"a\" && 1).Where(r => r.Status);")]
    [InlineData("var q = unknown.Take(20000);")]
    [InlineData("var q = q.Take(20000);")]
    [InlineData("var q = Missing(partner.Referrals.Take(20000)).Take(5);")]
    public async Task A_query_that_is_not_finished_is_not_judged(string statement) => Assert.Empty(await AnalyzerRun.OverAsync($$"""
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static void Run(PartnerAnalyticsClient partner)
            {
                {{statement}}
            }
        }
        """));
}
