using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Core;

namespace PartnerAnalytics.Tool.Running;

/// <summary>Gets tokens from the process that started this one, where the user signed in: a line of output asks for one, and the next line
/// of input is it.</summary>
/// <param name="output">Where the line goes.</param>
/// <param name="responses">The lines that come.</param>
internal sealed class TokenRelay(RunWriter output, BlockingCollection<string> responses)
{
    private readonly Lock _turn = new();

    /// <summary>The credential of a service.</summary>
    public TokenCredential CredentialOf(RelayedService service) => new RelayedCredential(this, service);

    private AccessToken Get(RelayedService service, TokenRequestContext context, CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            output.Write(new TokenRequest(service, context.Scopes, context.Claims));
            var response = JsonSerializer.Deserialize<TokenResponse>(responses.Take(cancellationToken), RunJson.Options)!;
            return response.Token is { } token
                ? new AccessToken(token, response.ExpiresOn)
                : throw new InvalidOperationException(response.Error);
        }
    }

    private sealed class RelayedCredential(TokenRelay relay, RelayedService service) : TokenCredential
    {
        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Task.Run(() => GetToken(requestContext, cancellationToken), cancellationToken));

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            relay.Get(service, requestContext, cancellationToken);
    }
}

/// <summary>Whose token is wanted.</summary>
internal enum RelayedService
{
    /// <summary>That of Partner Center.</summary>
    Partner,

    /// <summary>That of the Store.</summary>
    Store,
}

/// <summary>The token, or why there is none.</summary>
/// <param name="Token">The token.</param>
/// <param name="ExpiresOn">When it expires.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record TokenResponse(string? Token = null, DateTimeOffset ExpiresOn = default, string? Error = null);
