using System.Net;
using System.Net.Sockets;
using PartnerAnalytics.Tests.Helpers;
using static PartnerAnalytics.Linq.PartnerAuthenticationReason;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>What an authority refuses is told in words, with what to do, and without anything secret.</summary>
public sealed class RefusalTests : SignInTest
{
    public static TheoryData<string, int, string, int, PartnerAuthenticationReason, string> Refusals => new()
    {
        { "invalid_grant", 700082, "The refresh token has expired due to inactivity. The token was issued on 2025-01-01.", 400, SignInExpired, "partner-analytics login" },
        { "invalid_grant", 70008, "The provided authorization code or refresh token has expired.", 400, SignInExpired, "Let a user sign in again" },
        { "invalid_grant", 50173, "The provided grant has expired due to it being revoked, a fresh auth token is needed.", 400, SignInRevoked, "password was changed" },
        { "invalid_grant", 70000, "Provided grant is invalid or malformed.", 400, SignInRevoked, "made for another application" },
        { "invalid_grant", 65001, "The user or administrator has not consented to use the application.", 400, ConsentMissing, "user_impersonation" },
        { "invalid_grant", 50076, "Due to a configuration change, you must use multi-factor authentication.", 400, MultiFactorRequired, "multi-factor" },
        { "interaction_required", 50079, "You must enroll in multi-factor authentication.", 400, MultiFactorRequired, "multi-factor" },
        { "interaction_required", 50158, "External security challenge not satisfied.", 400, MultiFactorRequired, "multi-factor" },
        { "invalid_client", 7000215, "Invalid client secret provided.", 401, ClientRejected, "not its id" },
        { "invalid_client", 7000222, "The provided client secret keys are expired.", 401, ClientRejected, "has not expired" },
        { "unauthorized_client", 700016, "Application was not found in the directory.", 400, ClientRejected, "registered in this tenant" },
        { "invalid_request", 90002, "Tenant not found.", 400, TenantUnknown, "Check the tenant" },
        { "temporarily_unavailable", 90033, "A transient error has occurred.", 503, ServiceUnavailable, "Try again later." },
        { "server_error", 50000, "Something else.", 500, ServiceUnavailable, "Try again later." },
        { "invalid_scope", 70011, "The provided value for the input parameter 'scope' isn't valid.", 400, Rejected, "Look the code up" },
        { "invalid_grant", 99999, "Something new.", 400, SignInRevoked, "no longer valid" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_told_in_words(
        string error, int code, string description, int status, PartnerAuthenticationReason reason, string mentioned)
    {
        foreach (var isAsync in new[] { true, false })
        {
            Server.Refuse(error, code, description, status);
            var e = await FailAsync(NewCredential(), isAsync);

            Assert.Equal(reason, e.Reason);
            Assert.Equal(status, e.Status);
            Assert.Equal(error, e.Error);
            Assert.Equal($"AADSTS{code}", e.ErrorCode);
            Assert.Equal(OAuthIds.Trace, e.TraceId);
            Assert.Equal(OAuthIds.Correlation, e.CorrelationId);
            Assert.Equal(reason is ServiceUnavailable, e.IsTransient);
            Assert.StartsWith($"Signing in to Partner Center failed: the authority responded with {status}, {error}: AADSTS{code}: ", e.Message);
            Assert.Contains(description.Split(". ")[0], e.Message);
            Assert.DoesNotContain("issued on", e.Message);
            Assert.Contains(mentioned, e.Message);
            Assert.EndsWith($" (Trace id {OAuthIds.Trace}, correlation id {OAuthIds.Correlation}.)", e.Message);
            AssertNoSecrets(e);
        }

        Assert.Empty(Store.Saved);
    }

    [Fact]
    public async Task The_message_of_an_expired_token_is_this()
    {
        Server.Refuse("invalid_grant", 700082, "The refresh token has expired due to inactivity. The token was issued on 2025-01-01.");
        Assert.Equal(
            "Signing in to Partner Center failed: the authority responded with 400, invalid_grant: AADSTS700082: The refresh token has expired due to "
            + "inactivity. The refresh token has expired. Let a user sign in again, for example by 'partner-analytics login', which stores a new "
            + $"refresh token. (Trace id {OAuthIds.Trace}, correlation id {OAuthIds.Correlation}.)",
            (await FailAsync(NewCredential())).Message);
    }

    [Theory]
    [InlineData("AADSTS7000215: The secret '{secret}' is wrong. More of it.", "AADSTS7000215: The secret '[removed]' is wrong.")]
    [InlineData("AADSTS70000: {refresh} is bad.", "AADSTS70000: [removed] is bad.")]
    [InlineData("AADSTS70000: It was eyJ0eXAiOiJKV1QiLCJhbGciOiJS.eyJhdWQiOiJodHRwcz.abc-_def here.", "AADSTS70000: It was [removed] here.")]
    [InlineData("AADSTS700016: Application '11111111-2222-3333-4444-555555555555' was not found.", "'11111111-2222-3333-4444-555555555555' was not")]
    [InlineData("AADSTS70000: One\r\ntwo. Three", "AADSTS70000: One two. The refresh token")]
    public async Task Of_a_description_only_what_is_safe_is_quoted(string description, string quoted)
    {
        var text = description
            .Replace("{secret}", Server.ClientSecret, StringComparison.Ordinal)
            .Replace("{refresh}", Store.Token!.Value, StringComparison.Ordinal);
        Server.Reply(400, $$"""{"error":"invalid_grant","error_description":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""");
        var e = await FailAsync(NewCredential());

        Assert.Contains(quoted, e.Message);
        Assert.DoesNotContain("eyJ", e.Message);
        AssertNoSecrets(e);
    }

    [Theory]
    [InlineData("hunter2", "The secret 'hunter2' is wrong.", "The secret '[removed]' is wrong.")]
    [InlineData("a/b c", "The secret a%2Fb%20c is wrong.", "The secret [removed] is wrong.")]
    public async Task A_secret_that_looks_like_a_word_is_not_quoted_either(string secret, string description, string quoted)
    {
        Server.Refuse("invalid_client", 7000215, description, 401);
        var e = await FailAsync(new PartnerRefreshTokenCredential(OAuthServer.Tenant, OAuthServer.ClientId, secret, Store, NewOptions()));

        Assert.Contains("AADSTS7000215: " + quoted, e.Message);
    }

    [Theory]
    [InlineData("<html>Sign in to the proxy, please: eyJhbGciOiJSUzI1NiIsInR5cCI6</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"error":"Something Strange refresh-1.ABC"}""")]
    public async Task A_bad_answer_that_is_no_authoritys_is_told(string body)
    {
        Server.Reply(403, body);
        var e = await FailAsync(NewCredential());

        Assert.Equal(AnswerUnreadable, e.Reason);
        Assert.Equal(403, e.Status);
        Assert.Contains("the authority responded with 403, but not as an authority does. Check the authority's URI", e.Message);
        Assert.DoesNotContain("eyJ", e.ToString());
        Assert.DoesNotContain("refresh-1", e.ToString());
    }

    [Theory]
    [InlineData("<html>Welcome!</html>", "it is not JSON")]
    [InlineData("{\"access_token\":\"eyJhbGciOiJSUzI1NiIsInR5", "it is not JSON")]
    [InlineData("[]", "it is not JSON")]
    [InlineData("{}", "it holds no access token")]
    [InlineData("""{"access_token":"eyJ","token_type":"pop","expires_in":3600}""", "its token is not a bearer token")]
    [InlineData("""{"access_token":"eyJ","token_type":"Bearer"}""", "it does not say when the access token expires")]
    [InlineData("""{"access_token":"eyJ","token_type":"Bearer","expires_in":-1}""", "it does not say when the access token expires")]
    public async Task A_good_answer_that_cannot_be_used_is_told(string body, string defect)
    {
        Server.Reply(200, body);
        var e = await FailAsync(NewCredential());

        Assert.Equal(AnswerUnreadable, e.Reason);
        Assert.Equal(200, e.Status);
        Assert.Contains($"the authority's response cannot be used: {defect}. Check", e.Message);
        Assert.DoesNotContain("eyJ", e.ToString());
    }

    [Fact]
    public async Task A_refresh_token_in_an_answer_that_cannot_be_used_is_saved()
    {
        Server.Reply(200, """{"refresh_token":"the-next-one"}""");
        Assert.Equal(AnswerUnreadable, (await FailAsync(NewCredential())).Reason);
        Assert.Equal("the-next-one", Store.Token!.Value);
    }

    [Fact]
    public async Task Numbers_may_come_as_strings()
    {
        Server.Reply(200, """{"token_type":"bearer","access_token":"eyJ","expires_in":"3600"}""");
        Assert.Equal(Clock.GetUtcNow().AddHours(1), (await GetAsync(NewCredential())).ExpiresOn);
    }

    [Theory]
    [InlineData("57", 57)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60)]
    [InlineData("Wed, 31 Dec 2025 00:01:00 GMT", 0)]
    public async Task Throttling_says_how_long_to_wait(string header, int seconds)
    {
        Server.Reply(429, "Slow down!", ("Retry-After", header));
        var e = await FailAsync(NewCredential());

        Assert.Equal(Throttled, e.Reason);
        Assert.True(e.IsTransient);
        Assert.Equal(TimeSpan.FromSeconds(seconds), e.RetryAfter);
        Assert.Contains($"Wait {seconds} seconds", e.Message);
    }

    [Fact]
    public async Task What_passes_is_tried_again()
    {
        Server.Reply(503, "").Reply(429, "{}").Refuse("temporarily_unavailable", 90033, "A transient error.", 500);
        var credential = NewCredential(configure: options =>
        {
            options.Retry.MaxRetries = 3;
            options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.Zero;
        });

        Assert.StartsWith("access-", (await GetAsync(credential)).Token);
        Assert.Equal(4, Server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_authority_that_cannot_be_reached_is_told(bool isAsync)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        var e = await FailAsync(NewCredential(configure: options => options.AuthorityHost = address), isAsync);

        Assert.Equal(Unreachable, e.Reason);
        Assert.True(e.IsTransient);
        Assert.Equal(0, e.Status);
        Assert.Contains($"the authority {address.ToString().TrimEnd('/')} could not be reached: ", e.Message);
        Assert.NotNull(e.InnerException);
        AssertNoSecrets(e);
    }

    [Fact]
    public async Task An_authority_that_does_not_answer_is_told()
    {
        Server.Gate = new TaskCompletionSource().Task;
        var e = await FailAsync(NewCredential(configure: options => options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(50)));

        Assert.Equal(Unreachable, e.Reason);
        Assert.Contains("did not respond in time", e.Message);
    }

    [Fact]
    public async Task Redirects_are_not_followed_with_the_secrets()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        Server.Reply(307, "", ("Location", $"http://{elsewhere.LocalEndpoint}/"));
        var e = await FailAsync(NewCredential());

        Assert.Equal(307, e.Status);
        Assert.False(elsewhere.Pending());
    }
}
