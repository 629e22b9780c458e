using System.Globalization;
using System.Text;
using Azure;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>Makes the exception that callers see of everything that can go wrong with signing in.</summary>
internal static class AuthenticationFailures
{
    private const string Start = "Signing in to Partner Center failed: ";

    /// <summary>A response that is no token.</summary>
    public static PartnerAuthenticationException ForStatus(Response response, IReadOnlyCollection<string> secrets, DateTimeOffset now)
    {
        var error = TokenError.Read(response.Content, secrets);
        var reason = TokenErrors.ReasonOf(response.Status, error);
        var retryAfter = RetryAfter.Of(response, now);
        var text = new StringBuilder(Start).Append(CultureInfo.InvariantCulture, $"the authority responded with {response.Status}");
        if (error is null)
        {
            text.Append(", but not as an authority does");
        }

        text.Append(error?.Error is { } name ? $", {name}" : "");
        text.Append((error?.Sentence ?? error?.Code) is { } words ? $": {words}" : "");
        text.EndSentence();
        text.Append(' ').Append(AuthenticationRemedies.For(reason, retryAfter));
        AppendIds(text, error);
        return new PartnerAuthenticationException(reason, text.ToString())
        {
            Status = response.Status,
            Error = error?.Error,
            ErrorCode = error?.Code,
            TraceId = error?.TraceId,
            CorrelationId = error?.CorrelationId,
            RetryAfter = retryAfter,
        };
    }

    /// <summary>A good response that cannot be used.</summary>
    public static PartnerAuthenticationException ForBody(int status, string defect)
    {
        const PartnerAuthenticationReason Reason = PartnerAuthenticationReason.AnswerUnreadable;
        return new(Reason, $"{Start}the authority's response cannot be used: {defect}. {AuthenticationRemedies.For(Reason, null)}")
        {
            Status = status,
        };
    }

    /// <summary>No response at all.</summary>
    public static PartnerAuthenticationException ForTransport(Uri endpoint, Exception inner, IReadOnlyCollection<string> secrets)
    {
        const PartnerAuthenticationReason Reason = PartnerAuthenticationReason.Unreachable;
        var cause = FailureText.CauseOf(inner);
        var what = cause is OperationCanceledException ? "did not respond in time" : "could not be reached";
        var text = new StringBuilder(Start)
            .Append("the authority ").Append(endpoint.GetLeftPart(UriPartial.Authority)).Append(' ').Append(what).Append(": ")
            .Append(SafeText.Clean(cause.Message, secrets).TrimEnd());
        text.EndSentence();
        text.Append(' ').Append(AuthenticationRemedies.For(Reason, null));
        return new(Reason, text.ToString(), SafeText.Holds(inner, secrets) ? null : inner);
    }

    /// <summary>A store that holds nothing.</summary>
    public static PartnerAuthenticationException ForEmptyStore()
    {
        const PartnerAuthenticationReason Reason = PartnerAuthenticationReason.SignInMissing;
        return new(Reason, Start + "there is no refresh token. " + AuthenticationRemedies.For(Reason, null));
    }

    /// <summary>A store that failed.</summary>
    public static PartnerAuthenticationException ForStore(
        PartnerAuthenticationReason reason, IRefreshTokenStore store, Exception inner, IReadOnlyCollection<string> secrets)
    {
        var what = reason == PartnerAuthenticationReason.StoreUnreadable
            ? "did not return the refresh token"
            : "did not save the new refresh token";
        var text = new StringBuilder(Start)
            .Append(CultureInfo.InvariantCulture, $"the store ({store.GetType().Name}) {what}: ")
            .Append(SafeText.Clean(inner.Message, secrets).TrimEnd());
        text.EndSentence();
        text.Append(' ').Append(AuthenticationRemedies.For(reason, null));
        return new(reason, text.ToString(), SafeText.Holds(inner, secrets) ? null : inner);
    }

    private static void AppendIds(StringBuilder text, TokenError? error)
    {
        if (error is { TraceId: not null } or { CorrelationId: not null })
        {
            text.Append(CultureInfo.InvariantCulture, $" (Trace id {error.TraceId ?? "unknown"}, ");
            text.Append(CultureInfo.InvariantCulture, $"correlation id {error.CorrelationId ?? "unknown"}.)");
        }
    }
}
