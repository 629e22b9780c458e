using System.Collections.Immutable;
using System.Net;

namespace PartnerAnalytics.Emulator.Tests.Faults;

/// <summary>Which request gets which fault.</summary>
public sealed class FaultChoiceTests
{
    private static readonly EmulatorFault[] WithResponse =
        [EmulatorFault.BadGateway, EmulatorFault.GatewayTimeout, EmulatorFault.ThrottledForSeconds];

    [Fact]
    public async Task Nothing_goes_wrong_unless_it_is_ordered()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("referrals")).Status);
        }

        Assert.Equal((50, 0), (client.Emulator.FaultCounts.Requests, client.Emulator.FaultCounts.Faults));
    }

    [Fact]
    public async Task Injected_faults_come_in_their_order_and_only_where_they_are_wanted()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        client.Emulator.InjectFault(EmulatorFault.BadGateway, 2, "usage/azure");
        client.Emulator.InjectFault(EmulatorFault.InternalServerError);
        client.Emulator.InjectFault(EmulatorFault.GatewayTimeout, resource: "Search");

        Assert.Equal(
            [500, 200, 502, 504, 502, 200, 200],
            await StatusesAsync(client, "referrals", "referrals", "usage/azure", "search", "USAGE/azure", "search", "usage/azure"));
    }

    [Fact]
    public async Task Requests_that_are_refused_anyway_use_up_no_fault()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        client.Emulator.InjectFault(EmulatorFault.BadGateway);

        Assert.Equal([400, 404, 502, 200], await StatusesAsync(client, "referrals?top=x", "nothing", "referrals", "referrals"));
        Assert.Equal([null, null, EmulatorFault.BadGateway, null], client.Emulator.Requests.Select(request => request.Fault));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1)]
    public async Task Random_faults_follow_from_the_seed_and_are_as_many_as_wanted(double rate)
    {
        var faults = new EmulatorFaults { Rate = rate, Seed = 3 }.Only(WithResponse);
        var first = await DrawAsync(faults);

        Assert.Equal(first, await DrawAsync(faults));
        Assert.NotEqual(first, await DrawAsync(faults with { Seed = 4 }));
        Assert.InRange(first.Count(fault => fault is not null), 300 * rate - 30, 300 * rate + 30);
        Assert.All(WithResponse, fault => Assert.InRange(first.Count(given => given == fault), 90 * rate - 20, 110 * rate + 20));
    }

    [Fact]
    public async Task A_weight_makes_a_fault_more_frequent()
    {
        var given = await DrawAsync(new EmulatorFaults
        {
            Rate = 1,
            Weights = ImmutableDictionary.CreateRange(
            [
                KeyValuePair.Create(EmulatorFault.BadGateway, 1d),
                KeyValuePair.Create(EmulatorFault.GatewayTimeout, 9d),
            ]),
        });

        Assert.InRange(given.Count(fault => fault == EmulatorFault.BadGateway), 10, 50);
        Assert.Equal(300, given.Count(fault => fault is EmulatorFault.BadGateway or EmulatorFault.GatewayTimeout));
    }

    [Fact]
    public async Task An_injected_fault_does_not_shift_random_ones()
    {
        var faults = new EmulatorFaults { Rate = 0.5 }.Only(WithResponse);

        var random = await DrawAsync(faults);
        var injected = await DrawAsync(faults, emulator => emulator.InjectFault(EmulatorFault.InternalServerError));

        Assert.Equal(EmulatorFault.InternalServerError, injected[0]);
        Assert.Equal(random.Skip(1), injected.Skip(1));
    }

    [Fact]
    public async Task Requests_at_the_same_time_are_counted_each()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions
        {
            Rows = 1,
            Faults = new EmulatorFaults { Rate = 0.3 }.Only(WithResponse),
        });
        client.Emulator.InjectFault(EmulatorFault.InternalServerError, 20);

        var responses = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => StatusesAsync(client, "referrals")));

        var counts = client.Emulator.FaultCounts;
        var statuses = responses.Select(statuses => statuses[0]).ToList();
        Assert.Equal(200, counts.Requests);
        Assert.Equal(20, counts[EmulatorFault.InternalServerError]);
        Assert.Equal(counts.Faults, statuses.Count(status => status != 200));
        Assert.Equal(
            (counts[EmulatorFault.BadGateway], counts[EmulatorFault.GatewayTimeout], counts[EmulatorFault.ThrottledForSeconds]),
            (statuses.Count(status => status == 502), statuses.Count(status => status == 504), statuses.Count(status => status == 429)));
    }

    [Fact]
    public async Task Faults_can_be_changed_and_cleared_while_the_emulator_runs()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });

        client.Emulator.ConfigureFaults(new EmulatorFaults { Rate = 1 }.Only(EmulatorFault.BadGateway));
        Assert.Equal([502, 502], await StatusesAsync(client, "referrals", "referrals"));

        client.Emulator.InjectFault(EmulatorFault.GatewayTimeout);
        client.Emulator.ClearFaults();
        Assert.Equal([200], await StatusesAsync(client, "referrals"));
        Assert.Equal((3, 2), (client.Emulator.FaultCounts.Requests, client.Emulator.FaultCounts.Faults));
    }

    [Fact]
    public async Task A_retry_differs_no_more_once_faults_are_cleared()
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 5 });
        client.Emulator.InjectFault(EmulatorFault.ChangedRetry);
        await client.GetAsync("referrals");
        Assert.Equal(1, client.Emulator.FaultCounts[EmulatorFault.ChangedRetry]);

        client.Emulator.ClearFaults();

        Assert.Equal("112310", (await client.GetAsync("referrals")).Rows[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Every_kind_is_chosen_from_unless_said_otherwise_and_refused_tokens_are_rare()
    {
        var weights = new EmulatorFaults().Weights;

        Assert.Equal(Enum.GetValues<EmulatorFault>().Order(), weights.Keys.Order());
        var refused = weights[EmulatorFault.Unauthorized] + weights[EmulatorFault.MfaRequired] + weights[EmulatorFault.ExpiredToken];
        Assert.InRange(refused / weights.Values.Sum(), 0.01, 0.05);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorFaults { Rate = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorFaults { Rate = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorFaults { BombLength = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorFaults { RetryAfter = TimeSpan.FromDays(2) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorFaults { SlowBodyDelay = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentException>(() => new EmulatorFaults().Only());
        Assert.Throws<ArgumentException>(() => new EmulatorFaults().Only((EmulatorFault)99));
        Assert.Throws<ArgumentException>(
            () => new EmulatorFaults { Weights = new EmulatorFaults().Weights.SetItem(EmulatorFault.BadGateway, 0) });

        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Emulator.InjectFault((EmulatorFault)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.Emulator.InjectFault(EmulatorFault.BadGateway, 0));
        Assert.Throws<ArgumentException>(() => client.Emulator.InjectFault(EmulatorFault.BadGateway, resource: "nothing"));
    }

    private static async Task<List<EmulatorFault?>> DrawAsync(EmulatorFaults faults, Action<AnalyticsEmulator>? prepare = null)
    {
        await using var client = await TestClient.StartAsync(new AnalyticsEmulatorOptions { Rows = 1, Faults = faults });
        prepare?.Invoke(client.Emulator);
        await StatusesAsync(client, [.. Enumerable.Repeat("referrals", 300)]);
        return [.. client.Emulator.Requests.Select(request => request.Fault)];
    }

    private static async Task<List<int>> StatusesAsync(TestClient client, params string[] targets)
    {
        var statuses = new List<int>();
        foreach (var target in targets)
        {
            statuses.Add((int)(await client.GetAsync(target)).Status);
        }

        return statuses;
    }
}
