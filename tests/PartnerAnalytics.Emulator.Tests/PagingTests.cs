using System.Net;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class PagingTests
{
    [Fact]
    public async Task Following_the_links_brings_every_row_once_in_order()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 25, PageSize = 10 });

        var pages = await FollowAsync(client, "");

        Assert.Equal([10, 10, 5], pages.Select(page => page.Rows.Count));
        Assert.All(pages, page => Assert.Equal(25, page.TotalCount));
        Assert.Equal(Enumerable.Range(112310, 25).Select(id => $"{id}"), Ids(pages));
    }

    [Fact]
    public async Task A_full_last_page_has_no_link()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 20, PageSize = 10 });

        Assert.Equal([10, 10], (await FollowAsync(client, "")).Select(page => page.Rows.Count));
    }

    [Theory]
    [InlineData("?filter=customerName%20ne%20%27a%2Bb%26c%3Dd%20%C3%A9%27&my%20own=%26%3D&flag")]
    [InlineData("?groupBy=id,createdDate&aggregationLevel=week")]
    public async Task Links_keep_the_parameters_as_they_came(string query)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 25, PageSize = 10 });

        var pages = await FollowAsync(client, query + "&skip=3");

        Assert.Equal($"{client.Emulator.Endpoint}partner/v1/analytics/referrals{query}&skip=13", pages[0].NextLink);
        Assert.Equal(Enumerable.Range(112313, 22).Select(id => $"{id}"), Ids(pages));
    }

    [Fact]
    public async Task Links_lead_to_the_host_of_the_request()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 2, PageSize = 1 });
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.Emulator.Endpoint, "partner/v1/analytics/referrals"));
        request.Headers.Host = "analytics.example:8080";

        Assert.Equal("http://analytics.example:8080/partner/v1/analytics/referrals?skip=1", (await client.SendAsync(request)).NextLink);
    }

    [Theory]
    [InlineData("?top=3", "112310 112311 112312")]
    [InlineData("?top=2&skip=23", "112333 112334")]
    [InlineData("?top=9999&skip=24", "112334")]
    [InlineData("?top=5&skip=25", "")]
    [InlineData("?top=5&skip=9223372036854775807", "")]
    [InlineData("?top=0", "")]
    [InlineData("?skip=23", "112333 112334")]
    public async Task Top_and_skip_cut_out_of_the_rows_without_a_link_or_another_total(string query, string ids)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 25, PageSize = 20 });

        var response = await client.GetAsync("referrals", query);

        Assert.Equal(ids, response.Column("id"));
        Assert.Null(response.NextLink);
        Assert.Equal(25, response.TotalCount);
    }

    [Fact]
    public async Task Top_may_be_more_than_a_page()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 25, PageSize = 10 });

        Assert.Equal(20, (await client.GetAsync("referrals", "?top=20")).Rows.Count);
    }

    [Fact]
    public async Task A_page_has_ten_thousand_rows_unless_told_otherwise()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions());

        Assert.Equal([10_000, 10_000, 5_000], (await FollowAsync(client, "")).Select(page => page.Rows.Count));
    }

    [Theory]
    [InlineData("?top=10000")]
    [InlineData("?top=99999999999999999999")]
    [InlineData("?top=-1")]
    [InlineData("?top=1.5")]
    [InlineData("?top=ten")]
    [InlineData("?top=")]
    [InlineData("?top")]
    [InlineData("?skip=-1")]
    [InlineData("?skip=x")]
    [InlineData("?skip=99999999999999999999")]
    [InlineData("?top=1&top=1")]
    [InlineData("?top=1&TOP=1")]
    [InlineData("?filter=id%20eq%20%271%27&filter=id%20eq%20%271%27")]
    public async Task Numbers_out_of_range_and_repeated_parameters_are_refused(string query)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });

        (await client.GetAsync("referrals", query)).AssertError(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_total_can_be_that_of_the_page()
    {
        await using var client = await TestClient.StartAsync(
            new AnalyticsEmulatorOptions { Rows = 25, PageSize = 10, TotalCountIsPageCount = true });

        Assert.Equal([10, 10, 5], (await FollowAsync(client, "")).Select(page => page.TotalCount));
        Assert.Equal(3, (await client.GetAsync("referrals", "?top=3")).TotalCount);
    }

    [Fact]
    public async Task Bodies_can_come_without_the_link()
    {
        await using var client = await TestClient.StartAsync(
            new AnalyticsEmulatorOptions { Rows = 25, PageSize = 10, OmitNextLink = true });

        var response = await client.GetAsync("referrals", "?skip=10");

        Assert.Equal(["Value", "TotalCount"], response.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(10, response.Rows.Count);
        Assert.Equal(25, response.TotalCount);
    }

    private static IEnumerable<string?> Ids(IEnumerable<Response> pages)
        => pages.SelectMany(page => page.Rows).Select(row => row.GetProperty("id").GetString());

    private static async Task<List<Response>> FollowAsync(TestClient client, string query)
    {
        var pages = new List<Response> { await client.GetAsync("referrals", query) };
        while (pages[^1].NextLink is { } link)
        {
            Assert.InRange(pages.Count, 1, 10);
            pages.Add(await client.GetUriAsync(link));
        }

        return pages;
    }
}
