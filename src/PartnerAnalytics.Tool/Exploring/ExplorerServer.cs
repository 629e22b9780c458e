using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>Serves the page on the loopback address, and nowhere else.</summary>
internal sealed class ExplorerServer : IAsyncDisposable
{
    /// <summary>Of a body; a query is at most 20,000 characters long.</summary>
    private const int MaximumBody = 256 * 1024;

    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private ExplorerServer(WebApplication application, Uri address)
    {
        _application = application;
        Address = address;
    }

    /// <summary>Where the page is; what follows the <c>#</c> opens it once.</summary>
    public Uri Address { get; }

    /// <summary>Starts the server.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="calls">What answers the page.</param>
    /// <param name="announce">Called with the address at which the page can be opened again, when the one before it is used up.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ExplorerServer> StartAsync(
        int port, ExplorerCalls calls, Action<Uri> announce, CancellationToken cancellationToken)
    {
        var keys = new ExplorerKeys();
        var handler = new TaskCompletionSource<ExplorerHandler>(TaskCreationOptions.RunContinuationsAsynchronously);
        var application = Build(port);
        try
        {
            application.Run(async context => await (await handler.Task).HandleAsync(context));
            await application.StartAsync(cancellationToken);
            var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
            var root = new Uri(addresses.Addresses.Single());
            var session = new ExplorerSession(keys, key => announce(AddressOf(root, key)));
            handler.SetResult(new ExplorerHandler(new ExplorerGuard(root.Authority, keys), session, calls));
            return new ExplorerServer(application, AddressOf(root, keys.CreateNext()));
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    /// <summary>Behind the <c>#</c> it is sent to nobody, and stands in no log.</summary>
    private static Uri AddressOf(Uri root, string key) => new(root, "#key=" + key);

    /// <summary>An application of Kestrel and nothing else: no configuration files, environment variables, logging or signals.</summary>
    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBody;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        return builder.Build();
    }

    /// <summary>The server lives as long as the command says; signals are the command's.</summary>
    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
