using System.Text.Json;
using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>Rows of any resources in one JSON string.</summary>
internal sealed class JsonRowSource(string name, Func<Stream> open) : IRowSource
{
    private const string Expected = "Expected an object of arrays of rows by resource, or an array of referrals.";

    public string Name => name;

    public IEnumerable<(string Resource, IEnumerable<JsonElement> Rows)> Read()
    {
        using var document = Parse();
        if (document.RootElement.ValueKind == JsonValueKind.Array)
        {
            yield return (Resources.BuiltInResources.Referrals.Path, document.RootElement.EnumerateArray());
            yield break;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{name}: {Expected}");
        }

        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Array)
            {
                throw new InvalidDataException($"{name}: '{member.Name}' is not an array. {Expected}");
            }

            yield return (member.Name, member.Value.EnumerateArray());
        }
    }

    private JsonDocument Parse()
    {
        using var stream = open();
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name}: this is not JSON. {e.Message}", e);
        }
    }
}
