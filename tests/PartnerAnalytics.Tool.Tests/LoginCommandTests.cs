using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using System.Web;
using Azure.Core;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Tool.Tests;

public sealed partial class LoginCommandTests : IAsyncLifetime
{
    private const string Scope = "https://api.partnercenter.microsoft.com/user_impersonation";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partner-analytics-");
    private readonly FakeSurroundings _surroundings = new();

    private OAuthServer Server { get; set; } = null!;

    private string Store => Path.Combine(_folder.FullName, "token.json");

    public async Task InitializeAsync()
    {
        Server = await OAuthServer.StartAsync();
        _surroundings.Variables["PARTNER_ANALYTICS_CLIENT_SECRET"] = Server.ClientSecret;
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_sign_in_leaves_a_refresh_token_that_the_credential_can_trade()
    {
        var (exitCode, output, error) = await RunAsync();
        await _surroundings.Browsing;

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Contains($"Signed in. The refresh token is kept in {Store}", output, StringComparison.Ordinal);
        AssertNoSecrets(output);

        var credential = new PartnerRefreshTokenCredential(
            OAuthServer.Tenant, OAuthServer.ClientId, Server.ClientSecret, new FileRefreshTokenStore(Store),
            new PartnerRefreshTokenCredentialOptions { AuthorityHost = Server.Address });
        Assert.StartsWith("access-", (await credential.GetTokenAsync(new TokenRequestContext([Scope]), default)).Token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_page_is_asked_for_a_code_that_only_this_process_can_use()
    {
        await RunAsync();
        var query = HttpUtility.ParseQueryString(_surroundings.Opened!.Query);
        var request = Assert.Single(Server.Requests);

        Assert.Equal($"/{OAuthServer.Tenant}/oauth2/v2.0/authorize", _surroundings.Opened.AbsolutePath);
        Assert.Equal(OAuthServer.ClientId, query["client_id"]);
        Assert.Equal("code", query["response_type"]);
        Assert.Equal(Scope + " offline_access", query["scope"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Matches("^http://localhost:[0-9]+/$", query["redirect_uri"]);
        Assert.True(query["state"]!.Length >= 43);
        Assert.True(request["code_verifier"]!.Length >= 43);
        Assert.Equal(query["redirect_uri"], request["redirect_uri"]);
        Assert.DoesNotContain(request["code_verifier"]!, _surroundings.Opened.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(Server.ClientSecret, _surroundings.Opened.Query, StringComparison.Ordinal);

        var first = query["state"];
        await RunAsync();
        Assert.NotEqual(first, HttpUtility.ParseQueryString(_surroundings.Opened.Query)["state"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_browser_the_address_is_printed(bool byOption)
    {
        _surroundings.Browser = null;
        await using var run = await ToolRun.StartAsync(_surroundings, [.. Arguments(), .. byOption ? ["--no-browser"] : Array.Empty<string>()]);
        var address = new Uri(Address().Match(run.Output).Value);
        using var http = new HttpClient();

        Assert.Contains("You can close this page", await http.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Equal(0, await run.Ended);
        Assert.NotNull(new FileRefreshTokenStore(Store).Load());
        Assert.Equal(!byOption, _surroundings.Opened is not null);
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
    [InlineData("access_denied", "the user canceled the authentication", "Nobody signed in: the authority answered access_denied. The sign-in was cancelled, or the user declined")]
    [InlineData("access_denied", "AADSTS90094: The grant requires admin permission.", "administrator of the tenant consent")]
    [InlineData("interaction_required", "AADSTS50076: You must use multi-factor authentication. More", "AADSTS50076: You must use multi-factor authentication. The user has to sign in again with multi-factor")]
    [InlineData("<b>odd</b>", "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9", "Nobody signed in: the authority answered with an error.")]
    public async Task A_sign_in_page_that_says_no_is_told(string code, string description, string told)
    {
        _surroundings.Browser = (http, page) => FakeSurroundings.ReturnAsync(
            http, page, ("error", code), ("error_description", description), ("state", FakeSurroundings.StateOf(page)));
        var (exitCode, _, error) = await RunAsync();

        Assert.Equal(2, exitCode);
        Assert.StartsWith("error: Nobody signed in: the authority answered ", error, StringComparison.Ordinal);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", error, StringComparison.Ordinal);
        AssertNothingWasStored();
    }

    [Theory]
    [InlineData("another-state")]
    [InlineData("")]
    public async Task An_answer_to_another_sign_in_is_refused(string state)
    {
        _surroundings.Browser = (http, page) => FakeSurroundings.ReturnAsync(http, page, ("code", "stolen"), ("state", state));
        var (exitCode, _, error) = await RunAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("answer to another sign-in: its state is not the one that was sent", error, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
        AssertNothingWasStored();
    }

    [Fact]
    public async Task Other_requests_to_the_port_are_not_answers()
    {
        var statuses = new List<HttpStatusCode>();
        _surroundings.Browser = async (http, page) =>
        {
            var redirect = HttpUtility.ParseQueryString(page.Query)["redirect_uri"]!;
            foreach (var path in new[] { "favicon.ico", "", "?state=x", "other?code=x&state=y" })
            {
                using var answer = await http.GetAsync(new Uri(redirect + path));
                statuses.Add(answer.StatusCode);
            }

            using var post = await http.PostAsync(new Uri(redirect + "?code=x&state=y"), null);
            statuses.Add(post.StatusCode);
            await http.GetStringAsync(page);
        };

        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(Enumerable.Repeat(HttpStatusCode.NotFound, 5), statuses);
    }

    [Fact]
    public async Task A_code_that_is_not_accepted_is_told()
    {
        _surroundings.Browser = (http, page) => FakeSurroundings.ReturnAsync(
            http, page, ("code", "old-code"), ("state", FakeSurroundings.StateOf(page)));
        var (exitCode, _, error) = await RunAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("did not accept the code of the sign-in (AADSTS54005)", error, StringComparison.Ordinal);
        AssertNothingWasStored();
    }

    [Fact]
    public async Task Nobody_who_signs_in_is_told()
    {
        _surroundings.Browser = (_, _) => Task.CompletedTask;
        _surroundings.Clock = new ImpatientClock();
        var (exitCode, _, error) = await RunAsync("--timeout", "60");

        Assert.Equal(2, exitCode);
        Assert.Equal(
            "error: Nobody signed in within 60 seconds. Run the command again, and give it more time with --timeout.",
            error.TrimEnd());
    }

    [Fact]
    public async Task Stopping_it_stores_nothing()
    {
        _surroundings.Browser = (_, _) => Task.CompletedTask;
        await using var run = await ToolRun.StartAsync(_surroundings, Arguments());

        Assert.Equal(2, await run.StopAsync());
        Assert.Contains("Nothing was stored.", run.Error, StringComparison.Ordinal);
        AssertNothingWasStored();
    }

    [Fact]
    public async Task The_secret_comes_from_a_file_a_variable_or_the_keyboard()
    {
        var file = Path.Combine(_folder.FullName, "secret.txt");
        await File.WriteAllTextAsync(file, Server.ClientSecret + "\n");
        _surroundings.Variables["PARTNER_ANALYTICS_CLIENT_SECRET"] = "wrong";
        Assert.Equal(0, (await RunAsync("--secret-file", file)).ExitCode);

        var (exitCode, _, error) = await RunAsync();
        Assert.Equal(2, exitCode);
        Assert.Contains("AADSTS7000215", error, StringComparison.Ordinal);

        _surroundings.Variables.Clear();
        _surroundings.Typed = Server.ClientSecret;
        Assert.Equal(0, (await RunAsync()).ExitCode);

        _surroundings.Typed = null;
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
        var file = Path.Combine(_folder.FullName, "app.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "pass-word"));
        Server.Certificate = certificate;
        _surroundings.Variables["PARTNER_ANALYTICS_CERTIFICATE_PASSWORD"] = "pass-word";
        Assert.Equal(0, (await RunAsync("--certificate", file)).ExitCode);

        _surroundings.Variables["PARTNER_ANALYTICS_CERTIFICATE_PASSWORD"] = "another";
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
        Assert.Null(_surroundings.Opened);
        Assert.Equal("my diary", await File.ReadAllTextAsync(Store));
    }

    [Fact]
    public async Task Other_mistakes_are_told()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Assert.Contains("address already in use", (await RunAsync("--port", $"{port}")).Error, StringComparison.Ordinal);
        Assert.Contains("Name it with --scope.", (await RunAsync("--cloud", "China")).Error, StringComparison.Ordinal);
        Assert.Contains("unencrypted", (await RunAsync(Arguments(authority: "http://login.example"))).Error, StringComparison.Ordinal);
        Assert.Contains(
            "exclude each other", (await RunAsync("--secret-file", typeof(OAuthServer).Assembly.Location, "--certificate", typeof(OAuthServer).Assembly.Location)).Error,
            StringComparison.Ordinal);
        Assert.Null(_surroundings.Opened);
    }

    private string[] Arguments(string? authority = null) =>
    [
        "login", "--tenant", OAuthServer.Tenant, "--client-id", OAuthServer.ClientId, "--store", Store, "--authority",
        authority ?? Server.Address.AbsoluteUri,
    ];

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] more) =>
        ToolRun.CompleteAsync(_surroundings, more is ["login", ..] ? more : [.. Arguments(), .. more]);

    private void AssertNothingWasStored() => Assert.False(File.Exists(Store));

    private void AssertNoSecrets(string text) => Assert.All(Server.Secrets, s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));

    [GeneratedRegex(@"http://127\.0\.0\.1:\S+")]
    private static partial Regex Address();

    /// <summary>A clock whose timers ring at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
