using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>Rows as objects of their record, by its properties.</summary>
internal sealed class RecordRows(string path, ResourceRecord record, IEnumerable<object> rows) : IRowSource
{
    public string Name => "the rows";

    public IEnumerable<(string Resource, IEnumerable<JsonElement> Rows)> Read() =>
        [(path, rows.Select(row => JsonSerializer.SerializeToElement(ToObject(row))))];

    private JsonObject ToObject(object row)
    {
        var json = new JsonObject();
        foreach (var (property, field, _, _) in record.Fields)
        {
            // A figure of groups is null in rows; one that is not is told like any field that rows do not have.
            if (property.GetValue(row) is { } value)
            {
                json[field.Name] = ToValue(value);
            }
        }

        return json;
    }

    private static JsonValue ToValue(object value) => value switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        long number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        double number when double.IsFinite(number) => JsonValue.Create(number),
        DateTimeOffset date => JsonValue.Create(date.UtcDateTime.ToString(WireDate.RowFormat, CultureInfo.InvariantCulture)),

        // Written as a string that is not a number, which it is.
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };
}
