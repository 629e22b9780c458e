namespace PartnerAnalytics.Emulator.Tests.Faults;

/// <summary>Links to the next page that lead elsewhere.</summary>
public sealed class FaultLinkTests
{
    [Theory]
    [InlineData(EmulatorFault.RelativeLink, "/partner/v1/analytics/referrals?n=%27&skip=2")]
    [InlineData(EmulatorFault.BareLink, "referrals?n='&skip=2")]
    [InlineData(EmulatorFault.NullLink, null)]
    [InlineData(EmulatorFault.ForeignLink, "http://analytics.partner-center.invalid/partner/v1/analytics/referrals?n=%27&skip=2")]
    [InlineData(EmulatorFault.OtherSchemeLink, "https://127.0.0.1:{port}/partner/v1/analytics/referrals?n=%27&skip=2")]
    [InlineData(EmulatorFault.OtherPortLink, "http://127.0.0.1:9/partner/v1/analytics/referrals?n=%27&skip=2")]
    [InlineData(EmulatorFault.LoopingLink, "http://127.0.0.1:{port}/partner/v1/analytics/referrals?n=%27")]
    public async Task A_link_leads_elsewhere(EmulatorFault fault, string? link)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 5, PageSize = 2 });
        client.Emulator.InjectFault(fault);

        var faulty = await client.GetAsync("referrals", "?n=%27");
        var right = await client.GetAsync("referrals", "?n=%27");

        Assert.Equal(link?.Replace("{port}", $"{client.Emulator.Endpoint.Port}", StringComparison.Ordinal), faulty.NextLink);
        Assert.Equal(2, faulty.Rows.Count);
        Assert.Equal($"{client.Emulator.Endpoint}partner/v1/analytics/referrals?n=%27&skip=2", right.NextLink);
    }

    [Theory]
    [InlineData("?skip=4", 1)]
    [InlineData("?top=1", 1)]
    [InlineData("?filter=id%20eq%20%27nobody%27", 0)]
    public async Task A_page_that_would_have_no_link_gets_one(string query, int rows)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 5, PageSize = 2 });
        client.Emulator.InjectFault(EmulatorFault.LoopingLink);

        var response = await client.GetAsync("referrals", query);

        Assert.Equal($"{client.Emulator.Endpoint}partner/v1/analytics/referrals{query}", response.NextLink);
        Assert.Equal(rows, response.Rows.Count);
    }

    [Theory]
    [InlineData(BodyStyle.Items, false)]
    [InlineData(BodyStyle.Value, true)]
    public async Task A_body_that_would_have_no_link_member_gets_one(BodyStyle style, bool omitNextLink)
    {
        await using var client = await TestClient.StartAsync(
            new AnalyticsEmulatorOptions { Rows = 5, PageSize = 2, BodyStyle = style, OmitNextLink = omitNextLink });
        client.Emulator.InjectFault(EmulatorFault.ForeignLink);

        var (faulty, usual) = (await client.GetAsync("referrals"), await client.GetAsync("referrals"));

        Assert.StartsWith("http://analytics.partner-center.invalid/", faulty.NextLink, StringComparison.Ordinal);
        Assert.False(usual.Body.TryGetProperty("@nextLink", out _));
    }
}
