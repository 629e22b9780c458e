using System.Buffers.Text;
using System.Globalization;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>Reads numbers from their digits, whether they came as a JSON number or inside a string; no culture takes part.</summary>
internal static class Numbers
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A whole number; also one written with a fraction of zeros or an exponent, such as <c>63.0</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        if (Utf8Parser.TryParse(text, out value, out var used) && used == text.Length)
        {
            return true;
        }

        if (TryParse(text, out decimal exact) && decimal.IsInteger(exact) && exact is >= long.MinValue and <= long.MaxValue)
        {
            value = (long)exact;
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>A decimal number; digits beyond the precision of the type are rounded.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal value) =>
        TryParsePlain(text, out value) || decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out value);

    // Digits, perhaps with a point among them, and few enough for an integer.
    private static bool TryParsePlain(ReadOnlySpan<byte> text, out decimal value)
    {
        const int MostDigits = 18;
        value = 0;
        if (text.Length is 0 or > MostDigits)
        {
            return false;
        }

        var digits = 0L;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point < 0 && i > 0 && i < text.Length - 1)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)(point < 0 ? 0 : text.Length - 1 - point));
        return true;
    }

    /// <summary>A floating-point number; one that is not finite is refused.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
