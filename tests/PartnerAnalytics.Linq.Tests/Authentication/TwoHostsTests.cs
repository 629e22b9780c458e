namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>Hosts that share a store lose no token and overwrite no newer one.</summary>
public sealed class TwoHostsTests : SignInTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_saves_too_late_leaves_the_newer_token_in_the_store(bool isAsync)
    {
        var (one, other) = (NewCredential(), NewCredential());
        var slow = true;
        Store.BeforeSave = () =>
        {
            if (slow)
            {
                // The first host has its answer and is about to save; meanwhile the other does all of it.
                slow = false;
                Assert.StartsWith("access-", GetAsync(other, isAsync: false).GetAwaiter().GetResult().Token);
            }
        };

        Assert.StartsWith("access-", (await GetAsync(one, isAsync)).Token);
        var kept = Assert.Single(Store.Saved);
        Assert.Equal(kept, Store.Token!.Value);

        Clock.Advance(TimeSpan.FromHours(1));
        await GetAsync(one, isAsync);
        Assert.Equal(kept, Server.Requests[^1]["refresh_token"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_exchanged_a_token_that_is_used_up_goes_on_with_the_one_in_the_store(bool isAsync)
    {
        Server.UseOnce = true;
        var (one, other) = (NewCredential(), NewCredential());
        var (gate, arrived) = (new TaskCompletionSource(), new TaskCompletionSource());
        (Server.Gate, Server.OnRequest) = (gate.Task, () => arrived.TrySetResult());

        var late = Task.Run(() => GetAsync(one, isAsync));
        await arrived.Task;
        Server.Gate = Task.CompletedTask;
        await GetAsync(other);
        gate.SetResult();

        Assert.StartsWith("access-", (await late).Token);
        Assert.Equal(3, Server.Requests.Count);
        Assert.Equal(Store.Saved[0], Server.Requests[2]["refresh_token"]);
        Assert.Equal(Store.Saved[1], Store.Token!.Value);
    }

    [Fact]
    public async Task Many_hosts_on_one_file_keep_it_going()
    {
        Server.UseOnce = true;
        using var folder = new TemporaryFolder();
        var path = folder.File("token.json");
        Assert.True(new FileRefreshTokenStore(path).TrySave(Store.Token!, null));
        var hosts = Enumerable.Range(0, 4).Select(_ => NewCredential(new FileRefreshTokenStore(path))).ToList();
        for (var round = 0; round < 5; round++)
        {
            var results = await Task.WhenAll(hosts.Select(host => Task.Run(() => TryGetAsync(host))));

            // One at least wins a round; who loses it three times over says so, and nothing is lost by it.
            Assert.Contains(results, ok => ok);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.StartsWith("access-", (await GetAsync(hosts[0])).Token);
    }

    [Fact]
    public async Task A_token_that_was_deleted_stays_deleted()
    {
        var credential = NewCredential();
        Store.BeforeSave = () => Store.Put(null, default);
        await GetAsync(credential);
        Assert.Null(Store.Token);

        Clock.Advance(TimeSpan.FromHours(1));
        var e = await FailAsync(credential);
        Assert.Equal(PartnerAuthenticationReason.SignInMissing, e.Reason);
    }

    private static async Task<bool> TryGetAsync(PartnerRefreshTokenCredential host)
    {
        try
        {
            await GetAsync(host);
            return true;
        }
        catch (PartnerAuthenticationException e) when (e.Reason == PartnerAuthenticationReason.SignInRevoked)
        {
            return false;
        }
    }
}
