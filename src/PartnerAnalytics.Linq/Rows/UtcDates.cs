using System.Globalization;
using System.Text;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>Reads the dates of the service: ISO 8601, where a missing offset means UTC.</summary>
internal static class UtcDates
{
    private const int DateLength = 10;
    private const int FractionDigits = 7;

    private static readonly string[] s_monthFirst = ["M/d/yyyy h:mm:ss tt", "M/d/yyyy"];

    /// <summary>
    /// Reads <c>2018-05-30</c>, <c>2018-02-07T23:43</c>, <c>…:19</c>, <c>…:19.037</c>, each time with <c>Z</c>, an offset or neither.
    /// Fractions beyond a tick are cut off. An instant that an offset moves out of the calendar becomes the first or the last one.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < DateLength || !TryParseDate(text[..DateLength], out var ticks))
        {
            return false;
        }

        text = text[DateLength..];
        if (!text.IsEmpty)
        {
            if (text[0] is not ((byte)'T' or (byte)'t' or (byte)' ') || !TryParseTime(text[1..], out var time, out var used) ||
                !TryParseOffset(text[(1 + used)..], out var offset))
            {
                return false;
            }

            ticks = Math.Clamp(ticks + time - offset, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        }

        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads <c>3/5/2021 12:48:33 PM</c>, the fifth of March, and <c>3/5/2021</c>.</summary>
    public static bool TryParseMonthFirst(ReadOnlySpan<byte> text, out DateTimeOffset value) => DateTimeOffset.TryParseExact(
        Encoding.ASCII.GetString(text), s_monthFirst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static bool TryParseDate(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text[4] != '-' || text[7] != '-' || !TryParseTwo(text, out var century) || !TryParseTwo(text[2..], out var rest) ||
            !TryParseTwo(text[5..], out var month) || !TryParseTwo(text[8..], out var day))
        {
            return false;
        }

        var year = (century * 100) + rest;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        return true;
    }

    private static bool TryParseTime(ReadOnlySpan<byte> text, out long ticks, out int used)
    {
        ticks = 0;
        used = 5;
        if (text.Length < used || text[2] != ':' || !TryParseTwo(text, out var hour) || !TryParseTwo(text[3..], out var minute) ||
            hour > 23 || minute > 59)
        {
            return false;
        }

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (text.Length == used || text[used] != ':')
        {
            return true;
        }

        used = 8;
        if (text.Length < used || !TryParseTwo(text[6..], out var second) || second > 59)
        {
            return false;
        }

        ticks += second * TimeSpan.TicksPerSecond;
        return text.Length == used || text[used] != '.' || TryParseFraction(text[(used + 1)..], ref ticks, ref used);
    }

    private static bool TryParseFraction(ReadOnlySpan<byte> text, ref long ticks, ref int used)
    {
        var digits = 0;
        var unit = TimeSpan.TicksPerSecond;
        while (digits < text.Length && char.IsAsciiDigit((char)text[digits]))
        {
            if (digits < FractionDigits)
            {
                unit /= 10;
                ticks += (text[digits] - '0') * unit;
            }

            digits++;
        }

        used += 1 + digits;
        return digits > 0;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            return text.Length <= 1;
        }

        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6) || !TryParseTwo(text[1..], out var hours))
        {
            return false;
        }

        var minutes = 0;
        if (text.Length == 6 && text[3] != ':')
        {
            return false;
        }

        if (text.Length > 3 && !TryParseTwo(text[^2..], out minutes))
        {
            return false;
        }

        if (minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        ticks = ((hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute)) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryParseTwo(ReadOnlySpan<byte> text, out int value)
    {
        var tens = text[0] - '0';
        var ones = text[1] - '0';
        value = (tens * 10) + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }
}
