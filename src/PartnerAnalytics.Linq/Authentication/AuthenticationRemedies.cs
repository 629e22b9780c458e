using System.Globalization;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>What to do about a failed sign-in, in a sentence or two.</summary>
internal static class AuthenticationRemedies
{
    private const string SignInAgain =
        "Let a user sign in again, for example by 'partner-analytics login', which stores a new refresh token.";

    public static string For(PartnerAuthenticationReason reason, TimeSpan? retryAfter) => reason switch
    {
        PartnerAuthenticationReason.SignInMissing =>
            "The store holds no refresh token. Let a user sign in, for example by 'partner-analytics login', which stores one.",
        PartnerAuthenticationReason.SignInExpired => "The refresh token has expired. " + SignInAgain,
        PartnerAuthenticationReason.SignInRevoked =>
            "The refresh token is no longer valid: it was revoked, replaced, made for another application, or the user's "
            + "password was changed. " + SignInAgain,
        PartnerAuthenticationReason.ConsentMissing =>
            "The application has no consent to use Partner Center for this user. Give it the delegated permission user_impersonation, "
            + "let an administrator of the tenant consent, and sign in again.",
        PartnerAuthenticationReason.MultiFactorRequired =>
            "The user has to sign in again with multi-factor authentication; a refresh token from a sign-in without it does not help. "
            + SignInAgain,
        PartnerAuthenticationReason.ClientRejected =>
            "Check the client id, that the application is registered in this tenant (with its redirect URI under Web), and that its "
            + "secret or certificate is the registered one and has not expired. For a secret, it is the value that is needed, "
            + "not its id.",
        PartnerAuthenticationReason.TenantUnknown => "Check the tenant, and that the authority is that of the tenant's cloud.",
        PartnerAuthenticationReason.Throttled when retryAfter is { } wait => string.Create(
            CultureInfo.InvariantCulture, $"Wait {Math.Ceiling(wait.TotalSeconds)} seconds before the next request."),
        PartnerAuthenticationReason.Throttled => "Wait before the next request.",
        PartnerAuthenticationReason.ServiceUnavailable => "Try again later.",
        PartnerAuthenticationReason.Unreachable =>
            "Check the authority's URI, the network and its proxy; if they are right, try again later.",
        PartnerAuthenticationReason.AnswerUnreadable => "Check the authority's URI, and whether a proxy responds in its place.",
        PartnerAuthenticationReason.StoreUnreadable => "Check that the store can be reached and read.",
        PartnerAuthenticationReason.StoreUnwritable =>
            "The authority has issued a new refresh token, which is kept in memory and saved with the next call. Check that the store can "
            + "be written before this process ends: the new token is lost with it.",
        _ => "Look the code up in the authority's documentation; trying again without a change will not help.",
    };
}
