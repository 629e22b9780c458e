using System.Globalization;
using System.Numerics;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>A sum of decimal numbers that neither rounds nor overflows.</summary>
internal sealed class ExactSum
{
    private const int LargestScale = 28;
    private const int SignAndScale = 3;

    private readonly Int128[] _byScale = new Int128[LargestScale + 1];
    private BigInteger _further;

    public void Add(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var scale = (parts[SignAndScale] >> 16) & 0xFF;
        var digits = (Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        _byScale[scale] = checked(_byScale[scale] + (parts[SignAndScale] < 0 ? -digits : digits));
    }

    /// <summary>Adds what <see cref="ToString"/> of another sum gave.</summary>
    /// <exception cref="FormatException">The text is no such sum.</exception>
    public void Add(string sum)
    {
        var point = sum.IndexOf('.', StringComparison.Ordinal);
        var scale = point < 0 ? 0 : sum.Length - point - 1;
        var digits = point < 0 ? sum : sum.Remove(point, 1);
        if (scale > LargestScale
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var added))
        {
            throw new FormatException($"'{sum}' is no sum.");
        }

        _further += added * BigInteger.Pow(10, LargestScale - scale);
    }

    /// <summary>All digits of the sum, without zeros at its end.</summary>
    public override string ToString()
    {
        var sum = _further;
        for (var scale = 0; scale <= LargestScale; scale++)
        {
            sum += (BigInteger)_byScale[scale] * BigInteger.Pow(10, LargestScale - scale);
        }

        var digits = BigInteger.Abs(sum).ToString(CultureInfo.InvariantCulture).PadLeft(LargestScale + 1, '0');
        var text = $"{digits[..^LargestScale]}.{digits[^LargestScale..]}".TrimEnd('0').TrimEnd('.');
        return sum.Sign < 0 ? "-" + text : text;
    }
}
