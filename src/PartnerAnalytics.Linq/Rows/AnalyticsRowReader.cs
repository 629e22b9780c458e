using System.Text;
using System.Text.Json;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq;

/// <summary>
/// Reads the fields of one row from a response. Generated code drives it; applications have no use for it. It owns the JSON reader and
/// the matching of property names, so code generated into an application stays valid when this type changes.
/// </summary>
/// <remarks>
/// A value is read in whatever form the service chose: numbers, booleans and dates also from strings, text also from numbers. In a field
/// that is not text, an empty string means a missing value and is read as null.
/// </remarks>
public ref struct AnalyticsRowReader
{
    private readonly RowSession _session;
    private Utf8JsonReader _json;
    private int _position;
    private int _ordinal;
    private RowReadState _state;

    internal AnalyticsRowReader(RowSession session, in Utf8JsonReader json)
    {
        _session = session;
        _json = json;
        _ordinal = -1;
    }

    /// <summary>How far the row got. A row that ended with its buffer is read again from its start.</summary>
    internal readonly RowReadState State => _state;

    /// <summary>How much of the buffer was read.</summary>
    internal readonly long BytesConsumed => _json.BytesConsumed;

    /// <summary>Where the page goes on after the row.</summary>
    internal readonly JsonReaderState JsonState => _json.CurrentState;

    /// <summary>Moves to the value of the next field that the resource knows, skipping properties it does not know.</summary>
    /// <param name="ordinal">The position of the field in <see cref="AnalyticsResource.Fields"/>.</param>
    /// <returns>False at the end of the row.</returns>
    public bool ReadField(out int ordinal)
    {
        if (_state == RowReadState.Reading && SkipUnreadValue())
        {
            while (_json.Read())
            {
                if (_json.TokenType != JsonTokenType.PropertyName)
                {
                    return End(RowReadState.Complete, out ordinal);
                }

                ordinal = FindField();
                if (ordinal >= 0)
                {
                    _ordinal = ordinal;
                    return _json.Read() || End(RowReadState.Incomplete, out ordinal);
                }

                if (!_json.TrySkip())
                {
                    break;
                }
            }
        }

        return End(_state == RowReadState.Complete ? RowReadState.Complete : RowReadState.Incomplete, out ordinal);
    }

    /// <summary>The value as text; a number is taken as its digits, a boolean as <c>true</c> or <c>false</c>.</summary>
    /// <returns>The text, or null.</returns>
    public readonly string? ReadString() => _json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String or JsonTokenType.Number when _json.ValueSpan.Length > _session.Limits.MaximumStringLength => throw TooLong(),
        JsonTokenType.String when _json.ValueIsEscaped => JsonText.Decode(JsonText.Unescape(in _json)),
        JsonTokenType.String or JsonTokenType.Number => _session.Strings.Get(_json.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw Unreadable(),
    };

    /// <summary>The value as true or false; also from a string, in any letter case.</summary>
    /// <returns>True, false, or null.</returns>
    public readonly bool? ReadBoolean() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when ReadBytes() is var text =>
            text.IsEmpty ? null
            : Ascii.EqualsIgnoreCase(text, "true"u8) ? true
            : Ascii.EqualsIgnoreCase(text, "false"u8) ? false
            : throw Unreadable(),
        JsonTokenType.Null => null,
        _ => throw Unreadable(),
    };

    /// <summary>The value as a moment in UTC; a date without an offset is taken as UTC, one with an offset is converted.</summary>
    /// <returns>The moment, with an offset of zero, or null.</returns>
    public readonly DateTimeOffset? ReadDateTimeOffset()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var text = _json.TokenType == JsonTokenType.String ? ReadBytes() : throw Unreadable();
        return text.IsEmpty ? null : UtcDates.TryParse(text, out var value) ? value : throw Unreadable();
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

    private bool End(RowReadState state, out int ordinal)
    {
        _state = state;
        ordinal = -1;
        return false;
    }

    // Code that leaves a value unread leaves the reader on its first token.
    private bool SkipUnreadValue() =>
        _ordinal < 0 || _json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || _json.TrySkip();

    private int FindField() => _session.Names.Find(_json.ValueIsEscaped ? JsonText.Unescape(in _json) : _json.ValueSpan, ref _position);

    // The text of a string or number: empty for null, as an empty string stands for a missing value.
    private readonly ReadOnlySpan<byte> ReadBytes() => _json.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.Number => _json.ValueIsEscaped ? JsonText.Unescape(in _json) : _json.ValueSpan,
        JsonTokenType.Null => default,
        _ => throw Unreadable(),
    };

    private readonly UnreadableValueException TooLong() =>
        new(_session.Schema.Resource.Fields[_ordinal], _session.Limits.MaximumStringLength);

    private readonly UnreadableValueException Unreadable() => new(_session.Schema.Resource.Fields[_ordinal], _json.TokenType);
}
