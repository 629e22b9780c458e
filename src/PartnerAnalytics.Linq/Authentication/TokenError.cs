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

    /// <summary>What the address says with which a browser came back.</summary>
    public static TokenError Of(string error, string? description)
    {
        var sentence = SafeText.FirstSentence(description, []);
        return new TokenError(SafeText.ErrorName(error), NumberOf(sentence), sentence, null, null);
    }

    /// <summary>Reads the body of a bad answer; null if it is none of a token endpoint's.</summary>
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
