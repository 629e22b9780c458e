using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>
/// An authority as Microsoft Entra ID is one, on a loopback port: signs users in by authorization code with PKCE, trades codes and refresh
/// tokens for access tokens, and gives such to applications alone. A token is good for its application only; what it refuses, it refuses with the codes of Entra ID.
/// </summary>
public sealed class OAuthServer : IAsyncDisposable
{
    public const string Tenant = "partner.example";
    public const string ClientId = "11111111-2222-3333-4444-555555555555";

    private readonly Lock _lock = new();
    private readonly WebApplication _app;
    private readonly List<OAuthRequest> _requests = [];
    private readonly Queue<OAuthReply> _replies = new();
    private readonly HashSet<string> _refreshTokens = [];
    private readonly Dictionary<string, (string Challenge, string RedirectUri, string Scope)> _codes = [];
    private int _issued;

    private OAuthServer(WebApplication app) => _app = app;

    /// <summary>The address of the authority.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The application's secret; looks like a real one, so that looking for it in texts means something.</summary>
    public string ClientSecret { get; } = "secret~" + Convert.ToHexString(RandomNumberGenerator.GetBytes(12)) + "+/%";

    /// <summary>The application's certificate, where it has one: it then signs assertions instead of sending the secret.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>The clock that assertions are judged by.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>How long access tokens live, in seconds.</summary>
    public int ExpiresIn { get; set; } = 3600;

    /// <summary>After how many seconds a token should be renewed; null to leave that open.</summary>
    public int? RefreshIn { get; set; }

    /// <summary>Whether a refresh token is good for one trade only, and brings the next one. Entra ID leaves the old ones valid.</summary>
    public bool UseOnce { get; set; }

    /// <summary>Whether trades bring new refresh tokens.</summary>
    public bool Rotates { get; set; } = true;

    /// <summary>What requests for tokens wait for before they are answered.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The requests for tokens so far.</summary>
    public IReadOnlyList<OAuthRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>All secrets that went through here: none may stand in a message or a log.</summary>
    public List<string> Secrets { get; } = [];

    /// <summary>Is called when a request for a token has arrived.</summary>
    public Action OnRequest { get; set; } = () => { };

    /// <summary>Starts one on a free port.</summary>
    public static async Task<OAuthServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new OAuthServer(app);
        server.Secrets.Add(server.ClientSecret);
        app.MapPost("/{tenant}/oauth2/v2.0/token", server.AnswerAsync);
        app.MapGet("/{tenant}/oauth2/v2.0/authorize", server.AuthorizeAsync);
        await app.StartAsync();
        server.Address = new Uri(app.Urls.Single() + "/");
        return server;
    }

    /// <summary>A refresh token as a sign-in gives one.</summary>
    public string IssueRefreshToken()
    {
        lock (_lock)
        {
            var token = NewSecret("refresh");
            _refreshTokens.Add(token);
            return token;
        }
    }

    /// <summary>Makes a refresh token worthless.</summary>
    public void Revoke(string refreshToken)
    {
        lock (_lock)
        {
            _refreshTokens.Remove(refreshToken);
        }
    }

    /// <summary>Answers the next request for a token with this instead.</summary>
    public OAuthServer Reply(int status, string body, params (string Name, string Value)[] headers)
    {
        lock (_lock)
        {
            _replies.Enqueue(new OAuthReply(status, body, headers));
        }

        return this;
    }

    /// <summary>Refuses the next request for a token as Entra ID does.</summary>
    public OAuthServer Refuse(string error, int code, string description, int status = 400) => Reply(status, ErrorBody(error, code, description));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>What Entra ID writes.</summary>
    public static string ErrorBody(string error, int code, string description) => new JsonObject
    {
        ["error"] = error,
        ["error_description"] = $"AADSTS{code}: {description} Trace ID: {OAuthIds.Trace} Correlation ID: {OAuthIds.Correlation} "
            + "Timestamp: 2026-01-01 00:00:00Z",
        ["error_codes"] = new JsonArray(code),
        ["timestamp"] = "2026-01-01 00:00:00Z",
        ["trace_id"] = OAuthIds.Trace,
        ["correlation_id"] = OAuthIds.Correlation,
        ["error_uri"] = $"https://login.microsoftonline.com/error?code={code}",
    }.ToJsonString();

    /// <summary>The page to which a browser is sent: signs in whoever asks, and sends the browser back.</summary>
    private async Task AuthorizeAsync(HttpContext context)
    {
        string Given(string name) => context.Request.Query[name].ToString();
        if (Given("client_id") != ClientId || Given("response_type") != "code" || Given("code_challenge_method") != "S256"
            || Given("code_challenge").Length != 43 || Given("state").Length == 0)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync("The request is not one of an authorization code with PKCE.");
            return;
        }

        string code;
        lock (_lock)
        {
            code = NewSecret("code");
            _codes.Add(code, (Given("code_challenge"), Given("redirect_uri"), Given("scope")));
        }

        context.Response.Redirect(QueryHelpers.AddQueryString(
            Given("redirect_uri"), new Dictionary<string, string?> { ["code"] = code, ["state"] = Given("state") }));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var form = (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString());
        var request = new OAuthRequest((string)context.Request.RouteValues["tenant"]!, form);
        OAuthReply? reply;
        lock (_lock)
        {
            _requests.Add(request);
            foreach (var name in (string[])["refresh_token", "client_secret", "client_assertion", "code", "code_verifier"])
            {
                Secrets.AddRange(form.TryGetValue(name, out var value) ? [value] : []);
            }

            _replies.TryDequeue(out reply);
        }

        // Whoever hears of the request may move the gate for the next one.
        var gate = Gate;
        OnRequest();
        await gate.WaitAsync(context.RequestAborted);
        lock (_lock)
        {
            reply ??= Answer(request);
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(reply.Body);
    }

    private OAuthReply Answer(OAuthRequest request)
    {
        if (request.Tenant != Tenant)
        {
            return Refusal(400, "invalid_request", 90002, $"Tenant '{request.Tenant}' not found.");
        }

        if (request["client_id"] != ClientId)
        {
            return Refusal(400, "unauthorized_client", 700016, $"Application with identifier '{request["client_id"]}' was not found in the directory.");
        }

        var mistake = Certificate is null
            ? request["client_secret"] == ClientSecret ? null : "Invalid client secret provided."
            : new OAuthAssertion(Certificate, Clock.GetUtcNow()).FindMistake(request, new Uri(Address, $"{Tenant}/oauth2/v2.0/token"));
        if (mistake is not null)
        {
            return Refusal(401, "invalid_client", Certificate is null ? 7000215 : 700027, mistake);
        }

        return request["grant_type"] switch
        {
            "refresh_token" => AnswerRefresh(request),
            "authorization_code" => AnswerCode(request),
            "client_credentials" => request["scope"]?.EndsWith("/.default", StringComparison.Ordinal) == true
                ? Tokens(refreshToken: null)
                : Refusal(400, "invalid_scope", 1002012, "The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed."),
            var other => Refusal(400, "unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{other}'."),
        };
    }

    private OAuthReply AnswerRefresh(OAuthRequest request)
    {
        var token = request["refresh_token"] ?? "";
        if (!_refreshTokens.Contains(token))
        {
            return Refusal(400, "invalid_grant", 70000, "Provided grant is invalid or malformed.");
        }

        if (UseOnce)
        {
            _refreshTokens.Remove(token);
        }

        return Tokens(Rotates ? IssueRefreshToken() : null);
    }

    private OAuthReply AnswerCode(OAuthRequest request)
    {
        if (!_codes.Remove(request["code"] ?? "", out var issued) || issued.RedirectUri != request["redirect_uri"])
        {
            return Refusal(400, "invalid_grant", 54005, "OAuth2 Authorization code was already redeemed.");
        }

        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(request["code_verifier"] ?? "")));
        return challenge == issued.Challenge
            ? Tokens(issued.Scope.Split(' ').Contains("offline_access") ? IssueRefreshToken() : null)
            : Refusal(400, "invalid_grant", 501481, "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
    }

    private OAuthReply Tokens(string? refreshToken)
    {
        var body = new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = ExpiresIn, ["access_token"] = NewSecret("access") };
        if (RefreshIn is { } seconds)
        {
            body["refresh_in"] = seconds;
        }

        if (refreshToken is not null)
        {
            body["refresh_token"] = refreshToken;
        }

        return new OAuthReply(200, body.ToJsonString(), []);
    }

    private static OAuthReply Refusal(int status, string error, int code, string description) => new(status, ErrorBody(error, code, description), []);

    private string NewSecret(string kind)
    {
        var secret = string.Create(CultureInfo.InvariantCulture, $"{kind}-{++_issued}.{Convert.ToHexString(RandomNumberGenerator.GetBytes(24))}");
        Secrets.Add(secret);
        return secret;
    }
}
