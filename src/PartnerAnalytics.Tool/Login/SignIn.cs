using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Login;

/// <summary>A sign-in by authorization code: through the browser to a code, and with the code to a refresh token.</summary>
internal sealed class SignIn(SignInRequest request, ClientProof proof, TimeProvider timeProvider) : IDisposable
{
    private readonly CodeRedemption _redemption = new(request, proof, timeProvider);

    /// <summary>Lets a user sign in.</summary>
    /// <param name="port">The port for the browser to come back to; 0 for a free one.</param>
    /// <param name="show">Sends the user to a page, from which the browser comes back to a port.</param>
    /// <param name="timeout">How long the user may take.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PartnerAuthenticationException">It failed.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<PartnerRefreshToken> RunAsync(int port, Action<Uri, int> show, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var key = new ProofKey();
        await using var listener = await RedirectListener.StartAsync(key, port, cancellationToken);
        show(request.GetPage(listener.RedirectUri, key), listener.RedirectUri.Port);
        var response = await WaitAsync(listener, timeout, cancellationToken);
        return response.Error is null
            ? await _redemption.RedeemAsync(listener.RedirectUri, key, response.Code!, cancellationToken)
            : throw response.ToException();
    }

    public void Dispose() => _redemption.Dispose();

    private async Task<BrowserResponse> WaitAsync(RedirectListener listener, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await listener.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PartnerAuthenticationException(
                PartnerAuthenticationReason.SignInAbandoned,
                $"Nobody signed in within {timeout.TotalSeconds:0} seconds. "
                + (listener.HasStrays ? "The browser came back only with the response to another sign-in: close other sign-in pages. " : "")
                + "Run the command again, and allow more time with --timeout.");
        }
    }
}
