using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>
/// The claims that a request for a token demands: those of a challenge, and the capability to be challenged again, which an application has
/// that sends claims (continuous access evaluation).
/// </summary>
internal static class ClaimsRequest
{
    private static readonly JsonEncodedText AccessToken = JsonEncodedText.Encode("access_token");
    private static readonly JsonEncodedText ClientCapabilities = JsonEncodedText.Encode("xms_cc");

    /// <summary>The claims to send; null for none.</summary>
    /// <exception cref="ArgumentException">The claims of the challenge are not a JSON object.</exception>
    public static string? Merge(string? claims, bool canBeChallenged)
    {
        if (string.IsNullOrEmpty(claims))
        {
            return canBeChallenged ? Write(null) : null;
        }

        try
        {
            using var document = JsonDocument.Parse(claims);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return canBeChallenged ? Write(document.RootElement) : claims;
            }
        }
        catch (JsonException)
        {
            // Refused below, without the words of the parser about what came from elsewhere.
        }

        throw new ArgumentException("The requested claims are not a JSON object.", nameof(claims));
    }

    private static string Write(JsonElement? claims)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteOthers(writer, claims, AccessToken);
            writer.WriteStartObject(AccessToken);
            var ofAccessToken = claims?.TryGetProperty(AccessToken.EncodedUtf8Bytes, out var wanted) == true ? wanted : (JsonElement?)null;
            WriteOthers(writer, ofAccessToken, ClientCapabilities);
            writer.WriteStartObject(ClientCapabilities);
            writer.WriteStartArray("values"u8);
            writer.WriteStringValue("cp1"u8);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteOthers(Utf8JsonWriter writer, JsonElement? element, JsonEncodedText but)
    {
        if (element is not { ValueKind: JsonValueKind.Object } given)
        {
            return;
        }

        foreach (var property in given.EnumerateObject().Where(p => !p.NameEquals(but.EncodedUtf8Bytes)))
        {
            property.WriteTo(writer);
        }
    }
}
