using Azure.Core;
using PartnerAnalytics.Linq.Http.Retry;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http.Retry;

/// <summary>How long is waited before a request is repeated, and how often.</summary>
public sealed class RetryTests
{
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData(true, 429, "57", 57)]
    [InlineData(false, 429, "57", 57)]
    [InlineData(true, 503, "7", 7)]
    [InlineData(true, 429, "Thu, 01 Jan 2026 00:00:40 GMT", 40)]
    [InlineData(false, 503, "Thu, 01 Jan 2026 00:00:40 GMT", 40)]
    [InlineData(true, 429, "86400", 300)]
    [InlineData(true, 503, "Fri, 02 Jan 2026 00:00:00 GMT", 300)]
    public async Task The_service_is_left_alone_for_as_long_as_it_asks_up_to_the_limit(bool isAsync, int status, string header, int seconds)
    {
        var http = new StubHttp().Respond(Throttled(status, header)).Respond(PageOf(0, 1));
        var start = _clock.GetUtcNow();
        Assert.Single(await RunAsync(http, isAsync));
        Assert.Equal(seconds, (_clock.GetUtcNow() - start).TotalSeconds);
        http.AssertAllAnswered();
    }

    [Fact]
    public async Task The_limit_is_an_option()
    {
        var http = new StubHttp().Respond(Throttled(429, "57")).Respond(PageOf(0, 1));
        var start = _clock.GetUtcNow();
        await RunAsync(http, isAsync: true, o => o.MaximumRetryAfter = TimeSpan.FromSeconds(11));
        Assert.Equal(11, (_clock.GetUtcNow() - start).TotalSeconds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_request_begins_before_the_time_that_the_service_named_even_where_timers_are_hasty(bool isAsync)
    {
        var start = _clock.GetUtcNow();
        DateTimeOffset? repeated = null;
        var http = new StubHttp().Respond(Throttled(429, "57")).Respond(_ =>
        {
            repeated = _clock.GetUtcNow();
            return StubResponse.Text(PageOf(0, 1));
        });
        Assert.Single(await RunAsync(http, isAsync, o => o.TimeProvider = new HastyClock(_clock)));
        Assert.Equal(start.AddSeconds(57), repeated);
    }

    [Theory]
    [InlineData("5184000")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_wait_longer_than_any_timer_ends_with_the_time_of_the_page(string header)
    {
        var http = new StubHttp().Respond(Throttled(429, header));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(
            () => RunAsync(http, isAsync: true, o => o.MaximumRetryAfter = TimeSpan.MaxValue, longest: TimeSpan.FromMinutes(15)));
        Assert.Contains("one page took more than 900 seconds of waiting", e.Message);
    }

    [Fact]
    public async Task A_wait_longer_than_any_timer_is_waited_to_its_end()
    {
        var throttle = new Throttle(_clock);
        throttle.Block(TimeSpan.FromDays(60));
        var start = _clock.GetUtcNow();
        var wait = throttle.WaitAsync(isAsync: true, CancellationToken.None).AsTask();
        var waited = await _clock.RunAsync(wait, longest: TimeSpan.FromDays(30));
        Assert.Equal((60, 60), (waited.TotalDays, (_clock.GetUtcNow() - start).TotalDays));

        throttle.Block(TimeSpan.MaxValue);
        Assert.False(throttle.WaitAsync(isAsync: true, CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task The_wait_of_options_may_be_longer_than_any_timer()
    {
        var http = new StubHttp().Respond("{}", 500);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => RunAsync(
            http,
            isAsync: true,
            o => (o.Retry.Delay, o.Retry.MaxDelay) = (TimeSpan.FromDays(60), TimeSpan.MaxValue),
            longest: TimeSpan.FromMinutes(15)));
        Assert.Contains("one page took more than 900 seconds of waiting", e.Message);
    }

    [Theory]
    [InlineData(429, null)]
    [InlineData(429, "0")]
    [InlineData(429, "soon")]
    [InlineData(503, null)]
    [InlineData(503, "0")]
    [InlineData(408, null)]
    [InlineData(500, "57")]
    [InlineData(502, null)]
    [InlineData(504, null)]
    [InlineData(0, null)]
    public async Task Everything_else_backs_off_twice_as_long_each_time_and_never_not_at_all(int status, string? header)
    {
        foreach (var isAsync in new[] { true, false })
        {
            var http = new StubHttp();
            for (var i = 0; i < 4; i++)
            {
                http.Respond(_ => status == 0 ? throw new HttpRequestException("reset") : Throttled(status, header));
            }

            http.Respond(PageOf(0, 1));
            _clock.Waits.Clear();
            Assert.Single(await RunAsync(http, isAsync, o => o.Retry.Delay = TimeSpan.FromSeconds(1)));
            Assert.Equal(4, _clock.Waits.Count);
            for (var i = 0; i < 4; i++)
            {
                Assert.InRange(_clock.Waits[i].TotalSeconds, 0.8 * (1 << i), (1.2 * (1 << i)) + 0.001);
            }
        }
    }

    [Fact]
    public async Task The_wait_has_an_upper_and_a_lower_limit()
    {
        var http = new StubHttp().Respond("{}", 500).Respond("{}", 500).Respond(PageOf(0, 1));
        await RunAsync(http, isAsync: true, o => (o.Retry.Delay, o.Retry.MaxDelay) = (TimeSpan.FromHours(1), TimeSpan.FromSeconds(9)));
        Assert.All(_clock.Waits, wait => Assert.Equal(9, wait.TotalSeconds));

        _clock.Waits.Clear();
        http = new StubHttp().Respond("{}", 500).Respond(PageOf(0, 1));
        await RunAsync(http, isAsync: true, o => o.Retry.Delay = TimeSpan.Zero);
        Assert.Equal(50, Assert.Single(_clock.Waits).TotalMilliseconds);
    }

    [Theory]
    [InlineData(true, 429)]
    [InlineData(false, 429)]
    [InlineData(true, 503)]
    [InlineData(true, 401)]
    [InlineData(false, 401)]
    public async Task A_response_is_let_go_before_its_request_is_repeated(bool isAsync, int status)
    {
        var refused = Throttled(status, null);
        var wasLetGo = false;
        var http = new StubHttp().Respond(refused).Respond(_ =>
        {
            wasLetGo = refused.Body.IsDisposed;
            return StubResponse.Text(PageOf(0, 1));
        });
        Assert.Single(await RunAsync(http, isAsync));
        Assert.True(wasLetGo);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(501)]
    public async Task What_will_not_pass_is_not_repeated(int status)
    {
        var http = new StubHttp().Respond("{}", status);
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => RunAsync(http, isAsync: true));
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task A_throttled_query_holds_back_the_others_of_its_client_and_of_no_other_client()
    {
        var http = new StubHttp().Respond(Throttled(429, "30")).Route(_ => StubResponse.Text(PageOf(0, 1)));
        var connection = http.Connect(o => (o.TimeProvider, o.Retry.MaxRetries) = (_clock, 1));
        var first = connection.ReadAllAsync(new SampleRequest(), isAsync: true);
        await WaitUntilAsync(() => http.Requests.Count == 1);
        var second = connection.ReadAllAsync(new SampleRequest(), isAsync: true);
        var other = new StubHttp().Respond(PageOf(0, 1)).Connect(o => o.TimeProvider = _clock);
        Assert.Single(await other.ReadAllAsync(new SampleRequest(), isAsync: true));

        _clock.Advance(TimeSpan.FromSeconds(29));
        await Task.Delay(50);
        Assert.Single(http.Requests);
        Assert.False(first.IsCompleted || second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Single(await first);
        Assert.Single(await second);
    }

    [Fact]
    public async Task A_page_may_take_no_longer_than_the_options_say_over_all_its_attempts()
    {
        var http = new StubHttp().Route(_ => StubResponse.Text("{}", 500));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => RunAsync(http, isAsync: true, o =>
        {
            o.PageTimeout = TimeSpan.FromSeconds(10);
            o.Retry.Mode = RetryMode.Fixed;
            o.Retry.Delay = TimeSpan.FromSeconds(4);
            o.Retry.MaxRetries = 100;
        }, longest: TimeSpan.FromSeconds(5.5)));
        Assert.Contains("one page took more than 10 seconds of waiting. Try again later", e.Message);
        Assert.Equal((true, 0), (e.IsTransient, e.Status));
        Assert.InRange(http.Requests.Count, 2, 3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_time_that_the_caller_takes_over_rows_does_not_count(bool isAsync)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(PageOf(0, 5));
        var http = new StubHttp().Respond(new StubResponse { Body = new StubBody(bytes) { ChunkSize = 20 } });
        var connection = http.Connect(o => (o.TimeProvider, o.PageTimeout) = (_clock, TimeSpan.FromSeconds(5)));
        var count = 0;
        await foreach (var _ in isAsync ? connection.ReadRowsAsync<SampleRow>(new SampleRequest()) : connection.ReadRows<SampleRow>(new SampleRequest()).ToAsyncEnumerable())
        {
            _clock.Advance(TimeSpan.FromSeconds(4));
            count++;
        }

        Assert.Equal(5, count);
    }

    [Fact]
    public async Task A_body_that_trickles_for_ever_is_given_up()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(PageOf(0, 5));
        var never = new TaskCompletionSource();
        var body = new StubBody(bytes) { WaitAt = 30, Gate = never.Task, OnWaiting = () => _clock.Advance(TimeSpan.FromSeconds(5)) };
        var connection = new StubHttp().Respond(new StubResponse { Body = body })
            .Connect(o => (o.TimeProvider, o.PageTimeout) = (_clock, TimeSpan.FromSeconds(5)));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Contains("one page took more than 5 seconds", e.Message);
        Assert.Equal(200, e.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_is_one_that_goes_on_arriving(bool isAsync)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(PageOf(0, 40));
        var body = new StubBody(bytes) { ChunkSize = 20, OnReading = () => _clock.Advance(TimeSpan.FromSeconds(2)) };
        var connection = new StubHttp().Respond(new StubResponse { Body = body })
            .Connect(o => (o.TimeProvider, o.PageTimeout, o.Retry.MaxRetries) = (_clock, TimeSpan.FromSeconds(5), 3));
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync));
        Assert.Contains("one page took more than 5 seconds", e.Message);
        Assert.Equal((200, 1), (e.Status, e.Attempts));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_wait_after_a_page_that_broke_off_ends_with_the_time_of_the_page(bool isAsync)
    {
        var broken = new StubBody(System.Text.Encoding.UTF8.GetBytes(PageOf(0, 5))) { BreakAt = 40 };
        var start = _clock.GetUtcNow();
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => RunAsync(new StubHttp().Respond(new StubResponse { Body = broken }), isAsync, o =>
        {
            o.PageTimeout = TimeSpan.FromSeconds(5);
            o.Retry.Mode = RetryMode.Fixed;
            o.Retry.Delay = TimeSpan.FromSeconds(20);
        }));
        Assert.Contains("one page took more than 5 seconds", e.Message);
        Assert.Equal(5, (_clock.GetUtcNow() - start).TotalSeconds);
    }

    [Fact]
    public async Task Cancelling_while_a_page_that_broke_off_waits_ends_the_wait()
    {
        using var cancellation = new CancellationTokenSource();
        var broken = new StubBody(System.Text.Encoding.UTF8.GetBytes(PageOf(0, 5))) { BreakAt = 40 };
        var http = new StubHttp().Respond(new StubResponse { Body = broken }).Respond(PageOf(7, 8));
        var connection = http.Connect(o => (o.TimeProvider, o.MaximumRequestsInFlight, o.Retry.MaxRetries) = (_clock, 1, 3));
        var page = connection.ReadPageAsync<SampleRow>(new SampleRequest(), 0, null, cancellation.Token).AsTask();
        await WaitUntilAsync(() => broken.IsDisposed);

        // Meanwhile its place is another's.
        var other = await connection.ReadAllAsync(new SampleRequest(), isAsync: true).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("7", Assert.Single(other).Id);
        await cancellation.CancelAsync();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => page.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(cancellation.Token, e.CancellationToken);
    }

    [Fact]
    public async Task Cancelling_while_a_request_waits_for_its_turn_ends_the_wait()
    {
        using var cancellation = new CancellationTokenSource();
        var http = new StubHttp().Respond(Throttled(429, "3000"));
        var connection = http.Connect(o => (o.TimeProvider, o.Retry.MaxRetries) = (_clock, 3));
        var page = connection.ReadPageAsync<SampleRow>(new SampleRequest(), 0, 1, cancellation.Token).AsTask();
        await WaitUntilAsync(() => http.Requests.Count == 1);
        await cancellation.CancelAsync();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => page);
        Assert.Equal(cancellation.Token, e.CancellationToken);
    }

    private static StubResponse Throttled(int status, string? header)
    {
        var response = StubResponse.Text("{}", status);
        if (header is not null)
        {
            response.Headers["Retry-After"] = header;
        }

        return response;
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 1000 && !condition(); i++)
        {
            await Task.Delay(10);
        }

        Assert.True(condition());
    }

    private Task<List<SampleRow>> RunAsync(
        StubHttp http, bool isAsync, Action<PartnerAnalyticsClientOptions>? configure = null, TimeSpan? longest = null)
    {
        var connection = http.Connect(o =>
        {
            o.TimeProvider = _clock;
            o.Retry.MaxRetries = 4;
            o.Retry.MaxDelay = TimeSpan.FromMinutes(1);
            configure?.Invoke(o);
        });
        return _clock.RunAsync(Task.Run(() => connection.ReadAllAsync(new SampleRequest(), isAsync)), longest);
    }
}
