using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Azure.Core.Diagnostics;
using Microsoft.Extensions.Logging;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Tests.Http;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Telemetry;

/// <summary>What logs, traces and figures tell of a query.</summary>
[Collection(nameof(TelemetryTests))]
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_query_is_one_activity_with_one_below_it_for_each_page(bool isAsync)
    {
        using var trace = new Trace();
        using var own = new Activity("own").Start();
        var http = new StubHttp().Respond(PageOf(0, 2, ",\"@nextLink\":\"?p=2\"")).Respond("{}", 500).Respond(PageOf(2, 5));
        await ConnectWith(http).ReadAllAsync(new SampleRequest(), isAsync);
        Assert.Same(own, Activity.Current);

        var query = trace.One("query samples", own);
        Assert.Equal((5L, 2, "samples"), (query.GetTagItem("partner_analytics.rows"), query.GetTagItem("partner_analytics.pages"), query.GetTagItem("partner_analytics.resource")));
        Assert.Equal(ActivityStatusCode.Unset, query.Status);
        var pages = trace.Below(query);
        Assert.Equal(["page samples", "page samples"], pages.Select(a => a.DisplayName));
        Assert.Equal([2L, 3L], pages.Select(a => a.GetTagItem("partner_analytics.rows")));
        Assert.Equal([0, 1], pages.Select(a => a.GetTagItem("partner_analytics.retries")));
        Assert.Equal("samples?filter=name eq ?", pages[0].GetTagItem("partner_analytics.request"));
        Assert.NotEmpty(trace.Below(pages[0]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_query_that_fails_says_so_in_its_activity(bool isAsync)
    {
        using var trace = new Trace();
        using var own = new Activity("own").Start();
        var connection = ConnectWith(new StubHttp().Respond(PageOf(0, 2, ",\"@nextLink\":\"?p=2\"")).Respond("{\"description\":\"no secret\"}", 403));
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync));
        var query = trace.One("query samples", own);
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], trace.Below(query).Select(page => page.Status));
        Assert.Equal(ActivityStatusCode.Error, query.Status);
        Assert.Contains("403", query.StatusDescription);
        Assert.Equal(typeof(PartnerAnalyticsException).FullName, query.GetTagItem("error.type"));
        Assert.Equal(2L, query.GetTagItem("partner_analytics.rows"));
        Assert.All(trace.All.SelectMany(a => a.TagObjects), tag => Assert.DoesNotContain("secret", $"{tag.Value}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rows_are_counted_that_were_handed_out_however_often_their_page_broke_off(bool isAsync)
    {
        using var trace = new Trace();
        using var own = new Activity("own").Start();
        var body = System.Text.Encoding.UTF8.GetBytes(PageOf(0, 40));
        var http = new StubHttp()
            .Respond(new StubResponse { Body = new StubBody(body) { BreakAt = 300, ChunkSize = 50 } })
            .Respond(new StubResponse { Body = new StubBody(body) { BreakAt = 100, ChunkSize = 50 } });
        var connection = ConnectWith(http, configure: o => o.Retry.MaxRetries = 1);
        var rows = 0L;
        await Assert.ThrowsAsync<PartnerAnalyticsException>(async () =>
        {
            await foreach (var _ in isAsync ? connection.ReadRowsAsync<SampleRow>(new SampleRequest()) : connection.ReadRows<SampleRow>(new SampleRequest()).ToAsyncEnumerable())
            {
                rows++;
            }
        });
        var query = trace.One("query samples", own);
        Assert.Equal((rows, 0), (query.GetTagItem("partner_analytics.rows"), query.GetTagItem("partner_analytics.pages")));
        Assert.Equal(ActivityStatusCode.Error, query.Status);
        Assert.InRange(rows, 20, 30);
    }

    [Fact]
    public async Task The_activity_of_the_caller_stays_its_own_between_rows()
    {
        using var trace = new Trace();
        using var own = new Activity("own").Start();
        foreach (var _ in ConnectWith(new StubHttp().Respond(PageOf(0, 3))).ReadRows<SampleRow>(new SampleRequest()))
        {
            Assert.Same(own, Activity.Current);
            using var inner = new Activity("inner").Start();
        }

        Assert.Same(own, Activity.Current);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Activities_of_a_query_that_is_left_have_ended_and_the_callers_is_its_own_again(bool readAhead)
    {
        using var trace = new Trace();
        using var own = new Activity("own").Start();
        var http = new StubHttp().Route(_ => StubResponse.Text(PageOf(0, 3, ",\"@nextLink\":\"?p=2\"")));
        await foreach (var _ in ConnectWith(http, configure: o => o.ReadAhead = readAhead).ReadRowsAsync<SampleRow>(new SampleRequest()))
        {
            Assert.Same(own, Activity.Current);
            break;
        }

        Assert.Same(own, Activity.Current);
        var query = trace.One("query samples", own);
        Assert.All(trace.Below(query).Append(query), activity => Assert.True(activity.IsStopped));
        Assert.NotEmpty(trace.Below(query));
    }

    [Fact]
    public async Task Without_distributed_tracing_there_is_no_activity()
    {
        using var trace = new Trace();
        using var own = new Activity("own").Start();
        await ConnectWith(new StubHttp().Respond(PageOf(0, 1)), configure: o => o.Diagnostics.IsDistributedTracingEnabled = false)
            .ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.DoesNotContain(trace.All, a => a.Source.Name == "PartnerAnalytics.Linq" && a.TraceId == own.TraceId);
    }

    [Fact]
    public async Task Figures_count_rows_pages_requests_repetitions_and_waiting()
    {
        var figures = new Dictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == "PartnerAnalytics.Linq")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Count(i.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Count(i.Name, value, tags));
        listener.Start();

        var throttled = StubResponse.Text("{}", 429);
        throttled.Headers["Retry-After"] = "3";
        var clock = new ManualClock();
        var http = new StubHttp()
            .Respond(throttled)
            .Respond(PageOf(0, 2, ",\"@nextLink\":\"?p=2\""))
            .Fail(new HttpRequestException("reset"))
            .Respond(new StubResponse { Body = new StubBody("[{\"id\":\"2\"},{\"id\":\"3\"}]"u8.ToArray()) { BreakAt = 15 } })
            .Respond("[{\"id\":\"2\"},{\"id\":\"3\"}]");
        await clock.RunAsync(Task.Run(() => ConnectWith(http, configure: o => o.TimeProvider = clock).ReadAllAsync(new SampleRequest(), isAsync: true)));
        Assert.Equal(4, figures["partner_analytics.rows"]);
        Assert.Equal(2, figures["partner_analytics.pages"]);
        Assert.Equal(5, figures["partner_analytics.requests"]);
        Assert.Equal(3, figures["partner_analytics.retries"]);
        Assert.Equal(3, figures["partner_analytics.throttled_time"]);
        Assert.True(figures["partner_analytics.page.duration"] > 3);

        void Count(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "partner_analytics.resource", Value: "samples" })
                {
                    lock (figures)
                    {
                        figures[name] = figures.GetValueOrDefault(name) + value;
                    }
                }
            }
        }
    }

    [Fact]
    public async Task The_log_tells_the_course_of_a_query_by_event_ids()
    {
        var log = new ListLogger();
        var throttled = StubResponse.Text("{}", 429);
        throttled.Headers["Retry-After"] = "1";
        var http = new StubHttp()
            .Respond("{}", 401)
            .Respond(throttled)
            .Respond(PageOf(0, 2, ",\"@nextLink\":\"?p=2&$skiptoken=secret\",\"TotalCount\":9"))
            .Respond(new StubResponse { Body = new StubBody("[{\"id\":\"2\"},{\"id\":\"3\"}]"u8.ToArray()) { BreakAt = 15 } })
            .Respond("{\"Value\":[{\"id\":\"2\"},{\"id\":\"3\"}],\"@nextLink\":null,\"TotalCount\":4}");
        await ConnectWith(http, log).ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.Equal([1, 9, 7, 6, 2, 1, 8, 10, 2, 3], log.Entries.Select(e => e.Id));
        Assert.Equal("Requesting samples?filter=name eq ?.", log.Entries[0].Text);
        Assert.Contains(log.Entries, e => e.Text == "Requesting samples?p=?&$skiptoken=?.");
        Assert.Contains(log.Entries, e => e.Text == "The service throttles requests (status 429 for samples): all requests of the client wait for 1 s.");
        Assert.Contains(log.Entries, e => e.Text.StartsWith("Retrying samples in 1000 ms (attempt 2 of 6) after status 429. Correlation id ", StringComparison.Ordinal));
        Assert.Contains(log.Entries, e => e.Text == "The total of samples changed from 9 to 4 between two pages.");
        Assert.StartsWith("Read 4 rows of samples in 2 pages", log.Entries[^1].Text);
        Assert.All(log.Entries, e => Assert.DoesNotContain("secret", e.Text));
    }

    [Theory]
    [InlineData("{\"Value\":[],\"TotalCount\":0}", "1 2 3 11")]
    [InlineData("{\"Value\":[{\"id\":\"1\"}],\"TotalCount\":1}", "1 2 3")]
    public async Task The_log_says_that_nothing_came(string body, string ids)
    {
        foreach (var read in new Func<AnalyticsConnection, Task>[]
        {
            c => c.ReadAllAsync(new SampleRequest(), isAsync: true),
            c => c.ReadAllAsync(new SampleRequest(), isAsync: false),
            c => c.ReadPageAsync<SampleRow>(new SampleRequest(), 0, 1).AsTask(),
            c => Task.FromResult(c.ReadPage<SampleRow>(new SampleRequest(), 0, 1)),
            async c =>
            {
                await foreach (var page in c.ReadPagesAsync<SampleRow>(new SampleRequest(), default))
                {
                    Assert.Null(page.Next);
                }
            },
        })
        {
            foreach (var readAhead in new[] { false, true })
            {
                var log = new ListLogger();
                await read(ConnectWith(new StubHttp().Respond(body), log, o => o.ReadAhead = readAhead));
                Assert.Equal(ids, string.Join(' ', log.Entries.Select(e => e.Id)));
                Assert.True(ids == "1 2 3" || log.Entries[^1].Text == "No rows: the service has none of samples for this query, or shows none to this user.");
            }
        }
    }

    [Fact]
    public async Task The_log_tells_a_query_that_failed_or_was_left()
    {
        var log = new ListLogger();
        await Assert.ThrowsAsync<PartnerAnalyticsException>(() =>
            ConnectWith(new StubHttp().Respond("{}", 404), log).ReadAllAsync(new SampleRequest(), isAsync: true));
        Assert.Equal((5, LogLevel.Error), (log.Entries[^1].Id, log.Entries[^1].Level));
        Assert.Contains("the service responded with 404", log.Entries[^1].Text);

        await foreach (var _ in ConnectWith(new StubHttp().Respond(PageOf(0, 3)), log).ReadRowsAsync<SampleRow>(new SampleRequest()))
        {
            break;
        }

        Assert.Equal(4, log.Entries[^1].Id);
    }

    [Fact]
    public async Task Values_are_shown_where_the_options_say_so()
    {
        var log = new ListLogger();
        await ConnectWith(new StubHttp().Respond(PageOf(0, 1)), log, o => o.ShowQueryValues = true).ReadAllAsync(new SampleRequest(), isAsync: true);
        Assert.Equal("Requesting samples?filter=name eq 'secret'.", log.Entries[0].Text);
    }

    [Fact]
    public async Task Nothing_that_anybody_logs_or_traces_holds_the_token_or_a_value()
    {
        var said = new List<string>();
        using var events = new AzureEventSourceListener((e, text) => Say(text + string.Join(' ', e.Payload ?? (IReadOnlyCollection<object?>)[])), System.Diagnostics.Tracing.EventLevel.Verbose);
        using var trace = new Trace();
        var log = new ListLogger();
        var http = new StubHttp()
            .Respond("{\"description\":\"secret\"}", 401).Respond("{}", 500)
            .Respond(PageOf(0, 2, ",\"@nextLink\":\"?filter=name%20eq%20%27secret%27\"")).Respond("{\"description\":\"bad value 'secret'\"}", 400);
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => ConnectWith(http, log).ReadAllAsync(new SampleRequest(), isAsync: true));
        Say(e.ToString());
        said.AddRange(log.Entries.Select(entry => entry.Text));
        said.AddRange(trace.All.SelectMany(a => a.TagObjects.Select(tag => $"{tag.Value}").Append(a.DisplayName).Append(a.StatusDescription ?? "")));
        Assert.NotEmpty(said);
        Assert.All(said, text => Assert.DoesNotContain("secret", text));
        Assert.All(said, text => Assert.DoesNotContain(Token, text));

        void Say(string text)
        {
            lock (said)
            {
                said.Add(text);
            }
        }
    }

    private static PartnerAnalytics.Linq.Http.AnalyticsConnection ConnectWith(
        StubHttp http, ListLogger? log = null, Action<PartnerAnalyticsClientOptions>? configure = null) =>
        http.Connect(o =>
        {
            o.Retry.MaxRetries = 5;
            o.Retry.MaxDelay = TimeSpan.FromSeconds(1);
            o.LoggerFactory = log;
            o.TimeProvider = new ImpatientClock();
            configure?.Invoke(o);
        });

    private sealed class Trace : IDisposable
    {
        private readonly ActivityListener _listener;
        private readonly List<Activity> _ended = [];

        public Trace()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    lock (_ended)
                    {
                        _ended.Add(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IReadOnlyList<Activity> All
        {
            get
            {
                lock (_ended)
                {
                    return [.. _ended];
                }
            }
        }

        public Activity One(string name, Activity parent) => Assert.Single(All, a => a.DisplayName == name && a.ParentSpanId == parent.SpanId);

        public IReadOnlyList<Activity> Below(Activity parent) => [.. All.Where(a => a.ParentSpanId == parent.SpanId)];

        public void Dispose() => _listener.Dispose();
    }

    private sealed class ListLogger : ILoggerFactory, ILogger
    {
        public List<(int Id, LogLevel Level, string Text)> Entries { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            Assert.Equal("PartnerAnalytics.Linq", categoryName);
            return this;
        }

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((eventId.Id, logLevel, string.Create(CultureInfo.InvariantCulture, $"{formatter(state, exception)}")));

        public void Dispose()
        {
        }
    }
}
