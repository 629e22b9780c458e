using System.Text.Json.Nodes;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>The examples of the service's documentation, to the letter.</summary>
public sealed class DocumentedExampleTests : IAsyncLifetime
{
    private const string ExampleRow =
        """
        {
          "id": "112310",
          "status": "Accepted",
          "customerMarket": "US",
          "customerName": "Best Customer Ever",
          "customerOrgSize": "10to50employees",
          "acceptedDate": "2018-02-07T23:43:19",
          "acknowledgedDate": "2018-02-07T23:40:50",
          "archivedDate": null,
          "declinedDate": null,
          "expiredDate": null,
          "lostDate": null,
          "missedDate": null,
          "createdDate": "2018-02-04T23:08:59",
          "skippedDate": null,
          "wonDate": null,
          "partnerMarket": "US"
        }
        """;

    private AnalyticsEmulator _emulator = null!;
    private PartnerAnalyticsClient _client = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData().AddRows("referrals", (JsonObject)JsonNode.Parse(ExampleRow)!),
        });
        _client = SpecificationFixture.Connect(_emulator);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task The_example_row_is_read_field_by_field()
    {
        var row = Assert.Single(await _client.Referrals.ToListAsync());
        Assert.Equal("112310", row.Id);
        Assert.Equal("Accepted", row.Status);
        Assert.Equal("US", row.CustomerMarket);
        Assert.Equal("Best Customer Ever", row.CustomerName);
        Assert.Equal("10to50employees", row.CustomerOrgSize);
        Assert.Equal(new DateTimeOffset(2018, 2, 7, 23, 43, 19, TimeSpan.Zero), row.AcceptedDate);
        Assert.Equal(new DateTimeOffset(2018, 2, 7, 23, 40, 50, TimeSpan.Zero), row.AcknowledgedDate);
        Assert.Null(row.ArchivedDate);
        Assert.Null(row.DeclinedDate);
        Assert.Null(row.ExpiredDate);
        Assert.Null(row.LostDate);
        Assert.Null(row.MissedDate);
        Assert.Equal(new DateTimeOffset(2018, 2, 4, 23, 8, 59, TimeSpan.Zero), row.CreatedDate);
        Assert.Equal(TimeSpan.Zero, row.CreatedDate!.Value.Offset);
        Assert.Null(row.SkippedDate);
        Assert.Null(row.WonDate);
        Assert.Equal("US", row.PartnerMarket);
    }

    [Fact]
    public async Task A_filter_with_top_and_skip()
    {
        var market = "O'Neil & Sons";
        var from = new DateTimeOffset(2018, 2, 4, 23, 8, 59, TimeSpan.Zero);
        await _client.Referrals
            .Where(r => r.Status == "Accepted" && r.CustomerMarket == market && r.CreatedDate >= from)
            .Skip(200).Take(100)
            .ToListAsync();
        AssertRequest(
            "filter=status%20eq%20%27Accepted%27%20and%20customerMarket%20eq%20%27O%27%27Neil%20%26%20Sons%27%20and%20createdDate%20ge%20"
            + "cast%28%272018-02-04T23%3A08%3A59Z%27%2C%20Edm.DateTimeOffset%29&top=100&skip=200");
    }

    [Fact]
    public async Task A_group_with_an_aggregation_level()
    {
        var rows = await _client.Referrals.GroupBy(r => new { r.Status, Month = DateBucket.StartOfMonth(r.CreatedDate) })
            .Select(g => new { g.Key.Status, g.Key.Month }).ToListAsync();
        AssertRequest("groupby=status,createdDate&aggregationLevel=month");
        var row = Assert.Single(rows);
        Assert.Equal("Accepted", row.Status);
        Assert.Equal(new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero), row.Month);
    }

    [Fact]
    public async Task A_group_of_two_terms_and_a_date_between_them()
    {
        await _client.Referrals.GroupBy(r => new { r.Status, Day = DateBucket.StartOfDay(r.CreatedDate), r.CustomerMarket })
            .Select(g => g.Key).ToListAsync();
        AssertRequest("groupby=status,createdDate,customerMarket&aggregationLevel=day");
    }

    [Fact]
    public async Task A_group_of_one_term()
    {
        Assert.Equal(["Accepted"], await _client.Referrals.GroupBy(r => r.Status).Select(g => g.Key).ToListAsync());
        AssertRequest("groupby=status");
    }

    [Fact]
    public async Task A_page()
    {
        Assert.Empty(await _client.Referrals.Skip(100).Take(100).ToListAsync());
        AssertRequest("top=100&skip=100");
    }

    [Fact]
    public async Task A_field_and_a_value()
    {
        Assert.Single(await _client.Referrals.Where(r => r.CustomerName == "Best Customer Ever").ToListAsync());
        AssertRequest("filter=customerName%20eq%20%27Best%20Customer%20Ever%27");
    }

    [Fact]
    public async Task A_term_or_a_range_of_dates_in_parentheses()
    {
        var (first, last) = (new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Single(await _client.Referrals.Where(r => r.Status == "Data Management" || (r.CreatedDate >= first && r.CreatedDate <= last)).ToListAsync());
        AssertRequest(
            "filter=status%20eq%20%27Data%20Management%27%20or%20%28createdDate%20ge%20cast%28%272018-01-01%27%2C%20Edm.DateTimeOffset%29%20and%20"
            + "createdDate%20le%20cast%28%272018-04-01%27%2C%20Edm.DateTimeOffset%29%29");
    }

    private void AssertRequest(string query) =>
        Assert.Equal("/partner/v1/analytics/referrals?" + query, Assert.Single(_emulator.Requests).PathAndQuery);
}
