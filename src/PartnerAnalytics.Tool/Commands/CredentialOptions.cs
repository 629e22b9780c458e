using System.CommandLine;
using Azure.Core;
using Azure.Identity;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>The options that say who asks.</summary>
internal sealed class CredentialOptions(ToolConsoles consoles)
{
    /// <summary>The variable that brings the token where a command line would be seen by others.</summary>
    public const string TokenVariable = "PARTNER_ANALYTICS_TOKEN";

    private readonly Option<CredentialKind?> _kind = EnumOption.CreateSingle<CredentialKind>(
        "--credential", "kind", "How to sign in; token if there is one, and interactive otherwise.");

    private readonly Option<string?> _token = new("--token")
    {
        Description = $"An access token, of a user. The environment variable {TokenVariable} brings it unseen.",
        HelpName = "token",
    };

    private readonly Option<string?> _tenant = new("--tenant")
    {
        Description = "The tenant to sign in to: its id or domain.",
        HelpName = "tenant",
    };

    private readonly Option<string?> _clientId = new("--client-id")
    {
        Description = "The application that signs in; it needs the permission for Partner Center.",
        HelpName = "id",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_kind);
        command.Options.Add(_token);
        command.Options.Add(_tenant);
        command.Options.Add(_clientId);
        command.Validators.Add(result =>
        {
            // By its text: its value cannot be asked for if it has none, which is told already.
            var text = result.GetResult(_kind) is { Tokens: [var name] } ? name.Value : null;
            var kind = text is null ? null : EnumOption.Find<CredentialKind>(text);
            if (text is not null && kind is null)
            {
                return;
            }

            var token = result.GetValue(_token) ?? Environment.GetEnvironmentVariable(TokenVariable);
            if (kind == CredentialKind.Token && string.IsNullOrWhiteSpace(token))
            {
                result.AddError($"--credential token needs a token, by --token or the environment variable {TokenVariable}.");
            }
            else if (kind is not CredentialKind.Token && (kind is not null || string.IsNullOrWhiteSpace(token))
                && string.IsNullOrWhiteSpace(result.GetValue(_clientId)))
            {
                result.AddError("--client-id is missing: signing in takes an application. A token by --token does without.");
            }
        });
    }

    public TokenCredential Create(ParseResult line, PartnerCenterCloud cloud)
    {
        var token = line.GetValue(_token) ?? Environment.GetEnvironmentVariable(TokenVariable);
        var kind = line.GetValue(_kind) ?? (string.IsNullOrWhiteSpace(token) ? CredentialKind.Interactive : CredentialKind.Token);
        var tenant = line.GetValue(_tenant);
        var clientId = line.GetValue(_clientId);
        return kind switch
        {
            CredentialKind.Token => DelegatedTokenCredential.Create((_, _) => new AccessToken(token!, DateTimeOffset.MaxValue)),
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
}

/// <summary>How a user signs in.</summary>
internal enum CredentialKind
{
    /// <summary>In the browser that opens.</summary>
    Interactive,

    /// <summary>In a browser, on whatever machine, with a code that is shown.</summary>
    DeviceCode,

    /// <summary>Not here: an access token is given.</summary>
    Token,
}
