using System.Text;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class BodyStyleTests
{
    [Fact]
    public async Task A_body_can_have_items_and_a_count_and_no_link()
    {
        await using var client = await TestClient.StartAsync(
            new AnalyticsEmulatorOptions { Rows = 3, PageSize = 2, BodyStyle = BodyStyle.Items });

        Assert.Equal(
            """{"items":[],"totalCount":3,"attributes":{"objectType":"Collection"}}""",
            Encoding.UTF8.GetString((await client.GetAsync("referrals", "?top=0")).Bytes));
        var body = (await client.GetAsync("usage/azure")).Body;
        Assert.Equal(["items", "totalCount", "attributes"], body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(2, body.GetProperty("items").GetArrayLength());
        Assert.Equal(3, body.GetProperty("totalCount").GetInt64());
    }

    [Fact]
    public async Task The_other_options_apply_to_either_layout()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Rows = 3,
            BodyStyle = BodyStyle.Items,
            TotalCountIsPageCount = true,
            ByteOrderMark = true,
        });

        var response = await client.GetAsync("referrals", "?top=1");

        Assert.Equal([0xEF, 0xBB, 0xBF], response.Bytes[..3]);
        Assert.Equal(1, response.Body.GetProperty("totalCount").GetInt64());
    }

    [Fact]
    public async Task Members_of_rows_and_groups_can_begin_with_a_capital_while_requests_do_not()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, PascalCaseNames = true });

        Assert.Equal(
            ["ProcessedDateTime", "ServiceCode", "ServiceName", "Channel", "CustomerTenantId", "CustomerName", "ProductId", "ProductName",
                "LicensesDeployed", "LicensesSold"],
            Assert.Single((await client.GetAsync("commercial/deployment/license", "?filter=channel%20eq%20%27reseller%27")).Rows)
                .EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            """{"SubscriptionType":"Office","LicenseCount":"2","SubscriptionCount":"1"}""",
            Assert.Single((await client.GetAsync("subscriptions", "?groupby=subscriptionType")).Rows).GetRawText());
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await client.GetAsync("subscriptions", "?groupby=SubscriptionType")).Status);
    }
}
