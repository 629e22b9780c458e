namespace PartnerAnalytics.Linq.Analyzers.Tests.Robustness;

/// <summary>Conditions that a program wrote have thousands of terms, and the compiler reads them on a stack of ordinary size.</summary>
public sealed class LongConditionTests
{
    [Theory]
    [InlineData("||")]
    [InlineData("&&")]
    [InlineData("|")]
    public async Task The_last_of_thousands_of_terms_is_read(string sign)
    {
        var terms = Enumerable.Range(0, 3000).Select(i => $"r.Status == \"{i}\"").Append("r.Status!.StartsWith(\"A\")");
        var diagnostics = await AnalyzerRun.OverAsync($$"""
            using PartnerAnalytics.Linq;

            public static class Report
            {
                public static object Run(PartnerAnalyticsClient partner) => partner.Referrals.Where(r => {{string.Join($" {sign} ", terms)}});
            }
            """);

        Assert.Equal("PAL1003", Assert.Single(diagnostics).Id);
    }
}
