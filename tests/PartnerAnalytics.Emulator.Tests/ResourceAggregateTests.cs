using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>What grouped rows of each resource hold.</summary>
public sealed class ResourceAggregateTests
{
    [Fact]
    public async Task Searches_count_rows_and_the_rows_in_which_something_was_done()
    {
        await using var client = await StartAsync(
            "search",
            Search("1", viewed: true, clicked: true, submitted: true),
            Search("1", viewed: true, clicked: true, submitted: false),
            Search("1", viewed: true, clicked: null, submitted: null),
            Search("2", viewed: null, clicked: false, submitted: null));

        Assert.Equal(
            """
            {"mpnId":1,"searchResultPageViews":"3","contactClicks":"2","referralCount":"1","profileViews":"3"}
            {"mpnId":2,"searchResultPageViews":"1","contactClicks":"0","referralCount":"0","profileViews":"0"}
            """, await RawAsync(client, "search", "?groupby=mpnId"));
    }

    [Fact]
    public async Task Subscriptions_sum_licenses_and_count_themselves()
    {
        await using var client = await StartAsync(
            "subscriptions",
            new() { ["subscriptionType"] = "Office", ["licenseCount"] = 40, ["creationDate"] = "2018-05-30T11:00:00" },
            new() { ["subscriptionType"] = "Office", ["licenseCount"] = 23, ["creationDate"] = "2018-05-01" },
            new() { ["subscriptionType"] = "Azure", ["creationDate"] = "2018-06-01" });

        Assert.Equal(
            """
            {"subscriptionType":"Office","creationDate":"2018-05-01T00:00:00","licenseCount":"63","subscriptionCount":"2"}
            {"subscriptionType":"Azure","creationDate":"2018-06-01T00:00:00","licenseCount":"0","subscriptionCount":"1"}
            """, await RawAsync(client, "subscriptions", "?groupby=subscriptionType,creationDate&aggregationLevel=month"));
    }

    [Fact]
    public async Task Azure_usage_sums_quantities_to_the_last_digit()
    {
        await using var client = await StartAsync(
            "usage/azure",
            new() { ["meterCategory"] = "Storage", ["quantity"] = 0.1m },
            new() { ["meterCategory"] = "Storage", ["quantity"] = 0.2m },
            new() { ["meterCategory"] = "Storage", ["quantity"] = 123456789012345.0000000001m },
            new() { ["meterCategory"] = "Backup", ["quantity"] = 20 });

        Assert.Equal(
            """
            {"meterCategory":"Storage","quantity":"123456789012345.3000000001"}
            {"meterCategory":"Backup","quantity":"20"}
            """, await RawAsync(client, "usage/azure", "?groupby=meterCategory"));
        Assert.Equal("20", (await client.GetAsync("usage/azure", "?top=1&skip=3")).Rows[0].GetProperty("quantity").GetRawText());
    }

    [Fact]
    public async Task Azure_usage_can_be_ordered_in_rows_and_in_groups()
    {
        await using var client = await StartAsync(
            "usage/azure",
            new() { ["meterCategory"] = "b", ["meterUnit"] = "1", ["usageDate"] = "2018-01-02" },
            new() { ["meterCategory"] = "a", ["meterUnit"] = "2", ["usageDate"] = "2018-01-01" },
            new() { ["meterCategory"] = "b", ["meterUnit"] = "3", ["usageDate"] = "2018-01-01" });

        Assert.Equal("2 3 1", (await client.GetAsync("usage/azure", "?orderby=meterCategory,meterUnit%20desc")).Column("meterUnit"));
        Assert.Equal("2 3", (await client.GetAsync("usage/azure", "?orderby=usageDate&top=2")).Column("meterUnit"));
        Assert.Equal(
            "3", (await client.GetAsync("usage/azure", "?orderby=usageDate&skip=1&filter=meterUnit%20ne%20%271%27")).Column("meterUnit"));
        Assert.Equal("a b", (await client.GetAsync("usage/azure", "?groupby=meterCategory&orderby=meterCategory")).Column("meterCategory"));
    }

    [Fact]
    public async Task Indirect_resellers_sum_their_counts_count_themselves_and_order_by_either()
    {
        await using var client = await StartAsync(
            "indirectresellers",
            new() { ["market"] = "US", ["subscriptionCount"] = 10, ["licenseCount"] = 20 },
            new() { ["market"] = "DE", ["subscriptionCount"] = 9, ["licenseCount"] = 100.5 },
            new() { ["market"] = "US", ["subscriptionCount"] = 1 });

        Assert.Equal(
            """
            {"market":"US","subscriptionCount":"11","licenseCount":"20","indirectResellerCount":"2"}
            {"market":"DE","subscriptionCount":"9","licenseCount":"100.5","indirectResellerCount":"1"}
            """, await RawAsync(client, "indirectresellers", "?groupby=market&orderby=subscriptionCount%20desc"));
        Assert.Equal("20 null 100.5", (await client.GetAsync(
            "indirectresellers", "?orderby=market%20desc,subscriptionCount%20desc")).Column("licenseCount"));
        Assert.Equal(
            "9 11", (await client.GetAsync("indirectresellers", "?groupby=market&orderby=subscriptionCount")).Column("subscriptionCount"));
    }

    [Theory]
    [InlineData("commercial/deployment/license", "licensesDeployed", "licensesSold")]
    [InlineData("commercial/usage/license", "licensesActive", "licensesQualified")]
    public async Task Licenses_sum_their_numbers(string resource, string part, string whole)
    {
        await using var client = await StartAsync(
            resource,
            new() { ["serviceCode"] = "o365", [part] = 1, [whole] = 5 },
            new() { ["serviceCode"] = "o365", [part] = 2, [whole] = 6 });

        Assert.Equal(
            $$"""{"serviceCode":"o365","{{part}}":"3","{{whole}}":"11"}""", await RawAsync(client, resource, "?groupby=serviceCode"));
    }

    [Theory]
    [InlineData("usage/azure", "usageDate")]
    [InlineData("indirectresellers", "latestSubscriptionEndDate")]
    [InlineData("search", "searchDate")]
    public async Task Dates_are_grouped_by_day_unless_the_request_says_otherwise(string resource, string field)
    {
        await using var client = await StartAsync(
            resource,
            new() { [field] = "2018-01-01T01:00:00" },
            new() { [field] = "2018-01-01T02:00:00" },
            new() { [field] = "2018-01-02" });

        Assert.Equal(2, (await client.GetAsync(resource, $"?groupby={field}")).TotalCount);
        Assert.Equal(1, (await client.GetAsync(resource, $"?groupby={field}&aggregationLevel=month")).TotalCount);
    }

    [Theory]
    [InlineData("?groupby=creationDate")]
    [InlineData("?groupby=status,creationDate")]
    [InlineData("?groupby=creationDate&aggregationLevel=dateRange")]
    public async Task Subscriptions_are_not_grouped_by_a_date_range_that_nobody_explains(string query)
    {
        await using var client = await StartAsync("subscriptions");

        Assert.Contains(
            "day, week and month",
            (await client.GetAsync("subscriptions", query)).AssertError(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        Assert.Equal(0, (await client.GetAsync("subscriptions", "?groupby=status")).TotalCount);
    }

    [Theory]
    [InlineData("commercial/deployment/license", "?aggregationLevel=day")]
    [InlineData("commercial/usage/license", "?groupby=serviceCode&aggregationLevel=month")]
    public async Task Licenses_have_no_levels(string resource, string query)
    {
        await using var client = await StartAsync(resource);

        Assert.Contains(
            "no levels", (await client.GetAsync(resource, query)).AssertError(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_a_search_is_a_number_in_rows_and_a_string_in_requests()
    {
        await using var client = await StartAsync(
            "search", new() { ["mpnId"] = 2604568 }, new() { ["mpnId"] = "0042" }, new() { ["mpnId"] = "none" }, new() { ["mpnId"] = "0" });

        Assert.Equal(
            ["2604568", "\"0042\"", "\"none\"", "0"],
            (await client.GetAsync("search")).Rows.Select(row => row.GetProperty("mpnId").GetRawText()));
        Assert.Equal("2604568", (await client.FilterAsync("search", "mpnId eq '2604568'")).Column("mpnId"));
        (await client.FilterAsync("search", "mpnId eq 2604568")).AssertError(HttpStatusCode.BadRequest);
        Assert.Equal(4, (await client.GetAsync("search", "?groupby=mpnId")).TotalCount);
    }

    [Fact]
    public async Task The_date_of_a_search_is_a_day_unless_it_has_a_time()
    {
        await using var client = await StartAsync(
            "search", new() { ["searchDate"] = "2018-05-30" }, new() { ["searchDate"] = "2018-05-30T12:00:00.5" });

        Assert.Equal("2018-05-30 2018-05-30T12:00:00.5", (await client.GetAsync("search")).Column("searchDate"));
        Assert.Equal("2018-05-28", (await client.GetAsync("search", "?groupby=searchDate&aggregationLevel=week")).Column("searchDate"));
    }

    [Fact]
    public async Task Sums_and_counts_of_the_samples_agree_with_their_rows()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 3_000 });
        var rows = (await client.GetAsync("usage/azure")).Rows;
        var groups = (await client.GetAsync("usage/azure", "?groupby=meterCategory,usageDate&aggregationLevel=month")).Rows;

        var expected = rows
            .GroupBy(row => (Text(row, "meterCategory"), Text(row, "usageDate")[..7]))
            .Select(group => (group.Key, group.Sum(row => row.GetProperty("quantity").GetDecimal())));
        Assert.Equal(expected, groups.Select(row => (
            (Text(row, "meterCategory"), Text(row, "usageDate")[..7]),
            decimal.Parse(Text(row, "quantity"), CultureInfo.InvariantCulture))));
    }

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    private static Task<TestClient> StartAsync(string resource, params JsonObject[] rows) => TestClient.StartAsync(
        new AnalyticsEmulatorOptions { Data = new EmulatorData().AddRows(resource, rows) });

    private static async Task<string> RawAsync(TestClient client, string resource, string query)
        => string.Join('\n', (await client.GetAsync(resource, query)).Rows.Select(row => row.GetRawText()));

    private static JsonObject Search(string id, bool? viewed, bool? clicked, bool? submitted) => new()
    {
        ["mpnId"] = id,
        ["detailsViewed"] = viewed,
        ["contactButtonClicked"] = clicked,
        ["referralSubmitted"] = submitted,
    };
}
