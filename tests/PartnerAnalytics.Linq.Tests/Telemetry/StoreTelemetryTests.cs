using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Telemetry;

/// <summary>What traces and figures tell of a query of the Store: its resource, and no values.</summary>
[Collection(nameof(TelemetryTests))]
public sealed class StoreTelemetryTests
{
    private static readonly DateTimeOffset Day = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Activities_carry_the_resource_and_no_values()
    {
        var activities = new List<Activity>();
        using var own = new Activity("own").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "PartnerAnalytics.Linq",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == own.TraceId)
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await ReadAsync();

        Assert.Equal(["page appacquisitions", "page appacquisitions", "query appacquisitions"], activities.Select(a => a.DisplayName));
        Assert.All(activities, a => Assert.Equal("appacquisitions", a.GetTagItem("partner_analytics.resource")));
        Assert.Equal((3L, 2), (activities[2].GetTagItem("partner_analytics.rows"), activities[2].GetTagItem("partner_analytics.pages")));
        Assert.All(activities.SelectMany(a => a.TagObjects), tag =>
        {
            Assert.DoesNotContain("secret", $"{tag.Value}", StringComparison.Ordinal);
            Assert.DoesNotContain("2026", $"{tag.Value}", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Figures_carry_the_resource()
    {
        var figures = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == "PartnerAnalytics.Linq")
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "partner_analytics.resource", Value: "appacquisitions" })
                {
                    lock (figures)
                    {
                        figures[instrument.Name] = figures.GetValueOrDefault(instrument.Name) + value;
                    }
                }
            }
        });
        listener.Start();
        await ReadAsync();

        Assert.Equal(
            (3, 2, 2), (figures["partner_analytics.rows"], figures["partner_analytics.pages"], figures["partner_analytics.requests"]));
    }

    private static async Task ReadAsync()
    {
        using var http = new StubHttp()
            .Respond("""{"Value":[{"market":"US","date":"2026-10-01"},{"market":"DE","date":"2026-10-01"}],"@nextLink":"x","TotalCount":3}""")
            .Respond("""{"Value":[{"market":"FR","date":"2026-10-01"}],"@nextLink":null,"TotalCount":3}""");
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken("secret-token", DateTimeOffset.MaxValue));
        var store = new StoreAnalyticsClient(
            credential, new StoreAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)) });
        var (application, client) = ("secret-application", "secret-client");
        var rows = await store.AppAcquisitions
            .Where(a => a.ApplicationId == application && a.Date >= Day && a.Date < Day.AddDays(31) && a.StoreClient == client)
            .GroupBy(a => new { a.Market, Day = DateBucket.StartOfDay(a.Date) })
            .Select(g => g.Key)
            .ToListAsync();
        Assert.Equal(3, rows.Count);
    }
}
