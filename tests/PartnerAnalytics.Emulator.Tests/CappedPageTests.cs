using System.Text.Json;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>Pages that have fewer rows than were requested, and what tells that there are more.</summary>
public sealed class CappedPageTests
{
    private const string Query = "?top=4&filter=customerMarket%20ne%20%27A%26B%25%23%20%C3%A9%27&skip=1";

    [Theory]
    [InlineData("?top=4", "a b c", "top=4&skip=3")]
    [InlineData("?top=4&skip=3", "d e", null)]
    [InlineData("?top=2", "a b", null)]
    [InlineData("?top=3&skip=1", "b c d", null)]
    [InlineData("", "a b c", "skip=3")]
    public async Task A_cap_holds_whatever_top_says_and_the_link_leads_on(string query, string ids, string? link)
    {
        await using var client = await StartAsync("referrals", EmulatorDifference.PagesCapped);

        var response = await client.GetAsync("referrals", query);

        Assert.Equal(ids, response.Column("id"));
        Assert.Equal(5, response.TotalCount);
        Assert.Equal(link is null ? null : $"{client.Emulator.Endpoint}partner/v1/analytics/referrals?{link}", response.NextLink);
    }

    [Theory]
    [InlineData("Value @nextLink TotalCount", EmulatorDifference.PagesCapped)]
    [InlineData("Value @nextLink", EmulatorDifference.PagesCapped, EmulatorDifference.NoTotalCount)]
    [InlineData("Value TotalCount", EmulatorDifference.PagesCapped, EmulatorDifference.NoLinkMember)]
    [InlineData("Value", EmulatorDifference.PagesCapped, EmulatorDifference.NoLinkMember, EmulatorDifference.NoTotalCount)]
    public async Task More_rows_are_told_by_a_link_or_a_total_or_both_or_neither(string members, params EmulatorDifference[] differences)
    {
        await using var client = await StartAsync("referrals", differences);

        var response = await client.GetAsync("referrals", "?top=4");

        Assert.Equal("a b c", response.Column("id"));
        Assert.Equal(members, string.Join(' ', response.Body.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task A_capped_page_can_have_a_null_link()
    {
        await using var client = await StartAsync("referrals", EmulatorDifference.PagesCapped, EmulatorDifference.NoLinksAfterTop);

        var response = await client.GetAsync("referrals", "?top=4");

        Assert.Equal("a b c", response.Column("id"));
        Assert.Equal((null, 5L), (response.NextLink, response.TotalCount));
    }

    [Fact]
    public async Task Links_can_be_bare()
    {
        await using var client = await StartAsync("Own/Things", EmulatorDifference.PagesCapped, EmulatorDifference.BareLinks);

        Assert.Equal(
            "Own/Things?top=4&filter=customerMarket ne 'A%26B%25%23 é'&skip=4", (await client.GetAsync("own/things", Query)).NextLink);
    }

    [Fact]
    public async Task A_bare_link_leads_to_the_rows_that_are_left()
    {
        await using var client = await StartAsync("Own/Things", EmulatorDifference.PagesCapped, EmulatorDifference.BareLinks);
        var link = (await client.GetAsync("own/things", Query)).NextLink!;

        var rest = await client.GetUriAsync($"{client.Emulator.Endpoint}partner/v1/analytics/{Uri.EscapeDataString(link)
            .Replace("%2F", "/", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal)
            .Replace("%26", "&", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal)
            .Replace("%25", "%", StringComparison.Ordinal)}");

        Assert.Equal("e", rest.Column("id"));
        Assert.Null(rest.NextLink);
    }

    [Fact]
    public async Task Where_skip_is_ignored_links_lead_on_to_the_same_rows()
    {
        await using var client = await StartAsync("referrals", EmulatorDifference.SkipIgnored);

        var (first, second) = (await client.GetAsync("referrals"), await client.GetAsync("referrals", "?skip=3"));

        Assert.Equal(("a b c", "a b c"), (first.Column("id"), second.Column("id")));
        Assert.EndsWith("referrals?skip=3", first.NextLink, StringComparison.Ordinal);
        Assert.Null(second.NextLink);
    }

    [Fact]
    public async Task A_page_can_come_short_and_its_link_leads_to_what_it_lacks()
    {
        var lengths = new HashSet<int>();
        for (var seed = 1; seed <= 20; seed++)
        {
            await using var client = await StartAsync("referrals", seed);
            client.Emulator.InjectFault(EmulatorFault.ShortPage);

            var response = await client.GetAsync("referrals", "?top=3");
            var count = response.Rows.Count;

            Assert.Equal("a b c".Split(' ').Take(count), response.Column("id").Split(' '));
            Assert.EndsWith($"referrals?top=3&skip={count}", response.NextLink, StringComparison.Ordinal);
            Assert.Equal(5, response.TotalCount);
            lengths.Add(count);
        }

        Assert.Equal([1, 2], lengths.Order());
    }

    [Theory]
    [InlineData("?top=1", "a")]
    [InlineData("?filter=id%20eq%20%27nobody%27", "")]
    public async Task A_page_of_a_row_or_none_comes_no_shorter(string query, string ids)
    {
        await using var client = await StartAsync("referrals");
        client.Emulator.InjectFault(EmulatorFault.ShortPage);

        Assert.Equal(ids, (await client.GetAsync("referrals", query)).Column("id"));
    }

    [Theory]
    [InlineData(BodyStyle.Value, "Value @nextLink TotalCount error")]
    [InlineData(BodyStyle.Items, "items totalCount attributes error")]
    public async Task An_error_can_stand_beside_the_rows(BodyStyle style, string members)
    {
        await using var client = await StartAsync("referrals", style: style);
        client.Emulator.InjectFault(EmulatorFault.ErrorBesideRows);

        var (faulty, usual) = (await client.GetAsync("referrals"), await client.GetAsync("referrals"));

        Assert.Equal(200, (int)faulty.Status);
        Assert.Equal(members, string.Join(' ', faulty.Body.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(3, faulty.Body.EnumerateObject().First().Value.GetArrayLength());
        Assert.Equal(JsonValueKind.String, faulty.Body.GetProperty("error").GetProperty("code").ValueKind);
        Assert.Equal("Not all of the data could be read.", faulty.Body.GetProperty("error").GetProperty("message").GetString());
        Assert.False(usual.Body.TryGetProperty("error", out _));
    }

    private static Task<TestClient> StartAsync(string resource, params EmulatorDifference[] differences)
        => StartAsync(resource, 1, BodyStyle.Value, differences);

    private static Task<TestClient> StartAsync(
        string resource, int seed = 1, BodyStyle style = BodyStyle.Value, params EmulatorDifference[] differences)
    {
        var options = new AnalyticsEmulatorOptions
        {
            PageSize = 3,
            BodyStyle = style,
            Faults = new EmulatorFaults { Seed = seed },
            Resources =
            {
                new ResourceDescription(
                    "Own/Things", new FieldDescription("id", FieldType.String), new FieldDescription("customerMarket", FieldType.String)),
            },
            Data = new EmulatorData().AddRows(resource, [.. "abcde".Select(id => new System.Text.Json.Nodes.JsonObject { ["id"] = $"{id}" })]),
        };
        options.Differences.UnionWith(differences);
        return TestClient.StartAsync(options);
    }
}
