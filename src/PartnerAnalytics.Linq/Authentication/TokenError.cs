using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>What a token endpoint says about a failure, as far as it may be repeated.</summary>
/// <param name="Error">The error of OAuth 2.0.</param>
/// <param name="Number">The number after <c>AADSTS</c>.</param>
/// <param name="Sentence">The first sentence of the description, cleaned of secrets.</param>
/// <param name="TraceId">The id of the request.</param>
/// <param name="CorrelationId">The id of the call.</param>
internal sealed record TokenError(string? Error, int? Number, string? Sentence, string? TraceId, string? CorrelationId)
{
    /// <summary>The code, as it is known.</summary>
    public string? Code => Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"AADSTS{number}") : null;

    /// <summary>Reads the body of a bad response; null if it is none of a token endpoint's.</summary>
    public static TokenError? Read(BinaryData body, IReadOnlyCollection<string> secrets)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var error = SafeText.ErrorName(Text(root, "error"));
            var sentence = SafeText.FirstSentence(Text(root, "error_description"), secrets);
            return error is null && sentence is null
                ? null
                : new TokenError(error, NumberOf(root, sentence), sentence, Id(root, "trace_id"), Id(root, "correlation_id"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? NumberOf(JsonElement root, string? sentence)
    {
        if (root.TryGetProperty("error_codes", out var codes) && codes.ValueKind == JsonValueKind.Array && codes.GetArrayLength() > 0
            && codes[0].ValueKind == JsonValueKind.Number && codes[0].TryGetInt32(out var code))
        {
            return code;
        }

        return NumberOf(sentence);
    }

    private static int? NumberOf(string? sentence)
    {
        var digits = sentence?["AADSTS".Length..].TakeWhile(char.IsAsciiDigit).ToArray();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
    }

    private static string? Id(JsonElement root, string name) => Guid.TryParse(Text(root, name), out var id) ? id.ToString() : null;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What the codes of a token endpoint mean.</summary>
/// <remarks>
/// See <see href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Microsoft Entra authentication error
/// codes</see>.
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
