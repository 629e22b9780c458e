using System.Text;
using System.Text.Json;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq;

/// <summary>
/// Reads the fields of one row from a response. Generated code drives it; applications have no use for it. It owns the reading of JSON and
/// the matching of property names, so code generated into an application stays valid when this type changes.
/// </summary>
/// <remarks>
/// A value is read in whatever form the service chose: numbers, booleans and dates also from strings, strings also from numbers. In a field
/// that is not a string, an empty string means a missing value and is read as null.
/// </remarks>
public ref struct AnalyticsRowReader
{
    private readonly RowSession _session;
    private readonly ReadOnlySpan<byte> _row;
    private readonly int _depth;

    // Takes over at the first thing that is not plain, and keeps the rest of the row.
    private Utf8JsonReader _json;
    private bool _isPlain;
    private ReadOnlySpan<byte> _value;
    private JsonTokenType _token;
    private int _at;
    private int _properties;
    private int _position;
    private int _ordinal;
    private ulong _marks;
    private RowReadState _state;

    /// <param name="session">What the rows of the enumeration share.</param>
    /// <param name="row">The bytes from the row's opening brace on; more than the row, or less.</param>
    /// <param name="depth">How deep the row is nested in its page.</param>
    internal AnalyticsRowReader(RowSession session, ReadOnlySpan<byte> row, int depth)
    {
        _session = session;
        _row = row;
        _depth = depth;
        _isPlain = true;
        _at = 1;
        _ordinal = -1;
    }

    /// <summary>How far the row got. A row that ended with its buffer is read again from its start.</summary>
    internal readonly RowReadState State => _state;

    /// <summary>A field that the row has to have and lacks, once it is complete; null where there is none.</summary>
    internal readonly AnalyticsFieldInfo? MissingField => _session.FindMissing(_marks);

    /// <summary>The length of the row, once it is complete.</summary>
    internal readonly int Length => _isPlain ? _at : (int)_json.BytesConsumed;

    /// <summary>Moves to the value of the next field that the resource knows, skipping properties it does not know.</summary>
    /// <param name="ordinal">The position of the field in <see cref="AnalyticsResource.Fields"/>.</param>
    /// <returns>False at the end of the row.</returns>
    public bool ReadField(out int ordinal)
    {
        while (_state == RowReadState.Reading)
        {
            if (_isPlain ? ReadPlainProperty() : ReadProperty())
            {
                if (_ordinal >= 0)
                {
                    _marks |= _session.MarkOf(_ordinal);
                    _session.Note(_ordinal, _value);
                    if (_session.Wants(_ordinal))
                    {
                        ordinal = _ordinal;
                        return true;
                    }
                }
            }
        }

        ordinal = -1;
        return false;
    }

    /// <summary>The value as a string; a number is taken as its digits, a boolean as <c>true</c> or <c>false</c>.</summary>
    /// <returns>The string, or null.</returns>
    public readonly string? ReadString() => _token switch
    {
        JsonTokenType.String or JsonTokenType.Number when _value.Length > _session.Limits.MaximumStringLength => throw TooLong(),
        JsonTokenType.String or JsonTokenType.Number => _session.Strings.Get(Text()),
        JsonTokenType.Null => null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw Unreadable(),
    };

    /// <summary>The value as true or false; also from a string, in any letter case.</summary>
    /// <returns>True, false, or null.</returns>
    public readonly bool? ReadBoolean() => _token switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when Text() is var text =>
            text.IsEmpty ? null
            : Ascii.EqualsIgnoreCase(text, "true"u8) ? true
            : Ascii.EqualsIgnoreCase(text, "false"u8) ? false
            : throw Unreadable(),
        JsonTokenType.Null => null,
        _ => throw Unreadable(),
    };

    /// <summary>The value as an instant in UTC; a date without an offset is taken as UTC, one with an offset is converted.</summary>
    /// <returns>The instant, with an offset of zero, or null.</returns>
    public readonly DateTimeOffset? ReadDateTimeOffset()
    {
        if (_token == JsonTokenType.Null)
        {
            return null;
        }

        var text = _token == JsonTokenType.String ? Text() : throw Unreadable();
        return text.IsEmpty ? null
            : UtcDates.TryParse(text, out var value) || (_session.WritesMonthFirst && UtcDates.TryParseMonthFirst(text, out value)) ? value
            : throw Unreadable();
    }

    /// <summary>The value as a whole number; also from a string.</summary>
    /// <returns>The number, or null.</returns>
    public readonly long? ReadInt64()
    {
        var text = ReadBytes();
        return text.IsEmpty ? null : Numbers.TryParse(text, out long value) ? value : throw Unreadable();
    }

    /// <summary>The value as a decimal number; also from a string.</summary>
    /// <returns>The number, or null.</returns>
    public readonly decimal? ReadDecimal()
    {
        var text = ReadBytes();
        return text.IsEmpty ? null : Numbers.TryParse(text, out decimal value) ? value : throw Unreadable();
    }

    /// <summary>The value as a floating-point number; also from a string.</summary>
    /// <returns>The number, or null.</returns>
    public readonly double? ReadDouble()
    {
        var text = ReadBytes();
        return text.IsEmpty ? null : Numbers.TryParse(text, out double value) ? value : throw Unreadable();
    }

    /// <summary>The value as it is.</summary>
    /// <returns>The value, or null.</returns>
    public JsonElement? ReadJson()
    {
        if (_token == JsonTokenType.Null)
        {
            return null;
        }

        if (_isPlain)
        {
            var quotes = _token == JsonTokenType.String ? 2 : 0;
            var plain = new Utf8JsonReader(_row[(_at - _value.Length - quotes).._at]);
            return JsonElement.ParseValue(ref plain);
        }

        if (!JsonDocument.TryParseValue(ref _json, out var document))
        {
            _state = RowReadState.Incomplete;
            return null;
        }

        using (document)
        {
            _token = JsonTokenType.None;
            return document.RootElement.Clone();
        }
    }

    // Reads a property and its value. False: the row has ended, or is not plain from here on.
    private bool ReadPlainProperty()
    {
        var row = _row;
        var at = PlainJson.SkipBlank(row, _at);
        if (at < row.Length && row[at] == '}')
        {
            _at = at + 1;
            _state = RowReadState.Complete;
            return false;
        }

        if (_properties > 0)
        {
            at = at < row.Length && row[at] != ',' ? -2 : PlainJson.SkipBlank(row, at + 1);
        }

        if ((uint)at >= (uint)row.Length || row[at] != '"')
        {
            return EndPlain(at >= row.Length);
        }

        at++;
        if (!_session.Names.IsExpected(row, at, ref _position, out var length, out _ordinal))
        {
            length = PlainJson.LengthOfString(row[at..]);
            if (length < 0)
            {
                return EndPlain(length == -1);
            }

            _ordinal = _session.Names.Find(row.Slice(at, length), ref _position);
        }

        at = PlainJson.SkipBlank(row, at + length + 1);
        if (at >= row.Length || row[at] != ':')
        {
            return EndPlain(at >= row.Length);
        }

        at = PlainJson.SkipBlank(row, at + 1);
        return at < row.Length ? ReadPlainValue(row, at) : EndPlain(isCut: true);
    }

    private bool ReadPlainValue(ReadOnlySpan<byte> row, int at)
    {
        var rest = row[at..];
        int length;
        switch (rest[0])
        {
            case (byte)'"':
                at++;
                rest = rest[1..];
                _token = JsonTokenType.String;
                length = PlainJson.LengthOfString(rest);
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                _token = JsonTokenType.Number;
                length = PlainJson.LengthOfNumber(rest);
                break;
            case (byte)'n':
                _token = JsonTokenType.Null;
                length = PlainJson.LengthOfWord(rest, "null"u8);
                break;
            case (byte)'t':
                _token = JsonTokenType.True;
                length = PlainJson.LengthOfWord(rest, "true"u8);
                break;
            case (byte)'f':
                _token = JsonTokenType.False;
                length = PlainJson.LengthOfWord(rest, "false"u8);
                break;
            default:
                return EndPlain(isCut: false);
        }

        if (length < 0)
        {
            return EndPlain(length == -1);
        }

        _value = rest[..length];
        _at = at + length + (_token == JsonTokenType.String ? 1 : 0);
        _properties++;
        return true;
    }

    // The buffer ends here, or the JSON reader goes on.
    private bool EndPlain(bool isCut)
    {
        if (isCut)
        {
            _state = RowReadState.Incomplete;
            return false;
        }

        _isPlain = false;
        _json = new Utf8JsonReader(_row, isFinalBlock: false, _session.NewState(_depth));
        _json.Read();
        for (var i = 0; i < _properties; i++)
        {
            if (!_json.Read() || !_session.TrySkip(ref _json, _depth))
            {
                _state = RowReadState.Incomplete;
                return false;
            }
        }

        // The value that was read last counts as read.
        _token = JsonTokenType.None;
        return false;
    }

    // As above, by the JSON reader. It stands on the value of the property before, or on the brace.
    private bool ReadProperty()
    {
        if (_token is JsonTokenType.StartObject or JsonTokenType.StartArray && !_session.TrySkip(ref _json, _depth))
        {
            _state = RowReadState.Incomplete;
            return false;
        }

        if (!_json.Read())
        {
            _state = RowReadState.Incomplete;
            return false;
        }

        if (_json.TokenType != JsonTokenType.PropertyName)
        {
            _state = RowReadState.Complete;
            return false;
        }

        _ordinal = _session.Names.Find(_json.ValueIsEscaped ? JsonStrings.Unescape(in _json) : _json.ValueSpan, ref _position);
        if (!_session.TryRead(ref _json, _depth))
        {
            _state = RowReadState.Incomplete;
            return false;
        }

        _token = _json.TokenType;
        _value = _token is JsonTokenType.String or JsonTokenType.Number ? _json.ValueSpan : default;
        return true;
    }

    // The characters of a string or number.
    private readonly ReadOnlySpan<byte> Text() => _isPlain || !_json.ValueIsEscaped ? _value : JsonStrings.Unescape(in _json);

    // The same, empty for null, as an empty string stands for a missing value.
    private readonly ReadOnlySpan<byte> ReadBytes() => _token switch
    {
        JsonTokenType.String or JsonTokenType.Number => Text(),
        JsonTokenType.Null => default,
        _ => throw Unreadable(),
    };

    private readonly UnreadableValueException TooLong() =>
        new(_session.Schema.Resource.Fields[_ordinal], _session.Limits.MaximumStringLength);

    private readonly UnreadableValueException Unreadable() => new(_session.Schema.Resource.Fields[_ordinal], _token);
}
