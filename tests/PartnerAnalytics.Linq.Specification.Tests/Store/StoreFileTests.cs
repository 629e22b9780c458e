using System.Text;
using Azure.Core;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>What of the Store is no list of totals or events, from the emulator's sample data.</summary>
public sealed class StoreFileTests : IAsyncLifetime
{
    private const string App = "9NBLGGGZ5QDR";
    private const string Desktop = "10238467886765136388";

    private AnalyticsEmulator _emulator = null!;
    private StoreAnalyticsClient _store = null!;

    private static DateTimeOffset Until => new(2022, 7, 30, 0, 0, 0, TimeSpan.Zero);

    public async Task InitializeAsync()
    {
        _emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions());
        _store = new StoreAnalyticsClient(
            _emulator.Endpoint, DelegatedTokenCredential.Create((_, _) => new AccessToken(_emulator.Token!, DateTimeOffset.MaxValue)));
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task The_stack_and_the_file_of_an_error()
    {
        var error = await _store.AppErrors
            .Where(e => e.ApplicationId == App && e.Date >= Until.AddDays(-7) && e.Date < Until).FirstAsync();
        var detail = await _store.AppErrorDetails
            .Where(e => e.ApplicationId == App && e.FailureHash == error.FailureHash && e.Date >= Until.AddDays(-30) && e.Date < Until)
            .FirstAsync();

        var stack = await _store.GetStackTraceAsync(App, detail.CabId!);
        Assert.Equal(Enumerable.Range(0, stack.Count).Select(level => (long?)level), stack.Select(frame => frame.Level));
        Assert.All(stack, frame => Assert.False(string.IsNullOrEmpty(frame.Image)));

        // The address needs no token.
        using var http = new HttpClient();
        Assert.StartsWith("MSCF", Encoding.ASCII.GetString(await http.GetByteArrayAsync(await _store.GetCabUriAsync(App, detail.CabId!))));
    }

    [Fact]
    public async Task The_stack_and_the_file_of_an_error_of_a_desktop_application()
    {
        var error = await _store.DesktopErrors
            .Where(e => e.ApplicationId == Desktop && e.Date >= Until.AddDays(-30) && e.Date < Until).FirstAsync();
        var detail = await _store.DesktopErrorDetails
            .Where(e => e.ApplicationId == Desktop && e.FailureHash == error.FailureHash && e.Date >= Until.AddDays(-30) && e.Date < Until)
            .FirstAsync();

        Assert.NotEmpty(await _store.GetDesktopStackTraceAsync(Desktop, detail.CabIdHash!));
        using var http = new HttpClient();
        Assert.StartsWith(
            "MSCF", Encoding.ASCII.GetString(await http.GetByteArrayAsync(await _store.GetDesktopCabUriAsync(Desktop, detail.CabIdHash!))));
    }

    [Fact]
    public async Task A_file_that_is_not_there()
    {
        var e = await Assert.ThrowsAsync<PartnerAnalyticsException>(() => _store.GetCabUriAsync(App, "1"));
        Assert.Equal(404, e.Status);
        Assert.Empty(await _store.GetStackTraceAsync(App, "1"));
    }

    [Fact]
    public async Task The_funnel_narrows()
    {
        var stages = await _store.AcquisitionFunnel
            .Where(s => s.ApplicationId == App && s.Date >= Until.AddDays(-30) && s.Date < Until)
            .ToListAsync();
        Assert.Equal(
            ["PageView", "Acquisition", "Install", "Usage"], stages.OrderByDescending(stage => stage.UserCount).Select(stage => stage.MetricType));
        var american = await _store.AcquisitionFunnel
            .Where(s => s.ApplicationId == App && s.Date >= Until.AddDays(-30) && s.Date < Until && s.Market == "US")
            .ToListAsync();
        Assert.All(stages.Zip(american), pair => Assert.True(pair.First.UserCount > pair.Second.UserCount));
    }

    [Fact]
    public async Task Insights_of_apps_and_desktop_applications()
    {
        var insights = await _store.Insights
            .Where(i => i.ApplicationId == App && (i.DataType == "acquisition" || i.DataType == "usage")
                && i.InsightDate >= Until.AddDays(-30) && i.InsightDate < Until)
            .ToListAsync();
        Assert.NotEmpty(insights);
        Assert.All(insights, insight => Assert.True(insight.DataType is "acquisition" or "usage"));
        Assert.All(insights, insight => Assert.NotEmpty(insight.InsightDetail!.Value.EnumerateArray().ToArray()));
        Assert.NotEmpty(await _store.DesktopInsights.Where(i => i.ApplicationId == Desktop).ToListAsync());
    }

    [Fact]
    public async Task The_total_is_the_sum_of_its_parts()
    {
        var acquisitions = _store.AppAcquisitions.Where(a => a.ApplicationId == App && a.Date >= Until.AddDays(-30) && a.Date < Until);
        var total = await acquisitions.SumAsync(a => a.AcquisitionQuantity);
        Assert.True(total > 0);
        Assert.Equal(total, (await acquisitions.ToListAsync()).Sum(a => a.AcquisitionQuantity));
        Assert.Equal(total, await acquisitions.GroupBy(a => 1).Select(g => g.Sum(a => a.AcquisitionQuantity)).SingleAsync());
        Assert.Equal(
            total,
            (await acquisitions.GroupBy(a => a.Market).Select(g => g.Sum(a => a.AcquisitionQuantity)).ToListAsync()).Sum());
    }

    [Fact]
    public async Task Users_of_all_markets_are_counted_once()
    {
        var usage = _store.DailyUsage.Where(u => u.ApplicationId == App && u.Date >= Until.AddDays(-30) && u.Date < Until);
        var users = await usage.GroupBy(u => 1).Select(g => g.Figure(u => u.DailyActiveUsers)).SingleAsync();
        var perMarket = await usage.GroupBy(u => u.Market).Select(g => g.Figure(u => u.DailyActiveUsers)).ToListAsync();
        Assert.InRange(users!.Value, perMarket.Max()!.Value, perMarket.Sum()!.Value);
    }
}
