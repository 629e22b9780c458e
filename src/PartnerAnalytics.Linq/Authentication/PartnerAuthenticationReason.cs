namespace PartnerAnalytics.Linq;

/// <summary>Why signing in failed.</summary>
public enum PartnerAuthenticationReason
{
    /// <summary>The authority refused the request for a reason that is none of the others; its code tells more.</summary>
    Rejected,

    /// <summary>The store holds no refresh token: nobody has signed in yet.</summary>
    SignInMissing,

    /// <summary>The refresh token has expired, by default after 90 days without use. A user has to sign in again.</summary>
    SignInExpired,

    /// <summary>The refresh token is no longer valid: revoked, or the user's password was changed. A user has to sign in again.</summary>
    SignInRevoked,

    /// <summary>The user, or an administrator, has not consented to the application's use of Partner Center.</summary>
    ConsentMissing,

    /// <summary>The user has to sign in with a second factor.</summary>
    MultiFactorRequired,

    /// <summary>The application is unknown, or its secret or certificate is wrong or has expired.</summary>
    ClientRejected,

    /// <summary>The tenant is unknown to this cloud's authority.</summary>
    TenantUnknown,

    /// <summary>Too many requests. It passes.</summary>
    Throttled,

    /// <summary>The authority failed. It passes.</summary>
    ServiceUnavailable,

    /// <summary>The authority could not be reached, or did not answer in time.</summary>
    Unreachable,

    /// <summary>The answer is not one of an authority's.</summary>
    AnswerUnreadable,

    /// <summary>The store did not give the refresh token.</summary>
    StoreUnreadable,

    /// <summary>The store did not take a new refresh token. It is kept in memory, and saved with the next call.</summary>
    StoreUnwritable,

    /// <summary>A user who was to sign in did not: cancelled, declined, or took too long.</summary>
    SignInAbandoned,
}
