namespace PartnerAnalytics.Linq;

/// <summary>
/// Signing in failed, before anything was sent to Partner Center. The message says what to do. Neither it nor anything else here holds a
/// token or a secret.
/// </summary>
/// <remarks>
/// The codes are listed under
/// <see href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Microsoft Entra authentication error codes</see>.
/// </remarks>
public sealed class PartnerAuthenticationException : Exception
{
    /// <summary>Creates an exception; the library does, and tests may.</summary>
    /// <param name="reason">Why it failed.</param>
    /// <param name="message">What failed, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public PartnerAuthenticationException(PartnerAuthenticationReason reason, string message, Exception? innerException = null)
        : base(message, innerException) => Reason = reason;

    /// <summary>Why it failed.</summary>
    public PartnerAuthenticationReason Reason { get; }

    /// <summary>The status of the authority's response; 0 without a response.</summary>
    public int Status { get; init; }

    /// <summary>The error that OAuth 2.0 names, such as <c>invalid_grant</c>; null without one.</summary>
    public string? Error { get; init; }

    /// <summary>The authority's code, such as <c>AADSTS700082</c>; null without one.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The authority's id of the request, to quote to its support; null without one.</summary>
    public string? TraceId { get; init; }

    /// <summary>The authority's id of the call, to quote to its support; null without one.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>How long the authority tells the client to wait; null if it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => Reason
        is PartnerAuthenticationReason.Throttled
        or PartnerAuthenticationReason.ServiceUnavailable
        or PartnerAuthenticationReason.Unreachable;
}

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

    /// <summary>The authority could not be reached, or did not respond in time.</summary>
    Unreachable,

    /// <summary>The response is not one of an authority.</summary>
    AnswerUnreadable,

    /// <summary>The store did not give the refresh token.</summary>
    StoreUnreadable,

    /// <summary>The store did not take a new refresh token. It is kept in memory, and saved with the next call.</summary>
    StoreUnwritable,

    /// <summary>A user who was to sign in did not: cancelled, declined, or took too long.</summary>
    SignInAbandoned,
}
