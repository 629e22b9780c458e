using System.Text.Json;

namespace PartnerAnalytics.Linq.Rows;

/// <summary>A page cannot be read to its end. Its message completes the sentence "the response cannot be read: …".</summary>
internal sealed class UnreadablePageException(string reason, bool cutShort = false, Exception? innerException = null)
    : FormatException(reason, innerException)
{
    /// <summary>Whether the page ended too early, so that another try may succeed.</summary>
    public bool CutShort { get; } = cutShort;

    /// <summary>The error, as JSON, that the service told of in the page; null where it told of none.</summary>
    public byte[]? Error { get; init; }

    /// <summary>What to do about it; null for what is said of all broken pages.</summary>
    public string? Remedy { get; init; }
}

/// <summary>A value does not fit its field. The page reader adds the row's number and turns it into what callers see.</summary>
internal sealed class UnreadableValueException : FormatException
{
    /// <summary>The value has another type.</summary>
    public UnreadableValueException(AnalyticsFieldInfo field, JsonTokenType token)
        : base($"the field '{field.WireName}' should be {Expected(field.Type)}, but the service sent {Kind(token)}")
    {
    }

    /// <summary>There is none, and the query groups by the field.</summary>
    public UnreadableValueException(AnalyticsFieldInfo field)
        : base($"the field '{field.WireName}' is missing, by which the query groups") =>
        Remedy = "What the row is the total of cannot be told. Leave the field out of the key.";

    /// <summary>It is not that of the first row, and the query groups by something else.</summary>
    public UnreadableValueException(AnalyticsFieldInfo field, string first, string other)
        : base($"the field '{field.WireName}' is '{other}', and '{first}' before it, so that groups are split by days") =>
        Remedy = $"Add DateBucket.StartOfDay(x.{field.Name}) to the key, and add up the days that arrive, or ask for one day.";

    /// <summary>The value is longer than is accepted.</summary>
    public UnreadableValueException(AnalyticsFieldInfo field, int maximumLength)
        : base(
            $"the field '{field.WireName}' is longer than {maximumLength} bytes "
            + $"({PartnerAnalyticsLimits.PathOf(nameof(PartnerAnalyticsLimits.MaximumStringLength))})")
    {
    }

    /// <summary>What to do about it; null for what is said of all broken pages.</summary>
    public string? Remedy { get; }

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
        AnalyticsFieldType.Json => "JSON",
        _ => "a string",
    };
}
