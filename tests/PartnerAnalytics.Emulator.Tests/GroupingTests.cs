using System.Net;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class GroupingTests(ThingsFixture things) : IClassFixture<ThingsFixture>
{
    [Fact]
    public async Task A_bucket_has_its_group_fields_its_sums_and_its_count_as_strings()
    {
        var response = await things.Client.GetAsync("things", "?groupby=flag");

        Assert.Equal("""
            {"flag":true,"count":"9007199254740997","price":"9.1","share":"1E+300","things":"3"}
            {"flag":false,"count":"9007199254740991","price":"12345678901234567900.223456788","share":"0.25","things":"3"}
            {"flag":null,"count":"0","price":"12345678901234567890.123456789","share":"0","things":"1"}
            """, string.Join('\n', response.Rows.Select(row => row.GetRawText())));
        Assert.Equal(3, response.TotalCount);
    }

    [Theory]
    [InlineData("day", "2018-01-01T00:00:00 2017-12-31T00:00:00 null 0001-01-01T00:00:00 9999-12-31T00:00:00 2018-01-07T00:00:00")]
    [InlineData("week", "2018-01-01T00:00:00 2017-12-25T00:00:00 null 0001-01-01T00:00:00 9999-12-27T00:00:00")]
    [InlineData("month", "2018-01-01T00:00:00 2017-12-01T00:00:00 null 0001-01-01T00:00:00 9999-12-01T00:00:00")]
    public async Task Dates_fall_in_buckets_that_are_named_by_their_first_day(string level, string buckets)
        => Assert.Equal(buckets, (await things.Client.GetAsync("things", $"?groupby=when&aggregationLevel={level}")).Column("when"));

    [Fact]
    public async Task Dates_are_grouped_by_day_unless_the_request_says_otherwise()
    {
        var byDefault = await things.Client.GetAsync("things", "?groupby=when");
        var byDay = await things.Client.GetAsync("things", "?groupby=when&aggregationLevel=day");

        Assert.Equal(byDay.Bytes, byDefault.Bytes);
    }

    [Theory]
    [InlineData("2017-12-31T23:59:59.9999999", "2017-12-25T00:00:00")]
    [InlineData("2018-01-01", "2018-01-01T00:00:00")]
    [InlineData("2018-01-07T23:59:59.9999999", "2018-01-01T00:00:00")]
    [InlineData("2018-01-08", "2018-01-08T00:00:00")]
    [InlineData("2018-01-08T01:00:00+02:00", "2018-01-01T00:00:00")]
    [InlineData("0001-01-07", "0001-01-01T00:00:00")]
    public async Task Weeks_begin_on_monday_in_utc(string date, string week)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData().AddRows("referrals", new JsonObject { ["createdDate"] = date }),
        });

        Assert.Equal(week, (await client.GetAsync("referrals", "?groupby=createdDate&aggregationLevel=week")).Column("createdDate"));
    }

    [Fact]
    public async Task There_is_one_row_for_each_combination_in_the_order_of_first_occurrence()
    {
        var response = await things.Client.GetAsync("things", "?groupby=flag,when,price&aggregationLevel=month");

        Assert.Equal("""
            true|2018-01-01T00:00:00|0.1|5|0.1|1
            false|2018-01-01T00:00:00|0.10|-3|0.5|1
            null|2017-12-01T00:00:00|12345678901234567890.123456789|0|0|1
            true|null|null|0|1E+300|1
            false|0001-01-01T00:00:00|12345678901234567890.123456788|9007199254740993|-0.25|1
            true|9999-12-01T00:00:00|9|9007199254740992|2.5|1
            false|2018-01-01T00:00:00|10|1|0|1
            """, response.Table());
    }

    [Fact]
    public async Task Equal_decimals_share_a_bucket_however_they_are_written()
        => Assert.Equal("2", (await things.Client.GetAsync("things", "?groupby=price&top=1")).Column("things"));

    [Fact]
    public async Task Strings_share_a_bucket_only_if_every_character_agrees()
        => Assert.Equal(7, (await things.Client.GetAsync("things", "?groupby=name")).TotalCount);

    [Fact]
    public async Task The_filter_comes_before_the_groups()
    {
        var response = await things.Client.GetAsync("things", "?groupby=flag&filter=count%20gt%200");

        Assert.Equal("true false", response.Column("flag"));
        Assert.Equal("2 2", response.Column("things"));
        Assert.Equal(2, response.TotalCount);
    }

    [Fact]
    public async Task A_resource_without_aggregates_returns_the_group_fields_alone()
        => Assert.Equal("""{"status":"Accepted","createdDate":"2018-02-01T00:00:00"}""", Assert.Single(
            (await things.Client.GetAsync("referrals", "?groupby=status,createdDate&aggregationLevel=month")).Rows).GetRawText());

    [Theory]
    [InlineData("?groupby=nothing", "nothing")]
    [InlineData("?groupby=Flag", "Flag")]
    [InlineData("?groupby=secret", "secret")]
    [InlineData("?groupby=things", "things")]
    [InlineData("?groupby=count", "count")]
    [InlineData("?groupby=flag,flag", "flag")]
    [InlineData("?groupby=flag,", "groupby")]
    [InlineData("?groupby=", "groupby")]
    [InlineData("?aggregationLevel=day", "aggregationLevel")]
    [InlineData("?groupby=flag&aggregationLevel=day", "aggregationLevel")]
    [InlineData("?groupby=when&aggregationLevel=year", "year")]
    [InlineData("?groupby=when&aggregationLevel=Day", "Day")]
    [InlineData("?groupby=when&aggregationLevel=dateRange", "dateRange")]
    public async Task A_group_that_the_resource_does_not_have_is_refused(string query, string mentioned)
    {
        var response = await things.Client.GetAsync("things", query);

        Assert.Contains(mentioned, response.AssertError(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
