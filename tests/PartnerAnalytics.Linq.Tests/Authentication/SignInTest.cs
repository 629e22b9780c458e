using System.Collections;
using Azure.Core;
using PartnerAnalytics.Linq.Tests.Support;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>An authority on loopback, a store with the token of a sign-in, and a clock that both go by.</summary>
public abstract class SignInTest : IAsyncLifetime
{
    private protected const string Scope = "https://api.partnercenter.microsoft.com/user_impersonation";

    private protected OAuthServer Server { get; private set; } = null!;

    private protected ManualClock Clock { get; } = new();

    private protected MemoryStore Store { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await OAuthServer.StartAsync();
        Server.Clock = Clock;
        Store = new MemoryStore(Server.IssueRefreshToken(), Clock.GetUtcNow());
    }

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();

    private protected PartnerRefreshTokenCredentialOptions NewOptions(Action<PartnerRefreshTokenCredentialOptions>? configure = null)
    {
        var options = new PartnerRefreshTokenCredentialOptions { AuthorityHost = Server.Address, TimeProvider = Clock };
        options.Retry.MaxRetries = 0;
        configure?.Invoke(options);
        return options;
    }

    private protected PartnerRefreshTokenCredential NewCredential(
        IRefreshTokenStore? store = null, Action<PartnerRefreshTokenCredentialOptions>? configure = null) =>
        new(OAuthServer.Tenant, OAuthServer.ClientId, Server.ClientSecret, store ?? Store, NewOptions(configure));

    /// <summary>The access token, got in the way that the test is about.</summary>
    private protected static async Task<AccessToken> GetAsync(
        TokenCredential credential, bool isAsync = true, string? claims = null, bool isCaeEnabled = false, string scope = Scope,
        CancellationToken ct = default)
    {
        var context = new TokenRequestContext([scope], null, claims, null, isCaeEnabled);
        return isAsync ? await credential.GetTokenAsync(context, ct) : credential.GetToken(context, ct);
    }

    private protected static Task<PartnerAuthenticationException> FailAsync(TokenCredential credential, bool isAsync = true) =>
        Assert.ThrowsAsync<PartnerAuthenticationException>(() => GetAsync(credential, isAsync));

    /// <summary>Fails if a secret stands anywhere in an exception.</summary>
    private protected void AssertNoSecrets(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            var text = e + "\n" + e.Message + "\n" + string.Join('\n', e.Data.Cast<DictionaryEntry>().Select(d => $"{d.Key}={d.Value}"));
            AssertNoSecrets(text);
        }
    }

    private protected void AssertNoSecrets(string text)
    {
        Assert.NotEmpty(Server.Secrets);
        Assert.All(Server.Secrets, secret =>
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(secret), text, StringComparison.Ordinal);
        });
    }
}
