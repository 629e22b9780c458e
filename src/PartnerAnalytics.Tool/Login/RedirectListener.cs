using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PartnerAnalytics.Tool.Login;

/// <summary>Waits on a loopback port for the browser to come back from the authority.</summary>
internal sealed class RedirectListener : IAsyncDisposable
{
    private const string DonePage = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>partner-analytics</title></head>
        <body><p>The browser has done its part. You can close this page; the command line says how it went.</p></body></html>
        """;

    private const string StrayPage = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>partner-analytics</title></head>
        <body><p>This is the response to another sign-in: its state is not the one that was sent. Close this page, and sign in on the page
        that partner-analytics opened last. It is still waiting.</p></body></html>
        """;

    /// <summary>Codes are long, and browsers send localhost the cookies of everything that was ever developed there.</summary>
    private const int MaximumHeadersSize = 512 << 10;

    /// <summary>How long the browser has to take its page, once the response is there.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly ProofKey _key;
    private readonly TaskCompletionSource<BrowserResponse> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _strays;

    private RedirectListener(WebApplication app, ProofKey key, Uri redirectUri)
    {
        _app = app;
        _key = key;
        RedirectUri = redirectUri;
    }

    /// <summary>Where the authority sends the browser. The application is registered with it, without the port.</summary>
    public Uri RedirectUri { get; }

    /// <summary>Whether browsers have brought responses to other sign-ins.</summary>
    public bool HasStrays => Volatile.Read(ref _strays) > 0;

    /// <summary>Starts to listen.</summary>
    /// <param name="key">The key of the sign-in whose response is awaited.</param>
    /// <param name="wantedPort">The port; 0 for a free one.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<RedirectListener> StartAsync(ProofKey key, int wantedPort, CancellationToken cancellationToken)
    {
        var sockets = LoopbackPort.Bind(wantedPort);
        var app = Build(sockets);
        var port = ((IPEndPoint)sockets[0].LocalEndPoint!).Port;
        var listener = new RedirectListener(app, key, new UriBuilder(Uri.UriSchemeHttp, "localhost", port).Uri);
        app.Run(listener.ReceiveAsync);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return listener;
    }

    /// <summary>The first response to this sign-in.</summary>
    public Task<BrowserResponse> WaitAsync(CancellationToken cancellationToken) => _response.Task.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // Lets the browser have its page first.
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(IReadOnlyList<Socket> sockets)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.Configure<SocketTransportOptions>(
            transport => transport.CreateBoundListenSocket = endpoint => sockets.Single(socket => endpoint.Equals(socket.LocalEndPoint)));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = MaximumHeadersSize;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaximumHeadersSize;
            kestrel.Limits.MaxRequestHeaderCount = 1_000;
            foreach (var socket in sockets)
            {
                kestrel.Listen(socket.LocalEndPoint!, listen => listen.Protocols = HttpProtocols.Http1);
            }
        });
        return builder.Build();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        string? Given(string name) => context.Request.Query[name] is [{ Length: > 0 } value] ? value : null;
        var response = new BrowserResponse(Given("code"), Given("error"), Given("error_description"));

        // Browsers request icons, and other programs anything.
        if (context.Request.Method != "GET" || context.Request.Path != "/" || (response.Code is null && response.Error is null))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var isExpected = _key.IsState(Given("state"));
        if (isExpected)
        {
            // Before the page: the browser may be gone already, and the code is here all the same.
            _response.TrySetResult(response);
        }
        else
        {
            Interlocked.Increment(ref _strays);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(isExpected ? DonePage : StrayPage, context.RequestAborted);
    }
}
