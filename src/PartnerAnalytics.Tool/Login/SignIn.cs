using PartnerAnalytics.Linq;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Tool.Login;

/// <summary>A sign-in by authorization code: through the browser to a code, and with the code to a refresh token.</summary>
internal sealed class SignIn(SignInRequest request, IClientProof proof, PartnerRefreshTokenCredentialOptions options)
{
    private readonly TokenEndpoint _endpoint = new(request.TenantId, request.ClientId, proof, options);

    /// <summary>Lets a user sign in.</summary>
    /// <param name="port">The port for the browser to come back to; 0 for a free one.</param>
    /// <param name="show">Sends the user to an address, from which the browser comes back to a port.</param>
    /// <param name="timeout">How long the user may take.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PartnerAuthenticationException">It failed.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<PartnerRefreshToken> RunAsync(int port, Action<Uri, int> show, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var key = new ProofKey();
        await using var listener = await RedirectListener.StartAsync(key, port, cancellationToken);
        show(request.GetAuthorizationAddress(listener.Address, key), listener.Address.Port);
        var code = CodeOf(await WaitAsync(listener, timeout, cancellationToken));
        var now = options.TimeProvider.GetUtcNow();
        var answer = await ExchangeAsync(request.GetTokenForm(listener.Address, key, code), cancellationToken);
        return answer.RefreshToken is { Length: > 0 } refreshToken
            ? new PartnerRefreshToken(refreshToken, now)
            : throw new PartnerAuthenticationException(
                PartnerAuthenticationReason.AnswerUnreadable,
                "The user has signed in, but the authority gave no refresh token. The application needs the delegated permission offline_access.");
    }

    private async Task<BrowserAnswer> WaitAsync(RedirectListener listener, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await listener.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PartnerAuthenticationException(
                PartnerAuthenticationReason.SignInAbandoned,
                $"Nobody signed in within {timeout.TotalSeconds:0} seconds. "
                + (listener.HasStrays ? "The browser came back with the answer to another sign-in only: close other sign-in pages. " : "")
                + "Run the command again, and give it more time with --timeout.");
        }
    }

    private static string CodeOf(BrowserAnswer answer) => answer.Error is null
        ? answer.Code!
        : throw AuthenticationFailures.ForSignInPage(answer.Error, answer.ErrorDescription);

    private async Task<TokenResponse> ExchangeAsync(TokenForm form, CancellationToken cancellationToken)
    {
        try
        {
            return await _endpoint.SendAsync(isAsync: true, form, cancellationToken);
        }
        catch (PartnerAuthenticationException e) when (e.Reason is PartnerAuthenticationReason.SignInExpired or PartnerAuthenticationReason.SignInRevoked)
        {
            // About a refresh token these words would be right; here it is the code.
            throw new PartnerAuthenticationException(
                e.Reason,
                $"The authority did not accept the code of the sign-in ({e.ErrorCode ?? e.Error}). A code lives for minutes and works once: run the "
                + "command again.");
        }
    }
}
