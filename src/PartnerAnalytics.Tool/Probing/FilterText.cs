using System.Globalization;
using System.Text.Json;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>Values as filters write them.</summary>
internal static class FilterText
{
    /// <summary>The words for operators of comparison.</summary>
    public static IReadOnlyList<(FilterOperators Operator, string Word)> Words { get; } =
    [
        (FilterOperators.Equal, "eq"),
        (FilterOperators.NotEqual, "ne"),
        (FilterOperators.LessThan, "lt"),
        (FilterOperators.LessThanOrEqual, "le"),
        (FilterOperators.GreaterThan, "gt"),
        (FilterOperators.GreaterThanOrEqual, "ge"),
    ];

    public static string Of(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A point in time, with its time of day.</summary>
    public static string Of(DateTimeOffset date)
        => $"cast('{date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)}', Edm.DateTimeOffset)";

    /// <summary>A day.</summary>
    public static string OfDay(DateTimeOffset date)
        => $"cast('{date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}', Edm.DateTimeOffset)";

    /// <summary>The value of a field in a row, of dates the day; something of its type if the row has none.</summary>
    public static string OfField(AnalyticsFieldInfo field, JsonElement? value) => field.Type switch
    {
        AnalyticsFieldType.String => Of(value?.Text() ?? "partner analytics probe"),
        AnalyticsFieldType.DateTimeOffset => OfDay(value.Date() ?? new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        AnalyticsFieldType.Boolean => value.Flag() == false ? "false" : "true",
        _ => (value.Number() ?? 1).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A text with small letters for capital ones and the other way round, of the Latin alphabet; null if it has none.</summary>
    public static string? SwapCase(string text)
    {
        var swapped = string.Concat(text.Select(letter => char.IsAsciiLetter(letter) ? (char)(letter ^ ' ') : letter));
        return swapped == text ? null : swapped;
    }
}
