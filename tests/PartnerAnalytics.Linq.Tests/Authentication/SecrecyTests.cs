using System.Diagnostics.Tracing;
using System.Text;
using Azure.Core.Diagnostics;
using Azure.Core.Pipeline;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>Tokens and secrets stand in no log and no text of an object.</summary>
public sealed class SecrecyTests : SignInTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Logs_hold_no_secret_even_where_contents_are_to_be_logged(bool isAsync)
    {
        var log = new StringBuilder();
        using (new AzureEventSourceListener((_, text) => { lock (log) { log.AppendLine(text); } }, EventLevel.LogAlways))
        {
            var credential = NewCredential(configure: options => options.Diagnostics.IsLoggingContentEnabled = true);
            await GetAsync(credential, isAsync);
            Server.Refuse("invalid_grant", 70000, "Bad: " + Store.Token!.Value);
            Clock.Advance(TimeSpan.FromHours(1));
            await FailAsync(credential, isAsync);
        }

        var lines = log.ToString();
        Assert.Contains($"{Server.Address}{OAuthServer.Tenant}/oauth2/v2.0/token", lines);
        Assert.DoesNotContain("refresh_token", lines);
        AssertNoSecrets(lines);
    }

    [Fact]
    public async Task A_query_that_cannot_sign_in_ends_with_the_credentials_exception()
    {
        Server.Refuse("invalid_grant", 700082, "The refresh token has expired due to inactivity.");
        var http = new StubHttp();
        var partner = new PartnerAnalyticsClient(
            NewCredential(), new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(new HttpClient(http)) });
        var e = await Assert.ThrowsAsync<PartnerAuthenticationException>(() => partner.Referrals.Take(1).ToListAsync());

        Assert.Equal(PartnerAuthenticationReason.SignInExpired, e.Reason);
        Assert.Empty(http.Requests);
        Assert.Single(Server.Requests);
        AssertNoSecrets(e);
    }

    [Fact]
    public async Task Objects_do_not_show_what_they_hold()
    {
        var credential = NewCredential();
        await GetAsync(credential);
        var stored = Store.Load()!;

        Assert.Equal("refresh token, last used 2026-01-01 00:00:00Z", stored.Token.ToString());
        AssertNoSecrets($"{credential}{stored}{Store}{new FileRefreshTokenStore("x")}");
    }
}
