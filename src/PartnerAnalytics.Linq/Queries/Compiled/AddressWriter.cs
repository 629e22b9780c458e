using System.Buffers;
using System.Globalization;
using System.Text;
using PartnerAnalytics.Linq.Execution;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>
/// Writes values into an address that is known to have room for them. Formats and encodes as <see cref="UriSink"/> does; copies what needs
/// no encoding in runs.
/// </summary>
internal ref struct AddressWriter(Span<char> destination)
{
    /// <summary>The most characters that one of a text may become.</summary>
    public const int ExpansionOfText = 9;

    /// <summary>More than the characters that any other value may become, with all that stands around it.</summary>
    public const int LongestValue = 96;

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private readonly Span<char> _destination = destination;
    private int _length;

    public readonly int Length => _length;

    public void Append(string text)
    {
        text.CopyTo(_destination[_length..]);
        _length += text.Length;
    }

    public void Append(int number)
    {
        number.TryFormat(_destination[_length..], out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes what stands for a value between what its type demands; false where the value cannot be sent.</summary>
    public bool TryAppend(in CompiledValue value) => value.Kind switch
    {
        CompiledValueKind.Text => TryEncode(value.Text),
        CompiledValueKind.Date => AppendDate(value.Moment),
        CompiledValueKind.Integer or CompiledValueKind.Long => AppendNumber(value.Number),
        CompiledValueKind.Double => double.IsFinite(value.Double) && AppendNumber(value.Double, "R"),
        CompiledValueKind.Decimal => AppendNumber(value.Decimal),
        _ => false,
    };

    /// <summary>Writes an element of a list with what its type demands around it; false where the value cannot be sent.</summary>
    public bool TryAppendWhole(in CompiledValue value)
    {
        switch (value.Kind)
        {
            case CompiledValueKind.Null:
                Append("null");
                return true;
            case CompiledValueKind.Truth:
                Append(value.Truth ? "true" : "false");
                return true;
            case CompiledValueKind.Text:
                Append("%27");
                var isSent = TryEncode(value.Text);
                Append("%27");
                return isSent;
            case CompiledValueKind.Date:
                Append("cast%28%27");
                AppendDate(value.Moment);
                Append("%27%2C%20Edm.DateTimeOffset%29");
                return true;
            default:
                return TryAppend(value);
        }
    }

    // False for half of a surrogate pair.
    private bool TryEncode(scoped ReadOnlySpan<char> text)
    {
        while (true)
        {
            var run = text.IndexOfAnyExcept(Unreserved);
            var plain = run < 0 ? text : text[..run];
            plain.CopyTo(_destination[_length..]);
            _length += plain.Length;
            if (run < 0)
            {
                return true;
            }

            if (Rune.DecodeFromUtf16(text[run..], out var rune, out var consumed) != OperationStatus.Done)
            {
                return false;
            }

            Encode(rune);
            if (rune.Value == '\'')
            {
                Append("%27");
            }

            text = text[(run + consumed)..];
        }
    }

    private void Encode(Rune rune)
    {
        const string Digits = "0123456789ABCDEF";
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
        {
            _destination[_length] = '%';
            _destination[_length + 1] = Digits[value >> 4];
            _destination[_length + 2] = Digits[value & 15];
            _length += 3;
        }
    }

    private bool AppendNumber<T>(T number, string? format = null)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[40];
        return number.TryFormat(text, out var written, format, CultureInfo.InvariantCulture) && TryEncode(text[..written]);
    }

    private bool AppendDate(DateTime utc)
    {
        AppendDigits(utc.Year, 4, '-');
        AppendDigits(utc.Month, 2, '-');
        AppendDigits(utc.Day, 2, default);
        if (utc.TimeOfDay != TimeSpan.Zero)
        {
            Span<char> text = stackalloc char[32];
            var format = utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "THH:mm:ssZ" : "THH:mm:ss.FFFFFFFZ";
            utc.TryFormat(text, out var written, format, CultureInfo.InvariantCulture);
            TryEncode(text[..written]);
        }

        return true;
    }

    private void AppendDigits(int number, int count, char end)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            _destination[_length + i] = (char)('0' + (number % 10));
            number /= 10;
        }

        _length += count;
        if (end != default)
        {
            _destination[_length++] = end;
        }
    }
}
