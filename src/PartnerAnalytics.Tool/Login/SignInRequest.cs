using PartnerAnalytics.Linq.Authentication;

namespace PartnerAnalytics.Tool.Login;

/// <summary>Who signs in, and to what.</summary>
/// <param name="AuthorityHost">The authority.</param>
/// <param name="TenantId">The partner's tenant.</param>
/// <param name="ClientId">The application.</param>
/// <param name="Scope">What the application may do afterwards.</param>
internal sealed record SignInRequest(Uri AuthorityHost, string TenantId, string ClientId, string Scope)
{
    /// <summary>The scopes to ask for: without the second one there would be no refresh token.</summary>
    public string Scopes => Scope + " offline_access";

    /// <summary>The page at which the user signs in.</summary>
    public Uri GetAuthorizationAddress(Uri redirectAddress, ProofKey key)
    {
        var query = string.Join('&', new (string Name, string Value)[]
        {
            ("client_id", ClientId),
            ("response_type", "code"),
            ("response_mode", "query"),
            ("redirect_uri", redirectAddress.AbsoluteUri),
            ("scope", Scopes),
            ("state", key.State),
            ("code_challenge", key.Challenge),
            ("code_challenge_method", "S256"),
            ("prompt", "select_account"),
        }.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        return new Uri(AuthorityUri.OfTenant(AuthorityHost, TenantId), "oauth2/v2.0/authorize?" + query);
    }

    /// <summary>What the token endpoint is asked for a code.</summary>
    public TokenForm GetTokenForm(Uri redirectAddress, ProofKey key, string code) => new TokenForm()
        .Add("grant_type", "authorization_code")
        .Add("scope", Scopes)
        .Add("redirect_uri", redirectAddress.AbsoluteUri)
        .AddSecret("code", code)
        .AddSecret("code_verifier", key.Verifier);
}
