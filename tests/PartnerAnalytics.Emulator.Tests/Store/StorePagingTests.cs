using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>Pages are led through by links, and by skip.</summary>
public sealed class StorePagingTests(StoreFixture store) : IClassFixture<StoreFixture>
{
    private const string June = "startDate=2022-06-01&endDate=2022-06-30";

    private StoreClient Client => store.Client;

    [Theory]
    [InlineData("reviews", "orderby=rating desc")]
    [InlineData("reviews", "filter=market eq 'US'")]
    [InlineData("appacquisitions", "groupby=date,market&aggregationLevel=week")]
    public async Task Links_lead_to_all_rows(string resource, string query)
    {
        var all = await Client.GetAsync(resource, $"{June}&{query}");
        var rows = new List<string>();
        var page = await Client.GetAsync(resource, $"{June}&{query}&top=7");
        rows.AddRange(page.Rows.Select(row => row.GetRawText()));
        while (page.NextLink is { } link)
        {
            page = await Client.GetAsync(link);
            Assert.Equal(all.TotalCount, page.TotalCount);
            rows.AddRange(page.Rows.Select(row => row.GetRawText()));
        }

        Assert.True(rows.Count > 7);
        Assert.Equal(all.Rows.Select(row => row.GetRawText()), rows);
    }

    [Fact]
    public async Task Skip_leads_to_all_rows()
    {
        var all = await Client.GetAsync("reviews", June);
        var rows = new List<JsonElement>();
        for (var skip = 0; skip < all.TotalCount; skip += 10)
        {
            rows.AddRange((await Client.GetAsync("reviews", $"{June}&top=10&skip={skip}")).Rows);
        }

        Assert.Equal(all.Rows.Select(row => row.GetRawText()), rows.Select(row => row.GetRawText()));
    }

    [Theory]
    [InlineData(
        "appacquisitions", "startDate=06/19/2022&endDate=2022-07-20&top=2&groupby=market,date&filter=market ne 'US'&orderby=date",
        "appacquisitions?applicationId=9NBLGGGZ5QDR&aggregationLevel=day&startDate=2022/06/19&endDate=2022/07/21&top=2&skip=2"
            + "&groupby=market,date&filter=market ne 'US'&orderby=date")]
    [InlineData(
        "reviews", "startDate=2022-06-19&endDate=2022-07-31&top=1&skip=3",
        "reviews?applicationId=9NBLGGGZ5QDR&startDate=2022/06/19&endDate=2022/08/01&top=1&skip=4")]
    public async Task A_link_is_relative_not_encoded_and_has_slashes_in_dates_and_a_late_end(string resource, string query, string link)
        => Assert.Equal(link, (await Client.GetAsync(resource, query)).NextLink);

    [Fact]
    public async Task The_end_of_a_request_that_follows_no_link_is_taken_at_its_word()
    {
        var ninth = (await Client.GetAsync("reviews", "startDate=2022-06-01&endDate=2022-06-09")).TotalCount;
        var tenth = (await Client.GetAsync("reviews", "startDate=2022-06-01&endDate=2022-06-10")).TotalCount;
        Assert.NotEqual(ninth, tenth);

        var page = await Client.GetAsync("reviews", "startDate=2022-06-01&endDate=2022-06-09&top=2");

        Assert.Equal(ninth, (await Client.GetAsync(page.NextLink!)).TotalCount);
        Assert.Equal(tenth, (await Client.GetAsync("reviews", "startDate=2022-06-01&endDate=2022-06-10&top=2&skip=2")).TotalCount);
        Assert.Equal(tenth, (await Client.GetAsync("reviews", "startDate=2022/06/01&endDate=2022/06/10&top=3&skip=2")).TotalCount);
    }

    [Fact]
    public async Task Without_top_a_page_has_as_many_rows_as_the_options_say()
    {
        await using var client = await StoreClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 100, PageSize = 4 });

        var page = await client.GetAsync("reviews", "startDate=2021-08-01");

        Assert.Equal(4, page.Rows.Count);
        Assert.EndsWith("&top=4&skip=4", page.NextLink);
    }
}
