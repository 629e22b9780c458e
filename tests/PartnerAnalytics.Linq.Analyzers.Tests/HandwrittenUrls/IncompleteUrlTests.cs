namespace PartnerAnalytics.Linq.Analyzers.Tests.HandwrittenUrls;

/// <summary>Code that is being typed does not break the analyzer, wherever it ends.</summary>
public sealed class IncompleteUrlTests
{
    private const string Complete = """"
        using System.Net.Http;

        public static class Report
        {
            public static void Run(HttpClient http, string market, int rows, DateTime from, bool isNew)
            {
                http.GetAsync($"/partner/v1/analytics/referrals?filter=customerMarket eq '{Uri.EscapeDataString(market.Replace("'", "''"))}'&top={rows}");
                http.GetAsync("https://api.partnercenter.microsoft.com/partner/v1/analytics/usage/azure?filter=(meterUnit%20eq%20%27x%27 or "
                    + "usageDate ge cast('" + from.ToString("yyyy-MM-dd") + "', Edm.DateTimeOffset))&orderby=usageDate desc");
                var raw = $$"""analytics/subscriptions?groupby=status,creationDate&aggregationLevel=month&x={{(isNew ? 1 : 2):D}}""";
                http.GetAsync(@"analytics/search?filter=contains(companyName,'a') and detailsViewed eq true");
            }
        }
        """";

    [Fact]
    public async Task No_beginning_of_a_file_breaks_the_analyzer()
    {
        for (var length = Complete.Length; length > 0; length -= 3)
        {
            await AnalyzerRun.OverAsync(Complete[..length]);
        }
    }

    [Fact]
    public async Task No_gap_in_a_file_breaks_the_analyzer()
    {
        for (var start = 0; start < Complete.Length - 9; start += 5)
        {
            await AnalyzerRun.OverAsync(Complete.Remove(start, 9));
        }
    }

    [Fact]
    public async Task Conditions_nested_without_end_are_not_read()
    {
        var open = new string('(', 20000);
        var close = new string(')', 20000);

        Assert.Empty(await AnalyzerRun.OverAsync(
            $"class Report {{ string Url = \"/partner/v1/analytics/referrals?filter={open}status eq 'New'{close}\"; }}"));
    }
}
