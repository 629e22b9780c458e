using System.Text;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Which requests an enumeration makes, and when it ends.</summary>
public sealed class PagingTests
{
    private const string Link = "https://partner.example/partner/v1/analytics/samples?page=";
    private const string Further = $",\"TotalCount\":100,\"@nextLink\":\"{Link}2\"";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_top_every_next_link_is_followed(bool isAsync)
    {
        var http = new StubHttp()
            .Respond(PageOf(0, 2, $",\"@nextLink\":\"{Link}2\",\"TotalCount\":5"))
            .Respond($"{{\"@nextLink\":\"{Link}3\",{PageOf(2, 4)[1..]}")
            .Respond(PageOf(4, 5, ",\"@nextLink\":null"));
        Assert.Equal(Ids(0, 5), await ReadIdsAsync(http, new SampleRequest(), isAsync));
        Assert.Equal(["filter=name%20eq%20%27secret%27", "page=2", "page=3"], Queries(http));
        Assert.All(http.Requests, r => Assert.Equal(isAsync, r.IsAsync));
    }

    [Theory]
    [InlineData("/partner/v1/analytics/samples?page=2&x=a%27b", "/partner/v1/analytics/samples?page=2&x=a%27b")]
    [InlineData("?page=2", "/partner/v1/analytics/samples?page=2")]
    [InlineData("samples?page=2", "/partner/v1/analytics/samples?page=2")]
    [InlineData("//partner.example/x?page=2", "/x?page=2")]
    [InlineData("HTTPS://PARTNER.example:443/x?page=2", "/x?page=2")]
    public async Task A_next_link_is_resolved(string link, string expected)
    {
        var http = new StubHttp().Respond(PageOf(0, 1, $",\"@nextLink\":\"{link}\"")).Respond(PageOf(1, 2, ",\"@nextLink\":\"\""));
        Assert.Equal(Ids(0, 2), await ReadIdsAsync(http, new SampleRequest()));
        Assert.Equal(expected, http.Requests[1].Uri.PathAndQuery);
    }

    [Theory]
    [InlineData("https://evil.example/x", "https://evil.example")]
    [InlineData("//evil.example/x", "https://evil.example")]
    [InlineData("https://partner.example.evil.example/x", "https://partner.example.evil.example")]
    [InlineData("https://partner.example@evil.example/x", "https://evil.example")]
    [InlineData("http://partner.example/x", "http://partner.example")]
    [InlineData("https://partner.example:8443/x", "https://partner.example:8443")]
    [InlineData("\\\\evil.example\\x", "file://evil.example")]
    [InlineData("file:///etc/hosts", "file://")]
    public async Task A_next_link_to_elsewhere_is_refused_by_name_and_nothing_is_sent_there(string link, string named)
    {
        var http = new StubHttp().Respond(PageOf(0, 1, $",\"@nextLink\":{System.Text.Json.JsonSerializer.Serialize(link)}"));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadIdsAsync(http, new SampleRequest()));
        Assert.Contains($"its next link goes to '{named}", e.Message);
        Assert.Contains("' instead of 'https://partner.example', where the access token belongs", e.Message);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_next_link_that_is_no_address_is_an_error()
    {
        var http = new StubHttp().Respond(PageOf(0, 1, ",\"@nextLink\":\"http://[::1\""));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadIdsAsync(http, new SampleRequest()));
        Assert.Contains("its next link is not a URI", e.Message);
    }

    [Fact]
    public async Task A_next_link_to_a_page_already_read_ends_the_reading()
    {
        var self = new StubHttp().Respond(r => StubResponse.Text(PageOf(0, 1, $",\"@nextLink\":\"{r.Uri.AbsoluteUri}#again\"")));
        var circle = new StubHttp()
            .Respond(PageOf(0, 1, $",\"@nextLink\":\"{Link}2\""))
            .Respond(PageOf(1, 2, $",\"@nextLink\":\"{Link}3\""))
            .Respond(PageOf(2, 3, $",\"@nextLink\":\"{Link}2\""));
        foreach (var http in new[] { self, circle })
        {
            var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadIdsAsync(http, new SampleRequest()));
            Assert.Contains("leads back to a page that was already read", e.Message);
            http.AssertAllAnswered();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_without_link_member_goes_on_by_skip_while_the_total_says_so(bool isAsync)
    {
        var http = new StubHttp()
            .Respond(PageOf(0, 2, ",\"TotalCount\":15"))
            .Respond(PageOf(2, 4, ",\"TotalCount\":15"))
            .Respond(PageOf(4, 5, ",\"TotalCount\":15"));
        Assert.Equal(Ids(0, 5), await ReadIdsAsync(http, new SampleRequest(skip: 10), isAsync));
        Assert.Equal(["skip=10", "skip=12", "skip=14"], Pages(http));
    }

    [Fact]
    public async Task A_full_page_without_link_member_goes_on_by_skip_until_a_page_is_not_full()
    {
        var http = new StubHttp()
            .Respond(PageOf(0, PageSequence.FullPage))
            .Respond($"[{string.Join(',', Ids(10_000, 20_000).Select(i => $"{{\"id\":{i}}}"))}]")
            .Respond(PageOf(20_000, 20_003));
        Assert.Equal(Ids(0, 20_003), await ReadIdsAsync(http, new SampleRequest()));
        Assert.Equal(["", "skip=10000", "skip=20000"], Pages(http));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData(",\"TotalCount\":10000", 2)]
    [InlineData(",\"TotalCount\":10000,\"@nextLink\":null", 1)]
    public async Task After_a_full_page_only_a_null_link_says_that_there_is_no_more(string more, int requests)
    {
        var http = new StubHttp().Respond(PageOf(0, PageSequence.FullPage, more)).Route(_ => StubResponse.Text("{\"Value\":[]}"));
        Assert.Equal(PageSequence.FullPage, (await ReadIdsAsync(http, new SampleRequest())).Count);
        Assert.Equal(requests, http.Requests.Count);
    }

    [Fact]
    public async Task A_total_that_is_reached_ends_the_reading_even_after_a_full_page()
    {
        const string Total = ",\"TotalCount\":20000";
        var http = new StubHttp().Respond(PageOf(0, 10_000, Total)).Respond(PageOf(10_000, 20_000, Total));
        Assert.Equal(20_000, (await ReadIdsAsync(http, new SampleRequest())).Count);
    }

    [Theory]
    [InlineData("{\"Value\":[],\"TotalCount\":0}")]
    [InlineData("{\"Value\":[]}")]
    [InlineData("{\"id\":\"0\"}")]
    [InlineData("{\"Value\":[{\"id\":\"0\"}],\"@nextLink\":null,\"TotalCount\":1}")]
    [InlineData("{\"Value\":[{\"id\":\"0\"}],\"@nextLink\":\"\",\"TotalCount\":0}")]
    public async Task No_rows_a_single_object_or_a_null_link_end_the_reading(string body)
    {
        var http = new StubHttp().Respond(body);
        await ReadIdsAsync(http, new SampleRequest());
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_service_that_ignores_skip_is_found_out()
    {
        var http = new StubHttp().Route(_ => StubResponse.Text(PageOf(0, 3, ",\"TotalCount\":100")));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadIdsAsync(http, new SampleRequest()));
        Assert.Contains("repeats the rows of the page before", e.Message);
        Assert.Equal(2, http.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_top_there_is_one_request_and_never_more_rows_than_asked(bool isAsync)
    {
        foreach (var (sent, got, more) in new[] { (2, 2, ""), (2, 2, ",\"@nextLink\":null,\"TotalCount\":7"), (3, 3, Further), (9, 3, Further) })
        {
            var http = new StubHttp().Respond(PageOf(0, sent, more));
            Assert.Equal(Ids(0, got), await ReadIdsAsync(http, new SampleRequest(skip: 5, top: 3), isAsync));
            Assert.Equal(["top=3&skip=5"], Pages(http));
        }
    }

    [Fact]
    public async Task With_top_the_answer_is_still_checked_to_its_end()
    {
        var http = new StubHttp().Respond(PageOf(0, 3)[..^1]);
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadIdsAsync(http, new SampleRequest(top: 3)));
    }

    [Theory]
    [InlineData(0, null, "top=2 top=2&skip=2 top=2&skip=4", 5)]
    [InlineData(7, null, "top=2&skip=7 top=2&skip=9 top=2&skip=11", 5)]
    [InlineData(0, 4, "top=2 top=2&skip=2", 4)]
    [InlineData(0, 3, "top=2 top=1&skip=2", 3)]
    [InlineData(0, 1, "top=1", 1)]
    [InlineData(0, 9, "top=2 top=2&skip=2 top=2&skip=4", 5)]
    public async Task With_a_page_size_skip_advances_until_a_short_page_or_top(int skip, int? top, string pages, int rows)
    {
        foreach (var isAsync in new[] { true, false })
        {
            var http = new StubHttp().Route(r => Serve(r, skip + 5, ",\"TotalCount\":2"));
            Assert.Equal(Ids(skip, skip + rows), await ReadIdsAsync(http, new SampleRequest(skip, top, pageSize: 2), isAsync));
            Assert.Equal(pages.Split(' '), Pages(http));
        }
    }

    [Fact]
    public async Task With_a_page_size_a_last_page_that_is_full_is_followed_by_an_empty_one()
    {
        var http = new StubHttp().Route(r => Serve(r, 4, ""));
        Assert.Equal(Ids(0, 4), await ReadIdsAsync(http, new SampleRequest(pageSize: 2)));
        Assert.Equal(["top=2", "top=2&skip=2", "top=2&skip=4"], Pages(http));
    }

    [Fact]
    public async Task With_a_page_size_a_service_that_ignores_top_still_gives_each_row_once()
    {
        var http = new StubHttp().Route(r => Serve(r, 5, "", ignoreTop: true));
        Assert.Equal(Ids(0, 5), await ReadIdsAsync(http, new SampleRequest(pageSize: 2)));
    }

    [Fact]
    public async Task Rows_beyond_what_skip_can_say_are_an_error()
    {
        var http = new StubHttp().Respond(PageOf(0, 2));
        var request = new SampleRequest(int.MaxValue - 1, pageSize: 2);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ReadIdsAsync(http, request));
        Assert.Contains("more rows than can be skipped", e.Message);
    }

    [Fact]
    public async Task Enumerating_twice_sends_twice()
    {
        var http = new StubHttp().Respond(PageOf(0, 1)).Respond(PageOf(1, 2)).Respond(PageOf(2, 3)).Respond(PageOf(3, 4));
        var connection = http.Connect();
        var rows = connection.ReadRowsAsync<SampleRow>(new SampleRequest());
        Assert.Empty(http.Requests);
        foreach (var id in new[] { "0", "1" })
        {
            await foreach (var row in rows)
            {
                Assert.Equal(id, row.Id);
            }
        }

        var again = connection.ReadRows<SampleRow>(new SampleRequest());
        Assert.Equal(2, http.Requests.Count);
        Assert.Equal("2", again.Single().Id);
        Assert.Equal("3", again.Single().Id);
        http.AssertAllAnswered();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_page_is_read_whole(bool isAsync)
    {
        var http = new StubHttp().Respond(PageOf(0, 3, $",\"@nextLink\":\"{Link}2\",\"TotalCount\":\"77\""));
        var connection = http.Connect();
        var page = isAsync
            ? await connection.ReadPageAsync<SampleRow>(new SampleRequest(), 4, 2)
            : connection.ReadPage<SampleRow>(new SampleRequest(), 4, 2);
        Assert.Equal(Ids(0, 2), page.Rows.Select(r => r.Id));
        Assert.Equal(["top=2&skip=4"], Pages(http));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_page_tells_the_total(bool isAsync)
    {
        var connection = new StubHttp().Respond(PageOf(0, 1, ",\"TotalCount\":77")).Respond(PageOf(0, 1)).Connect();
        foreach (var total in new long?[] { 77, null })
        {
            var page = isAsync
                ? await connection.ReadPageAsync<SampleRow>(new SampleRequest(), 0, 1)
                : connection.ReadPage<SampleRow>(new SampleRequest(), 0, 1);
            Assert.Equal(total, page.Envelope.TotalCount);
        }
    }

    private static async Task<List<string?>> ReadIdsAsync(StubHttp http, RowRequest request, bool isAsync = true) =>
        [.. (await http.Connect().ReadAllAsync(request, isAsync)).Select(r => r.Id)];

    private static IEnumerable<string> Queries(StubHttp http) => http.Requests.Select(r => r.Uri.Query.TrimStart('?'));

    private static IEnumerable<string> Pages(StubHttp http) =>
        Queries(http).Select(q => q.Replace("filter=name%20eq%20%27secret%27", "").TrimStart('&'));

    private static StubResponse Serve(StubRequest request, int count, string more, bool ignoreTop = false)
    {
        var query = System.Web.HttpUtility.ParseQueryString(request.Uri.Query);
        var skip = int.Parse(query["skip"] ?? "0");
        var top = ignoreTop ? count : int.Parse(query["top"] ?? "10000");
        return new() { Body = new StubBody(Encoding.UTF8.GetBytes(PageOf(skip, Math.Max(skip, Math.Min(count, skip + top)), more))) };
    }
}
