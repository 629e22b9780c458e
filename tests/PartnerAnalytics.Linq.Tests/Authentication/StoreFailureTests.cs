namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>A store that fails costs no refresh token.</summary>
public sealed class StoreFailureTests : SignInTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_that_cannot_be_saved_is_kept_and_saved_with_the_next_call(bool isAsync)
    {
        Server.UseOnce = true;
        var credential = NewCredential();
        Store.SaveFailure = new IOException("The disk is full.");

        for (var i = 0; i < 2; i++)
        {
            var e = await FailAsync(credential, isAsync);
            Assert.Equal(PartnerAuthenticationReason.StoreUnwritable, e.Reason);
            Assert.Equal(
                "Signing in to Partner Center failed: the store (MemoryStore) did not save the new refresh token: The disk is full. The authority "
                + "has issued a new refresh token, which is kept in memory and saved with the next call. Check that the store can be written "
                + "before this process ends: the new token is lost with it.",
                e.Message);
            Assert.Same(Store.SaveFailure, e.InnerException);
            AssertNoSecrets(e);
        }

        Store.SaveFailure = null;
        Assert.StartsWith("access-", (await GetAsync(credential, isAsync)).Token);
        Assert.Single(Server.Requests);
        Assert.StartsWith("refresh-2.", Assert.Single(Store.Saved));
    }

    [Fact]
    public async Task A_sign_in_meanwhile_is_not_overwritten_by_the_kept_token()
    {
        var credential = NewCredential();
        Store.SaveFailure = new IOException("The disk is full.");
        await FailAsync(credential);
        Store.SaveFailure = null;
        var fresh = Server.IssueRefreshToken();
        Store.Put(fresh, Clock.GetUtcNow());

        await GetAsync(credential);
        Assert.Equal(fresh, Store.Token!.Value);
        Assert.Empty(Store.Saved);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_cannot_be_read_is_told(bool isAsync)
    {
        Store.LoadFailure = new TimeoutException("The vault did not answer.");
        var e = await FailAsync(NewCredential(), isAsync);

        Assert.Equal(PartnerAuthenticationReason.StoreUnreadable, e.Reason);
        Assert.Contains("the store (MemoryStore) did not return the refresh token: The vault did not answer. Check that", e.Message);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task What_a_store_says_is_not_repeated_where_it_holds_the_token()
    {
        var credential = NewCredential();
        var value = Store.Token!.Value;
        Store.SaveFailure = new IOException($"Cannot replace {value}.", new InvalidOperationException(value));
        var e = await FailAsync(credential);

        Assert.Contains("Cannot replace [removed]", e.Message);
        Assert.Null(e.InnerException);
        AssertNoSecrets(e);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_store_says_how_to_sign_in(bool isAsync)
    {
        var e = await FailAsync(NewCredential(new MemoryStore(null, default)), isAsync);

        Assert.Equal(PartnerAuthenticationReason.SignInMissing, e.Reason);
        Assert.Contains("partner-analytics login", e.Message);
        Assert.False(e.IsTransient);
    }

    [Fact]
    public async Task A_store_without_synchronous_members_refuses_synchronous_queries()
    {
        var credential = NewCredential(new AsynchronousStore(Store));
        var e = await FailAsync(credential, isAsync: false);
        Assert.Equal(PartnerAuthenticationReason.StoreUnreadable, e.Reason);
        Assert.Contains("AsynchronousStore supports asynchronous use only", e.Message);

        Assert.StartsWith("access-", (await GetAsync(credential)).Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_token_before_serves_while_a_new_one_cannot_be_had(bool isAsync)
    {
        var credential = NewCredential();
        var token = await GetAsync(credential, isAsync);
        Clock.Advance(TimeSpan.FromMinutes(56));
        Server.Refuse("temporarily_unavailable", 90033, "A transient error has occurred.", 503);

        Assert.Equal(token.Token, (await GetAsync(credential, isAsync)).Token);
        Assert.Equal(token.Token, (await GetAsync(credential, isAsync)).Token);
        Assert.Equal(2, Server.Requests.Count);

        Clock.Advance(TimeSpan.FromSeconds(30));
        Store.LoadFailure = new IOException("Gone.");
        Assert.Equal(token.Token, (await GetAsync(credential, isAsync)).Token);
        Clock.Advance(TimeSpan.FromMinutes(3.1));
        await FailAsync(credential, isAsync);
        Store.LoadFailure = null;
        Assert.NotEqual(token.Token, (await GetAsync(credential, isAsync)).Token);
    }

    private sealed class AsynchronousStore(MemoryStore store) : IRefreshTokenStore
    {
        public ValueTask<StoredRefreshToken?> LoadAsync(CancellationToken cancellationToken = default) => store.LoadAsync(cancellationToken);

        public ValueTask<bool> TrySaveAsync(
            PartnerRefreshToken token, string? expectedVersion, CancellationToken cancellationToken = default) =>
            store.TrySaveAsync(token, expectedVersion, cancellationToken);
    }
}
