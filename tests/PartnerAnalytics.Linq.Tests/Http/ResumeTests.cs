using System.Text;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>A page that breaks off is requested again; no row comes twice, and none is lost.</summary>
public sealed class ResumeTests
{
    private const int Rows = 40;

    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(PageOf(0, Rows, ",\"@nextLink\":\"?page=2\""));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wherever_the_connection_breaks_the_rows_come_once_and_in_order(bool isAsync)
    {
        for (var at = 0; at < Whole.Length; at += 7)
        {
            var http = new StubHttp().Respond(Broken(at)).Respond(Page(Whole)).Respond(PageOf(Rows, Rows + 2));
            var rows = await ConnectWith(http, retries: 1).ReadAllAsync(new SampleRequest(), isAsync);
            Assert.Equal(Ids(0, Rows + 2), rows.Select(r => r.Id));
            Assert.Equal(3, http.Requests.Count);
            Assert.Equal(http.Requests[0].Uri, http.Requests[1].Uri);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_ends_too_early_is_asked_for_again(bool isAsync)
    {
        for (var length = 0; length < Whole.Length; length += 11)
        {
            var http = new StubHttp().Respond(Page(Whole[..length])).Respond(Page(Whole)).Respond(PageOf(Rows, Rows + 2));
            var rows = await ConnectWith(http, retries: 1).ReadAllAsync(new SampleRequest(), isAsync);
            Assert.Equal(Ids(0, Rows + 2), rows.Select(r => r.Id));
        }
    }

    [Fact]
    public async Task A_page_may_break_off_several_times_also_before_the_place_where_it_did_first()
    {
        var http = new StubHttp().Respond(Broken(300)).Respond(Broken(100)).Respond(Broken(500)).Respond(Page(Whole)).Respond(PageOf(Rows, Rows + 1));
        var rows = await ConnectWith(http, retries: 3).ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.Equal(Ids(0, Rows + 1), rows.Select(r => r.Id));
    }

    [Fact]
    public async Task The_repetitions_of_a_page_are_counted_whatever_they_are_for()
    {
        var http = new StubHttp().Respond(Broken(300)).Respond("{}", 503).Respond(Broken(200)).Respond("{}", 500);
        var e = await FailAsync(http, retries: 3);
        Assert.Equal((500, 4), (e.Status, e.Attempts));

        http = new StubHttp().Respond(Broken(300)).Respond(Broken(200));
        e = await FailAsync(http, retries: 1);
        Assert.Contains("the connection broke while it arrived", e.Message);
        Assert.Equal((200, 2, true), (e.Status, e.Attempts, e.IsTransient));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_comes_differently_the_second_time_is_an_error(bool isAsync)
    {
        var other = Encoding.UTF8.GetBytes(PageOf(1, Rows + 1));
        var http = new StubHttp().Respond(Broken(300)).Respond(Page(other));
        var ids = new List<string?>();
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
        {
            var connection = ConnectWith(http, retries: 3);
            if (isAsync)
            {
                await foreach (var row in connection.ReadRowsAsync<SampleRow>(new SampleRequest()))
                {
                    ids.Add(row.Id);
                }
            }
            else
            {
                foreach (var row in connection.ReadRows<SampleRow>(new SampleRequest()))
                {
                    ids.Add(row.Id);
                }
            }
        });
        Assert.Contains($"it broke off and was requested again, but the rows that had come before ({ids.Count}) came differently. The data was refreshed meanwhile", e.Message);
        Assert.Equal(Ids(0, ids.Count), ids);
        Assert.InRange(ids.Count, 5, 30);
        Assert.False(e.IsTransient);
        http.AssertAllAnswered();
    }

    [Fact]
    public async Task A_page_that_is_shorter_the_second_time_is_an_error()
    {
        var http = new StubHttp().Respond(Broken(300)).Respond(PageOf(0, 3));
        Assert.Contains("came differently", (await FailAsync(http, retries: 3)).Message);
    }

    [Fact]
    public async Task Where_no_row_was_handed_out_the_page_may_come_differently()
    {
        var http = new StubHttp().Respond(Broken(300)).Respond(PageOf(100, 103));
        var page = await ConnectWith(http, retries: 1).ReadPageAsync<SampleRow>(new SampleRequest(), 0, null);
        Assert.Equal(Ids(100, 103), page.Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task A_page_among_others_may_not_come_differently_even_if_none_of_its_rows_was_handed_out()
    {
        var http = new StubHttp().Respond(Broken(300)).Respond(PageOf(1, Rows + 1));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
        {
            await foreach (var _ in ConnectWith(http, retries: 3).ReadPagesAsync<SampleRow>(new SampleRequest(), default))
            {
            }
        });
        Assert.Contains("came differently", e.Message);
        http = new StubHttp().Respond(Broken(300)).Respond(Page(Whole)).Respond(PageOf(Rows, Rows + 1));
        var ids = new List<string?>();
        await foreach (var page in ConnectWith(http, retries: 3).ReadPagesAsync<SampleRow>(new SampleRequest(), default))
        {
            ids.AddRange(page.Rows.Select(r => r.Id));
        }

        Assert.Equal(Ids(0, Rows + 1), ids);
    }

    [Fact]
    public async Task After_a_broken_connection_the_request_id_stays_and_after_a_short_body_it_changes()
    {
        var http = new StubHttp().Respond(Broken(300)).Respond(Page(Whole[..200])).Respond(PageOf(0, Rows));
        await ConnectWith(http, retries: 2).ReadAllAsync(new SampleRequest(), isAsync: true);
        var ids = http.Requests.Select(r => r["MS-RequestId"]).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
        Assert.Single(http.Requests.Select(r => r["MS-CorrelationId"]).Distinct());
    }

    [Fact]
    public async Task What_is_no_page_of_the_service_is_not_asked_for_again()
    {
        var http = new StubHttp().Respond(StubResponse.Text("<html>", contentType: "text/html"));
        Assert.Contains("it is not JSON", (await FailAsync(http, retries: 3)).Message);
        http = new StubHttp().Respond("[{\"id\":\"1\"},{\"id\":[]}]");
        Assert.Contains("in row 2", (await FailAsync(http, retries: 3)).Message);
    }

    [Fact]
    public async Task Rows_beyond_the_limit_are_cut_also_after_a_break()
    {
        var http = new StubHttp().Respond(Broken(300)).Respond(Page(Whole));
        var rows = await ConnectWith(http, retries: 1).ReadAllAsync(new SampleRequest(top: 35), isAsync: true);
        Assert.Equal(Ids(0, 35), rows.Select(r => r.Id));
    }

    private static StubResponse Broken(int at) => new() { Body = new StubBody(Whole) { BreakAt = at, ChunkSize = 64 } };

    private static StubResponse Page(byte[] bytes) => new() { Body = new StubBody(bytes) { ChunkSize = 50 } };

    private static PartnerAnalytics.Linq.Http.AnalyticsConnection ConnectWith(StubHttp http, int retries) =>
        http.Connect(o => (o.Retry.MaxRetries, o.TimeProvider) = (retries, new ImpatientClock()));

    private static Task<PartnerAnalyticsException> FailAsync(StubHttp http, int retries) =>
        Assert.ThrowsAsync<PartnerAnalyticsException>(() => ConnectWith(http, retries).ReadAllAsync(new SampleRequest(), isAsync: true));
}
