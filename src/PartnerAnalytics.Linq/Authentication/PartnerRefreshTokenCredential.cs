using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Linq;

/// <summary>
/// Signs in without a user at hand, by the secure application model: a user has signed in once, and the application exchanges the refresh
/// token of that sign-in for access tokens. Thread-safe; make one and keep it.
/// </summary>
/// <remarks>
/// <para>Each exchange may bring a new refresh token. It is in the store before the access token is handed out. Hosts that share a store do
/// not overwrite each other's tokens.</para>
/// <para>Dispose of it to end the timer of <see cref="PartnerRefreshTokenCredentialOptions.RefreshTokenExpiring"/>; nothing else needs
/// it.</para>
/// <para>Source: <see href="https://learn.microsoft.com/partner-center/developer/enable-secure-app-model">Enable the secure application
/// model</see>.</para>
/// </remarks>
public sealed class PartnerRefreshTokenCredential : TokenCredential, IForgettingCredential, IDisposable
{
    private readonly AccessTokenCache _cache;
    private readonly RefreshTokenExchange _exchange;
    private readonly RefreshTokenWatch _watch;
    private readonly string _tenantId;
    private readonly Lock _lock = new();
    private readonly Dictionary<TokenKey, Task<AccessToken>> _flights = [];

    /// <summary>A credential of an application that has a secret.</summary>
    /// <param name="tenantId">The partner's tenant: its id or a domain name.</param>
    /// <param name="clientId">The id of the application.</param>
    /// <param name="clientSecret">The value of the application's secret.</param>
    /// <param name="store">Keeps the refresh token.</param>
    /// <param name="options">Authority, retries, transport; null for the defaults.</param>
    /// <exception cref="ArgumentException">An argument is empty or cannot be used.</exception>
    public PartnerRefreshTokenCredential(
        string tenantId,
        string clientId,
        string clientSecret,
        IRefreshTokenStore store,
        PartnerRefreshTokenCredentialOptions? options = null)
        : this(tenantId, clientId, ProofOf(clientSecret), store, options ?? new PartnerRefreshTokenCredentialOptions())
    {
    }

    /// <summary>A credential of an application that has a certificate.</summary>
    /// <param name="tenantId">The partner's tenant: its id or a domain name.</param>
    /// <param name="clientId">The id of the application.</param>
    /// <param name="clientCertificate">The application's certificate with its private RSA key; it stays the caller's to dispose of.</param>
    /// <param name="store">Keeps the refresh token.</param>
    /// <param name="options">Authority, retries, transport; null for the defaults.</param>
    /// <exception cref="ArgumentException">An argument is empty or cannot be used.</exception>
    public PartnerRefreshTokenCredential(
        string tenantId,
        string clientId,
        X509Certificate2 clientCertificate,
        IRefreshTokenStore store,
        PartnerRefreshTokenCredentialOptions? options = null)
        : this(tenantId, clientId, ProofOf(clientCertificate, options), store, options ?? new PartnerRefreshTokenCredentialOptions())
    {
    }

    private PartnerRefreshTokenCredential(
        string tenantId, string clientId, IClientProof proof, IRefreshTokenStore store, PartnerRefreshTokenCredentialOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentNullException.ThrowIfNull(store);
        var endpoint = new TokenEndpoint(tenantId, clientId, proof, options);
        _tenantId = tenantId;
        _cache = new AccessTokenCache(options.TimeProvider);
        _watch = new RefreshTokenWatch(store, options);
        _exchange = new RefreshTokenExchange(endpoint, new RefreshTokenCache(store), _watch, _cache, options.TimeProvider);
    }

    /// <summary>An access token for the scopes of a request: one that is kept, as long as it lives, else a new one.</summary>
    /// <param name="requestContext">What the token is for.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller, and of no other.</param>
    /// <exception cref="PartnerAuthenticationException">Signing in failed; the message says what to do.</exception>
    /// <exception cref="ArgumentException">The request names no scope, or another tenant.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(isAsync: false, requestContext, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="GetToken"/>
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(isAsync: true, requestContext, cancellationToken);

    void IForgettingCredential.Forget(string accessToken) => _cache.Forget(accessToken);

    /// <summary>Ends the timer of the warnings.</summary>
    public void Dispose() => _watch.Dispose();

    private async ValueTask<AccessToken> GetTokenAsync(
        bool isAsync, TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var key = Check(requestContext);
        cancellationToken.ThrowIfCancellationRequested();
        if (_exchange.TryGetKept(key, out var token))
        {
            return token;
        }

        var flight = JoinFlight(key, isAsync).WaitAsync(cancellationToken);
        await ((Task)flight).AwaitOrBlock(isAsync).ConfigureAwait(false);
        return await flight.ConfigureAwait(false);
    }

    private static ClientSecretProof ProofOf(string clientSecret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        return new ClientSecretProof(clientSecret);
    }

    private static ClientCertificateProof ProofOf(X509Certificate2 clientCertificate, PartnerRefreshTokenCredentialOptions? options)
    {
        ArgumentNullException.ThrowIfNull(clientCertificate);
        return new ClientCertificateProof(clientCertificate, options?.AssertionAlgorithm ?? default);
    }

    private TokenKey Check(TokenRequestContext context) =>
        context.TenantId is null || context.TenantId.Equals(_tenantId, StringComparison.OrdinalIgnoreCase)
            ? TokenKey.Of(context)
            : throw new ArgumentException(
                $"The refresh token belongs to the tenant '{_tenantId}'; no token for '{context.TenantId}' can be obtained with it.",
                nameof(context));

    /// <summary>
    /// The renewal that is under way, or a new one. No caller's cancellation reaches it, because others wait for it too, and because a new
    /// refresh token that is on its way must not be lost.
    /// </summary>
    private Task<AccessToken> JoinFlight(TokenKey key, bool isAsync)
    {
        lock (_lock)
        {
            if (_flights.TryGetValue(key, out var flight))
            {
                return flight;
            }

            flight = isAsync
                ? Task.Run(() => FlyAsync(key, isAsync: true))
                : Task.Factory.StartNew(
                    () => FlyAsync(key, isAsync: false), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                    .Unwrap();
            _flights.Add(key, flight);

            // If all who waited have given up, its failure is nobody's; the next caller has one of their own.
            _ = flight.ContinueWith(
                static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return flight;
        }
    }

    private async Task<AccessToken> FlyAsync(TokenKey key, bool isAsync)
    {
        try
        {
            return await _exchange.GetAsync(isAsync, key).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _flights.Remove(key);
            }
        }
    }
}
