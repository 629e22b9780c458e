using System.Globalization;
using System.Text;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>Decodes what stands behind the question mark of a URL.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The string of a part; null where it is not well encoded. Values that are not known stay where they are.</summary>
    public static string? Decode(string part)
    {
        var text = new StringBuilder(part.Length);
        var bytes = new List<byte>();
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != '%')
            {
                if (!TryFlush(bytes, text))
                {
                    return null;
                }

                text.Append(part[i] == '+' ? ' ' : part[i]);
            }
            else if (i + 2 < part.Length
                && byte.TryParse(part.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        return TryFlush(bytes, text) ? text.ToString() : null;
    }

    private static bool TryFlush(List<byte> bytes, StringBuilder text)
    {
        if (bytes.Count == 0)
        {
            return true;
        }

        try
        {
            var decoded = Strict.GetString([.. bytes]);
            bytes.Clear();
            text.Append(decoded);
            return !decoded.Any(c => char.IsControl(c) || UrlText.IsHole(c));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
