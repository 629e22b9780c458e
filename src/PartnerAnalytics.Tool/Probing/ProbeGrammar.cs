using System.Globalization;
using System.Text.Json;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>
/// The names, words and literals of a request: the only place of the tool that spells one of them. They are not the library's, whose
/// reading of the documentation is what the tool checks.
/// </summary>
internal static class ProbeGrammar
{
    public const string Filter = "filter";
    public const string GroupBy = "groupby";
    public const string AggregationLevel = "aggregationLevel";
    public const string OrderBy = "orderby";
    public const string Top = "top";
    public const string Skip = "skip";

    /// <summary>A parameter, and the field that it chooses by.</summary>
    public const string ProcessedDate = "processedDateTime";

    /// <summary>The other spelling of <see cref="GroupBy"/>, which some pages have.</summary>
    public const string GroupByInCamelCase = "groupBy";

    public const string Equal = "eq";
    public const string NotEqual = "ne";
    public const string LessThan = "lt";
    public const string GreaterThan = "gt";
    public const string Contains = "contains";

    public const string Null = "null";

    /// <summary>The words for operators of comparison.</summary>
    public static IReadOnlyList<(FilterOperators Operator, string Word)> Comparisons { get; } =
    [
        (FilterOperators.Equal, Equal),
        (FilterOperators.NotEqual, NotEqual),
        (FilterOperators.LessThan, LessThan),
        (FilterOperators.LessThanOrEqual, "le"),
        (FilterOperators.GreaterThan, GreaterThan),
        (FilterOperators.GreaterThanOrEqual, "ge"),
    ];

    /// <summary>Compares a field with a literal.</summary>
    public static string Compare(string field, string word, string literal) => $"{field} {word} {literal}";

    /// <summary>Looks for a literal in a field.</summary>
    public static string ContainsIn(string field, string literal) => $"{Contains}({field},{literal})";

    public static string And(params IEnumerable<string> conditions) => string.Join(" and ", conditions);

    public static string Or(params IEnumerable<string> conditions) => string.Join(" or ", conditions);

    /// <summary>A field to order by, from its greatest value down.</summary>
    public static string Descending(string field) => field + " desc";

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

    /// <summary>A string with small letters for capital ones and the other way round, of the Latin alphabet; null if it has none.</summary>
    public static string? SwapCase(string text)
    {
        var swapped = string.Concat(text.Select(letter => char.IsAsciiLetter(letter) ? (char)(letter ^ ' ') : letter));
        return swapped == text ? null : swapped;
    }
}
