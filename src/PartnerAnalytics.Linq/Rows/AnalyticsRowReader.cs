using System.Text.Json;

namespace PartnerAnalytics.Linq;

/// <summary>
/// Reads the fields of one row from a response. Generated code drives it; applications have no use for it. It owns the JSON reader and
/// the matching of property names, so code generated into an application stays valid when this type changes.
/// </summary>
public ref struct AnalyticsRowReader
{
    private readonly AnalyticsResource _resource;
    private Utf8JsonReader _json;

    internal AnalyticsRowReader(AnalyticsResource resource, Utf8JsonReader json)
    {
        _resource = resource;
        _json = json;
    }

    /// <summary>Moves to the value of the next field that the resource knows, skipping properties it does not know.</summary>
    /// <param name="ordinal">The position of the field in <see cref="AnalyticsResource.Fields"/>.</param>
    /// <returns>False at the end of the row.</returns>
    public bool ReadField(out int ordinal)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            foreach (var field in _resource.Fields)
            {
                if (_json.ValueTextEquals(field.WireName))
                {
                    ordinal = field.Ordinal;
                    return _json.Read();
                }
            }

            _json.Skip();
        }

        ordinal = -1;
        return false;
    }

    /// <summary>The value as text; a number is taken as its digits.</summary>
    public readonly string? ReadString() => _json.GetString();

    /// <summary>The value as true or false; also from a string.</summary>
    public readonly bool? ReadBoolean() => _json.TokenType == JsonTokenType.Null ? null : _json.GetBoolean();

    /// <summary>The value as a moment in UTC; a date without an offset is taken as UTC.</summary>
    public readonly DateTimeOffset? ReadDateTimeOffset() => _json.TokenType == JsonTokenType.Null ? null : _json.GetDateTimeOffset();

    /// <summary>The value as a whole number; also from a string.</summary>
    public readonly long? ReadInt64() => _json.TokenType == JsonTokenType.Null ? null : _json.GetInt64();

    /// <summary>The value as a decimal number; also from a string.</summary>
    public readonly decimal? ReadDecimal() => _json.TokenType == JsonTokenType.Null ? null : _json.GetDecimal();

    /// <summary>The value as a floating-point number; also from a string.</summary>
    public readonly double? ReadDouble() => _json.TokenType == JsonTokenType.Null ? null : _json.GetDouble();
}
