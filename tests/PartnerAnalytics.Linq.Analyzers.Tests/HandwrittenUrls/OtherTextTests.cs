using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests.HandwrittenUrls;

/// <summary>Texts that are no URL of the service, and URLs that no query can ask for, are not reported.</summary>
public sealed class OtherTextTests
{
    private const string Path = "/partner/v1/analytics/";

    [Theory]
    [InlineData("\"analytics/referrals\"")]
    [InlineData("\"/analytics/referrals?top=5\"")]
    [InlineData("\"v1/analytics/search\"")]
    [InlineData("\"/v1/analytics/search?q=x\"")]
    [InlineData("\"https://contoso.example/analytics/referrals?top=5\"")]
    [InlineData("\"https://contoso.example/v1/analytics/search?top=5\"")]
    [InlineData("\"https://contoso.example/myanalytics/referrals?top=5\"")]
    [InlineData("\"https:///partner/v1/analytics/referrals\"")]
    [InlineData("\"/partner/v1/analytics/invoices?top=5\"")]
    [InlineData("\"/partner/v1/analytics/\"")]
    [InlineData("\"/partner/v1/analytics/referrals/5\"")]
    [InlineData("\"/partner/v1/analytics/usage?top=5\"")]
    [InlineData("\"GET /partner/v1/analytics/referrals\"")]
    [InlineData("\"/partner/v1/analytics/referrals failed\"")]
    [InlineData("\"see analytics/referrals?top=5 for more\"")]
    [InlineData("\"<a href='/partner/v1/analytics/referrals?top=5'>\"")]
    [InlineData("\"analytics/referrals?\"u8.ToArray()")]
    public Task A_text_that_is_no_url_of_the_service(string expression) => Url.VerifyExpressionAsync(expression);

    [Theory]
    [InlineData("referrals?")]
    [InlineData("referrals?top=5&")]
    [InlineData("referrals?top")]
    [InlineData("referrals?top=")]
    [InlineData("referrals?=5")]
    [InlineData("referrals?top=0")]
    [InlineData("referrals?top=-5")]
    [InlineData("referrals?top=5.5")]
    [InlineData("referrals?top=99999999999")]
    [InlineData("referrals?top=ten")]
    [InlineData("referrals?top=5&top=6")]
    [InlineData("referrals?top=5&Top=5")]
    [InlineData("referrals?x=1&x=2")]
    [InlineData("referrals?a b=1")]
    [InlineData("referrals?top=5#end")]
    [InlineData("referrals?filter=status eq '100%'")]
    [InlineData("referrals?filter=status eq '%FF'")]
    [InlineData("referrals?filter=status eq '%EE%80%80'")]
    [InlineData("referrals?filter=status eq '\\uE000'")]
    [InlineData("referrals?filter=status eq '\\uD800'")]
    [InlineData("referrals?filter=status eq '{0}'")]
    [InlineData("referrals?filter=status eq 'New")]
    [InlineData("referrals?filter=(status eq 'New'")]
    [InlineData("referrals?filter=status eq 'New')")]
    [InlineData("referrals?filter=status eq")]
    [InlineData("referrals?filter=status")]
    [InlineData("referrals?filter=eq 'New'")]
    [InlineData("referrals?filter=status eq 'New' and")]
    [InlineData("referrals?filter=status eq 'New' and and id eq '5'")]
    [InlineData("referrals?filter=status eq 'New' && id eq '5'")]
    [InlineData("referrals?orderby=createdDate")]
    [InlineData("usage/azure?orderby=usageDate down")]
    [InlineData("usage/azure?orderby=usageDate,usageDate desc")]
    [InlineData("usage/azure?orderby=unknown")]
    [InlineData("usage/azure?orderby=quantity")]
    [InlineData("usage/azure?groupby=customerName&orderby=meterUnit")]
    [InlineData("indirectresellers?groupby=ageGroup,market&aggregationLevel=week")]
    [InlineData("referrals?groupby=createdDate")]
    [InlineData("referrals?groupby=createdDate&aggregationLevel=dateRange")]
    [InlineData("referrals?groupby=status&aggregationLevel=day")]
    [InlineData("referrals?groupby=status,status")]
    [InlineData("referrals?groupby=status,")]
    [InlineData("referrals?groupby=createdDate&aggregationLevel=year")]
    [InlineData("referrals?aggregationLevel=day")]
    [InlineData("subscriptions?groupby=licenseCount")]
    [InlineData("referrals?processedDateTime=2018-10-14")]
    [InlineData("commercial/usage/license?processedDateTime=2018-10-14T00:00:00")]
    [InlineData("commercial/usage/license?processedDateTime=yesterday")]
    public Task A_url_that_no_query_asks_for(string url) => Url.VerifyExpressionAsync($"\"{Path}{url}\"");

    [Theory]
    [InlineData("top={many}")]
    [InlineData("top={some}")]
    [InlineData("top={anything}")]
    [InlineData("top={rows:D5}")]
    [InlineData("top={rows,5}")]
    [InlineData("top=1{rows}")]
    [InlineData("{market}=5")]
    [InlineData("{market}")]
    [InlineData("filter={market}")]
    [InlineData("orderby={market}")]
    [InlineData("groupby={market}")]
    [InlineData("processedDateTime={from:yyyy-MM-dd}")]
    public Task A_value_that_no_query_takes(string query) => Url.VerifyExpressionAsync($"$\"{Path}referrals?{query}\"");

    /// <summary>Such a value cannot stand in a lambda; it is sent in the service's own words.</summary>
    [Theory]
    [InlineData("filter=status eq '{await Task.FromResult(market)}'", "$\"status eq '{(await Task.FromResult(market))}'\"")]
    [InlineData("filter=status eq '{perhaps?.Trim()}'", "$\"status eq '{(perhaps?.Trim())}'\"")]
    [InlineData("filter=status eq '{anything}'", "$\"status eq '{anything}'\"")]
    [InlineData("filter=status eq '{any}'", "$\"status eq '{any}'\"")]
    [InlineData("filter=status eq {market}", "$\"status eq {market}\"")]
    [InlineData("filter=createdDate ge cast('{from}', Edm.DateTimeOffset)", "$\"createdDate ge cast('{from}', Edm.DateTimeOffset)\"")]
    [InlineData("filter=createdDate ge cast('{from:s}', Edm.DateTimeOffset)", "$\"createdDate ge cast('{from:s}', Edm.DateTimeOffset)\"")]
    [InlineData("filter=createdDate ge cast('{market}', Edm.DateTimeOffset)", "$\"createdDate ge cast('{market}', Edm.DateTimeOffset)\"")]
    public async Task A_value_that_no_lambda_takes(string query, string raw)
    {
        var reported = await Url.VerifyExpressionAsync($"{{|PAL3002:$\"{Path}referrals?{query}\"|}}");

        Assert.StartsWith($"The query partner.Referrals.WhereRaw({raw}) requests", reported.Single().GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"https://contoso.example\" + (rows > 5 ? \"/partner/v1/analytics/referrals\" : \"/partner/v1/analytics/search\")")]
    [InlineData("$\"https://contoso.example{\"/partner/v1/analytics/referrals\"}/more\"")]
    [InlineData("$\"{market}{(perhaps ?? \"/partner/v1/analytics/referrals\")}\"")]
    [InlineData("string.Concat(\"/partner/v1/analytics/referrals?top=5\", market)")]
    [InlineData("new System.Text.StringBuilder().Append(\"/partner/v1/analytics/referrals?top=5\")")]
    [InlineData("market += \"/partner/v1/analytics/referrals?top=5\"")]
    public Task A_piece_of_a_text(string expression) => Url.VerifyExpressionAsync(expression);

    [Fact]
    public Task A_constant_is_left() => Url.VerifyMembersAsync("""
        protected const string Field = "/partner/v1/analytics/referrals";
        protected const string Joined = Field + "?top=" + "5" + "&x=/partner/v1/analytics/referrals";

        [Obsolete("/partner/v1/analytics/referrals")]
        protected static bool Run(string url = "/partner/v1/analytics/referrals")
        {
            const string Local = "/partner/v1/analytics/referrals";
            switch (url)
            {
                case "/partner/v1/analytics/search":
                    return false;
                default:
                    return url is Local or "/partner/v1/analytics/subscriptions";
            }
        }
        """);

    [Fact]
    public Task A_value_that_is_encoded_before_is_left() => Url.VerifyMembersAsync("""
        protected static string Find(string market)
        {
            var encoded = Uri.EscapeDataString(market);
            return $"/partner/v1/analytics/referrals?filter=customerMarket eq '{encoded}'";
        }
        """);

    [Fact]
    public async Task A_program_without_the_library_is_left()
    {
        var compilation = TestCompilation.Create(
            ["class Report { string Url = \"/partner/v1/analytics/referrals?top=5\"; }"], referenceLibrary: false);

        Assert.Empty(await compilation
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new HandwrittenUrlAnalyzer()))
            .GetAnalyzerDiagnosticsAsync());
    }
}
