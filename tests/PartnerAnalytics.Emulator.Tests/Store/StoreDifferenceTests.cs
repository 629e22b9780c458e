using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Tests.Store;

/// <summary>Each decision of the emulator where the Store's documentation is silent, and what it responds if it decides the other way.
/// </summary>
public sealed class StoreDifferenceTests
{
    private const string Groups = "groupby=market,gender&orderby=market";

    /// <summary>The difference, a request, and of its response without and with it the members of the first row, how many rows there are,
    /// the total and the link.</summary>
    public static TheoryData<StoreDifference, string, string, string> Table => new()
    {
        { StoreDifference.GroupKeyLeftOut, Groups, "date id market gender: 2 of 2, null", "date id gender: 2 of 2, null" },
        { StoreDifference.TotalCountOfPage, "groupby=market&top=1", "date id market: 1 of 2, link", "date id market: 1 of 1, link" },
        { StoreDifference.NoLinkMemberOnLastPage, Groups, "date id market gender: 2 of 2, null", "date id market gender: 2 of 2, none" },
        { StoreDifference.NoLinkMemberOnLastPage, "groupby=market&top=1", "date id market: 1 of 2, link", "date id market: 1 of 2, link" },
        { StoreDifference.NoLinkMember, "groupby=market&top=1", "date id market: 1 of 2, link", "date id market: 1 of 2, none" },
        { StoreDifference.EmptyLinkOnLastPage, "groupby=market", "date id market: 2 of 2, null", "date id market: 2 of 2, empty" },
        { StoreDifference.DayAfterEndIncluded, "groupby=date", "date id: 2 of 2, null", "date id: 3 of 3, null" },
        { StoreDifference.PagesCapped, "groupby=date&top=2", "date id: 2 of 2, null", "date id: 1 of 2, link" },
        { StoreDifference.AddOnCalledInAppProduct, "", "addonProductId date id: 1 of 1, null", "inAppProductId date id: 1 of 1, null" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_difference_is_decided_the_other_way(StoreDifference difference, string query, string usual, string different)
    {
        var resource = difference == StoreDifference.AddOnCalledInAppProduct ? "inappacquisitions" : "appacquisitions";
        Assert.Equal(usual, Describe(await GetAsync(resource, query)));
        Assert.Equal(different, Describe(await GetAsync(resource, query, difference)));
    }

    [Fact]
    public async Task Rows_can_be_dated_by_the_last_day_of_the_range()
    {
        Assert.Equal("2022-07-01", (await GetAsync("appacquisitions", "")).Column("date"));
        Assert.Equal("2022-07-03", (await GetAsync("appacquisitions", "", StoreDifference.DatedByLastDay)).Column("date"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3, StoreDifference.LateEndOfLinks)]
    public async Task Links_can_be_taken_at_their_word(int total, params StoreDifference[] differences)
    {
        await using var client = await StartAsync(differences);
        var first = await client.GetAsync("appacquisitions", "startDate=2022-07-01&endDate=2022-07-03&groupby=date&top=1");

        Assert.Equal(2, first.TotalCount);
        Assert.Equal(total, (await client.GetAsync(first.NextLink!)).TotalCount);
    }

    private static async Task<Response> GetAsync(string resource, string query, params StoreDifference[] differences)
    {
        await using var client = await StartAsync(differences);
        return await client.GetAsync(resource, $"startDate=2022-07-01&endDate=2022-07-03&{query}");
    }

    private static async Task<StoreClient> StartAsync(StoreDifference[] differences)
    {
        JsonObject[] rows =
        [
            Row("2022-07-01", "DE"), Row("2022-07-03", "US"), Row("2022-07-04", "FR"),
        ];
        var options = new AnalyticsEmulatorOptions
        {
            Rows = 0,
            PageSize = differences.Contains(StoreDifference.PagesCapped) ? 1 : 100,
            Data = new EmulatorData().AddRows("store/appacquisitions", rows).AddRows("store/inappacquisitions", rows),
        };
        options.StoreDifferences.UnionWith(differences);
        return await StoreClient.StartAsync(options);
    }

    private static JsonObject Row(string date, string market) => new()
    {
        ["date"] = date,
        ["applicationId"] = StoreClient.Application,
        ["market"] = market,
        ["gender"] = "f",
        ["acquisitionQuantity"] = 1,
    };

    private static string Describe(Response response)
    {
        var members = response.Rows[0].EnumerateObject().Select(member => member.Name)
            .TakeWhile(name => name != "acquisitionQuantity")
            .Select(name => name == "applicationId" ? "id" : name);
        var link = !response.Body.TryGetProperty("@nextLink", out var value) ? "none"
            : value.ValueKind == JsonValueKind.Null ? "null"
            : value.GetString()!.Length == 0 ? "empty"
            : "link";
        return $"{string.Join(' ', members)}: {response.Rows.Count} of {response.TotalCount}, {link}";
    }
}
