using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PartnerAnalytics.Tool.Login;

/// <summary>Waits on a loopback port for the browser to come back from the authority.</summary>
internal sealed class RedirectListener : IAsyncDisposable
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>partner-analytics</title></head>
        <body><p>The browser has done its part. You can close this page; the command line says how it went.</p></body></html>
        """;

    private readonly WebApplication _app;
    private readonly TaskCompletionSource<BrowserAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RedirectListener(WebApplication app) => _app = app;

    /// <summary>The address for the authority to send the browser to. The application's registration has it without the port.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts to listen.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<RedirectListener> StartAsync(int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var listener = new RedirectListener(app);
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

        listener.Address = new UriBuilder(app.Urls.Single()) { Host = "localhost" }.Uri;
        return listener;
    }

    /// <summary>The first answer of a browser.</summary>
    public Task<BrowserAnswer> WaitAsync(CancellationToken cancellationToken) => _answer.Task.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // Lets the browser have its page first.
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        string? Given(string name) => context.Request.Query[name] is [{ Length: > 0 } value] ? value : null;
        var answer = new BrowserAnswer(Given("state"), Given("code"), Given("error"), Given("error_description"));

        // Browsers ask for icons, and other programs for anything.
        if (context.Request.Method != "GET" || context.Request.Path != "/" || (answer.Code is null && answer.Error is null))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(Page, context.RequestAborted);
        _answer.TrySetResult(answer);
    }
}
