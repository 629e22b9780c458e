using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PartnerAnalytics.Linq.Tests.Http;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Telemetry;

/// <summary>What the OpenTelemetry SDK collects of a query.</summary>
[Collection(nameof(TelemetryTests))]
public sealed class OpenTelemetryTests
{
    private const string Source = "PartnerAnalytics.Linq";

    [Fact]
    public async Task Spans_of_a_query_and_its_pages_are_exported_with_the_callers_trace()
    {
        var spans = new List<Activity>();
        using var own = new ActivitySource("own");
        using var tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(Source, "own")
            .AddProcessor(new SimpleActivityExportProcessor(new Collector<Activity>(spans)))
            .Build();
        ActivityTraceId trace;
        using (var job = own.StartActivity("job"))
        {
            trace = job!.TraceId;
            await Connection(out _).ReadAllAsync(new SampleRequest(), isAsync: true);
        }

        tracing.ForceFlush();
        var mine = spans.Where(span => span.TraceId == trace).ToList();
        Assert.Equal(["page samples", "page samples", "query samples", "job"], mine.Select(span => span.DisplayName));
        Assert.All(mine.Take(2), page => Assert.Equal(mine[2].SpanId, page.ParentSpanId));
        Assert.Equal(mine[3].SpanId, mine[2].ParentSpanId);
        Assert.All(mine.Take(3), span => Assert.Equal(Source, span.Source.Name));
        Assert.Contains(mine[0].Tags, tag => tag is { Key: "partner_analytics.request", Value: "samples?filter=name eq ?" });
    }

    [Fact]
    public async Task Figures_are_exported_by_resource()
    {
        var metrics = new Dictionary<string, double>();
        using var metering = Sdk.CreateMeterProviderBuilder()
            .AddMeter(Source)
            .AddReader(new BaseExportingMetricReader(new Summer(metrics)))
            .Build();
        await Connection(out var http).ReadAllAsync(new SampleRequest(), isAsync: true);
        metering.ForceFlush();
        Assert.Equal(5, metrics["partner_analytics.rows"]);
        Assert.Equal(2, metrics["partner_analytics.pages"]);
        Assert.Equal(http.Requests.Count, metrics["partner_analytics.requests"]);
        Assert.Equal(1, metrics["partner_analytics.retries"]);
        Assert.Equal(2, metrics["partner_analytics.page.duration"]);
    }

    private static PartnerAnalytics.Linq.Http.AnalyticsConnection Connection(out StubHttp http)
    {
        http = new StubHttp().Respond(PageOf(0, 2, ",\"@nextLink\":\"?p=2\"")).Respond("{}", 500).Respond(PageOf(2, 5));
        return http.Connect(o => (o.Retry.MaxRetries, o.Retry.MaxDelay, o.TimeProvider) = (3, TimeSpan.FromSeconds(1), new ImpatientClock()));
    }

    private sealed class Collector<T>(List<T> items) : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
            {
                items.Add(item);
            }

            return ExportResult.Success;
        }
    }

    private sealed class Summer(Dictionary<string, double> sums) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    var ofSamples = false;
                    foreach (var tag in point.Tags)
                    {
                        ofSamples |= tag is { Key: "partner_analytics.resource", Value: "samples" };
                    }

                    sums[metric.Name] = sums.GetValueOrDefault(metric.Name) + (!ofSamples ? 0 : metric.MetricType switch
                    {
                        MetricType.LongSum => point.GetSumLong(),
                        MetricType.DoubleSum => point.GetSumDouble(),
                        _ => point.GetHistogramCount(),
                    });
                }
            }

            return ExportResult.Success;
        }
    }
}
