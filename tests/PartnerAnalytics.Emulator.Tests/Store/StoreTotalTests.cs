using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>Rows of resources with a groupby are totals: of everything, or of each group.</summary>
public sealed class StoreTotalTests : IAsyncLifetime
{
    private const string Year = "startDate=2022-01-01&endDate=2022-12-31";

    private StoreClient? _client;

    private StoreClient Client => _client!;

    public async Task InitializeAsync() => _client = await StoreClient.StartAsync(
        "appacquisitions",
        Row("2022-06-27", "US", "m", 1, 4.99m),
        Row("2022-07-01", "US", "f", 2, 9.98m),
        Row("2022-07-03", "DE", "f", 3, 0),
        Row("2022-07-04", "DE", "m", 4, 0.1m),
        new JsonObject { ["applicationId"] = "9WZDNCRFHXHT", ["date"] = "2022-07-04", ["market"] = "US", ["acquisitionQuantity"] = 50 });

    public async Task DisposeAsync() => await Client.DisposeAsync();

    [Fact]
    public async Task Without_groupby_there_is_one_row_with_the_total()
    {
        var response = await Client.GetAsync("appacquisitions", Year);

        var row = Assert.Single(response.Rows);
        Assert.Equal(
            """
            {"date":"2022-01-01","applicationId":"9NBLGGGZ5QDR","acquisitionQuantity":10,"purchasePriceUSDAmount":15.07,
            """.Trim(),
            row.GetRawText()[..(row.GetRawText().IndexOf("15.07", StringComparison.Ordinal) + 6)]);
        Assert.Equal(1, response.TotalCount);
        Assert.Null(response.NextLink);
        Assert.Equal("2022-07-29T08:42:00", response.Body.GetProperty("DataFreshnessTimestamp").GetString());
    }

    [Fact]
    public async Task A_total_of_nothing_is_no_row()
    {
        var response = await Client.GetAsync("appacquisitions", "startDate=2022-01-01&endDate=2022-01-31");

        Assert.Empty(response.Rows);
        Assert.Equal(0, response.TotalCount);
    }

    [Theory]
    [InlineData("groupby=market&orderby=market", "DE 7, US 3")]
    [InlineData("groupby=market&orderby=market desc", "US 3, DE 7")]
    [InlineData("groupby=gender,market&orderby=gender,market", "f DE 3, f US 2, m DE 4, m US 1")]
    [InlineData("groupby=market&filter=gender eq 'f'", "US 2, DE 3")]
    [InlineData("groupby=market&filter=(gender ne 'f') and (market eq 'US' or market eq 'DE')", "US 1, DE 4")]
    public async Task With_groupby_there_is_a_row_for_each_group(string query, string expected)
        => Assert.Equal(expected, await KeysAsync(query, "gender", "market", "acquisitionQuantity"));

    [Theory]
    [InlineData("", "2022-06-27 1, 2022-07-01 2, 2022-07-03 3, 2022-07-04 4")]
    [InlineData("&aggregationLevel=day", "2022-06-27 1, 2022-07-01 2, 2022-07-03 3, 2022-07-04 4")]
    [InlineData("&aggregationLevel=week", "2022-06-27 6, 2022-07-04 4")]
    [InlineData("&aggregationLevel=month", "2022-06-01 1, 2022-07-01 9")]
    public async Task A_date_in_groupby_falls_in_buckets_named_by_their_first_day(string level, string expected)
        => Assert.Equal(expected, await KeysAsync($"groupby=date{level}&orderby=date", "date", "acquisitionQuantity"));

    [Theory]
    [InlineData("startDate=2022-07-01&endDate=2022-07-03", 5)]
    [InlineData("startDate=7/1/2022&endDate=7/3/2022", 5)]
    [InlineData("startDate=07/01/2022&endDate=07/03/2022", 5)]
    [InlineData("startDate=2022/07/01&endDate=2022/07/03", 5)]
    [InlineData("startDate=2022/7/1&endDate=2022/7/3", 5)]
    [InlineData("startDate=2022-07-03&endDate=2022-07-03", 3)]
    [InlineData("startDate=2022-07-04", 4)]
    public async Task Both_days_of_a_range_belong_to_it(string range, int expected)
        => Assert.Equal(expected, (await Client.GetAsync("appacquisitions", range)).Rows[0].GetProperty("acquisitionQuantity").GetInt32());

    [Fact]
    public async Task Without_dates_the_range_is_today()
    {
        await using var client = await StoreClient.StartAsync(new AnalyticsEmulatorOptions
        {
            StoreToday = new DateOnly(2026, 10, 1),
            Data = new EmulatorData().AddRows(
                "store/appacquisitions", Row("2026-09-30", "US", "m", 1, 0), Row("2026-10-01", "US", "m", 2, 0)),
        });

        Assert.Equal("2026-10-01 2", string.Join(' ', (await client.GetAsync("appacquisitions", "")).Rows.Select(
            row => $"{row.GetProperty("date")} {row.GetProperty("acquisitionQuantity")}")));
    }

    private static JsonObject Row(string date, string market, string gender, int quantity, decimal price) => new()
    {
        ["date"] = date,
        ["applicationId"] = StoreClient.Application,
        ["market"] = market,
        ["gender"] = gender,
        ["acquisitionQuantity"] = quantity,
        ["purchasePriceUSDAmount"] = price,
    };

    private async Task<string> KeysAsync(string query, params string[] members) => string.Join(
        ", ",
        (await Client.GetAsync("appacquisitions", $"{Year}&{query}")).Rows.Select(row => string.Join(
            ' ', members.Where(member => row.TryGetProperty(member, out _)).Select(member => row.GetProperty(member).ToString()))));
}
