namespace PartnerAnalytics.Emulator.Storage;

/// <summary>Loads the rows that the user brings.</summary>
internal sealed class GivenTables(IReadOnlyCollection<ResourceDescription> resources) : IDisposable
{
    private readonly Dictionary<ResourceDescription, (ResourceTable Table, TableWriter Writer)> _tables = [];

    /// <summary>A table for each resource that is named.</summary>
    /// <exception cref="InvalidDataException">The rows cannot be read, or do not fit their resource.</exception>
    public static IReadOnlyList<ResourceTable> Load(
        IReadOnlyCollection<ResourceDescription> resources, EmulatorData data, CancellationToken cancellationToken)
    {
        using var tables = new GivenTables(resources);
        foreach (var source in data.Sources)
        {
            foreach (var (path, rows) in source.Read())
            {
                var resource = tables.Find(path, source.Name);
                tables.WriterOf(resource).Add(rows.Select(new RowReader(resource, source).Read), cancellationToken);
            }
        }

        return tables.Complete();
    }

    /// <summary>Ends the writing, and throws the tables away unless they were handed out.</summary>
    public void Dispose()
    {
        foreach (var (table, writer) in _tables.Values)
        {
            writer.Dispose();
            table.Dispose();
        }
    }

    private ResourceDescription Find(string path, string source)
        => resources.FirstOrDefault(resource => resource.Path.Equals(path, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDataException($"{source}: there is no resource '{path}'.");

    private TableWriter WriterOf(ResourceDescription resource)
    {
        if (!_tables.TryGetValue(resource, out var entry))
        {
            var table = new ResourceTable(resource);
            entry = _tables[resource] = (table, table.Write());
        }

        return entry.Writer;
    }

    private List<ResourceTable> Complete()
    {
        foreach (var (_, writer) in _tables.Values)
        {
            writer.Complete();
            writer.Dispose();
        }

        List<ResourceTable> tables = [.. _tables.Values.Select(entry => entry.Table)];
        _tables.Clear();
        return tables;
    }
}
