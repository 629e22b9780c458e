using System.Buffers;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>
/// Steps through the bytes of a row that is written plainly: no escapes, no nested values. That is nearly every row, and needs no more
/// than comparing and searching bytes. What is not plain, or not JSON, is left to the JSON reader.
/// </summary>
internal static class PlainJson
{
    // What ends a string, or makes it one that is not plain.
    private static readonly SearchValues<byte> EndOrSpecial = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"u8 +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    /// <summary>The place of the next byte that is not blank; the length where there is none.</summary>
    public static int SkipBlank(ReadOnlySpan<byte> text, int at)
    {
        while ((uint)at < (uint)text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>The length of a plain string that begins here, behind its quote.</summary>
    /// <returns>The length; -1 where its end has not come yet; -2 where it is not plain.</returns>
    public static int LengthOfString(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny(EndOrSpecial);
        return end < 0 ? -1 : text[end] == '"' ? end : -2;
    }

    /// <summary>The length of a number that begins here.</summary>
    /// <returns>The length; -1 where its end has not come yet; -2 where it is no number.</returns>
    public static int LengthOfNumber(ReadOnlySpan<byte> text)
    {
        var at = text[0] == '-' ? 1 : 0;
        var whole = Digits(text, ref at);
        if (whole == 0 || (whole > 1 && text[at - whole] == '0'))
        {
            return at == text.Length ? -1 : -2;
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (Digits(text, ref at) == 0)
            {
                return at == text.Length ? -1 : -2;
            }
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            at++;
            at += at < text.Length && text[at] is (byte)'+' or (byte)'-' ? 1 : 0;
            if (Digits(text, ref at) == 0)
            {
                return at == text.Length ? -1 : -2;
            }
        }

        return at == text.Length ? -1 : at;
    }

    /// <summary>The length of a word that begins here, if it is this one.</summary>
    /// <returns>The length; -1 where its end has not come yet; -2 where it is another.</returns>
    public static int LengthOfWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.StartsWith(word) ? word.Length : text.Length < word.Length && word.StartsWith(text) ? -1 : -2;

    private static int Digits(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        while ((uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9)
        {
            at++;
        }

        return at - start;
    }
}
