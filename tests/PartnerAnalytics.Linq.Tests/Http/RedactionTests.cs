using System.Text.Json;
using PartnerAnalytics.Linq.Telemetry;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>What messages and logs show of a query and of what the service says about it.</summary>
public sealed class RedactionTests
{
    [Theory]
    [InlineData("The value secret is wrong.", "The value ? is wrong.")]
    [InlineData("filter: name eq 'secret' and 'SECRET'", "filter: name eq '?' and '?'")]
    [InlineData("near 'secr'", "near '?'")]
    [InlineData("the secretary is out", "the secretary is out")]
    [InlineData("secret=%27secret%27 secret", "?=%27?%27 ?")]
    [InlineData("The token the-token has expired: Bearer the-token", "The token ? has expired: Bearer ?")]
    [InlineData("no field 'name' here", "no field 'name' here")]
    public async Task The_words_of_the_service_show_neither_values_nor_the_token(string said, string shown)
    {
        var e = await FailAsync(said);
        Assert.Equal(shown, e.Description);
        Assert.Equal([shown], e.Details);
        Assert.Contains(shown, e.Message);
        Assert.DoesNotContain(Token, e.ToString());
    }

    [Fact]
    public async Task Values_are_shown_where_the_options_say_so_and_the_token_never()
    {
        var e = await FailAsync("The value secret is wrong for the-token.", o => o.ShowQueryValues = true);
        Assert.Equal("The value secret is wrong for ?.", e.Description);
    }

    [Theory]
    [InlineData("filter=name eq 'O''Neil' and x gt 5", "filter=name eq ? and x gt ?")]
    [InlineData("filter=d ge cast('2018-01-01', Edm.DateTimeOffset)&top=5", "filter=d ge cast(?, Edm.DateTimeOffset)&top=5")]
    [InlineData("filter=a eq true or b eq null", "filter=a eq true or b eq null")]
    [InlineData("filter=a eq -5.5 or b eq 2018-01-01T00:00:00Z or c eq a1b2c3d4-0000-1111-2222-333344445555", "filter=a eq ? or b eq ? or c eq ?")]
    [InlineData("filter=a eq 'never closed and b eq 'x'", "filter=a eq ?x?")]
    [InlineData("filter=a eq \"x\" and (contains(b,'y'))", "filter=a eq ? and (contains(b,?))")]
    [InlineData("groupby=a,b&aggregationLevel=day&orderby=a desc&skip=7", "groupby=a,b&aggregationLevel=day&orderby=a desc&skip=7")]
    [InlineData("processedDateTime=2018-01-01&mine=secret&$skiptoken=abc", "processedDateTime=?&mine=?&$skiptoken=?")]
    [InlineData("Filter=a eq 'x'", "Filter=a eq ?")]
    [InlineData("", "")]
    public void A_request_is_described_without_values(string query, string shown)
    {
        var uri = new UriBuilder("https://partner.example/partner/v1/analytics/things") { Query = query.Length == 0 ? "" : "?" + query }.Uri;
        Assert.Equal(query.Length == 0 ? "things" : "things?" + shown, RequestDescription.Of(uri, "things", showValues: false));
        Assert.Equal(query.Length == 0 ? "things" : "things?" + query, RequestDescription.Of(uri, "things", showValues: true));
    }

    [Fact]
    public void The_values_of_a_request_are_found()
    {
        var filter = Uri.EscapeDataString("a eq 'O''Neil & Söhne' and contains(b,'x') and c eq ''");
        var uri = new Uri($"https://partner.example/things?filter={filter}&mine=a%20b&top=3");
        Assert.Equal(["O'Neil & Söhne", "x", "", "a b"], RequestDescription.ValuesOf(uri));
    }

    private static Task<PartnerAnalyticsException> FailAsync(string said, Action<PartnerAnalyticsClientOptions>? configure = null)
    {
        var json = $"{{\"description\":{JsonSerializer.Serialize(said)},\"data\":[{JsonSerializer.Serialize(said)}]}}";
        var connection = new StubHttp().Respond(json, 400).Connect(configure);
        return Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync: true));
    }
}
