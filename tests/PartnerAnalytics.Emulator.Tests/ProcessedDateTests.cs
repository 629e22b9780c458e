using System.Net;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>Licenses as they stood on the day that <c>processedDateTime</c> names.</summary>
public sealed class ProcessedDateTests : IAsyncLifetime
{
    private const string Resource = "commercial/deployment/license";

    private TestClient? _client;

    private TestClient Client => _client!;

    public async Task InitializeAsync() => _client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
    {
        Rows = 100,
        Data = new EmulatorData().AddRows(
            Resource,
            Row("old", "2017-03-13T23:59:59", 1),
            Row("new", "2017-03-14T03:25:16.36+00:00", 2),
            Row("any", null, 4),
            Row("late", "2017-03-14T22:00:00", 8)),
    });

    public async Task DisposeAsync() => await Client.DisposeAsync();

    [Theory]
    [InlineData("", "new any late")]
    [InlineData("?processedDateTime=2017-03-14", "new any late")]
    [InlineData("?processedDateTime=2017-03-14T03%3A25%3A16Z", "new any late")]
    [InlineData("?processedDateTime=2017-03-13", "old any")]
    [InlineData("?processeddatetime=2017-03-13T00:00:00", "old any")]
    [InlineData("?processedDateTime=2017-03-12", "any")]
    [InlineData("?filter=channel%20eq%20%27new%27%20or%20channel%20eq%20%27old%27", "new")]
    [InlineData("?filter=channel%20eq%20%27new%27%20or%20channel%20eq%20%27old%27&processedDateTime=2017-03-13", "old")]
    [InlineData("?filter=channel%20eq%20%27old%27%20or%20serviceCode%20eq%20null", "new any late")]
    [InlineData("?top=1&skip=1", "any")]
    public async Task A_request_sees_the_day_it_names_or_the_newest(string query, string channels)
    {
        var response = await Client.GetAsync(Resource, query);

        Assert.Equal(channels, response.Column("channel"));
        Assert.Equal(query.StartsWith("?top", StringComparison.Ordinal) ? 3 : response.Rows.Count, response.TotalCount);
    }

    [Theory]
    [InlineData("", "14")]
    [InlineData("&processedDateTime=2017-03-13", "5")]
    public async Task Sums_are_those_of_the_day(string parameter, string sum)
        => Assert.Equal(sum, (await Client.GetAsync(Resource, "?groupby=serviceCode" + parameter)).Column("licensesSold"));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2018-02-30")]
    [InlineData("2018-2-3")]
    [InlineData("cast('2018-01-01',%20Edm.DateTimeOffset)")]
    [InlineData("")]
    public async Task What_is_no_date_is_refused(string value)
        => Assert.Contains(
            "processedDateTime",
            (await Client.GetAsync(Resource, "?processedDateTime=" + value)).AssertError(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);

    [Fact]
    public async Task Other_resources_ignore_the_parameter()
        => Assert.Equal(100, (await Client.GetAsync("usage/azure", "?processedDateTime=2017-03-14")).TotalCount);

    [Theory]
    [InlineData("commercial/deployment/license", "licensesSold")]
    [InlineData("commercial/usage/license", "licensesQualified")]
    public async Task The_samples_were_processed_twice_and_grew_in_the_week_between(string resource, string number)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 100 });

        var newest = await client.GetAsync(resource);
        var older = await client.GetAsync(resource, "?processedDateTime=2018-10-07");

        Assert.Equal((100, 90), (newest.TotalCount, older.TotalCount));
        Assert.All(newest.Rows, row => Assert.Equal("2018-10-14T00:00:00", row.GetProperty("processedDateTime").GetString()));
        Assert.All(older.Rows, row => Assert.Equal("2018-10-07T00:00:00", row.GetProperty("processedDateTime").GetString()));
        Assert.Equal(
            newest.Rows.Take(90).Select(row => row.GetProperty("customerTenantId").GetString()),
            older.Rows.Select(row => row.GetProperty("customerTenantId").GetString()));
        Assert.All(newest.Rows.Zip(older.Rows), rows => Assert.True(
            rows.Second.GetProperty(number).GetInt64() <= rows.First.GetProperty(number).GetInt64()));
        Assert.Empty((await client.GetAsync(resource, "?processedDateTime=2018-10-08")).Rows);
    }

    private static JsonObject Row(string channel, string? processed, int sold)
        => new() { ["channel"] = channel, ["processedDateTime"] = processed, ["licensesSold"] = sold };
}
