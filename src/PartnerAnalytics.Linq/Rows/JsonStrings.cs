using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>Decodes the bytes of JSON strings. One that is not Unicode is an error, never replaced.</summary>
internal static class JsonStrings
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The string of some UTF-8 bytes.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> utf8) => Strict.GetString(utf8);

    /// <summary>The bytes of the string or property name that the reader stands on, without escapes.</summary>
    /// <exception cref="DecoderFallbackException">An escape stands for half a character, or the bytes are not UTF-8.</exception>
    public static ReadOnlySpan<byte> Unescape(scoped in Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
        {
            return json.ValueSpan;
        }

        var text = new byte[json.ValueSpan.Length];
        try
        {
            return text.AsSpan(0, json.CopyString(text));
        }
        catch (InvalidOperationException e)
        {
            throw new DecoderFallbackException(e.Message, e);
        }
    }
}
