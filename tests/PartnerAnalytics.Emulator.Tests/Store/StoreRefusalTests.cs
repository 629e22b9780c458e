using System.Net;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>What the Store refuses, and in which form.</summary>
public sealed class StoreRefusalTests(StoreFixture store) : IClassFixture<StoreFixture>
{
    [Theory]
    [InlineData("appacquisitions", "applicationId parameter is required")]
    [InlineData("appacquisitions?applicationId=", "applicationId parameter is required")]
    [InlineData("reviews?applicationId=x&top=10001", "top parameter cannot be more than 10000")]
    [InlineData("reviews?applicationId=x&top=0", "top parameter '0' is not a whole number of 1 or more")]
    [InlineData("reviews?applicationId=x&top=-1", "top parameter '-1' is not a whole number of 1 or more")]
    [InlineData("reviews?applicationId=x&skip=x", "skip parameter 'x' is not a whole number of 0 or more")]
    [InlineData("reviews?applicationId=x&startDate=yesterday", "startDate parameter 'yesterday' is not a date")]
    [InlineData("reviews?applicationId=x&endDate=13/13/2022", "endDate parameter '13/13/2022' is not a date")]
    [InlineData("reviews?applicationId=x&startDate=2022-07-03&endDate=2022-07-02", "startDate parameter cannot be later than endDate")]
    [InlineData("reviews?applicationId=x&groupby=market", "groupby parameter is not supported")]
    [InlineData("reviews?applicationId=x&aggregationLevel=week", "aggregationLevel parameter is not supported")]
    [InlineData("reviews?applicationId=x&orderby=id", "orderby parameter cannot have 'id'")]
    [InlineData("reviews?applicationId=x&orderby=date up", "orderby parameter cannot have 'date up'")]
    [InlineData("reviews?applicationId=x&top=1&top=2", "top parameter is repeated")]
    [InlineData("appacquisitions?applicationId=x&groupby=color", "groupby parameter cannot have 'color'")]
    [InlineData("appacquisitions?applicationId=x&groupby=acquisitionQuantity", "groupby parameter cannot have 'acquisitionQuantity'")]
    [InlineData("appacquisitions?applicationId=x&groupby=market,market", "groupby parameter has 'market' twice")]
    [InlineData("appacquisitions?applicationId=x&aggregationLevel=hour", "aggregationLevel parameter cannot be 'hour'")]
    [InlineData("appacquisitions?applicationId=x&groupby=date&orderby=market", "orderby parameter has 'market', which groupby does not")]
    public async Task What_is_wrong_with_a_parameter_is_told(string target, string problem)
        => Assert.Equal(problem, await store.Client.RefuseAsync(target));

    [Theory]
    [InlineData("color eq 'red'")]
    [InlineData("date eq '2022-07-01'")]
    [InlineData("market gt 'US'")]
    [InlineData("contains(market,'U')")]
    [InlineData("acquisitionQuantity eq 1")]
    [InlineData("not (market eq 'US')")]
    [InlineData("market in ('US','DE')")]
    [InlineData("market eq")]
    [InlineData("market eq 5")]
    public async Task A_filter_that_is_not_documented_is_refused(string filter)
        => Assert.StartsWith(
            "filter: ", await store.Client.RefuseAsync($"appacquisitions?applicationId=x&filter={filter}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("rating eq '5'")]
    [InlineData("rating ge 'a'")]
    [InlineData("isRevised eq 'true'")]
    [InlineData("responseDate eq 'soon'")]
    [InlineData("helpfulCount gt 5")]
    public async Task A_filter_of_reviews_that_is_not_documented_is_refused(string filter)
        => Assert.StartsWith(
            "filter: ", await store.Client.RefuseAsync($"reviews?applicationId=x&filter={filter}"), StringComparison.Ordinal);

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var response = await store.Client.GetAsync("nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal(["code", "data", "details", "message", "source"], response.Body.EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    public async Task A_request_without_the_token_is_refused(string? authorization)
    {
        using var http = new HttpClient();
        if (authorization is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        using var message = await http.GetAsync(new Uri($"{store.Client.Emulator.Endpoint}v1.0/my/analytics/reviews?applicationId=x"));
        var response = await Response.ReadAsync(message);

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal("Unauthorized", response.Body.GetProperty("code").GetString());
        Assert.Equal("AnalyticsAPI", response.Body.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Resources_of_the_two_services_are_not_mixed_up()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await store.Client.GetAsync("referrals")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await store.Client.GetAsync("../../../partner/v1/analytics/store/reviews")).Status);
    }
}
