using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using System.Web;
using Azure.Core;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Tool.Tests;

public sealed partial class LoginCommandTests : LoginTest
{
    [Fact]
    public async Task A_sign_in_leaves_a_refresh_token_that_the_credential_can_trade()
    {
        var (exitCode, output, error) = await RunAsync();
        await Surroundings.Browsing;

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Contains($"Signed in. The refresh token is stored in {Store}", output, StringComparison.Ordinal);
        AssertNoSecrets(output);

        var credential = new PartnerRefreshTokenCredential(
            OAuthServer.Tenant, OAuthServer.ClientId, Server.ClientSecret, new FileRefreshTokenStore(Store),
            new PartnerRefreshTokenCredentialOptions { AuthorityHost = Server.Address });
        Assert.StartsWith("access-", (await credential.GetTokenAsync(new TokenRequestContext([Scope]), default)).Token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_page_is_to_give_a_code_that_only_this_process_can_use()
    {
        await RunAsync();
        var query = HttpUtility.ParseQueryString(Surroundings.Opened!.Query);
        var request = Assert.Single(Server.Requests);

        Assert.Equal($"/{OAuthServer.Tenant}/oauth2/v2.0/authorize", Surroundings.Opened.AbsolutePath);
        Assert.Equal(OAuthServer.ClientId, query["client_id"]);
        Assert.Equal("code", query["response_type"]);
        Assert.Equal(Scope + " offline_access", query["scope"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Matches("^http://localhost:[0-9]+/$", query["redirect_uri"]);
        Assert.True(query["state"]!.Length >= 43);
        Assert.True(request["code_verifier"]!.Length >= 43);
        Assert.Equal(query["redirect_uri"], request["redirect_uri"]);
        Assert.DoesNotContain(request["code_verifier"]!, Surroundings.Opened.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(Server.ClientSecret, Surroundings.Opened.Query, StringComparison.Ordinal);

        var first = query["state"];
        await RunAsync();
        Assert.NotEqual(first, HttpUtility.ParseQueryString(Surroundings.Opened.Query)["state"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_browser_the_uri_is_printed(bool byOption)
    {
        Surroundings.Browser = null;
        await using var run = await ToolRun.StartAsync(Surroundings, [.. Arguments(), .. byOption ? ["--no-browser"] : Array.Empty<string>()]);
        var uri = new Uri(PrintedUri().Match(run.Output).Value);
        using var http = new HttpClient();

        Assert.Contains("You can close this page", await http.GetStringAsync(uri), StringComparison.Ordinal);
        Assert.Equal(0, await run.Ended);
        Assert.NotNull(new FileRefreshTokenStore(Store).Load());
        Assert.Equal(!byOption, Surroundings.Opened is not null);
    }

    [Fact]
    public async Task A_new_sign_in_replaces_the_old_token()
    {
        await RunAsync();
        var old = new FileRefreshTokenStore(Store).Load()!.Token.Value;
        await RunAsync();
        Assert.NotEqual(old, new FileRefreshTokenStore(Store).Load()!.Token.Value);
    }

    [Theory]
    [InlineData("access_denied", "AADSTS65004: User declined to consent to access the app. Trace ID: x", "AADSTS65004: User declined to consent to access the app. The sign-in was cancelled, or the user declined")]
    [InlineData("access_denied", "the user canceled the authentication", "Nobody signed in: the authority responded with access_denied. The sign-in was cancelled, or the user declined")]
    [InlineData("access_denied", "AADSTS90094: The grant requires admin permission.", "administrator of the tenant consent")]
    [InlineData("interaction_required", "AADSTS50076: You must use multi-factor authentication. More", "AADSTS50076: You must use multi-factor authentication. The user has to sign in again with multi-factor")]
    [InlineData("<b>odd</b>", "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9", "Nobody signed in: the authority responded with an error.")]
    public async Task A_sign_in_page_that_says_no_is_told(string code, string description, string told)
    {
        Surroundings.Browser = (http, page) => FakeSurroundings.ReturnAsync(
            http, page, ("error", code), ("error_description", description), ("state", FakeSurroundings.StateOf(page)));
        var (exitCode, _, error) = await RunAsync();

        Assert.Equal(2, exitCode);
        Assert.StartsWith("error: Nobody signed in: the authority responded with ", error, StringComparison.Ordinal);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", error, StringComparison.Ordinal);
        AssertNothingWasStored();
    }

    [Fact]
    public async Task A_code_that_is_not_accepted_is_told()
    {
        Surroundings.Browser = (http, page) => FakeSurroundings.ReturnAsync(
            http, page, ("code", "old-code"), ("state", FakeSurroundings.StateOf(page)));
        var (exitCode, _, error) = await RunAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("did not accept the code of the sign-in (AADSTS54005)", error, StringComparison.Ordinal);
        AssertNothingWasStored();
    }

    [Fact]
    public async Task Nobody_who_signs_in_is_told()
    {
        Surroundings.Browser = (_, _) => Task.CompletedTask;
        Surroundings.Clock = new ImpatientClock();
        var (exitCode, _, error) = await RunAsync("--timeout", "60");

        Assert.Equal(2, exitCode);
        Assert.Equal(
            "error: Nobody signed in within 60 seconds. Run the command again, and allow more time with --timeout.",
            error.TrimEnd());
    }

    [Fact]
    public async Task Stopping_it_stores_nothing()
    {
        Surroundings.Browser = (_, _) => Task.CompletedTask;
        await using var run = await ToolRun.StartAsync(Surroundings, Arguments());

        Assert.Equal(2, await run.StopAsync());
        Assert.Contains("Nothing was stored.", run.Error, StringComparison.Ordinal);
        AssertNothingWasStored();
    }

    [Fact]
    public async Task The_secret_comes_from_a_file_a_variable_or_the_keyboard()
    {
        var file = Path.Combine(Folder.FullName, "secret.txt");
        await File.WriteAllTextAsync(file, Server.ClientSecret + "\n");
        Surroundings.Variables["PARTNER_ANALYTICS_CLIENT_SECRET"] = "wrong";
        Assert.Equal(0, (await RunAsync("--secret-file", file)).ExitCode);

        var (exitCode, _, error) = await RunAsync();
        Assert.Equal(2, exitCode);
        Assert.Contains("AADSTS7000215", error, StringComparison.Ordinal);

        Surroundings.Variables.Clear();
        Surroundings.Typed = Server.ClientSecret;
        Assert.Equal(0, (await RunAsync()).ExitCode);

        Surroundings.Typed = null;
        (exitCode, _, error) = await RunAsync();
        Assert.Equal(2, exitCode);
        Assert.Contains("PARTNER_ANALYTICS_CLIENT_SECRET, or name a file with --secret-file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_takes_the_place_of_the_secret()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(Folder.FullName, "app.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "pass-word"));
        Server.Certificate = certificate;
        Surroundings.Variables["PARTNER_ANALYTICS_CERTIFICATE_PASSWORD"] = "pass-word";
        Assert.Equal(0, (await RunAsync("--certificate", file)).ExitCode);

        Surroundings.Variables["PARTNER_ANALYTICS_CERTIFICATE_PASSWORD"] = "another";
        var (exitCode, _, error) = await RunAsync("--certificate", file);
        Assert.Equal(2, exitCode);
        Assert.Contains($"The certificate cannot be read from '{file}'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_told_before_anybody_signs_in()
    {
        await File.WriteAllTextAsync(Store, "my diary");
        var (exitCode, _, error) = await RunAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains($"The file '{Store}' holds no refresh token", error, StringComparison.Ordinal);
        Assert.Null(Surroundings.Opened);
        Assert.Equal("my diary", await File.ReadAllTextAsync(Store));
    }

    [Fact]
    public async Task Other_mistakes_are_told()
    {
        Assert.Contains("Name it with --scope.", (await RunAsync("--cloud", "China")).Error, StringComparison.Ordinal);
        Assert.Contains("unencrypted", (await RunAsync(Arguments(authority: "http://login.example"))).Error, StringComparison.Ordinal);
        Assert.Contains(
            "exclude each other", (await RunAsync("--secret-file", typeof(OAuthServer).Assembly.Location, "--certificate", typeof(OAuthServer).Assembly.Location)).Error,
            StringComparison.Ordinal);
        Assert.Null(Surroundings.Opened);
    }

    private void AssertNoSecrets(string text) => Assert.All(Server.Secrets, s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));

    [GeneratedRegex(@"http://127\.0\.0\.1:\S+")]
    private static partial Regex PrintedUri();

    /// <summary>A clock whose timers ring at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
