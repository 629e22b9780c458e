using System.Text.RegularExpressions;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Login;

/// <summary>What the browser came back with: a code, or an error.</summary>
/// <param name="Code">The authorization code; null with an error.</param>
/// <param name="Error">The error's name in OAuth 2.0.</param>
/// <param name="ErrorDescription">What the authority says about it.</param>
internal sealed partial record BrowserResponse(string? Code, string? Error, string? ErrorDescription)
{
    /// <summary>The exception for a response without a code. It quotes the authority's code and first sentence, without what looks like a
    /// secret.</summary>
    public PartnerAuthenticationException ToException()
    {
        var sentence = Sentence().Match(ErrorDescription ?? "");
        var error = Error is not null && ErrorName().IsMatch(Error) ? Error : null;
        var (reason, remedy) = Explain(error, sentence.Groups["number"].Value);
        var said = sentence.Success ? $": {LongWord().Replace(sentence.Value, "[removed]").TrimEnd('.')}." : ".";
        return new PartnerAuthenticationException(
            reason, $"Nobody signed in: the authority responded with {error ?? "an error"}{said} {remedy}")
        {
            Error = error,
            ErrorCode = sentence.Success ? "AADSTS" + sentence.Groups["number"].Value : null,
        };
    }

    private static (PartnerAuthenticationReason Reason, string Remedy) Explain(string? error, string number) => (error, number) switch
    {
        (_, "65001" or "90094") or ("consent_required", _) => (
            PartnerAuthenticationReason.ConsentMissing,
            "The application has no consent to use Partner Center for this user. Give it the delegated permission user_impersonation, "
            + "let an administrator of the tenant consent, and sign in again."),
        ("access_denied", _) => (
            PartnerAuthenticationReason.SignInAbandoned,
            "The sign-in was cancelled, or the user declined what the application requested. Sign in again, and accept."),
        ("interaction_required", _) => (
            PartnerAuthenticationReason.MultiFactorRequired,
            "The user has to sign in again with multi-factor authentication."),
        ("temporarily_unavailable" or "server_error", _) => (PartnerAuthenticationReason.ServiceUnavailable, "Try again later."),
        _ => (
            PartnerAuthenticationReason.Rejected,
            "Look the code up in the authority's documentation; trying again without a change will not help."),
    };

    [GeneratedRegex(
        @"AADSTS(?<number>\d{4,10})\b.{0,300}?(?=(?<=[.!?])\s|\s(Trace ID|Correlation ID|Timestamp):|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\A[a-z][a-z_]{0,49}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorName();

    // No word of a sentence is that long, nor an id; tokens, secrets and parts of them are.
    [GeneratedRegex(@"[^\s'""(){}\[\],;<>]{37,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongWord();
}
