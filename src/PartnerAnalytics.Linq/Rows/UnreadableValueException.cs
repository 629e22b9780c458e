using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>A value does not fit its field. The page reader adds the row's number and turns it into what callers see.</summary>
internal sealed class UnreadableValueException : FormatException
{
    /// <summary>The value has another type.</summary>
    public UnreadableValueException(AnalyticsFieldInfo field, JsonTokenType token)
        : base($"the field '{field.WireName}' should be {Expected(field.Type)}, but the service sent {Kind(token)}")
    {
    }

    /// <summary>The value is longer than is accepted.</summary>
    public UnreadableValueException(AnalyticsFieldInfo field, int maximumLength)
        : base($"the field '{field.WireName}' is longer than {maximumLength} bytes ({nameof(PartnerAnalyticsClientOptions.Limits)}.{nameof(PartnerAnalyticsLimits.MaximumStringLength)})")
    {
    }

    /// <summary>How a token is called in messages.</summary>
    public static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "something else",
    };

    private static string Expected(AnalyticsFieldType type) => type switch
    {
        AnalyticsFieldType.Boolean => "true or false",
        AnalyticsFieldType.DateTimeOffset => "a date",
        AnalyticsFieldType.Int64 => "a whole number",
        AnalyticsFieldType.Decimal => "a decimal number",
        AnalyticsFieldType.Double => "a number",
        _ => "text",
    };
}
