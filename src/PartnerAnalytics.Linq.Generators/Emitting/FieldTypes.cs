namespace PartnerAnalytics.Linq.Generators.Emitting;

/// <summary>What a type of field is called in generated code.</summary>
internal static class FieldTypes
{
    /// <summary>The type of the property.</summary>
    public static string PropertyType(AnalyticsFieldType type) => type switch
    {
        AnalyticsFieldType.String => "string?",
        AnalyticsFieldType.Boolean => "bool?",
        AnalyticsFieldType.DateTimeOffset => "global::System.DateTimeOffset?",
        AnalyticsFieldType.Int64 => "long?",
        AnalyticsFieldType.Decimal => "decimal?",
        AnalyticsFieldType.Double => "double?",
        AnalyticsFieldType.Json => "global::System.Text.Json.JsonElement?",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The type in the words of the documentation.</summary>
    public static string Description(AnalyticsFieldType type) => type switch
    {
        AnalyticsFieldType.String => "a string",
        AnalyticsFieldType.Boolean => "true or false",
        AnalyticsFieldType.DateTimeOffset => "an instant in UTC",
        AnalyticsFieldType.Int64 => "a whole number",
        AnalyticsFieldType.Decimal => "a decimal number",
        AnalyticsFieldType.Double => "a floating-point number",
        AnalyticsFieldType.Json => "JSON",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
