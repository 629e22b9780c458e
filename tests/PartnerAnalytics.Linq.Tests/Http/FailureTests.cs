using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>What a caller learns from a request that failed.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData(400, """{"code":"2000","description":"A wrong filter.","data":["a",1],"source":"x"}""", "2000", "A wrong filter.", false)]
    [InlineData(400, """{"Code":2000,"Description":"The filter is wrong"}""", "2000", "The filter is wrong", false)]
    [InlineData(400, "\uFEFF{\"code\":\"2000\",\"description\":\"d\"}", "2000", "d", false)]
    [InlineData(401, """{"code":900421,"description":"MFA"}""", "900421", "MFA", false)]
    [InlineData(401, "", null, null, false)]
    [InlineData(403, "<html><h1>Forbidden</h1></html>", null, null, false)]
    [InlineData(404, """{"error":{"code":"NotFound","message":"No such resource."}}""", "NotFound", "No such resource.", false)]
    [InlineData(405, "[]", null, null, false)]
    [InlineData(406, "null", null, null, false)]
    [InlineData(408, "{}", null, null, true)]
    [InlineData(409, """{"code":null,"description":null}""", null, null, false)]
    [InlineData(412, """{"code":{"a":1},"description":["x"],"data":"y"}""", "{\"a\":1}", "[\"x\"]", false)]
    [InlineData(429, """{ "statusCode": 429, "message": "Try again in 57 seconds." }""", null, "Try again in 57 seconds.", true)]
    [InlineData(500, """{"code":"5000","message":"m","description":"d"}""", "5000", "d", true)]
    [InlineData(501, "{\"code\":\"5", null, null, false)]
    [InlineData(502, "\"upstream\"", null, "upstream", true)]
    [InlineData(503, "  {\"description\":\" two\\r\\n  lines\\u0007 \"}", null, "two lines", true)]
    [InlineData(504, "{\"description\":\"d\",\"data\":[\"\\ud83d\"]}", null, "d", true)]
    [InlineData(504, "\u0000\u0001", null, null, true)]
    public async Task Every_failed_status_becomes_the_exception(int status, string body, string? code, string? description, bool transient)
    {
        foreach (var isAsync in new[] { true, false })
        {
            // A refused token is renewed once, unless the service says that this does not help.
            var attempts = status == 401 && code != "900421" ? 2 : 1;
            var e = await FailAsync(new StubHttp().Route(_ => StubResponse.Text(body, status)), isAsync);
            Assert.Equal(status, e.Status);
            Assert.Equal(code, e.ErrorCode);
            Assert.Equal(description, e.Description);
            Assert.Equal(transient, e.IsTransient);
            Assert.Equal("samples", e.Resource);
            Assert.Equal(attempts, e.Attempts);
            Assert.Null(e.InnerException);
            Assert.StartsWith($"Reading 'samples' from Partner Center failed: the service responded with {status}", e.Message);
            Assert.Contains(code ?? "", e.Message);
            Assert.Contains(description ?? "", e.Message);
            Assert.DoesNotContain('\n', e.Message);
        }
    }

    [Theory]
    [InlineData(400, "", "Correct the query")]
    [InlineData(401, "", "Sign in again as a user")]
    [InlineData(401, """{"code":"900421"}""", "multi-factor authentication")]
    [InlineData(403, "", "roles of the user")]
    [InlineData(404, "", "whether this cloud offers the resource")]
    [InlineData(429, "", "Wait before the next request")]
    [InlineData(503, "", "Try again later")]
    [InlineData(501, "", "will not help")]
    [InlineData(302, "", "Redirects are not followed")]
    [InlineData(204, "", "Only a response with status 200 holds rows")]
    [InlineData(206, "[]", "Only a response with status 200 holds rows")]
    public async Task The_message_says_what_to_do(int status, string body, string remedy) =>
        Assert.Contains(remedy, (await FailAsync(new StubHttp().Route(_ => StubResponse.Text(body, status)))).Message);

    [Fact]
    public async Task The_message_is_one_readable_paragraph()
    {
        var response = new StubResponse
        {
            Status = 429,
            Reason = "Too Many Requests",
            Body = new StubBody("""{"code":"429001","description":"Slow down"}"""u8.ToArray()),
            Headers = { ["Retry-After"] = "57", ["MS-RequestId"] = "r-1", ["MS-CorrelationId"] = "c-1" },
        };
        var e = await FailAsync(response);
        Assert.Equal(
            "Reading 'samples' from Partner Center failed: the service responded with 429 (Too Many Requests), code 429001: Slow down. Wait 57 " +
            "seconds before the next request, and send fewer at a time. (Request id r-1, correlation id c-1, attempts 1.)",
            e.Message);
        Assert.Equal("r-1", e.RequestId);
        Assert.Equal("c-1", e.CorrelationId);
        Assert.Equal(TimeSpan.FromSeconds(57), e.RetryAfter);
    }

    [Fact]
    public async Task Without_ids_from_the_service_the_ids_sent_are_told()
    {
        var http = new StubHttp().Respond("{}", 500);
        var e = await FailAsync(http);
        Assert.Equal(http.Request["MS-RequestId"], e.RequestId);
        Assert.Equal(http.Request["MS-CorrelationId"], e.CorrelationId);
        Assert.Contains(e.RequestId!, e.Message);
    }

    [Fact]
    public async Task Further_data_of_the_service_is_kept()
    {
        var e = await FailAsync(StubResponse.Text("""{"code":"1","data":["a",null,{"b":1}," "]}""", 400));
        Assert.Equal(["a", "{\"b\":1}"], e.Details);
        Assert.Empty((await FailAsync(StubResponse.Text("{}", 400))).Details);
    }

    [Theory]
    [InlineData("57", 57.0)]
    [InlineData("0", 0.0)]
    [InlineData("Wed, 07 Mar 2018 12:01:30 GMT", 90.0)]
    [InlineData("Wed, 07 Mar 2018 11:00:00 GMT", 0.0)]
    [InlineData(" 57 ", 57.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("Wednesday, 07-Mar-18 12:01:30 GMT", 90.0)]
    [InlineData("Wed Mar  7 12:01:30 2018", 90.0)]
    [InlineData("Wed Mar 07 12:01:30 2018", 90.0)]
    [InlineData("Tue, 7 mar 2018 12:01:30 GMT", 90.0)]
    [InlineData("Wed, 07 Mar 2018 13:01:30 +0100", 90.0)]
    [InlineData("Wed, 07 Mar 2018 12:01:30 UTC", 90.0)]
    [InlineData("Wednesday, 07-Mar-18 11:00:00 GMT", 0.0)]
    [InlineData("Wed, 07 Mar 2018 12:01:30 CET", null)]
    [InlineData("Wed, 32 Mar 2018 12:01:30 GMT", null)]
    [InlineData("5.3.2018", null)]
    [InlineData("", null)]
    [InlineData("4294967296", null)]
    [InlineData("4294967295", 4294967295.0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("-Infinity", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData(null, null)]
    public async Task Retry_after_is_told_as_a_duration(string? header, double? seconds)
    {
        var response = StubResponse.Text("{}", 429);
        if (header is not null)
        {
            response.Headers["Retry-After"] = header;
        }

        var clock = new FixedClock(new DateTimeOffset(2018, 3, 7, 12, 0, 0, TimeSpan.Zero));
        var e = await FailAsync(new StubHttp().Respond(response), configure: o => o.TimeProvider = clock);
        Assert.Equal(seconds, e.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("retry-after-ms", "1500", null, 1.5)]
    [InlineData("x-ms-retry-after-ms", "1500", null, 1.5)]
    [InlineData("Retry-After-MS", "0", null, 0.0)]
    [InlineData("retry-after-ms", "1500", "57", 1.5)]
    [InlineData("retry-after-ms", "soon", "57", 57.0)]
    [InlineData("x-ms-retry-after-ms", "-1", "Wed, 07 Mar 2018 12:01:30 GMT", 90.0)]
    [InlineData("retry-after-ms", "-1", null, null)]
    [InlineData("x-ms-retry-after", "1500", null, null)]
    public async Task Milliseconds_come_first_where_they_are_said(string header, string value, string? retryAfter, double? seconds)
    {
        var response = StubResponse.Text("{}", 503);
        response.Headers[header] = value;
        if (retryAfter is not null)
        {
            response.Headers["Retry-After"] = retryAfter;
        }

        var clock = new FixedClock(new DateTimeOffset(2018, 3, 7, 12, 0, 0, TimeSpan.Zero));
        var e = await FailAsync(new StubHttp().Respond(response), configure: o => o.TimeProvider = clock);
        Assert.Equal(seconds, e.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task Of_two_headers_in_milliseconds_the_shorter_name_counts()
    {
        var response = StubResponse.Text("{}", 429);
        response.Headers["x-ms-retry-after-ms"] = "9000";
        response.Headers["retry-after-ms"] = "1000";
        Assert.Equal(TimeSpan.FromSeconds(1), (await FailAsync(response)).RetryAfter);
    }

    [Fact]
    public async Task The_time_since_the_first_attempt_is_told()
    {
        var clock = new FixedClock(DateTimeOffset.UnixEpoch);
        var http = new StubHttp().Respond(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            return StubResponse.Text("{}", 500);
        });
        Assert.Equal(TimeSpan.FromSeconds(5), (await FailAsync(http, configure: o => o.TimeProvider = clock)).Elapsed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Attempts_are_counted_and_the_last_answer_is_told(bool isAsync)
    {
        var http = new StubHttp().Respond("{}", 503).Fail(new HttpRequestException("reset")).Respond("{\"code\":\"last\"}", 500);
        var e = await FailAsync(http, isAsync, o => o.Retry.MaxRetries = 2);
        Assert.Equal((500, "last", 3), (e.Status, e.ErrorCode, e.Attempts));
        http.AssertAllAnswered();
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 2)]
    [InlineData(false, 2)]
    public async Task A_service_that_cannot_be_reached_is_the_exception_with_its_cause(bool isAsync, int retries)
    {
        var http = new StubHttp();
        for (var i = 0; i <= retries; i++)
        {
            http.Fail(new HttpRequestException("Name or service not known"));
        }

        var e = await FailAsync(http, isAsync, o => o.Retry.MaxRetries = retries);
        Assert.Equal((0, retries + 1, true), (e.Status, e.Attempts, e.IsTransient));
        Assert.Contains("the service could not be reached: Name or service not known. Check the endpoint and the network; if they are right, try again later.", e.Message);
        Assert.Equal(http.Requests[^1]["MS-RequestId"], e.RequestId);
        Assert.NotNull(e.InnerException);
        Assert.Equal(retries > 0, e.InnerException is AggregateException);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    public async Task A_timeout_is_the_exception_and_no_cancellation(bool isAsync, int retries)
    {
        var http = new StubHttp().Fail(new TaskCanceledException("timeout"));
        if (retries > 0)
        {
            http.Fail(new TaskCanceledException("timeout"));
        }

        var e = await FailAsync(http, isAsync, o => o.Retry.MaxRetries = retries);
        Assert.Contains("the service did not respond in time: timeout.", e.Message);
        Assert.True(e.IsTransient);
        Assert.Equal(retries + 1, e.Attempts);
    }

    [Fact]
    public async Task A_body_that_stops_arriving_is_the_exception()
    {
        var timeout = new TaskCompletionSource();
        var body = new StubBody("[{\"id\":\"1\"},"u8.ToArray()) { WaitAt = 5, Gate = timeout.Task, OnWaiting = timeout.SetCanceled };
        var e = await FailAsync(new StubResponse { Body = body });
        Assert.Contains("it stopped arriving", e.Message);
        Assert.True(e.IsTransient);
        Assert.Equal(200, e.Status);
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_answer_that_breaks_off_still_tells_its_status(bool isAsync)
    {
        var body = new StubBody("{\"code\":\"1\"}"u8.ToArray()) { BreakAt = 4 };
        var e = await FailAsync(new StubResponse { Status = 400, Body = body }, isAsync);
        Assert.Equal(400, e.Status);
        Assert.IsType<IOException>(e.InnerException);
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_the_beginning_of_a_failed_answer_is_read(bool isAsync)
    {
        var body = new StubBody(Encoding.UTF8.GetBytes("{\"description\":\"" + new string('x', 1 << 20) + "\"}"));
        var e = await FailAsync(new StubResponse { Status = 400, Body = body }, isAsync);
        Assert.Null(e.Description);
        Assert.Equal(RequestSender.MaximumErrorLength, body.BytesRead);

        e = await FailAsync(StubResponse.Text("{\"description\":\"" + new string('x', 10_000) + "\"}", 400), isAsync);
        Assert.InRange(e.Description!.Length, 1024, 3000);
    }

    [Fact]
    public async Task Plain_words_are_taken_as_the_description()
    {
        Assert.Equal("Service down", (await FailAsync(StubResponse.Text("Service\ndown", 503, "text/plain"))).Description);
        Assert.Null((await FailAsync(StubResponse.Text("Service down", 503, null))).Description);
    }

    [Fact]
    public async Task A_throttled_page_in_the_middle_is_an_error_after_the_rows_before()
    {
        var http = new StubHttp().Respond(PageOf(0, 2, ",\"@nextLink\":\"?p=2\"")).Respond("{}", 429);
        var ids = new List<string?>();
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
        {
            await foreach (var row in http.Connect().ReadRowsAsync<SampleRow>(new SampleRequest()))
            {
                ids.Add(row.Id);
            }
        });
        Assert.Equal(429, e.Status);
        Assert.Equal(["0", "1"], ids);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_throttled_page_in_the_middle_is_asked_for_again_and_no_row_comes_twice(bool isAsync)
    {
        var http = new StubHttp().Respond(PageOf(0, 2, ",\"@nextLink\":\"?p=2\"")).Respond("{}", 429).Respond(PageOf(2, 4, ",\"@nextLink\":null"));
        var rows = await http.Connect(o => o.Retry.MaxRetries = 1).ReadAllAsync(new SampleRequest(), isAsync);
        Assert.Equal(Ids(0, 4), rows.Select(r => r.Id));
        Assert.Equal(["?p=2", "?p=2"], http.Requests.Skip(1).Select(r => r.Uri.Query));
    }

    [Fact]
    public async Task Neither_the_token_nor_the_query_is_told()
    {
        foreach (var http in new[]
        {
            new StubHttp().Respond("{}", 400), new StubHttp().Respond("x"), new StubHttp().Fail(new HttpRequestException("reset")),
            new StubHttp().Respond(PageOf(0, 1, ",\"@nextLink\":\"https://evil.example/?filter=secret\"")),
        })
        {
            var e = await FailAsync(http);
            Assert.DoesNotContain(Token, e.ToString());
            Assert.DoesNotContain("secret", e.ToString());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_credential_throws_passes_through(bool isAsync)
    {
        var credential = DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("no user"));
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(new StubHttp())) };
        foreach (var endpoint in new[] { Endpoint, new Uri("http://localhost:1/") })
        {
            var connection = new AnalyticsConnection(endpoint, credential, options);
            var e = await Assert.ThrowsAsync<InvalidOperationException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync));
            Assert.Equal("no user", e.Message);
        }
    }

    [Fact]
    public void Tests_can_make_the_exception_themselves()
    {
        RequestFailedException e = new PartnerAnalyticsException(429, "m", "c", null) { RetryAfter = TimeSpan.FromSeconds(1) };
        Assert.Equal((429, "m", "c"), (e.Status, e.Message, e.ErrorCode));
    }

    private static Task<PartnerAnalyticsException> FailAsync(StubResponse response, bool isAsync = true) =>
        FailAsync(new StubHttp().Respond(response), isAsync);

    private static Task<PartnerAnalyticsException> FailAsync(
        StubHttp http, bool isAsync = true, Action<PartnerAnalyticsClientOptions>? configure = null) =>
        Assert.ThrowsAsync<PartnerAnalyticsException>(() => http.Connect(configure).ReadAllAsync(new SampleRequest(), isAsync));
}
