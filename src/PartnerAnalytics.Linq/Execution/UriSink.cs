using System.Buffers;
using System.Globalization;
using System.Text;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>Writes a request as an address: formats values as the service expects them and percent-encodes them, into one pooled buffer.</summary>
internal struct UriSink : IRequestSink, IDisposable
{
    private char[] _buffer;
    private int _length;
    private bool _hasParameter;

    public UriSink(string address)
    {
        _buffer = ArrayPool<char>.Shared.Rent(512);
        Append(address);
    }

    public readonly int Length => _length;

    /// <summary>Appends the path of a resource to the address of the service.</summary>
    public void Path(string resourcePath)
    {
        Append(RowRequest.AnalyticsPath);
        Append(resourcePath);
    }

    public void Parameter(string name)
    {
        Append(_hasParameter ? '&' : '?');
        _hasParameter = true;
        Append(name);
        Append('=');
    }

    public void Syntax(string text) => Encode(text);

    public void ListSeparator() => Append(',');

    public void Literal(object? value)
    {
        switch (value)
        {
            case null:
                Append("null");
                break;
            case string text:
                Append("%27");
                Encode(text, doubleQuotes: true);
                Append("%27");
                break;
            case bool truth:
                Append(truth ? "true" : "false");
                break;
            case DateTimeOffset date:
                EncodeDate(date);
                break;
            case double number:
                Encode(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case IFormattable number:
                Encode(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"A value of type {value.GetType().Name} has no form in a filter.");
        }
    }

    public readonly void Hole(string name) => throw new InvalidOperationException("A request was sent without the value of " + name + ".");

    /// <summary>Forgets the text, but not that there are parameters before what follows.</summary>
    public void Clear() => _length = 0;

    public override readonly string ToString() => new(_buffer, 0, _length);

    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null!;
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    // Midnight UTC as a date, as the documentation writes it; otherwise with the time and only the digits that are needed.
    private void EncodeDate(DateTimeOffset date)
    {
        var utc = date.UtcDateTime;
        var format = utc.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd"
            : utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ"
            : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";
        Span<char> text = stackalloc char[32];
        utc.TryFormat(text, out var written, format, CultureInfo.InvariantCulture);
        Encode("cast('");
        Encode(text[..written]);
        Encode("', Edm.DateTimeOffset)");
    }

    private void Encode(ReadOnlySpan<char> text, bool doubleQuotes = false)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var consumed);
            if (rune.IsAscii && IsUnreserved((char)rune.Value))
            {
                Append((char)rune.Value);
            }
            else
            {
                EncodeRune(rune);
                if (doubleQuotes && rune.Value == '\'')
                {
                    Append("%27");
                }
            }

            text = text[consumed..];
        }
    }

    private void EncodeRune(Rune rune)
    {
        const string Digits = "0123456789ABCDEF";
        Span<byte> bytes = stackalloc byte[4];
        var count = rune.EncodeToUtf8(bytes);
        foreach (var b in bytes[..count])
        {
            Append('%');
            Append(Digits[b >> 4]);
            Append(Digits[b & 15]);
        }
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Append(char c)
    {
        if (_length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[_length++] = c;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + needed));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
