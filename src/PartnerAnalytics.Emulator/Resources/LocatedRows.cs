using System.Globalization;
using System.Text.Json;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>The rows of a resource in a <see cref="ResourceFile"/>.</summary>
internal sealed class LocatedRows(string file, ResourceDescription resource, IReadOnlyList<LocatedJson> rows) : IRowSource
{
    public string Name => file;

    public string PlaceOf(int row) => string.Create(CultureInfo.InvariantCulture, $"{file}({rows[row].Line})");

    public IEnumerable<(string Resource, IEnumerable<JsonElement> Rows)> Read() => [(resource.Path, rows.Select(row => row.Value))];
}
