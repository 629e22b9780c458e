using System.CommandLine;
using System.CommandLine.Parsing;
using Azure.Core;
using Azure.Identity;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>The options that say who signs in.</summary>
internal sealed class CredentialOptions(ToolConsoles consoles)
{
    /// <summary>The variable that brings the token where a command line would be seen by others.</summary>
    public const string TokenVariable = "PARTNER_ANALYTICS_TOKEN";

    /// <summary>What is wrong where nobody is named who could sign in.</summary>
    public const string ClientIdMissing = "--client-id is missing: signing in needs an application. With --token it is not needed.";

    private readonly Option<CredentialKind?> _kind = EnumOption.CreateSingle<CredentialKind>(
        "--credential", "kind", "How to sign in; by default token if there is one, else interactive.");

    private readonly Option<string?> _token = new("--token")
    {
        Description = $"A user's access token. The environment variable {TokenVariable} keeps it off the command line.",
        HelpName = "token",
    };

    private readonly Option<string?> _tenant = new("--tenant")
    {
        Description = "The tenant to sign in to: its id or a domain name.",
        HelpName = "tenant",
    };

    private readonly Option<string?> _clientId = new("--client-id")
    {
        Description = "The id of the application that signs in; it needs permission for Partner Center.",
        HelpName = "id",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isNeeded">Whether a command line needs somebody to sign in; null if all do.</param>
    public void AddTo(Command command, Func<CommandResult, bool>? isNeeded = null)
    {
        command.Options.Add(_kind);
        command.Options.Add(_token);
        command.Options.Add(_tenant);
        command.Options.Add(_clientId);
        command.Validators.Add(result =>
        {
            if (isNeeded?.Invoke(result) == false)
            {
                return;
            }

            // By its token: a value that cannot be parsed has been reported already, and reading it would throw.
            var text = result.GetResult(_kind) is { Tokens: [var name] } ? name.Value : null;
            var kind = text is null ? null : EnumOption.Find<CredentialKind>(text);
            if (text is not null && kind is null)
            {
                return;
            }

            var token = ReadToken(result);
            if (kind == CredentialKind.Token && string.IsNullOrWhiteSpace(token))
            {
                result.AddError($"--credential token needs a token: use --token or the environment variable {TokenVariable}.");
            }
            else if (kind is not CredentialKind.Token && (kind is not null || string.IsNullOrWhiteSpace(token))
                && string.IsNullOrWhiteSpace(result.GetValue(_clientId)))
            {
                result.AddError(ClientIdMissing);
            }
        });
    }

    /// <summary>Whether the command line names one of them.</summary>
    public bool AreGiven(SymbolResult result) =>
        GivenOptions.Any(result, _kind, _token, _tenant, _clientId);

    /// <summary>Whether somebody can sign in: there is a token, or an application.</summary>
    public bool IsComplete(SymbolResult result) => !string.IsNullOrWhiteSpace(result.GetValue(_clientId))
        || !string.IsNullOrWhiteSpace(ReadToken(result));

    public TokenCredential Create(ParseResult line, PartnerCenterCloud cloud)
    {
        var token = ReadToken(line.CommandResult);
        var kind = line.GetValue(_kind) ?? (string.IsNullOrWhiteSpace(token) ? CredentialKind.Interactive : CredentialKind.Token);
        var tenant = line.GetValue(_tenant);
        var clientId = line.GetValue(_clientId);
        return kind switch
        {
            CredentialKind.Token => GivenToken.CredentialOf(token!),
            CredentialKind.DeviceCode => new DeviceCodeCredential(new DeviceCodeCredentialOptions
            {
                AuthorityHost = cloud.AuthorityHost,
                TenantId = tenant,
                ClientId = clientId,
                DeviceCodeCallback = (code, _) =>
                {
                    consoles.WriteProgress(code.Message);
                    return Task.CompletedTask;
                },
            }),
            _ => new InteractiveBrowserCredential(new InteractiveBrowserCredentialOptions
            {
                AuthorityHost = cloud.AuthorityHost,
                TenantId = tenant,
                ClientId = clientId,
            }),
        };
    }

    private string? ReadToken(SymbolResult result) => result.GetValue(_token) ?? Environment.GetEnvironmentVariable(TokenVariable);
}

/// <summary>How a user signs in.</summary>
internal enum CredentialKind
{
    /// <summary>In the browser that opens.</summary>
    Interactive,

    /// <summary>In a browser on any machine, with a code that is shown.</summary>
    DeviceCode,

    /// <summary>Not at all: an access token is given.</summary>
    Token,
}
