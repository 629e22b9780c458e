using System.CommandLine;
using System.CommandLine.Parsing;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>The options that say which services a query asks: Partner Center and the Store, or an emulator of both.</summary>
internal sealed class ServiceOptions(ToolConsoles consoles)
{
    private readonly CredentialOptions _credential = new(consoles);
    private readonly EndpointOptions _endpoint = new();
    private readonly StoreSignInOptions _store = new();

    private readonly Option<bool> _emulator = new("--emulator")
    {
        Description = "Asks an emulator of both services, which runs as long as the command does.",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="asks">Whether a command line asks a service; null if all do.</param>
    public void AddTo(Command command, Func<CommandResult, bool>? asks = null)
    {
        command.Options.Add(_emulator);
        _endpoint.AddTo(command, SignsIn);
        _credential.AddTo(command, SignsIn);
        _store.AddTo(command);

        // Who signs in to the Store alone asks the Store alone.
        bool SignsIn(CommandResult result) => !result.GetValue(_emulator) && asks?.Invoke(result) != false
            && (_endpoint.AreGiven(result) || _credential.AreGiven(result) || !_store.AreGiven(result));
    }

    /// <summary>Whether the command line says anything about real services.</summary>
    public bool AreGiven(SymbolResult result) =>
        _endpoint.AreGiven(result) || _credential.AreGiven(result) || _store.AreGiven(result);

    /// <summary>The services of the command line; an emulator is started.</summary>
    public async Task<AskedServices> OpenAsync(ParseResult line, CancellationToken cancellationToken)
    {
        if (line.GetValue(_emulator))
        {
            return await AskedServices.EmulateAsync(cancellationToken);
        }

        var (cloud, endpoint) = _endpoint.Read(line);
        var partner = _credential.IsComplete(line.CommandResult)
            ? new AskedService(endpoint, _credential.Create(line, cloud), cloud, _endpoint.ReadScope(line))
            : AskedService.Without(endpoint, $"Nobody signs in to Partner Center: {CredentialOptions.ClientIdMissing}");
        return new AskedServices(partner, _store.Read(line));
    }
}
