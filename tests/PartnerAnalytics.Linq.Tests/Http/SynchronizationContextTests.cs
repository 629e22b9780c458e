using System.Text;
using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>Queries on a thread of a user interface, which runs what is posted to it only when it is free.</summary>
public sealed class SynchronizationContextTests
{
    [Fact]
    public void Synchronous_calls_do_not_lock_up()
    {
        Assert.Equal(Ids(0, 3), RunOnBusyThread(Task.CompletedTask, client => [.. client.Referrals.Select(x => x.Id!)]));
        Assert.Equal(["0"], RunOnBusyThread(Task.CompletedTask, client => [client.Referrals.First().Id!]));
        Assert.Equal(["3"], RunOnBusyThread(Task.CompletedTask, client => [$"{client.Referrals.Count()}"]));
    }

    [Fact]
    public void Waiting_for_an_asynchronous_call_does_not_lock_up()
    {
        Assert.Equal(Ids(0, 3), RunOnBusyThread(Gate(), client => client.Referrals.Select(x => x.Id!).ToListAsync().GetAwaiter().GetResult()));
        Assert.Equal(["0"], RunOnBusyThread(Gate(), client => [client.Referrals.FirstAsync().GetAwaiter().GetResult().Id!]));
        Assert.Equal(["3"], RunOnBusyThread(Gate(), client => [$"{client.Referrals.CountAsync().GetAwaiter().GetResult()}"]));
        Assert.Equal(["True"], RunOnBusyThread(Gate(), client => [$"{client.Referrals.AnyAsync().GetAwaiter().GetResult()}"]));
    }

    // Opens when the body is waited for, on another thread.
    private static TaskCompletionSource Gate() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static List<string> RunOnBusyThread(TaskCompletionSource gate, Func<PartnerAnalyticsClient, List<string>> run) =>
        RunOnBusyThread(gate.Task, run, () => ThreadPool.QueueUserWorkItem(_ => gate.TrySetResult()));

    // The thread waits for the result, so nothing that is posted to its context ever runs.
    private static List<string> RunOnBusyThread(Task gate, Func<PartnerAnalyticsClient, List<string>> run, Action? onWaiting = null)
    {
        var bytes = Encoding.UTF8.GetBytes(PageOf(0, 3, ",\"@nextLink\":null"));
        var http = new StubHttp().Route(_ => new StubResponse
        {
            Body = new StubBody(bytes) { WaitAt = bytes.Length / 2, Gate = gate, OnWaiting = onWaiting ?? (() => { }) },
        });
        var client = new PartnerAnalyticsClient(
            Endpoint, Credential, new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)) });
        var (results, context) = (new List<string>(), new BusyContext());
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            results = run(client);
        })
        { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "The thread is locked up.");
        Assert.Equal(0, context.Posts);
        return results;
    }

    private sealed class BusyContext : SynchronizationContext
    {
        public int Posts { get; private set; }

        public override void Post(SendOrPostCallback d, object? state) => Posts++;
    }
}
