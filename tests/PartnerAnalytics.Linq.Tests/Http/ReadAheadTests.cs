using System.Text;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>The next page, fetched while the current one is handled.</summary>
public sealed class ReadAheadTests
{
    [Fact]
    public async Task The_next_page_is_under_way_while_one_is_handled_and_no_page_beyond_it()
    {
        var http = Pages(4);
        var handled = 0;
        await foreach (var row in Connection(http).ReadRowsAsync<SampleRow>(new SampleRequest()))
        {
            Assert.Equal($"{handled}", row.Id);
            var expected = Math.Min((handled / 10) + 2, 4);
            for (var i = 0; i < 200 && http.Requests.Count < expected; i++)
            {
                await Task.Delay(5);
            }

            Assert.Equal(expected, http.Requests.Count);
            handled++;
        }

        Assert.Equal(40, handled);
        http.AssertAllAnswered();
    }

    [Fact]
    public async Task Without_the_option_no_request_is_made_before_it_is_needed()
    {
        var http = Pages(2);
        await foreach (var row in http.Connect().ReadRowsAsync<SampleRow>(new SampleRequest()))
        {
            Assert.Equal(row.Id == "9" || int.Parse(row.Id!) < 10 ? 1 : 2, http.Requests.Count);
        }
    }

    [Fact]
    public async Task The_rows_pages_and_positions_are_the_same()
    {
        Assert.Equal(Ids(0, 40), (await Connection(Pages(4)).ReadAllAsync(new SampleRequest(), isAsync: true)).Select(r => r.Id));
        var ahead = await PagesAsync(Connection(Pages(3)));
        var plain = await PagesAsync(Pages(3).Connect());
        Assert.Equal(plain, ahead);
        Assert.Equal(3, ahead.Count);
    }

    [Fact]
    public async Task A_page_that_fails_does_so_after_the_rows_before_it()
    {
        var http = new StubHttp().Respond(PageOf(0, 3, ",\"@nextLink\":\"?p=2\"")).Respond("{}", 500);
        var ids = new List<string?>();
        await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
        {
            await foreach (var row in Connection(http).ReadRowsAsync<SampleRow>(new SampleRequest()))
            {
                ids.Add(row.Id);
                await Task.Delay(10);
            }
        });
        Assert.Equal(Ids(0, 3), ids);
    }

    [Fact]
    public async Task Leaving_early_ends_what_is_under_way()
    {
        var started = new TaskCompletionSource();
        var body = new StubBody(Encoding.UTF8.GetBytes(PageOf(3, 6))) { WaitAt = 10, Gate = new TaskCompletionSource().Task, OnWaiting = started.SetResult };
        var http = new StubHttp().Respond(PageOf(0, 3, ",\"@nextLink\":\"?p=2\"")).Respond(new StubResponse { Body = body });
        await foreach (var _ in Connection(http).ReadRowsAsync<SampleRow>(new SampleRequest()))
        {
            await started.Task;
            break;
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Cancelling_throws_with_the_callers_token()
    {
        using var cancellation = new CancellationTokenSource();
        var body = new StubBody(Encoding.UTF8.GetBytes(PageOf(3, 6))) { WaitAt = 10, Gate = new TaskCompletionSource().Task, OnWaiting = cancellation.Cancel };
        var http = new StubHttp().Respond(PageOf(0, 3, ",\"@nextLink\":\"?p=2\"")).Respond(new StubResponse { Body = body });
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Connection(http).ReadRowsAsync<SampleRow>(new SampleRequest(), cancellation.Token))
            {
            }
        });
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Cancelling_between_the_rows_of_a_page_ends_the_reading_there()
    {
        using var cancellation = new CancellationTokenSource();
        var ids = new List<string?>();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Connection(Pages(1)).ReadRowsAsync<SampleRow>(new SampleRequest(), cancellation.Token))
            {
                ids.Add(row.Id);
                await cancellation.CancelAsync();
            }
        });
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.Equal(["0"], ids);
    }

    private static StubHttp Pages(int count)
    {
        var http = new StubHttp();
        for (var i = 0; i < count; i++)
        {
            http.Respond(PageOf(i * 10, (i + 1) * 10, i == count - 1 ? ",\"@nextLink\":null" : $",\"@nextLink\":\"?p={i + 1}\""));
        }

        return http;
    }

    private static AnalyticsConnection Connection(StubHttp http) => http.Connect(o => o.ReadAhead = true);

    private static async Task<List<string>> PagesAsync(AnalyticsConnection connection)
    {
        var pages = new List<string>();
        await foreach (var page in connection.ReadPagesAsync<SampleRow>(new SampleRequest(), default))
        {
            pages.Add($"{string.Join(',', page.Rows.Select(r => r.Id))} {page.Next?.Read} {page.Next?.Link} {page.Response.Status}");
        }

        return pages;
    }
}
