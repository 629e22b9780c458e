using System.Text;
using PartnerAnalytics.Linq.Rows;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Rows come while their page arrives, and reading can be stopped at any time.</summary>
public sealed class StreamingTests
{
    [Fact]
    public async Task Rows_come_before_their_page_has_arrived()
    {
        var bytes = Encoding.UTF8.GetBytes(PageOf(0, 3));
        var gate = new TaskCompletionSource();
        var body = new StubBody(bytes) { WaitAt = bytes.Length - 10, Gate = gate.Task };
        await using var rows = new StubHttp().Respond(new StubResponse { Body = body }).Connect()
            .ReadRowsAsync<SampleRow>(new SampleRequest()).GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        Assert.Equal("0", rows.Current.Id);
        Assert.True(await rows.MoveNextAsync());
        Assert.Equal("1", rows.Current.Id);
        var third = rows.MoveNextAsync();
        Assert.False(third.IsCompleted);
        gate.SetResult();
        Assert.True(await third);
        Assert.False(await rows.MoveNextAsync());
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stopping_early_lets_go_of_the_answer_and_sends_nothing_more(bool isAsync)
    {
        var body = new StubBody(Encoding.UTF8.GetBytes(PageOf(0, 10_000, ",\"@nextLink\":\"?page=2\""))) { ChunkSize = 1000 };
        var http = new StubHttp().Respond(new StubResponse { Body = body });
        var connection = http.Connect();
        if (isAsync)
        {
            await foreach (var row in connection.ReadRowsAsync<SampleRow>(new SampleRequest()))
            {
                Assert.Equal("0", row.Id);
                break;
            }
        }
        else
        {
            Assert.Equal("0", connection.ReadRows<SampleRow>(new SampleRequest()).First().Id);
        }

        Assert.True(body.IsDisposed);
        Assert.InRange(body.BytesRead, 1, 4000);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task Cancelling_in_the_middle_of_a_page_throws_with_the_callers_token()
    {
        using var cancellation = new CancellationTokenSource();
        var bytes = Encoding.UTF8.GetBytes(PageOf(0, 3));
        var body = new StubBody(bytes) { WaitAt = 30, Gate = new TaskCompletionSource().Task, OnWaiting = cancellation.Cancel };
        var connection = new StubHttp().Respond(new StubResponse { Body = body }).Connect();
        var ids = new List<string?>();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in connection.ReadRowsAsync<SampleRow>(new SampleRequest()).WithCancellation(cancellation.Token))
            {
                ids.Add(row.Id);
            }
        });
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.Equal(["0"], ids);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Cancelling_between_pages_and_before_the_first_sends_nothing_more()
    {
        using var cancellation = new CancellationTokenSource();
        var http = new StubHttp().Respond(PageOf(0, 1, ",\"@nextLink\":\"?page=2\""));
        var rows = http.Connect().ReadRowsAsync<SampleRow>(new SampleRequest(), cancellation.Token);
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in rows)
            {
                await cancellation.CancelAsync();
            }
        });
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.Single(http.Requests);

        var page = http.Connect().ReadPageAsync<SampleRow>(new SampleRequest(), 0, 1, cancellation.Token);
        e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => page.AsTask());
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task Cancelling_while_a_failure_is_read_is_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        var body = new StubBody("{\"code\":1}"u8.ToArray())
        {
            WaitAt = 3,
            Gate = new TaskCompletionSource().Task,
            OnWaiting = cancellation.Cancel,
        };
        var connection = new StubHttp().Respond(new StubResponse { Status = 400, Body = body }).Connect();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.ReadPageAsync<SampleRow>(new SampleRequest(), 0, 1, cancellation.Token).AsTask());
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public void A_large_page_passes_through_a_small_buffer()
    {
        const int Count = 100_000;
        var body = Encoding.UTF8.GetBytes(PageOf(0, Count));
        using var buffer = new PageBuffer(16 * 1024 * 1024);
        var parser = new PageParser<SampleRow>(new RowSession(RowSchemaOf<SampleRow>.Instance, new PartnerAnalyticsLimits()), buffer);
        using var stream = new StubBody(body) { ChunkSize = 9_999 };
        for (var result = PageParseResult.NeedMoreData; result != PageParseResult.End; result = parser.TryReadRow(out _))
        {
            if (result == PageParseResult.NeedMoreData)
            {
                buffer.Fill(stream.Read(buffer.GetFreeSpace().Span));
            }
        }

        Assert.Equal(Count, parser.RowCount);
        Assert.Equal(PageBuffer.InitialCapacity, buffer.GetFreeSpace().Length);
    }

    [Fact]
    public async Task Many_enumerations_at_once_do_not_disturb_each_other()
    {
        var connection = new StubHttp()
            .Route(r => new StubResponse
            {
                Body = new StubBody(Encoding.UTF8.GetBytes(PageOf(r.Uri.Query.Length, 500))) { ChunkSize = 13 },
            })
            .Connect();
        var all = await Task.WhenAll(Enumerable.Range(0, 32).Select(i =>
            Task.Run(() => connection.ReadAllAsync(new SampleRequest(skip: i), isAsync: i % 2 == 0))));
        Assert.All(all, rows => Assert.Equal(Ids(500 - rows.Count, 500), rows.Select(r => r.Id)));
    }
}
