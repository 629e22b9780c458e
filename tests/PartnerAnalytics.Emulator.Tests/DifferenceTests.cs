using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests;

/// <summary>Each decision of the emulator where the documentation is silent, and what it responses if it decides the other way.</summary>
public sealed class DifferenceTests
{
    /// <summary>The difference, a request, and what the response is without and with it: the ids or keys of the rows, or the status.</summary>
    public static TheoryData<EmulatorDifference, string, string, string> Table => new()
    {
        { EmulatorDifference.EqualityIgnoresCase, "referrals?filter=status eq 'won'", "", "a" },
        { EmulatorDifference.EqualityIgnoresCase, "referrals?filter=status ne 'won'", "a b c", "b c" },
        { EmulatorDifference.EqualityIgnoresCase, "referrals?filter=status eq 'won' or status eq 'LOST'", "", "a b" },
        { EmulatorDifference.ContainsIgnoresCase, "subscriptions?filter=contains(customerName,'CONTOSO')", "", "a" },
        { EmulatorDifference.NullComparisonsRefused, "referrals?filter=status eq null", "c", "400" },
        { EmulatorDifference.NullComparisonsRefused, "referrals?filter=wonDate ne null", "a", "400" },
        { EmulatorDifference.NullComparisonsMatchNothing, "referrals?filter=status eq null", "c", "" },
        { EmulatorDifference.NullComparisonsMatchNothing, "referrals?filter=wonDate ne null", "a", "" },
        { EmulatorDifference.NotEqualLeavesOutNull, "referrals?filter=status ne 'Won'", "b c", "b" },
        { EmulatorDifference.NullIsLess, "referrals?filter=wonDate lt cast('2000-01-01', Edm.DateTimeOffset)", "", "b c" },
        { EmulatorDifference.NullIsLess, "referrals?filter=wonDate le cast('2018-02-28', Edm.DateTimeOffset)", "a", "a b c" },
        { EmulatorDifference.TimesRefused, "referrals?filter=createdDate eq cast('2018-02-04T10:00:00Z', Edm.DateTimeOffset)", "a", "400" },
        { EmulatorDifference.TimesRefused, "referrals?filter=createdDate ge cast('2018-02-04', Edm.DateTimeOffset)", "a b", "a b" },
        { EmulatorDifference.TimesIgnored, "referrals?filter=createdDate eq cast('2018-02-04T10:00:00Z', Edm.DateTimeOffset)", "a", "" },
        { EmulatorDifference.TimesIgnored, "referrals?filter=createdDate lt cast('2018-02-04T11:00:00Z', Edm.DateTimeOffset)", "a c", "c" },
        { EmulatorDifference.BucketsNamedByLastDay, Grouped("month"), "2018-02-01 2018-01-01", "2018-02-28 2018-01-31" },
        { EmulatorDifference.BucketsNamedByLastDay, Grouped("week"), "2018-01-29 2018-02-05 2018-01-01", "2018-02-04 2018-02-11 2018-01-07" },
        { EmulatorDifference.BucketsNamedByLastDay, Grouped("day"), "2018-02-04 2018-02-05 2018-01-01", "2018-02-04 2018-02-05 2018-01-01" },
        { EmulatorDifference.WeeksFromSunday, Grouped("week"), "2018-01-29 2018-02-05 2018-01-01", "2018-02-04 2017-12-31" },
        { EmulatorDifference.NoBucketOfNull, "referrals?groupby=wonDate&aggregationLevel=month", "2018-02-01 null", "2018-02-01" },
        { EmulatorDifference.LevelRequired, "referrals?groupby=wonDate", "2018-02-28 null", "400" },
        { EmulatorDifference.GroupByInCamelCase, "referrals?groupby=partnerMarket", "US", "a b c" },
        { EmulatorDifference.GroupByInCamelCase, "referrals?groupBy=partnerMarket", "US", "US" },
        { EmulatorDifference.OrderIgnoresCase, "usage/azure?orderby=meterUnit", "B a c", "a B c" },
        { EmulatorDifference.OrderIgnoresCase, "usage/azure?groupby=meterUnit&orderby=meterUnit desc", "c a B", "c B a" },
        { EmulatorDifference.NullsLast, "usage/azure?orderby=usageDate", "B c a", "c a B" },
        { EmulatorDifference.NullsLast, "usage/azure?orderby=usageDate desc", "a c B", "B a c" },
        { EmulatorDifference.OrderChangesBetweenPages, "referrals?top=2", "a b", "a b" },
        { EmulatorDifference.OrderChangesBetweenPages, "referrals?top=2&skip=1", "b c", "b a" },
        { EmulatorDifference.SkipIgnored, "referrals?top=2&skip=2", "c", "a b" },
        { EmulatorDifference.SkipIgnored, "referrals?skip=9", "", "a b c" },
        { EmulatorDifference.SkipBeyondEndRefused, "referrals?skip=3", "", "400" },
        { EmulatorDifference.TopOf10000Refused, "usage/azure?top=10000", "a B c", "400" },
        { EmulatorDifference.TopOf10000Accepted, "referrals?top=10000", "400", "a b c" },
        { EmulatorDifference.LicensePathsWithoutPartner, "commercial/usage/license?skip=9", "", "404" },
        { EmulatorDifference.LicensePathsWithoutPartner, "../../../v1/analytics/commercial/usage/license?skip=9", "404", "" },
        { EmulatorDifference.LicensePathsWithoutPartner, "../../../v1/analytics/referrals", "404", "404" },
        { EmulatorDifference.ProcessedDateAndLater, "commercial/deployment/license?processedDateTime=2018-10-01", "", "2018-10-14" },
        { EmulatorDifference.ProcessedDateAndLater, "commercial/deployment/license", "2018-10-14", "2018-10-14" },
        { EmulatorDifference.SilentFieldsNotFiltered, "referrals?filter=partnerMarket eq 'US'", "a b c", "400" },
        { EmulatorDifference.SilentFieldsNotFiltered, "subscriptions?filter=partnerName eq 'US'", "", "400" },
        { EmulatorDifference.SilentFieldsNotGrouped, "referrals?groupby=partnerMarket", "US", "400" },
        { EmulatorDifference.EveryFieldFiltered, "subscriptions?filter=customerName eq 'Contoso'", "400", "a" },
        { EmulatorDifference.EveryFieldGrouped, "subscriptions?groupby=churnRisk", "400", "null" },
        { EmulatorDifference.EveryFieldSorted, "referrals?orderby=id desc", "400", "c b a" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_difference_is_decided_the_other_way(EmulatorDifference difference, string target, string usual, string different)
    {
        Assert.Equal(usual, await SendAsync(target));
        Assert.Equal(different, await SendAsync(target, difference));
    }

    [Fact]
    public async Task Every_group_can_have_a_count()
    {
        Assert.Equal("partnerMarket", await MembersAsync());
        Assert.Equal("partnerMarket rowCount", await MembersAsync(EmulatorDifference.CountInEveryGroup));

        static async Task<string> MembersAsync(params EmulatorDifference[] differences)
        {
            await using var client = await StartAsync(differences);
            var row = Assert.Single((await client.GetAsync("referrals", "?groupby=partnerMarket")).Rows);
            return string.Join(' ', row.EnumerateObject().Select(member => member.Name));
        }
    }

    [Theory]
    [InlineData("1 1 0 1")]
    [InlineData("1 2 0 2", EmulatorDifference.SearchCountsExceedRows)]
    public async Task Counts_of_searches_can_exceed_their_rows(string expected, params EmulatorDifference[] differences)
    {
        await using var client = await StartAsync(differences);

        var row = Assert.Single((await client.GetAsync("search", "?groupby=partnerMarket")).Rows);

        Assert.Equal(expected, string.Join(' ', row.EnumerateObject().Skip(1).Select(member => member.Value.GetString())));
    }

    [Theory]
    [InlineData("top=1", 3, null, true)]
    [InlineData("top=1", 1, null, true, EmulatorDifference.TotalCountOfPage)]
    [InlineData("top=1", 3, null, false, EmulatorDifference.NoLinkMember)]
    [InlineData("top=1", 3, "referrals?top=1&skip=1", true, EmulatorDifference.LinksAfterEveryTop)]
    public async Task Totals_and_links_differ(string query, long total, string? link, bool hasLink, params EmulatorDifference[] differences)
    {
        await using var client = await StartAsync(differences);

        var response = await client.GetAsync("referrals", "?" + query);

        Assert.Equal(total, response.TotalCount);
        Assert.Equal(hasLink, response.Body.TryGetProperty("@nextLink", out var found));
        Assert.Equal(link, found.ValueKind == System.Text.Json.JsonValueKind.String ? found.GetString()!.Split('/')[^1] : null);
    }

    [Fact]
    public async Task Top_can_be_without_links_where_the_documentation_shows_them()
    {
        await using var usual = await StartAsync();
        await using var different = await StartAsync(EmulatorDifference.NoLinksAfterTop);

        Assert.NotNull((await usual.GetAsync("usage/azure", "?top=1")).NextLink);
        Assert.Null((await different.GetAsync("usage/azure", "?top=1")).NextLink);
    }

    [Theory]
    [InlineData(4_096, 200)]
    [InlineData(4_097, 414)]
    public async Task Long_uris_can_be_refused(int length, int status)
    {
        await using var usual = await StartAsync();
        await using var different = await StartAsync(EmulatorDifference.LongAddressesRefused);
        var query = "?x=" + new string('x', length - "/partner/v1/analytics/referrals?x=".Length);

        Assert.Equal(200, (int)(await usual.GetAsync("referrals", query)).Status);
        Assert.Equal(status, (int)(await different.GetAsync("referrals", query)).Status);
    }

    [Fact]
    public async Task Sample_rows_are_the_same_under_differences()
    {
        await using var client = await TestClient.StartAsync(
            new AnalyticsEmulatorOptions { Rows = 3, Differences = { EmulatorDifference.NullsLast, EmulatorDifference.EveryFieldGrouped } });

        Assert.Equal("112310 112311 112312", (await client.GetAsync("referrals")).Column("id"));
    }

    private static string Grouped(string level) => $"referrals?groupby=createdDate&aggregationLevel={level}";

    private static async Task<string> SendAsync(string target, params EmulatorDifference[] differences)
    {
        await using var client = await StartAsync(differences);
        using var http = client.CreateHttp();
        using var message = await http.GetAsync(new Uri(target, UriKind.Relative));
        var response = await Response.ReadAsync(message);
        return (int)response.Status != 200
            ? $"{(int)response.Status}"
            : string.Join(' ', response.Rows.Select(row => row.EnumerateObject().First().Value.GetString() ?? "null"))
                .Replace("T00:00:00", "", StringComparison.Ordinal);
    }

    private static Task<TestClient> StartAsync(params EmulatorDifference[] differences)
    {
        var options = new AnalyticsEmulatorOptions
        {
            Rows = 1,
            Data = new EmulatorData()
                .AddRows("referrals", Referral("a", "Won", "2018-02-04T10:00:00", "2018-02-28"), Referral("b", "Lost", "2018-02-05", null),
                    Referral("c", null, "2018-01-01", null))
                .AddRows("search", new JsonObject
                {
                    ["partnerMarket"] = "US",
                    ["contactButtonClicked"] = true,
                    ["referralSubmitted"] = false,
                    ["detailsViewed"] = true,
                })
                .AddRows("subscriptions", new JsonObject { ["customerTenantId"] = "a", ["customerName"] = "Contoso" })
                .AddRows("usage/azure", Usage("a", "2018-02-02"), Usage("B", null), Usage("c", "2018-02-01"))
                .AddRows("commercial/deployment/license", new JsonObject { ["processedDateTime"] = "2018-10-14" }),
        };
        options.Differences.UnionWith(differences);
        return TestClient.StartAsync(options);
    }

    private static JsonObject Referral(string id, string? status, string created, string? won)
        => new() { ["id"] = id, ["status"] = status, ["createdDate"] = created, ["wonDate"] = won, ["partnerMarket"] = "US" };

    private static JsonObject Usage(string name, string? date)
        => new() { ["customerTenantId"] = name, ["meterUnit"] = name, ["usageDate"] = date };
}
