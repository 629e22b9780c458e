namespace PartnerAnalytics.Linq.Authentication;

/// <summary>What the codes of a token endpoint mean.</summary>
/// <remarks>
/// See <see href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Microsoft Entra authentication error codes</see>.
/// </remarks>
internal static class TokenErrors
{
    /// <summary>The reason of a failure: the most exact word decides.</summary>
    public static PartnerAuthenticationReason ReasonOf(int status, TokenError? error) =>
        ByNumber(error?.Number) ?? ByStatus(status) ?? ByError(error?.Error) ?? (error is null
            ? PartnerAuthenticationReason.AnswerUnreadable
            : PartnerAuthenticationReason.Rejected);

    private static PartnerAuthenticationReason? ByNumber(int? number) => number switch
    {
        // Without use, or for longer than the rules of the tenant allow.
        700082 or 700084 or 70008 or 70043 => PartnerAuthenticationReason.SignInExpired,

        // The password was changed, the sessions were revoked, the account is disabled or its password has expired.
        50173 or 50132 or 50133 or 50057 or 50055 or 70000 => PartnerAuthenticationReason.SignInRevoked,
        65001 or 65004 or 90094 => PartnerAuthenticationReason.ConsentMissing,
        50074 or 50076 or 50079 or 50158 or 50072 => PartnerAuthenticationReason.MultiFactorRequired,

        // Unknown application, one that may have no secret, wrong or expired secret, bad assertion, or none at all.
        700016 or 700025 or 7000215 or 7000222 or 7000218 or 7000216 or 700027 or 700024 or 700030 or 50012 or 7000112
            => PartnerAuthenticationReason.ClientRejected,
        90002 => PartnerAuthenticationReason.TenantUnknown,
        50196 => PartnerAuthenticationReason.Throttled,
        90033 or 90006 => PartnerAuthenticationReason.ServiceUnavailable,
        _ => null,
    };

    private static PartnerAuthenticationReason? ByStatus(int status) => status switch
    {
        429 => PartnerAuthenticationReason.Throttled,
        408 or >= 500 => PartnerAuthenticationReason.ServiceUnavailable,
        _ => null,
    };

    private static PartnerAuthenticationReason? ByError(string? error) => error switch
    {
        "invalid_grant" => PartnerAuthenticationReason.SignInRevoked,
        "interaction_required" => PartnerAuthenticationReason.MultiFactorRequired,
        "consent_required" => PartnerAuthenticationReason.ConsentMissing,
        "invalid_client" or "unauthorized_client" => PartnerAuthenticationReason.ClientRejected,
        "temporarily_unavailable" or "server_error" => PartnerAuthenticationReason.ServiceUnavailable,
        _ => null,
    };
}
