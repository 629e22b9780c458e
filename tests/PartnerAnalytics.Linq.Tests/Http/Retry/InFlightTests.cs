using System.Text;
using PartnerAnalytics.Linq.Http.Retry;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.Tests.Http.Connecting;

namespace PartnerAnalytics.Linq.Tests.Http.Retry;

/// <summary>How many requests of a client are under way at once.</summary>
public sealed class InFlightTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Many_queries_at_once_keep_to_the_bound(int bound)
    {
        var gauge = new Gauge();
        var connection = new StubHttp().Route(_ => gauge.Respond(PageOf(0, 200))).Connect(o => o.MaximumRequestsInFlight = bound);
        var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
            Task.Run(() => connection.ReadAllAsync(new SampleRequest(skip: i), isAsync: true))));
        Assert.All(all, rows => Assert.Equal(200, rows.Count));
        Assert.Equal(bound, gauge.Most);
        Assert.Equal(0, gauge.Now);
    }

    [Fact]
    public async Task Queries_inside_loops_over_queries_get_their_turn()
    {
        var connection = new StubHttp()
            .Route(_ => new StubResponse { Body = new StubBody(Encoding.UTF8.GetBytes(PageOf(0, 3))) { ChunkSize = 16 } })
            .Connect(o => o.MaximumRequestsInFlight = 1);
        var count = 0;
        await foreach (var outer in connection.ReadRowsAsync<SampleRow>(new SampleRequest(top: 1)))
        {
            Assert.Equal("0", outer.Id);
            await foreach (var inner in connection.ReadRowsAsync<SampleRow>(new SampleRequest()))
            {
                Assert.NotNull(inner.Id);
                count += (await connection.ReadAllAsync(new SampleRequest(), isAsync: true)).Count;
            }
        }

        Assert.Equal(9, count);
    }

    [Fact]
    public async Task A_page_that_is_left_or_fails_gives_up_its_place()
    {
        var http = new StubHttp()
            .Respond(PageOf(0, 10))
            .Respond("{}", 400)
            .Respond("[{")
            .Fail(new HttpRequestException("reset"))
            .Respond(PageOf(0, 10));
        var connection = http.Connect(o => o.MaximumRequestsInFlight = 1);
        await foreach (var _ in connection.ReadRowsAsync<SampleRow>(new SampleRequest()))
        {
            break;
        }

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<PartnerAnalyticsException>(() => connection.ReadAllAsync(new SampleRequest(), isAsync: true));
        }

        Assert.Equal(10, (await connection.ReadAllAsync(new SampleRequest(), isAsync: true)).Count);
    }

    [Fact]
    public async Task Whoever_waits_first_enters_first_and_whoever_gives_up_waits_no_more()
    {
        var gate = new RequestGate(1, TimeProvider.System);
        RequestLease first = new(), second = new(), third = new(), fourth = new();
        await gate.EnterAsync(isAsync: true, first, default);
        using var cancellation = new CancellationTokenSource();
        var secondEnters = gate.EnterAsync(isAsync: true, second, cancellation.Token).AsTask();
        var thirdEnters = gate.EnterAsync(isAsync: true, third, default).AsTask();
        var fourthEnters = gate.EnterAsync(isAsync: true, fourth, default).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => secondEnters);
        Assert.False(second.HasPlace);
        gate.Leave(first);
        await thirdEnters;
        Assert.False(fourthEnters.IsCompleted);
        gate.Leave(third);
        gate.Leave(third);
        await fourthEnters;
        gate.Leave(fourth);

        // All places are free again, and there is one.
        Assert.True(gate.EnterAsync(isAsync: true, new(), default).IsCompletedSuccessfully);
        Assert.False(gate.EnterAsync(isAsync: true, new(), default).IsCompleted);
    }

    [Fact]
    public async Task However_many_give_up_at_the_moment_when_it_is_their_turn_no_place_is_lost_or_made()
    {
        const int Bound = 2;
        var gate = new RequestGate(Bound, TimeProvider.System);
        var (now, most, entered) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            for (var n = 0; n < 300; n++)
            {
                var lease = new RequestLease();
                using var cancellation = new CancellationTokenSource();
                var enters = gate.EnterAsync(isAsync: true, lease, cancellation.Token).AsTask();
                var gaveUp = (i + n) % 3 == 0 ? cancellation.CancelAsync() : Task.CompletedTask;
                await ((Task)enters).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (enters.IsCompletedSuccessfully)
                {
                    var count = Interlocked.Increment(ref now);
                    InterlockedMax(ref most, count);
                    Interlocked.Increment(ref entered);
                    await Task.Yield();
                    Interlocked.Decrement(ref now);
                }

                Assert.Equal(enters.IsCompletedSuccessfully, lease.HasPlace);
                gate.Leave(lease);
                gate.Leave(lease);
                await gaveUp;
            }
        })));

        Assert.InRange(most, 1, Bound);
        Assert.InRange(entered, 16 * 200, 16 * 300);
        for (var i = 0; i < Bound; i++)
        {
            Assert.True(gate.EnterAsync(isAsync: true, new(), default).IsCompletedSuccessfully);
        }

        Assert.False(gate.EnterAsync(isAsync: true, new(), default).IsCompleted);

        static void InterlockedMax(ref int most, int count)
        {
            for (var seen = Volatile.Read(ref most); seen < count;)
            {
                seen = Interlocked.CompareExchange(ref most, count, seen);
            }
        }
    }

    [Fact]
    public async Task A_page_that_lies_unread_gives_its_place_up_after_a_second_and_gets_another_when_it_goes_on()
    {
        var clock = new ManualClock();
        var gate = new RequestGate(1, clock);
        RequestLease paused = new(), waiting = new();
        await gate.EnterAsync(isAsync: true, paused, default);
        gate.Pause(paused);
        var enters = gate.EnterAsync(isAsync: true, waiting, default).AsTask();
        clock.Advance(RequestGate.Grace - TimeSpan.FromMilliseconds(1));
        await Task.Delay(20);
        Assert.False(enters.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await enters;
        Assert.False(paused.HasPlace);
        var goesOn = gate.EnterAsync(isAsync: true, paused, default).AsTask();
        Assert.False(goesOn.IsCompleted);
        gate.Leave(waiting);
        await goesOn;
        gate.Leave(paused);
        Assert.True(gate.EnterAsync(isAsync: true, new(), default).IsCompletedSuccessfully);
        Assert.False(gate.EnterAsync(isAsync: true, new(), default).IsCompleted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_gave_its_place_up_reads_on_when_it_has_another(bool isAsync)
    {
        var clock = new ManualClock();
        var gate = new TaskCompletionSource();
        var waits = new TaskCompletionSource();
        var first = new StubBody(Encoding.UTF8.GetBytes(PageOf(0, 9))) { ChunkSize = 30 };
        var second = new StubBody(Encoding.UTF8.GetBytes(PageOf(0, 9))) { WaitAt = 40, Gate = gate.Task, OnWaiting = waits.SetResult };
        var http = new StubHttp().Respond(new StubResponse { Body = first }).Respond(new StubResponse { Body = second });
        var connection = http.Connect(o => (o.TimeProvider, o.MaximumRequestsInFlight) = (clock, 1));
        var request = new SampleRequest();
        var rows = isAsync ? connection.ReadRowsAsync<SampleRow>(request) : connection.ReadRows<SampleRow>(request).ToAsyncEnumerable();
        await using var reading = rows.GetAsyncEnumerator();
        Assert.True(await reading.MoveNextAsync());
        var other = connection.ReadAllAsync(request, isAsync: true);
        Assert.True(SpinWait.SpinUntil(() => clock.Waits.Contains(RequestGate.Grace), TimeSpan.FromSeconds(30)));
        clock.Advance(RequestGate.Grace);
        await waits.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var rest = Task.Run(async () =>
        {
            var count = 1;
            while (await reading.MoveNextAsync())
            {
                count++;
            }

            return count;
        });
        await Task.Delay(100);
        Assert.False(rest.IsCompleted);
        Assert.Equal(30, first.BytesRead);
        gate.SetResult();
        Assert.Equal(9, (await other.WaitAsync(TimeSpan.FromSeconds(30))).Count);
        Assert.Equal(9, await rest.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_is_whole_is_under_way_no_more_when_its_probe_is_sent(bool isAsync)
    {
        var bodies = new List<StubBody>();
        var wasLetGo = false;
        var http = new StubHttp().Route(r =>
        {
            wasLetGo |= bodies.Count == 2 && bodies[1].IsDisposed;
            bodies.Add(new StubBody(Encoding.UTF8.GetBytes(bodies.Count == 2 ? "{\"value\":[]}" : bodies.Count == 0 ? PageOf(0, 2) : "[{\"id\":\"0\"},{\"id\":\"x\"}]")));
            return new StubResponse { Body = bodies[^1] };
        });
        var connection = http.Connect(o => (o.TimeProvider, o.MaximumRequestsInFlight) = (new ManualClock(), 1));
        var rows = await Task.Run(() => connection.ReadAllAsync(new SampleRequest(top: 4, pageSize: 2), isAsync)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["0", "1", "0", "x"], rows.Select(row => row.Id));
        Assert.Equal(3, http.Requests.Count);
        Assert.True(wasLetGo);
    }

    // Counts the responses that were given and not let go of.
    private sealed class Gauge
    {
        private int _now;

        public int Now => Volatile.Read(ref _now);

        public int Most { get; private set; }

        public StubResponse Respond(string json)
        {
            lock (this)
            {
                Most = Math.Max(Most, ++_now);
            }

            return new StubResponse { Body = new StubBody(Encoding.UTF8.GetBytes(json)) { WaitAt = 500, Gate = Task.Delay(20), OnDisposed = Leave } };
        }

        private void Leave()
        {
            lock (this)
            {
                _now--;
            }
        }
    }
}
