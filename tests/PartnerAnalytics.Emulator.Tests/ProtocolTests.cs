using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PartnerAnalytics.Emulator.Tests;

public sealed class ProtocolTests(ThingsFixture things) : IClassFixture<ThingsFixture>
{
    private const string ReferralsPath = "partner/v1/analytics/referrals";

    [Fact]
    public async Task A_body_reads_as_the_documentation_has_it()
    {
        var response = await things.Client.GetAsync("referrals");

        Assert.Equal("application/json; charset=utf-8", response.Headers["Content-Type"].Single());
        Assert.Equal(
            """
            {"Value":[{"id":"112310","status":"Accepted","customerMarket":"US","customerName":"Best Customer Ever","customerOrgSize":"10to50employees","acceptedDate":"2018-02-07T23:43:19","acknowledgedDate":"2018-02-07T23:40:50","archivedDate":null,"declinedDate":null,"expiredDate":null,"lostDate":null,"missedDate":null,"createdDate":"2018-02-04T23:08:59","skippedDate":null,"wonDate":null,"partnerMarket":"US"}],"@nextLink":null,"TotalCount":1}
            """, Encoding.UTF8.GetString(response.Bytes));
    }

    [Fact]
    public async Task Rows_hold_every_value_as_it_was_given()
    {
        var response = await things.Client.GetAsync("things");

        Assert.Equal(
            ["O'Neil & Sons", "o'neil & sons", "", "null", "a\0b", ThingsFixture.Beyond, ThingsFixture.Within],
            response.Rows.Select(row => row.GetProperty("name").GetString() ?? "null"));
        Assert.Equal("5 -3 0 null 9007199254740993 9007199254740992 1", response.Column("count"));
        Assert.Equal(
            "0.1 0.10 12345678901234567890.123456789 null 12345678901234567890.123456788 9 10",
            string.Join(' ', response.Rows.Select(row => row.GetProperty("price").GetRawText())));
        Assert.Equal("0.1 0.5 null 1E+300 -0.25 2.5 0", response.Column("share"));
        Assert.Equal("true false null true false true false", response.Column("flag"));
        Assert.Equal(
            "2018-01-01T00:00:00 2018-01-01T00:00:00.0000001 2017-12-31T23:59:59.9999999 null 0001-01-01T00:00:00 "
            + "9999-12-31T23:59:59.9999999 2018-01-07T23:00:00", response.Column("when"));
        Assert.All(response.Rows, row => Assert.False(row.TryGetProperty("things", out _)));
    }

    [Fact]
    public async Task A_plus_in_the_query_is_a_plus()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Data = new EmulatorData().AddRows("referrals", new() { ["id"] = "a+b" }, new() { ["id"] = "a b" }),
        });

        Assert.Equal("a+b", (await client.GetAsync("referrals", "?filter=id%20eq%20'a+b'")).Column("id"));
        Assert.Equal("a+b", (await client.GetAsync("referrals", "?filter=id%20eq%20%27a%2Bb%27")).Column("id"));
        Assert.Equal("a b", (await client.GetAsync("referrals", "?filter=id%20eq%20%27a%20b%27")).Column("id"));
    }

    [Theory]
    [InlineData("?Filter=status%20eq%20%27none%27", 0)]
    [InlineData("?TOP=0", 0)]
    [InlineData("?culture=en&culture=nl&=&&x", 1)]
    public async Task Parameters_are_known_whatever_their_case_and_unknown_ones_ignored(string query, int rows)
    {
        Assert.Equal(rows, (await things.Client.GetAsync("referrals", query)).Rows.Count);
    }

    [Theory]
    [InlineData("?groupBy=when&AGGREGATIONLEVEL=hour")]
    [InlineData("?Skip=x")]
    [InlineData("?OrderBy=nothing")]
    public async Task Parameters_are_checked_whatever_their_case(string query)
        => (await things.Client.GetAsync("things", query)).AssertError(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("?top=1", HttpStatusCode.OK)]
    [InlineData("?top=x", HttpStatusCode.BadRequest)]
    public async Task The_ids_of_the_request_come_back_with_rows_and_with_errors(string query, HttpStatusCode status)
    {
        const string requestId = "11111111-2222-3333-4444-555555555555";
        const string correlationId = "66666666-7777-8888-9999-000000000000";
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(things.Client.Emulator.Endpoint, ReferralsPath + query));
        request.Headers.Add("MS-RequestId", requestId);
        request.Headers.Add("MS-CorrelationId", correlationId);

        var response = await things.Client.SendAsync(request);

        Assert.Equal(status, response.Status);
        Assert.Equal([requestId], response.Headers["MS-RequestId"]);
        Assert.Equal([correlationId], response.Headers["MS-CorrelationId"]);
    }

    [Fact]
    public async Task Without_ids_each_response_brings_new_ones()
    {
        var first = await things.Client.GetAsync("referrals");
        var second = await things.Client.GetAsync("referrals");

        string[] ids = [.. new[] { first, second }.SelectMany(a => a.Headers["MS-RequestId"].Concat(a.Headers["MS-CorrelationId"]))];
        Assert.Equal(4, ids.Select(Guid.Parse).Distinct().Count());
    }

    [Theory]
    [InlineData("v1", HttpStatusCode.OK)]
    [InlineData("v2", HttpStatusCode.BadRequest)]
    public async Task The_contract_version_is_v1_if_it_is_told(string version, HttpStatusCode status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(things.Client.Emulator.Endpoint, ReferralsPath));
        request.Headers.Add("MS-Contract-Version", version);

        Assert.Equal(status, (await things.Client.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("partner/v1/analytics")]
    [InlineData("partner/v1/analytics/nothing")]
    [InlineData("partner/v1/analytics/referrals/112310")]
    [InlineData("v1/analytics/referrals")]
    public async Task Other_paths_are_not_found(string path)
        => (await things.Client.GetUriAsync($"{things.Client.Emulator.Endpoint}{path}")).AssertError(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        var response = await things.Client.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), new Uri(things.Client.Emulator.Endpoint, ReferralsPath)));

        response.AssertError(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET"], response.Headers["Allow"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer EMULATOR-TOKEN")]
    [InlineData("Bearer")]
    [InlineData("Basic emulator-token")]
    [InlineData("emulator-token")]
    public async Task A_request_without_the_token_is_refused(string? authorization)
    {
        using var http = new HttpClient { BaseAddress = things.Client.Emulator.Endpoint };
        if (authorization is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await http.GetAsync(new Uri(ReferralsPath, UriKind.Relative));

        (await Response.ReadAsync(response)).AssertError(HttpStatusCode.Unauthorized);
        Assert.Equal([new AuthenticationHeaderValue("Bearer")], response.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task The_scheme_of_the_token_may_be_written_in_any_case()
    {
        using var http = new HttpClient { BaseAddress = things.Client.Emulator.Endpoint };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "bearer emulator-token");

        using var response = await http.GetAsync(new Uri(ReferralsPath, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Bearer whatever", HttpStatusCode.OK)]
    [InlineData("Bearer", HttpStatusCode.Unauthorized)]
    public async Task Any_token_will_do_if_none_is_set(string authorization, HttpStatusCode status)
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, Token = null });
        using var http = new HttpClient { BaseAddress = emulator.Endpoint };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var response = await http.GetAsync(new Uri(ReferralsPath, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
        Assert.Null(emulator.Token);
    }

    [Theory]
    [InlineData(true, "EFBBBF7B")]
    [InlineData(false, "7B225661")]
    public async Task Bodies_can_begin_with_a_byte_order_mark(bool mark, string start)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, ByteOrderMark = mark });

        Assert.Equal(start, Convert.ToHexString((await client.GetAsync("referrals")).Bytes.AsSpan(0, 4)));
    }
}
