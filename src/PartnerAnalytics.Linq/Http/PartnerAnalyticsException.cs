using Azure;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A request failed: the service refused it, could not be reached, or its response cannot be read. Rows that were read before are sound;
/// a result that ends with this exception is never merely short.
/// </summary>
/// <remarks>
/// <para><see cref="RequestFailedException.Status"/> is the status of the response, 0 where there was none, and 200 where the body of a
/// good response is broken. <see cref="RequestFailedException.ErrorCode"/> is the service's code. The message holds neither the access
/// token nor the values of the query.</para>
/// <para>Two failures have other types: the exceptions of the credential, when signing in fails before anything is sent, and
/// <see cref="OperationCanceledException"/>, when the caller cancels.</para>
/// <para>Source: <see href="https://learn.microsoft.com/partner-center/developer/error-codes">Partner Center REST error codes</see>.</para>
/// </remarks>
public sealed class PartnerAnalyticsException : RequestFailedException
{
    /// <summary>Creates an exception; the library does, and tests may.</summary>
    /// <param name="status">The status of the response, or 0.</param>
    /// <param name="message">What failed, and what to do.</param>
    /// <param name="errorCode">The service's code.</param>
    /// <param name="innerException">The cause.</param>
    public PartnerAnalyticsException(int status, string message, string? errorCode, Exception? innerException)
        : base(status, message, errorCode, innerException)
    {
    }

    /// <summary>What the service said about the failure.</summary>
    public string? Description { get; init; }

    /// <summary>What the service added, such as its <c>data</c> or the words of an inner error; empty if nothing.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The id of the last attempt (<c>MS-RequestId</c>), as the service gave it, else as it was sent.</summary>
    public string? RequestId { get; init; }

    /// <summary>The id of the call over all its attempts (<c>MS-CorrelationId</c>), as the service gave it, else as it was sent.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>How long the service tells the client to wait before the next request; null if it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The time from the first attempt to the failure.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The path of the resource that was read, such as <c>referrals</c>.</summary>
    public string? Resource { get; init; }
}
