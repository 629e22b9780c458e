using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>A figure of a group is the sum of its rows only where it can be one.</summary>
public sealed class StoreFigureTests(StoreFixture store) : IClassFixture<StoreFixture>
{
    private const string Range = "startDate=2022-06-01&endDate=2022-07-29";

    [Theory]
    [InlineData("appacquisitions", "acquisitionQuantity", "market")]
    [InlineData("appacquisitions", "purchasePriceUSDAmount", "gender,date")]
    [InlineData("inappacquisitions", "purchaseTaxLocalAmount", "inAppProductName")]
    [InlineData("ratings", "fiveStars", "market,isRevised")]
    [InlineData("installs", "successfulInstallCount", "packageVersion,date")]
    [InlineData("usagedaily", "dailySessionCount", "market")]
    [InlineData("subscriptions", "newCount", "market,deviceType")]
    public async Task A_total_is_the_sum_of_the_groups(string resource, string figure, string groups)
    {
        var total = Assert.Single((await store.Client.GetAsync(resource, Range)).Rows).GetProperty(figure).GetDecimal();
        var parts = (await store.Client.GetAsync(resource, $"{Range}&groupby={groups}")).Rows;

        Assert.True(parts.Count > 1);
        Assert.Equal(total, parts.Sum(row => row.GetProperty(figure).GetDecimal()));
    }

    [Theory]
    [InlineData("usagedaily", "dailyActiveUsers", "market")]
    [InlineData("usagedaily", "monthlyActiveUsers", "deviceType")]
    [InlineData("usagedaily", "dailyActiveDevices", "date")]
    [InlineData("usagemonthly", "monthlyActiveUsers", "market")]
    [InlineData("usagemonthly", "averageDailyActiveUsers", "date")]
    public async Task Who_is_active_is_counted_once(string resource, string figure, string groups)
    {
        var total = Assert.Single((await store.Client.GetAsync(resource, Range)).Rows).GetProperty(figure).GetDecimal();
        var parts = (await store.Client.GetAsync(resource, $"{Range}&groupby={groups}")).Rows
            .Select(row => row.GetProperty(figure).GetDecimal()).ToList();

        Assert.InRange(total, parts.Min(), parts.Sum() - 1);
    }

    [Fact]
    public async Task Figures_that_are_no_sums_are_of_the_last_day_or_on_average()
    {
        await using var client = await StoreClient.StartAsync(
            "usagedaily", Row("2022-07-01", "US", 100, 900), Row("2022-07-01", "DE", 50, 400), Row("2022-07-02", "US", 10, 800));

        // Those of the first day are 150 in two markets, of whom some are counted in both.
        Assert.Equal("2022-07-01 130 1140, 2022-07-02 10 800", await FiguresAsync(client, "date", "groupby=date&orderby=date"));
        Assert.Equal("2022-07-01 70 800", await FiguresAsync(client, "date", "groupby=date&aggregationLevel=month"));
        Assert.Equal("US 55 800, DE 50 400", await FiguresAsync(client, "market", "groupby=market"));
    }

    private static async Task<string> FiguresAsync(StoreClient client, string key, string query) => string.Join(
        ", ",
        (await client.GetAsync("usagedaily", $"startDate=2022-07-01&{query}")).Rows.Select(
            row => $"{row.GetProperty(key)} {row.GetProperty("dailyActiveUsers")} {row.GetProperty("monthlyActiveUsers")}"));

    private static JsonObject Row(string date, string market, int days, int months) => new()
    {
        ["date"] = date,
        ["applicationId"] = StoreClient.Application,
        ["market"] = market,
        ["dailyActiveUsers"] = days,
        ["monthlyActiveUsers"] = months,
    };
}
