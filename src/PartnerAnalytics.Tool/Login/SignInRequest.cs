namespace PartnerAnalytics.Tool.Login;

/// <summary>Who signs in, and to what.</summary>
/// <param name="AuthorityHost">The authority.</param>
/// <param name="TenantId">The partner's tenant.</param>
/// <param name="ClientId">The application.</param>
/// <param name="Scope">What the application may do afterwards.</param>
internal sealed record SignInRequest(Uri AuthorityHost, string TenantId, string ClientId, string Scope)
{
    /// <summary>The scopes to request: without the second one there would be no refresh token.</summary>
    private string Scopes => Scope + " offline_access";

    /// <summary>The page at which the user signs in.</summary>
    public Uri GetPage(Uri redirectUri, ProofKey key)
    {
        var query = string.Join('&', new (string Name, string Value)[]
        {
            ("client_id", ClientId),
            ("response_type", "code"),
            ("response_mode", "query"),
            ("redirect_uri", redirectUri.AbsoluteUri),
            ("scope", Scopes),
            ("state", key.State),
            ("code_challenge", key.Challenge),
            ("code_challenge_method", "S256"),
            ("prompt", "select_account"),
        }.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        return new Uri($"{AuthorityHost.AbsoluteUri.TrimEnd('/')}/{TenantId}/oauth2/v2.0/authorize?{query}");
    }

    /// <summary>The fields with which the token endpoint exchanges a code.</summary>
    public IReadOnlyDictionary<string, string> GetGrant(Uri redirectUri, ProofKey key, string code) => new Dictionary<string, string>
    {
        ["grant_type"] = "authorization_code",
        ["scope"] = Scopes,
        ["redirect_uri"] = redirectUri.AbsoluteUri,
        ["code"] = code,
        ["code_verifier"] = key.Verifier,
    };
}
