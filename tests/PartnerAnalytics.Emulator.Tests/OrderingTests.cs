using System.Net;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class OrderingTests(ThingsFixture things) : IClassFixture<ThingsFixture>
{
    [Theory]
    [InlineData("name", "4 3 1 5 2 7 6")]
    [InlineData("name%20asc", "4 3 1 5 2 7 6")]
    [InlineData("name%20desc", "6 7 2 5 1 3 4")]
    [InlineData("count", "4 2 3 7 1 6 5")]
    [InlineData("price%20desc", "3 5 7 6 1 2 4")]
    [InlineData("when", "4 5 3 1 2 7 6")]
    [InlineData("when%20desc,id", "6 7 2 1 3 5 4")]
    [InlineData("price,id%20desc", "4 2 1 6 7 5 3")]
    public async Task Rows_are_ordered_by_value_nulls_first_and_ties_as_they_came(string orderby, string ids)
        => Assert.Equal(ids, (await things.Client.GetAsync("things", "?orderby=" + orderby)).Column("id"));

    [Theory]
    [InlineData("groupby=flag&orderby=things,count", "flag", "null false true")]
    [InlineData("groupby=flag&orderby=count%20desc", "flag", "true false null")]
    [InlineData("groupby=flag&orderby=price", "price", "9.1 12345678901234567890.123456789 12345678901234567900.223456788")]
    [InlineData("groupby=when&aggregationLevel=month&orderby=when%20desc", "things", "1 3 1 1 1")]
    [InlineData("groupby=when&aggregationLevel=month&orderby=when&top=2&skip=1", "when", "0001-01-01T00:00:00 2017-12-01T00:00:00")]
    public async Task Buckets_are_ordered_by_group_fields_sums_and_counts(string query, string field, string values)
        => Assert.Equal(values, (await things.Client.GetAsync("things", "?" + query)).Column(field));

    [Theory]
    [InlineData("?orderby=nothing", "nothing")]
    [InlineData("?orderby=flag", "flag")]
    [InlineData("?orderby=things", "things")]
    [InlineData("?orderby=name%20down", "down")]
    [InlineData("?orderby=name,", "orderby")]
    [InlineData("?orderby=", "orderby")]
    [InlineData("?groupby=flag&orderby=name", "name")]
    public async Task An_order_that_the_resource_does_not_have_is_refused(string query, string mentioned)
    {
        var response = await things.Client.GetAsync("things", query);

        Assert.Contains(mentioned, response.AssertError(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Referrals_do_not_sort()
        => Assert.Contains(
            "createdDate",
            (await things.Client.GetAsync("referrals", "?orderby=createdDate")).AssertError(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
}
