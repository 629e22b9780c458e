using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace PartnerAnalytics.Linq.RandomQueries.Specimens;

/// <summary>Random rows, and the same rows as the emulator takes them.</summary>
internal static class SpecimenRows
{
    public static Gen<Specimen> Row { get; } =
        from values in Gen.CollectToArray(SpecimenFields.Stored, field => Gen.Frequency((field.Name == "Id" ? 0 : 1, Gen.Constant((object)null!)), (5, Values.Of(field))))
        select Make(values);

    public static IEnumerable<JsonObject> ToJson(IEnumerable<Specimen> rows)
    {
        foreach (var row in rows)
        {
            var json = new JsonObject();
            foreach (var field in SpecimenFields.Stored)
            {
                json[field.WireName] = ToJson(field.ValueOf(row));
            }

            yield return json;
        }
    }

    private static Specimen Make(object?[] values)
    {
        T? Value<T>(string name) => (T?)values[SpecimenFields.Find(name).Ordinal];
        return new Specimen
        {
            Id = Value<string>("Id"),
            Name = Value<string>("Name"),
            Note = Value<string>("Note"),
            Code = Value<string>("Code"),
            Secret = Value<string>("Secret"),
            Active = Value<bool?>("Active"),
            Premium = Value<bool?>("Premium"),
            MadeDate = Value<DateTimeOffset?>("MadeDate"),
            SoldDate = Value<DateTimeOffset?>("SoldDate"),
            Units = Value<long?>("Units"),
            Serial = Value<long?>("Serial"),
            Price = Value<decimal?>("Price"),
            Rate = Value<decimal?>("Rate"),
            Weight = Value<double?>("Weight"),
            Ratio = Value<double?>("Ratio"),
        };
    }

    private static JsonNode? ToJson(object? value) => value switch
    {
        DateTimeOffset date => date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        string text => text,
        bool truth => truth,
        long number => number,
        decimal number => number,
        double number => number,
        _ => null,
    };
}
