using System.Text.Json;
using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>Rows of one resource that the user enumerates.</summary>
internal sealed class EnumeratedRowSource(string resource, IEnumerable<JsonElement> rows) : IRowSource
{
    public string Name => "the rows";

    public IEnumerable<(string Resource, IEnumerable<JsonElement> Rows)> Read() => [(resource, rows)];
}
