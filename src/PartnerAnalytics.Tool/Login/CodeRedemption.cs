using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.WebUtilities;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Login;

/// <summary>
/// Exchanges an authorization code for a refresh token. It does so with the credential that applications use, and so with its proof of the
/// application, its retries and its messages: the credential takes the code for a stored refresh token, and a policy rewrites the grant.
/// </summary>
internal sealed class CodeRedemption : IDisposable
{
    private readonly SignInRequest _request;
    private readonly GivenCode _code;
    private readonly PartnerRefreshTokenCredential _credential;

    /// <exception cref="ArgumentException">The tenant, the authority or the certificate cannot be used.</exception>
    public CodeRedemption(SignInRequest request, ClientProof proof, TimeProvider timeProvider)
    {
        _code = new GivenCode(timeProvider);
        var options = new PartnerRefreshTokenCredentialOptions { AuthorityHost = request.AuthorityHost, TimeProvider = timeProvider };
        options.AddPolicy(new CodeGrantPolicy(_code), HttpPipelinePosition.PerCall);
        _request = request;
        _credential = proof.Certificate is { } certificate
            ? new PartnerRefreshTokenCredential(request.TenantId, request.ClientId, certificate, _code, options)
            : new PartnerRefreshTokenCredential(request.TenantId, request.ClientId, proof.Secret!, _code, options);
    }

    /// <summary>The refresh token for a code.</summary>
    /// <param name="redirectUri">Where the browser brought the code.</param>
    /// <param name="key">The key of the sign-in.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PartnerAuthenticationException">The authority gave none.</exception>
    public async Task<PartnerRefreshToken> RedeemAsync(Uri redirectUri, ProofKey key, string code, CancellationToken cancellationToken)
    {
        _code.Grant = _request.GetGrant(redirectUri, key, code);
        try
        {
            await _credential.GetTokenAsync(new TokenRequestContext([_request.Scope]), cancellationToken);
        }
        catch (PartnerAuthenticationException e)
            when (e.Reason is PartnerAuthenticationReason.SignInExpired or PartnerAuthenticationReason.SignInRevoked)
        {
            // The message is about a refresh token; what was refused here is the code.
            throw new PartnerAuthenticationException(
                e.Reason,
                $"The authority did not accept the code of the sign-in ({e.ErrorCode ?? e.Error}). "
                + "A code is valid for a few minutes and can be used once: run the command again.");
        }

        return _code.RefreshToken ?? throw new PartnerAuthenticationException(
            PartnerAuthenticationReason.AnswerUnreadable,
            "The user has signed in, but the authority issued no refresh token. The application needs the delegated permission "
            + "offline_access.");
    }

    public void Dispose() => _credential.Dispose();

    /// <summary>The store of the credential: the code is what it begins with, and the refresh token what is saved.</summary>
    private sealed class GivenCode(TimeProvider timeProvider) : IRefreshTokenStore
    {
        public IReadOnlyDictionary<string, string> Grant { get; set; } = new Dictionary<string, string>();

        public PartnerRefreshToken? RefreshToken { get; private set; }

        public ValueTask<StoredRefreshToken?> LoadAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<StoredRefreshToken?>(
                new StoredRefreshToken(new PartnerRefreshToken(Grant["code"], timeProvider.GetUtcNow()), "code"));

        public ValueTask<bool> TrySaveAsync(
            PartnerRefreshToken token, string? expectedVersion, CancellationToken cancellationToken = default)
        {
            RefreshToken = token;
            return ValueTask.FromResult(true);
        }
    }

    /// <summary>Puts the grant of the code in the place of that of the refresh token.</summary>
    private sealed class CodeGrantPolicy(GivenCode given) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            using var body = new MemoryStream();
            message.Request.Content!.WriteTo(body, message.CancellationToken);
            body.Position = 0;
            using var reader = new StreamReader(body);
            var form = QueryHelpers.ParseQuery(reader.ReadToEnd()).ToDictionary(field => field.Key, field => field.Value.ToString());
            form.Remove("refresh_token");
            foreach (var (name, value) in given.Grant)
            {
                form[name] = value;
            }

            message.Request.Content = RequestContent.Create(BinaryData.FromString(
                string.Join('&', form.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))));
        }
    }
}
