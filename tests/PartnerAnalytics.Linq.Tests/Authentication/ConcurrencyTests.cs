namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>Many callers of one credential are one request, and none of them disturbs another.</summary>
public sealed class ConcurrencyTests : SignInTest
{
    [Fact]
    public async Task Callers_at_one_time_share_one_request()
    {
        var gate = new TaskCompletionSource();
        Server.Gate = gate.Task;
        Server.UseOnce = true;
        var credential = NewCredential();
        var callers = Enumerable.Range(0, 16).Select(i => Task.Run(() => GetAsync(credential, isAsync: i % 8 != 0))).ToList();
        gate.SetResult();
        var tokens = await Task.WhenAll(callers);

        Assert.Single(tokens.Select(t => t.Token).Distinct());
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_caller_who_gives_up_takes_nothing_from_the_others(bool firstIsAsync, bool secondIsAsync)
    {
        var (gate, arrived) = (new TaskCompletionSource(), new TaskCompletionSource());
        (Server.Gate, Server.OnRequest) = (gate.Task, arrived.SetResult);
        var credential = NewCredential();
        using var cancellation = new CancellationTokenSource();
        var first = Task.Run(() => GetAsync(credential, firstIsAsync, ct: cancellation.Token));
        await arrived.Task;
        var second = Task.Run(() => GetAsync(credential, secondIsAsync));

        await cancellation.CancelAsync();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(cancellation.Token, e.CancellationToken);
        gate.SetResult();

        Assert.StartsWith("access-", (await second).Token);
        Assert.Single(Server.Requests);
        Assert.Single(Store.Saved);
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_is_saved_all_the_same()
    {
        var (gate, arrived, saved) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        (Server.Gate, Server.OnRequest, Server.UseOnce) = (gate.Task, arrived.SetResult, true);
        Store.BeforeSave = saved.SetResult;
        var credential = NewCredential();
        using var cancellation = new CancellationTokenSource();
        var only = GetAsync(credential, ct: cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        gate.SetResult();
        await saved.Task;

        Assert.StartsWith("access-", (await GetAsync(credential)).Token);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_that_is_cancelled_already_sends_nothing(bool isAsync)
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GetAsync(NewCredential(), isAsync, ct: new CancellationToken(true)));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task All_who_wait_hear_of_a_failure_and_the_next_one_tries_again()
    {
        var gate = new TaskCompletionSource();
        Server.Gate = gate.Task;
        Server.Refuse("temporarily_unavailable", 90033, "A transient error has occurred.", 503);
        var arrived = new TaskCompletionSource();
        Server.OnRequest = () => arrived.TrySetResult();
        var credential = NewCredential();
        var callers = Enumerable.Range(0, 5).Select(_ => FailAsync(credential)).ToList();
        await arrived.Task;
        gate.SetResult();

        Assert.All(await Task.WhenAll(callers), e => Assert.Equal(PartnerAuthenticationReason.ServiceUnavailable, e.Reason));
        Assert.StartsWith("access-", (await GetAsync(credential)).Token);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Different_scopes_exchange_one_after_the_other()
    {
        Server.UseOnce = true;
        var credential = NewCredential();
        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => GetAsync(credential, i % 2 == 0, scope: $"scope{i}")));

        Assert.Equal(8, tokens.Select(t => t.Token).Distinct().Count());
        Assert.Equal(8, Store.Saved.Count);
    }
}
