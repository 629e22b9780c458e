using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>
/// Reads a file that describes resources: an object of resources by path, each an object with <c>fields</c>, an object of fields by wire
/// name, and if there are any with <c>rows</c>. Every problem is told with its line, and with what to write instead.
/// </summary>
internal sealed class ResourceFile
{
    private const string Form = "{ \"sales\": { \"fields\": { \"id\": \"string\" }, \"rows\": [] } }";

    private readonly string _path;
    private readonly ResourceFileText _text;

    private ResourceFile(string path)
    {
        _path = path;
        _text = new ResourceFileText(path);
    }

    /// <summary>The resources, in the order of the file.</summary>
    public List<ResourceDescription> Resources { get; } = [];

    /// <summary>The rows of those that bring some.</summary>
    public List<IRowSource> Rows { get; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isTaken">Whether there is a resource of a path already.</param>
    /// <exception cref="InvalidDataException">It is not of the form described above.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ResourceFile Read(string path, Func<string, bool> isTaken)
    {
        var file = new ResourceFile(path);
        var root = file.Parse();
        file._text.Demand(root, JsonValueKind.Object, "the file", $"an object of resources by their paths, as in {Form}");
        foreach (var (name, value) in root.Members)
        {
            if (isTaken(name) || file.Resources.Any(resource => resource.Path.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw file._text.Problem(value, $"there is a resource '{name}' already", "Give this one another path");
            }

            file.ReadResource(name, value);
        }

        return file;
    }

    private LocatedJson Parse()
    {
        try
        {
            // As the byte-order mark says, if there is one.
            return LocatedJson.Parse(Encoding.UTF8.GetBytes(File.ReadAllText(_path)));
        }
        catch (JsonException e)
        {
            var what = e.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{_path}({(e.LineNumber ?? 0) + 1}): this is not JSON. {what} Correct it there, or just before."),
                e);
        }
    }

    private void ReadResource(string path, LocatedJson json)
    {
        var members = _text.MembersOf(
            json, $"the resource '{path}'", Form,
            "fields", "rows", "maximumTop", "linksAfterTop", "requiresAggregationLevel", "processedDateField");
        if (!members.TryGetValue("fields", out var fields))
        {
            throw _text.Problem(json, $"the resource '{path}' has no fields", $"Add \"fields\", as in {Form}");
        }

        _text.Demand(fields, JsonValueKind.Object, "fields", "an object of fields by their names, such as { \"id\": \"string\" }");
        var reader = new FieldReader(_text);
        var described = fields.Members.Select(member => reader.Read(member.Name, member.Value)).ToList();
        var resource = _text.Try(json, () => new ResourceDescription(path, described)
        {
            MaximumTop = members.TryGetValue("maximumTop", out var top)
                ? _text.WholeNumber(top, "maximumTop")
                : new ResourceDescription(path, described).MaximumTop,
            LinksAfterTop = members.TryGetValue("linksAfterTop", out var links) && _text.Flag(links, "linksAfterTop"),
            RequiresAggregationLevel = members.TryGetValue("requiresAggregationLevel", out var level)
                && _text.Flag(level, "requiresAggregationLevel"),
            ProcessedDateField = members.TryGetValue("processedDateField", out var date) ? _text.Text(date, "processedDateField") : null,
        });
        Resources.Add(resource);
        if (members.TryGetValue("rows", out var rows))
        {
            _text.Demand(rows, JsonValueKind.Array, "rows", "an array of rows, such as [{ \"id\": \"1\" }]");
            Rows.Add(new LocatedRows(_path, resource, [.. rows.Members.Select(row => row.Value)]));
        }
    }
}

/// <summary>The rows of a resource in a <see cref="ResourceFile"/>.</summary>
internal sealed class LocatedRows(string file, ResourceDescription resource, IReadOnlyList<LocatedJson> rows) : IRowSource
{
    public string Name => file;

    public string PlaceOf(int row) => string.Create(CultureInfo.InvariantCulture, $"{file}({rows[row].Line})");

    public IEnumerable<(string Resource, IEnumerable<JsonElement> Rows)> Read() => [(resource.Path, rows.Select(row => row.Value))];
}
