using System.CommandLine;
using System.CommandLine.Parsing;
using Azure.Identity;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>The options that say which application signs in to the Microsoft Store.</summary>
internal sealed class StoreSignInOptions
{
    /// <summary>The variable that brings the secret, which a command line would show to others.</summary>
    public const string SecretVariable = "PARTNER_ANALYTICS_STORE_SECRET";

    /// <summary>The variable that brings an access token.</summary>
    public const string TokenVariable = "PARTNER_ANALYTICS_STORE_TOKEN";

    private const string Missing = "Nobody signs in to the Store: --store-tenant and --store-client-id name an application, "
        + $"with its secret in the environment variable {SecretVariable}.";

    private static readonly Uri DefaultEndpoint = new("https://manage.devcenter.microsoft.com/");

    private readonly Option<Uri?> _endpoint = EndpointOptions.CreateUri(
        "--store-endpoint", "The URI of the Store's analytics, if not the usual one.");

    private readonly Option<string?> _tenant = new("--store-tenant")
    {
        Description = "The tenant of the application that signs in to the Store: its id or a domain name.",
        HelpName = "tenant",
    };

    private readonly Option<string?> _clientId = new("--store-client-id")
    {
        Description = $"The id of that application. Its secret is in the environment variable {SecretVariable}, "
            + $"or else an access token in {TokenVariable}.",
        HelpName = "id",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_endpoint);
        command.Options.Add(_tenant);
        command.Options.Add(_clientId);
        command.Validators.Add(result =>
        {
            var names = new[] { _tenant, _clientId }.Count(option => !string.IsNullOrWhiteSpace(result.GetValue(option)));
            if (names == 1)
            {
                result.AddError("--store-tenant and --store-client-id go together.");
            }
            else if (names == 2 && string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(SecretVariable)))
            {
                result.AddError($"The environment variable {SecretVariable} is missing: it brings the secret of the application.");
            }
        });
    }

    /// <summary>Whether the command line says anything about the Store.</summary>
    public bool AreGiven(SymbolResult result) =>
        GivenOptions.Any(result, _endpoint, _tenant, _clientId);

    public AskedService Read(ParseResult line)
    {
        var endpoint = line.GetValue(_endpoint) ?? DefaultEndpoint;
        if (line.GetValue(_tenant) is { } tenant)
        {
            var secret = Environment.GetEnvironmentVariable(SecretVariable);
            return new AskedService(endpoint, new ClientSecretCredential(tenant, line.GetValue(_clientId), secret));
        }

        return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token
            ? new AskedService(endpoint, GivenToken.CredentialOf(token))
            : AskedService.Without(endpoint, Missing);
    }
}
