using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>The sample rows of all resources look like a partner's: few customers make most rows, and their names are trying.</summary>
public sealed class SampleResourcesTests(SampleFixture samples) : IClassFixture<SampleFixture>
{
    public static TheoryData<string> Resources =>
    [
        "referrals", "search", "subscriptions", "usage/azure", "indirectresellers", "commercial/deployment/license",
        "commercial/usage/license",
    ];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Each_resource_has_as_many_rows_as_requested(string resource)
        => Assert.Equal(SampleFixture.Rows, (await samples.Client.GetAsync(resource, "?top=0")).TotalCount);

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task The_same_seed_gives_the_same_rows_and_the_next_one_gives_others(string resource)
    {
        await using var same = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = SampleFixture.Rows, PageSize = 500 });
        await using var other = await TestClient.StartAsync(
            new AnalyticsEmulatorOptions { Rows = SampleFixture.Rows, PageSize = 500, Seed = 2 });
        var rows = await samples.Client.GetAsync(resource, "?top=500");

        Assert.Equal(rows.Rows.Select(row => row.GetRawText()), (await same.GetAsync(resource)).Rows.Select(row => row.GetRawText()));

        // Not even the same rows in other places, under other ids.
        var shared = rows.Rows.Select(WithoutId).Intersect((await other.GetAsync(resource)).Rows.Select(WithoutId)).Count();
        Assert.InRange(shared, 1, 25);
    }

    [Theory]
    [InlineData("search", "mpnId", 5)]
    [InlineData("search", "keywordIndustryFocus", 6)]
    [InlineData("subscriptions", "customerTenantId", 100)]
    [InlineData("subscriptions", "customerMarket", 10)]
    [InlineData("subscriptions", "subscriptionType", 5)]
    [InlineData("subscriptions", "status", 3)]
    [InlineData("usage/azure", "customerTenantId", 100)]
    [InlineData("usage/azure", "meterCategory", 9)]
    [InlineData("usage/azure", "resourceLocation", 8)]
    [InlineData("indirectresellers", "market", 12)]
    [InlineData("commercial/deployment/license", "customerTenantId", 100)]
    [InlineData("commercial/deployment/license", "productName", 14)]
    [InlineData("commercial/usage/license", "workloadCode", 8)]
    public async Task Values_are_many_and_skewed(string resource, string field, int atLeast)
    {
        var counts = (await RowsAsync(resource)).CountBy(row => row.GetProperty(field).GetRawText()).Select(entry => entry.Value).ToList();

        Assert.InRange(counts.Count, atLeast, SampleFixture.Rows);
        Assert.True(counts.Max() > 4 * counts.Min(), $"The values of {field} are about equally frequent.");
    }

    [Theory]
    [InlineData("search", "searchDate")]
    [InlineData("subscriptions", "creationDate")]
    [InlineData("usage/azure", "usageDate")]
    public async Task There_is_more_in_later_months(string resource, string field)
    {
        var months = (await RowsAsync(resource)).CountBy(row => Text(row, field)![..7]).OrderBy(month => month.Key).ToList();

        Assert.InRange(months.Count, 24, 49);
        Assert.True(months[^6..].Sum(month => month.Value) > 2 * months[..6].Sum(month => month.Value));
        Assert.Equal("2018-12", months[^1].Key);
    }

    [Theory]
    [InlineData("subscriptions", "customerName", true)]
    [InlineData("usage/azure", "customerName", false)]
    [InlineData("indirectresellers", "name", true)]
    [InlineData("commercial/deployment/license", "customerName", true)]
    [InlineData("commercial/usage/license", "customerName", true)]
    public async Task Names_have_quotes_and_other_scripts_and_some_are_empty_or_missing(string resource, string field, bool nulls)
    {
        var names = (await RowsAsync(resource)).Select(row => row.GetProperty(field).GetString()).Distinct().ToList();

        Assert.Equal(nulls, names.Contains(null));
        Assert.Contains("", names);
        Assert.Contains(names, name => name?.Contains('\'') == true);
        Assert.Contains(names, name => name?.Any(char.IsHighSurrogate) == true);
        Assert.Contains(names, name => name?.Contains('京') == true);
    }

    [Fact]
    public async Task Customers_are_the_same_in_subscriptions_usage_and_licenses()
    {
        var known = new Dictionary<string, string?>();
        foreach (var row in await RowsAsync("subscriptions"))
        {
            known[Text(row, "customerTenantId")!] = Text(row, "customerName");
        }

        foreach (var resource in new[] { "usage/azure", "commercial/deployment/license", "commercial/usage/license" })
        {
            var shared = (await RowsAsync(resource)).Where(row => known.ContainsKey(Text(row, "customerTenantId")!)).ToList();

            Assert.True(shared.Count > SampleFixture.Rows * 8 / 10, $"{resource} has {shared.Count} rows of customers with subscriptions.");
            Assert.All(shared, row => Assert.Equal(known[Text(row, "customerTenantId")!] ?? "", Text(row, "customerName") ?? ""));
        }
    }

    [Fact]
    public async Task Azure_usage_belongs_to_subscriptions()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 5_000 });
        var owners = (await client.FilterAsync("subscriptions", "subscriptionType eq 'Azure'")).Rows
            .ToDictionary(row => Text(row, "id")!, row => Text(row, "customerTenantId"));

        Assert.All(
            (await client.GetAsync("usage/azure")).Rows.Skip(1),
            row => Assert.Equal(owners[Text(row, "subscriptionId")!], Text(row, "customerTenantId")));
    }

    [Fact]
    public async Task Azure_usage_has_no_nulls_and_quantities_with_many_digits()
    {
        var rows = await RowsAsync("usage/azure");

        Assert.All(rows, row => Assert.DoesNotContain(row.EnumerateObject(), member => member.Value.ValueKind == JsonValueKind.Null));
        Assert.Contains(rows, row => Text(row, "reservationOrderId") != "");
        Assert.Contains(rows, row => Text(row, "consumptionMeterId") == "");
        Assert.Contains(rows, row => row.GetProperty("quantity").GetRawText().Length > 10);
    }

    [Fact]
    public async Task Dates_of_subscriptions_agree_with_their_status()
    {
        foreach (var row in await RowsAsync("subscriptions"))
        {
            Assert.Equal(Text(row, "status") == "DEPROVISIONED", Text(row, "deprovisionedDate") is not null);
            Assert.Equal(Text(row, "trialStartDate") is null, Text(row, "trialEndDate") is null);
            Assert.Equal(Text(row, "creationDate")![..10], Text(row, "effectiveStartDate")![..10]);
            Assert.True(Text(row, "deprovisionedDate") is not { } end || string.CompareOrdinal(Text(row, "creationDate"), end) <= 0);
        }
    }

    [Fact]
    public async Task Dates_of_resellers_are_in_order_and_missing_ones_are_those_of_the_year_1_or_null()
    {
        var rows = await RowsAsync("indirectresellers");

        foreach (var kind in new[] { "Creation", "End", "Suspended", "Deprovisioned" })
        {
            var dates = rows.Select(
                row => (First: Text(row, $"firstSubscription{kind}Date"), Latest: Text(row, $"latestSubscription{kind}Date")));
            Assert.Contains(dates, pair => pair.First == null);
            Assert.Contains(dates, pair => pair.First == "0001-01-01T00:00:00");
            Assert.Contains(dates, pair => pair.First is not null and not "0001-01-01T00:00:00");
            Assert.All(dates, pair => Assert.True(string.CompareOrdinal(pair.First, pair.Latest) <= 0));
        }
    }

    [Fact]
    public async Task Ids_are_unique()
    {
        Assert.Equal(SampleFixture.Rows, (await samples.Client.GetAsync("subscriptions", "?groupby=id&top=0")).TotalCount);
        Assert.Equal(SampleFixture.Rows, (await samples.Client.GetAsync("indirectresellers", "?groupby=id&top=0")).TotalCount);
    }

    [Fact]
    public async Task Whoever_sends_a_referral_has_clicked_and_read_before()
    {
        var rows = await RowsAsync("search");

        Assert.Contains(rows, row => row.GetProperty("referralSubmitted").GetBoolean());
        Assert.All(rows.Where(row => row.GetProperty("referralSubmitted").GetBoolean()), row => Assert.True(
            row.GetProperty("contactButtonClicked").GetBoolean() && row.GetProperty("detailsViewed").GetBoolean()));
    }

    private static string WithoutId(JsonElement row)
        => string.Join('|', row.EnumerateObject().Where(member => member.Name != "id").Select(member => member.Value.GetRawText()));

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();

    private async Task<IReadOnlyList<JsonElement>> RowsAsync(string resource)
        => (await samples.Client.GetAsync(resource, "?top=" + SampleFixture.Rows)).Rows;
}
