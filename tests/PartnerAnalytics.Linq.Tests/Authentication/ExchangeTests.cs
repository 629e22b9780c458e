using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>The refresh token is exchanged for access tokens, and replaced by what comes back.</summary>
public sealed class ExchangeTests : SignInTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refresh_token_is_exchanged_for_an_access_token(bool isAsync)
    {
        var refreshToken = Store.Token!.Value;
        var token = await GetAsync(NewCredential(), isAsync);

        Assert.StartsWith("access-", token.Token);
        Assert.Equal(Clock.GetUtcNow().AddHours(1), token.ExpiresOn);
        var request = Assert.Single(Server.Requests);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["grant_type"] = "refresh_token",
                ["scope"] = Scope + " offline_access",
                ["refresh_token"] = refreshToken,
                ["client_id"] = OAuthServer.ClientId,
                ["client_secret"] = Server.ClientSecret,
            },
            request.Form);
        Assert.Equal(OAuthServer.Tenant, request.Tenant);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_new_refresh_token_is_saved_before_the_access_token_is_handed_out(bool isAsync)
    {
        Server.UseOnce = true;
        var credential = NewCredential();
        var saving = new TaskCompletionSource();
        var mayEnd = new ManualResetEventSlim();
        Store.BeforeSave = () =>
        {
            saving.SetResult();
            mayEnd.Wait();
        };

        var first = Task.Run(() => GetAsync(credential, isAsync));
        await saving.Task;
        var second = Task.Run(() => GetAsync(credential, isAsync));
        Assert.False(first.IsCompleted);
        Assert.False(second.IsCompleted);
        mayEnd.Set();

        Assert.Equal((await first).Token, (await second).Token);
        Assert.StartsWith("refresh-2.", Store.Token!.Value);
        Assert.Equal(Clock.GetUtcNow(), Store.Token.LastUsedOn);
    }

    [Fact]
    public async Task Each_exchange_goes_on_from_the_token_that_the_last_one_brought()
    {
        Server.UseOnce = true;
        var credential = NewCredential();
        for (var i = 0; i < 4; i++)
        {
            await GetAsync(credential, isAsync: i % 2 == 0);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(4, Store.Saved.Distinct().Count());
        Assert.Equal(Store.Saved[..3], Server.Requests.Skip(1).Select(r => r["refresh_token"]));
    }

    [Fact]
    public async Task An_access_token_serves_until_five_minutes_before_its_end()
    {
        var credential = NewCredential();
        var first = await GetAsync(credential);
        Assert.Equal(first.ExpiresOn.AddMinutes(-5), first.RefreshOn);

        Clock.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromTicks(1));
        Assert.Equal(first.Token, (await GetAsync(credential)).Token);
        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.NotEqual(first.Token, (await GetAsync(credential)).Token);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData(3600, 1200, 1200)]
    [InlineData(86400, 43200, 43200)]
    [InlineData(400, null, 200)]
    [InlineData(3600, 4000, 3300)]
    public async Task The_authority_may_say_when_to_renew(int expiresIn, int? refreshIn, int expected)
    {
        (Server.ExpiresIn, Server.RefreshIn) = (expiresIn, refreshIn);

        Assert.Equal(Clock.GetUtcNow().AddSeconds(expected), (await GetAsync(NewCredential())).RefreshOn);
    }

    [Fact]
    public async Task Scopes_have_tokens_of_their_own()
    {
        var credential = NewCredential();
        var partner = await GetAsync(credential);
        var graph = await GetAsync(credential, scope: "https://graph.microsoft.com/.default");

        Assert.NotEqual(partner.Token, graph.Token);
        Assert.Equal(partner.Token, (await GetAsync(credential)).Token);
        Assert.Equal(graph.Token, (await GetAsync(credential, scope: "https://graph.microsoft.com/.default")).Token);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Where_no_new_refresh_token_comes_the_old_one_stays_and_its_use_is_noted_once_a_day()
    {
        Server.Rotates = false;
        var credential = NewCredential();
        var (value, start) = (Store.Token!.Value, Clock.GetUtcNow());
        await GetAsync(credential);
        Assert.Empty(Store.Saved);

        Clock.Advance(TimeSpan.FromDays(1));
        await GetAsync(credential);
        Assert.Equal(value, Store.Token.Value);
        Assert.Equal(start.AddDays(1), Store.Token.LastUsedOn);
        Assert.Equal([value], Store.Saved);
    }

    [Fact]
    public async Task A_new_sign_in_is_noticed_with_the_next_exchange()
    {
        var credential = NewCredential();
        await GetAsync(credential);
        var fresh = Server.IssueRefreshToken();
        Store.Put(fresh, Clock.GetUtcNow());
        Clock.Advance(TimeSpan.FromHours(2));
        await GetAsync(credential);

        Assert.Equal(fresh, Server.Requests[1]["refresh_token"]);
    }

    [Fact]
    public async Task A_tenant_that_is_not_the_tokens_is_refused()
    {
        var credential = NewCredential();
        await Assert.ThrowsAsync<ArgumentException>(async () => await credential.GetTokenAsync(new([Scope], null, null, "other.example"), default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await credential.GetTokenAsync(new([]), default));
        await credential.GetTokenAsync(new([Scope], null, null, OAuthServer.Tenant.ToUpperInvariant()), default);
        Assert.Single(Server.Requests);
    }
}
