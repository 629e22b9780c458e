using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class SampleDataTests : IAsyncLifetime
{
    private TestClient? _client;

    private TestClient Client => _client!;

    public async Task InitializeAsync()
        => _client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 2_000, PageSize = 2_000 });

    public async Task DisposeAsync() => await Client.DisposeAsync();

    [Fact]
    public async Task The_same_seed_gives_the_same_rows_and_another_gives_others()
    {
        await using var same = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 2_000, PageSize = 2_000 });
        await using var other = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 2_000, PageSize = 2_000, Seed = 2 });
        var rows = (await Client.GetAsync("referrals")).Bytes;

        Assert.Equal(rows, (await same.GetAsync("referrals")).Bytes);
        Assert.NotEqual(rows, (await other.GetAsync("referrals")).Bytes);
    }

    [Fact]
    public async Task The_rows_of_a_seed_are_the_same_on_every_machine()
    {
        Assert.Equal(
            "112310|Best Customer Ever|2018-02-04T23:08:59\n112311|Northwind Textiles LLC|2017-08-30T07:47:37",
            string.Join('\n', (await Client.GetAsync("referrals", "?top=2")).Rows.Select(
                row => string.Join('|', Texts(row, "id", "customerName", "createdDate")))));
        Assert.Equal(
            "Łódź Logistyka|F4C17106-F82F-45F3-A3F6-BE9484926471|2017-11-20T00:00:00|7.065041",
            string.Join('|', (await Client.GetAsync("usage/azure", "?top=1&skip=1")).Rows.SelectMany(
                row => Texts(row, "customerName", "subscriptionId", "usageDate").Append(row.GetProperty("quantity").GetRawText()))));
    }

    [Fact]
    public async Task Statuses_and_markets_are_many_and_skewed()
    {
        var rows = (await Client.GetAsync("referrals")).Rows;
        foreach (var field in new[] { "status", "customerMarket", "customerOrgSize" })
        {
            var counts = rows.Select(row => Text(row, field) ?? "null").CountBy(value => value).Select(entry => entry.Value).ToList();

            Assert.InRange(counts.Count, 6, 20);
            Assert.True(counts.Max() > 5 * counts.Min(), $"The values of {field} are about equally frequent.");
        }
    }

    [Fact]
    public async Task Names_have_quotes_other_scripts_and_characters_beyond_sixteen_bits_and_some_are_missing_or_empty()
    {
        var names = (await Client.GetAsync("referrals")).Rows.Select(row => Text(row, "customerName")).Distinct().ToList();

        Assert.Contains(null, names);
        Assert.Contains("", names);
        Assert.Contains("O'Neil & Sons", names);
        Assert.Contains(names, name => name?.Any(char.IsHighSurrogate) == true);
        Assert.Contains(names, name => name?.Contains('京') == true);
    }

    [Fact]
    public async Task Ids_are_unique()
        => Assert.Equal(2_000, (await Client.GetAsync("referrals", "?groupby=id")).TotalCount);

    [Fact]
    public async Task Dates_lie_in_the_three_years_agree_with_the_status_and_sometimes_have_milliseconds()
    {
        var rows = (await Client.GetAsync("referrals")).Rows;

        Assert.All(rows, row => Assert.InRange(Date(row, "createdDate")!.Value.Year, 2016, 2018));
        Assert.All(rows, row => Assert.Equal(Text(row, "status") == "Won", Date(row, "wonDate") is not null));
        Assert.All(rows.Where(row => Text(row, "status") == "Won"), row => Assert.True(
            Date(row, "createdDate") < Date(row, "acknowledgedDate")
            && Date(row, "acknowledgedDate") < Date(row, "acceptedDate")
            && Date(row, "acceptedDate") < Date(row, "wonDate")));
        Assert.All(rows.Where(row => Text(row, "status") == "New"), row => Assert.Null(Date(row, "acknowledgedDate")));
        Assert.Contains(rows, row => Text(row, "acceptedDate")?.Contains('.') == true);
        Assert.Contains(rows, row => Text(row, "acceptedDate")?.Contains('.') == false);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12_345)]
    public async Task There_are_as_many_rows_as_requested(int count)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = count });

        Assert.Equal(count, (await client.GetAsync("referrals", "?top=0")).TotalCount);
    }

    private static DateTime? Date(JsonElement row, string field)
        => Text(row, field) is { } text ? DateTime.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();

    private static IEnumerable<string?> Texts(JsonElement row, params string[] fields) => fields.Select(field => Text(row, field));
}
