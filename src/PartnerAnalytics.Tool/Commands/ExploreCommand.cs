using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using PartnerAnalytics.Tool.Exploring;
using PartnerAnalytics.Tool.Login;
using PartnerAnalytics.Tool.Querying;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Commands;

/// <summary><c>partner-analytics explore</c>: a page on which queries are written and run.</summary>
internal sealed class ExploreCommand : Command
{
    private readonly ToolConsoles _consoles;
    private readonly ToolSurroundings _surroundings;
    private readonly ServiceOptions _services;

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port of the page; 0 for any that is free.",
        HelpName = "number",
        DefaultValueFactory = _ => 0,
        CustomParser = result =>
        {
            if (!ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                result.AddError("--port takes a port from 0 to 65535.");
            }

            return port;
        },
    };

    private readonly Option<bool> _noBrowser = new("--no-browser")
    {
        Description = "Prints the address of the page, and opens no browser.",
    };

    public ExploreCommand(ToolConsoles consoles, ToolSurroundings surroundings)
        : base("explore", "Opens a page on which queries are written and run; of an emulator, unless options name a service.")
    {
        _consoles = consoles;
        _surroundings = surroundings;
        _services = new ServiceOptions(consoles);
        Options.Add(_port);
        Options.Add(_noBrowser);
        _services.AddTo(this, result => _services.AreGiven(result));
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        try
        {
            await using var services = _services.AreGiven(line.CommandResult)
                ? await _services.OpenAsync(line, cancellationToken)
                : await AskedServices.EmulateAsync(cancellationToken);
            using var calls = new ExplorerCalls(services);
            await using var explorer = await ExplorerServer.StartAsync(line.GetValue(_port), calls, AnnounceNext, cancellationToken);
            Announce(line, services, explorer.Address);
            await calls.WarmUpAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return ExitCodes.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            _consoles.WriteError(e.Message);
            return ExitCodes.Failure;
        }
    }

    private void Announce(ParseResult line, AskedServices services, Uri address)
    {
        var output = _consoles.Output;
        output.MarkupLineInterpolated($"[bold]Explorer of {(services.AreEmulated ? "an emulator" : services.Partner.Endpoint.Host)}[/]");
        output.MarkupLineInterpolated($"  {address.AbsoluteUri}");
        output.MarkupLine("[grey]This address opens the page once. Press Ctrl+C to stop.[/]");
        if (!line.GetValue(_noBrowser) && !_surroundings.TryOpenBrowser(address))
        {
            _consoles.WriteHint("No browser could be opened: open the address in one on this machine.");
        }
    }

    private void AnnounceNext(Uri address) => _consoles.WriteProgress($"The page is open. To open it again: {address.AbsoluteUri}");
}
