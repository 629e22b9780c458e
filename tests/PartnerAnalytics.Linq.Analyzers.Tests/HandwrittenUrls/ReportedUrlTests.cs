namespace PartnerAnalytics.Linq.Analyzers.Tests.HandwrittenUrls;

/// <summary>URLs that a query can ask for are reported, with the query.</summary>
public sealed class ReportedUrlTests
{
    private const string Base = "https://api.partnercenter.microsoft.com/partner/v1/analytics/";

    [Theory]
    [InlineData("\"" + Base + "referrals\"", "partner.Referrals")]
    [InlineData("\"" + Base + "Referrals?top=5\"", "partner.Referrals.Take(5)")]
    [InlineData("@\"" + Base + "search?top=5\"", "partner.Searches.Take(5)")]
    [InlineData("\"\"\"" + Base + "subscriptions?top=5\"\"\"", "partner.Subscriptions.Take(5)")]
    [InlineData("\"" + Base + "usage/azure?top=20000\"", "partner.AzureUsage.Take(20000)")]
    [InlineData("\"" + Base + "indirectresellers?skip=5\"", "partner.IndirectResellers.Skip(5)")]
    [InlineData("\"" + Base + "commercial/deployment/license\"", "partner.LicenseDeployments")]
    [InlineData("\"" + Base + "commercial/usage/license\"", "partner.LicenseUsage")]
    [InlineData("$\"" + Base + "referrals?top={rows}\"", "partner.Referrals.Take(rows)")]
    [InlineData("$\"{anything}/partner/v1/analytics/referrals\"", "partner.Referrals")]
    [InlineData("$\"{anything}analytics/referrals?top=5\"", "partner.Referrals.Take(5)")]
    [InlineData("\"" + Base + "referrals?top=\" + rows", "partner.Referrals.Take(rows)")]
    [InlineData("Service + \"/analytics/\" + \"referrals?top=\" + (rows + 1)", "partner.Referrals.Take(rows + 1)")]
    [InlineData("http.BaseAddress + \"partner/v1/analytics/referrals\"", "partner.Referrals")]
    [InlineData("\"partner/v1/analytics/referrals?filter=status eq 'Won'\"", "partner.Referrals.Where(r => r.Status == \"Won\")")]
    [InlineData("\"HTTPS://API.partnercenter.microsoft.com/v1/analytics/referrals\"", "partner.Referrals")]
    [InlineData("$\"analytics/referrals?filter=customerMarket eq '{perhaps}'\"", "partner.Referrals.Where(r => r.CustomerMarket == perhaps)")]
    [InlineData("$\"analytics/referrals?top={rows}&skip={await Task.FromResult(5)}\"", "partner.Referrals.Skip(await Task.FromResult(5)).Take(rows)")]
    public async Task A_url_is_reported_with_its_query(string url, string query)
    {
        var reported = await Url.VerifyExpressionAsync($"{{|PAL3002:{url}|}}");

        Assert.StartsWith($"The query {query} requests what this URL requests.", reported.Single().GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(({|PAL3002:\"/partner/v1/analytics/referrals\"|}))")]
    [InlineData("rows > 5 ? {|PAL3002:\"/partner/v1/analytics/referrals\"|} : {|PAL3002:\"/partner/v1/analytics/search\"|}")]
    [InlineData("$\"see {http.GetAsync({|PAL3002:\"/partner/v1/analytics/referrals\"|})}\"")]
    [InlineData("new Uri({|PAL3002:\"/partner/v1/analytics/referrals\"|}, UriKind.Relative)")]
    [InlineData("new[] { {|PAL3002:\"/partner/v1/analytics/referrals\"|}, {|PAL3002:\"/partner/v1/analytics/usage/azure\"|} }")]
    [InlineData("new Func<int, string>(top => {|PAL3002:$\"/partner/v1/analytics/referrals?top={top}\"|})")]
    public Task The_whole_url_is_marked(string expression) => Url.VerifyExpressionAsync(expression);

    [Fact]
    public Task Fields_and_properties_are_read() => Url.VerifyMembersAsync("""
        protected static readonly Uri Referrals = new({|PAL3002:"https://api.partnercenter.microsoft.com/partner/v1/analytics/referrals"|});

        protected string Searches { get; } = {|PAL3002:"/partner/v1/analytics/search"|};

        protected static string Top(int rows) => {|PAL3002:$"/partner/v1/analytics/search?top={rows}"|};
        """);

    [Fact]
    public async Task A_lambda_takes_a_name_that_the_values_do_not_use()
    {
        var reported = await Url.VerifyMembersAsync(
            "protected static string Find(string r, string row) => {|PAL3002:$\"analytics/referrals?filter=status eq '{r}' and id eq '{row}'\"|};");

        Assert.Contains("Where(r2 => r2.Status == r && r2.Id == row)", reported.Single().GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_nullable_types_needs_no_sign_for_them()
    {
        var reported = await AnalyzerRun.OverAsync("""
            #nullable disable
            public static class Report
            {
                public static string Url => "analytics/subscriptions?filter=contains(productName,'365')";
            }
            """);

        Assert.Contains("Where(s => s.ProductName.Contains(\"365\"))", Assert.Single(reported).GetMessage(), StringComparison.Ordinal);
    }
}
