using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>Reviews are rows as they are.</summary>
public sealed class StoreReviewTests(StoreFixture store) : IClassFixture<StoreFixture>
{
    [Fact]
    public async Task A_row_has_american_times_and_leaves_out_what_it_lacks()
    {
        await using var client = await StoreClient.StartAsync("reviews", new JsonObject
        {
            ["date"] = "2021-03-05T12:48:33",
            ["applicationId"] = StoreClient.Application,
            ["market"] = "US",
            ["isRevised"] = false,
            ["rating"] = 5,
            ["id"] = "b5e27de9",
        });

        var response = await client.GetAsync("reviews", "startDate=3/5/2021&endDate=3/5/2021");

        Assert.Equal(
            """
            {"date":"3/5/2021 12:48:33 PM","applicationId":"9NBLGGGZ5QDR","market":"US","isRevised":false,"rating":5,"id":"b5e27de9"}
            """.Trim(),
            Assert.Single(response.Rows).GetRawText());
        Assert.False(response.Body.TryGetProperty("DataFreshnessTimestamp", out _));
    }

    [Theory]
    [InlineData("contains(reviewText,'reat') and contains(reviewText,'ads') and deviceRAM lt 4096 and market eq 'US'")]
    [InlineData("rating ge 2 and rating le 4 and isRevised eq true")]
    [InlineData("(rating eq 5 or rating eq 1) and isTouchEnabled ne true and deviceStorageCapacity gt 64")]
    [InlineData("contains(reviewTitle,'!') or contains(responseText,'Thank')")]
    public async Task Documented_filters_match_some_rows(string filter)
    {
        const string year = "startDate=2021-08-01&endDate=2022-07-29";
        var all = (await store.Client.GetAsync("reviews", year)).TotalCount;

        Assert.InRange((await store.Client.GetAsync("reviews", $"{year}&filter={filter}")).TotalCount, 1, all - 1);
    }

    [Fact]
    public async Task A_date_in_a_filter_is_plain_text()
    {
        var rows = (await store.Client.GetAsync("reviews", "startDate=2022-01-01&filter=responseText ne null&orderby=responseDate")).Rows;
        Assert.True(rows.Count > 10);
        var date = DateTime.Parse(rows[0].GetProperty("responseDate").GetString()!, CultureInfo.InvariantCulture);

        var found = await store.Client.GetAsync("reviews", $"startDate=2022-01-01&filter=responseDate eq '{date:yyyy-MM-dd HH:mm:ss}'");

        Assert.Equal(rows[0].GetProperty("id").GetString(), Assert.Single(found.Rows).GetProperty("id").GetString());
    }
}
