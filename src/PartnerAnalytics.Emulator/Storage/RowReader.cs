using System.Globalization;
using System.Text.Json;
using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>Makes the values that the database holds out of a JSON row.</summary>
internal sealed class RowReader(ResourceDescription resource, IRowSource source)
{
    private int _row;

    /// <summary>The values of the row's stored fields, in their order.</summary>
    /// <exception cref="InvalidDataException">The row does not fit the resource.</exception>
    public object?[] Read(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw Problem("the row is not an object. Write its fields by name: { \"id\": \"1\" }");
        }

        var values = new object?[resource.StoredFields.Length];
        foreach (var property in row.EnumerateObject())
        {
            var index = IndexOf(property.Name);
            values[index] = ReadValue(resource.StoredFields[index], property.Value);
        }

        _row++;
        return values;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < resource.StoredFields.Length; i++)
        {
            if (resource.StoredFields[i].Name == name)
            {
                return i;
            }
        }

        throw Problem(
            $"'{name}' is not a field that rows of this resource hold. Use one of "
            + string.Join(", ", resource.StoredFields.Select(field => field.Name)));
    }

    private object? ReadValue(FieldDescription field, JsonElement value) => (field.Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        (FieldType.String, JsonValueKind.String) => ReadText(field, value),
        (FieldType.String, JsonValueKind.Number) when field.Notation == FieldNotation.DigitsAsNumber && IsDigits(value)
            => value.GetRawText(),
        (FieldType.Date, JsonValueKind.String) when WireDate.TryParseRow(ReadText(field, value), out var ticks) => ticks,
        (FieldType.Boolean, JsonValueKind.True) => 1L,
        (FieldType.Boolean, JsonValueKind.False) => 0L,
        (FieldType.Integer, JsonValueKind.Number) when value.TryGetInt64(out var number) => number,
        (FieldType.Double, JsonValueKind.Number) when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        (FieldType.Decimal, JsonValueKind.Number) when value.TryGetDecimal(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw Problem(
            $"{field.Name} is {value.GetRawText()}, which is not a valid {field.Type.ToString().ToLowerInvariant()}. "
            + $"Write {Example(field.Type)}, or null"),
    };

    private static string Example(FieldType type) => type switch
    {
        FieldType.String => "a string in quotes",
        FieldType.Date => "a date such as \"2018-02-07\" or \"2018-02-07T23:43:19\"",
        FieldType.Boolean => "true or false, without quotes",
        FieldType.Integer => "a whole number such as 12, without quotes",
        _ => "a number such as 12.5, without quotes",
    };

    private static bool IsDigits(JsonElement number) => number.GetRawText().All(char.IsAsciiDigit);

    private string ReadText(FieldDescription field, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair: JSON can spell it, UTF-8 cannot.
            throw Problem($"{field.Name} is {value.GetRawText()}, which is not a valid string", e);
        }
    }

    private InvalidDataException Problem(string what, Exception? inner = null)
        => new(string.Create(CultureInfo.InvariantCulture, $"{source.PlaceOf(_row)}: row {_row} of {resource.Path}: {what}."), inner);
}
