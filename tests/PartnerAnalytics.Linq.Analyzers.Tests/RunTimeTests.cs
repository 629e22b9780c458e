using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>What the compiler reports is what the run time throws, in the same words.</summary>
public sealed class RunTimeTests
{
    public static TheoryData<string, Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Referral>>> Queries => new()
    {
        { "Take(20000)", query => query.Take(20000) },
        { "Take(30000).Take(20000)", query => query.Take(30000).Take(20000) },
        { "Take(20000).Skip(500)", query => query.Take(20000).Skip(500) },
        { "Skip(500).Take(10000)", query => query.Skip(500).Take(10000) },
        { "Where(r => r.Status == null).Take(int.MaxValue)", query => query.Where(r => r.Status == null).Take(int.MaxValue) },
        { "WithPageSize(10000)", query => query.WithPageSize(10000) },
        { "Take(20000).WithPageSize(20000)", query => query.Take(20000).WithPageSize(20000) },
    };

    public static TheoryData<string, Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Referral>>> LegalQueries => new()
    {
        { "Take(9999)", query => query.Take(9999) },
        { "Take(20000).Take(5)", query => query.Take(20000).Take(5) },
        { "Take(20000).Skip(10001)", query => query.Take(20000).Skip(10001) },
        { "Take(20000).WithPageSize(500)", query => query.Take(20000).WithPageSize(500) },
        { "WithPageSize(9999).Take(20000)", query => query.WithPageSize(9999).Take(20000) },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_reported_query_throws_the_same_rule_before_anything_is_sent(
        string operators, Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Referral>> apply)
    {
        using var http = new StubHttp();
        var query = apply(Client(http).Referrals);
        var diagnostic = Assert.Single(await AnalyzerRun.OverAsync(ToFile(operators)));

        var refusal = await Assert.ThrowsAsync<AnalyticsQueryException>(() => query.ToListAsync());

        Assert.Equal(diagnostic.Id, refusal.RuleId);
        Assert.Equal(diagnostic.Descriptor.HelpLinkUri, refusal.HelpLink ?? "");
        Assert.StartsWith($"{diagnostic.Id}: {diagnostic.GetMessage()}", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(http.Requests);
    }

    [Theory]
    [MemberData(nameof(LegalQueries))]
    public async Task A_query_that_is_not_reported_is_sent(
        string operators, Func<AnalyticsQueryable<Referral>, AnalyticsQueryable<Referral>> apply)
    {
        using var http = new StubHttp();
        http.Respond("[]");

        Assert.Empty(await AnalyzerRun.OverAsync(ToFile(operators)));
        Assert.Empty(await apply(Client(http).Referrals).ToListAsync());
        http.AssertAllAnswered();
    }

    private static PartnerAnalyticsClient Client(StubHttp http) => new(new HttpClient(http) { BaseAddress = new Uri("https://localhost/") });

    private static string ToFile(string operators) => $$"""
        using PartnerAnalytics.Linq;

        public static class Report
        {
            public static object Query(PartnerAnalyticsClient partner) => partner.Referrals.{{operators}};
        }
        """;
}
