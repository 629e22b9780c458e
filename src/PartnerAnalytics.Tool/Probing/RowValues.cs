using System.Globalization;
using System.Text.Json;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>Reads rows, whose members may begin with a capital letter, and whose numbers may be strings.</summary>
internal static class RowValues
{
    /// <summary>The value of a field; null if there is none, or it is null.</summary>
    public static JsonElement? Field(this JsonElement row, string name)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in row.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value.ValueKind == JsonValueKind.Null ? null : member.Value;
            }
        }

        return null;
    }

    /// <summary>Whether a row has a member of the field's name, or of another name that it is known by.</summary>
    public static bool Has(this JsonElement row, AnalyticsFieldInfo field)
        => row.ValueKind == JsonValueKind.Object && row.EnumerateObject().Any(member => IsNameOf(member.Name, field));

    public static bool IsNameOf(string name, AnalyticsFieldInfo field)
        => field.Aliases.Append(field.WireName).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The string of a value, a number's included.</summary>
    public static string Text(this JsonElement value)
        => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    public static DateTimeOffset? Date(this JsonElement? value) => value is { ValueKind: JsonValueKind.String } text
        && DateTimeOffset.TryParse(
            text.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
        ? date
        : null;

    public static decimal? Number(this JsonElement? value)
        => value is { } number && decimal.TryParse(number.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;

    public static bool? Flag(this JsonElement? value) => value?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
