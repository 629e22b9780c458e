using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerAnalytics.Emulator.Resources;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator;

/// <summary>
/// Rows for the emulator, by resource. They are read when the emulator starts, in the order in which they were added.
/// </summary>
/// <remarks>
/// JSON is either an object whose members are resource paths and arrays of rows, <c>{"referrals":[{…}],"usage/azure":[]}</c>,
/// or an array, which holds rows of <c>referrals</c>. A row is an object of fields by wire name; a field that is absent is null.
/// Dates are strings such as <c>2018-02-07</c>, <c>2018-02-07T23:43:19</c> (UTC) or <c>2018-02-07T23:43:19.5+02:00</c>.
/// A resource that is named has the rows given here and no sample rows, even if there are none.
/// </remarks>
public sealed class EmulatorData
{
    private readonly List<IRowSource> _sources = [];

    internal IReadOnlyList<IRowSource> Sources => _sources;

    internal void Add(IRowSource source) => _sources.Add(source);

    /// <summary>Adds the rows of a JSON file.</summary>
    /// <param name="path">The file. It is opened when the emulator starts, which fails with
    /// <see cref="FileNotFoundException"/> if there is none and with
    /// <see cref="InvalidDataException"/> if it is not of the form described.</param>
    /// <returns>This object.</returns>
    public EmulatorData AddFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _sources.Add(new JsonRowSource(path, () => File.OpenRead(path)));
        return this;
    }

    /// <summary>Adds the rows of JSON in a stream.</summary>
    /// <param name="stream">The stream. It is read to its end and disposed when the emulator starts, so it serves one emulator.</param>
    /// <returns>This object.</returns>
    public EmulatorData AddStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _sources.Add(new JsonRowSource("the stream", () => stream));
        return this;
    }

    /// <summary>Adds rows of a resource.</summary>
    /// <param name="resource">The path of the resource, such as <c>referrals</c>.</param>
    /// <param name="rows">Its rows: objects of fields by wire name. They are enumerated when the emulator starts.</param>
    /// <returns>This object.</returns>
    public EmulatorData AddRows(string resource, params IEnumerable<JsonObject> rows)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        ArgumentNullException.ThrowIfNull(rows);
        _sources.Add(new EnumeratedRowSource(resource, rows.Select(row => JsonSerializer.SerializeToElement(row))));
        return this;
    }
}
