using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>
/// The rows of all resources, a table each. The user's rows are there from the start, since mistakes in them are told then;
/// sample rows are made when they are first queried.
/// </summary>
internal sealed class AnalyticsDatabase : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _disposed = new();
    private readonly Dictionary<ResourceDescription, Task<ResourceTable>> _tables = [];
    private readonly Func<ResourceDescription, IEnumerable<object?[]>> _samples;

    private AnalyticsDatabase(Func<ResourceDescription, IEnumerable<object?[]>> samples) => _samples = samples;

    /// <summary>Makes a database that holds the user's rows, and sample rows of the resources of which the user brings none.</summary>
    /// <exception cref="InvalidDataException">The user's rows cannot be read, or do not fit their resource.</exception>
    public static AnalyticsDatabase Create(
        IReadOnlyCollection<ResourceDescription> resources,
        EmulatorData data,
        Func<ResourceDescription, IEnumerable<object?[]>> samples,
        CancellationToken cancellationToken)
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new AnalyticsDatabase(samples);
        foreach (var table in GivenTables.Load(resources, data, cancellationToken))
        {
            database._tables.Add(table.Resource, Task.FromResult(table));
        }

        return database;
    }

    /// <summary>Adds the user's rows of a further resource.</summary>
    /// <exception cref="InvalidDataException">The rows do not fit the resource.</exception>
    public void Add(ResourceDescription resource, IRowSource rows)
    {
        var data = new EmulatorData();
        data.Add(rows);
        var table = GivenTables.Load([resource], data, _disposed.Token).Single();
        lock (_lock)
        {
            if (!_disposed.IsCancellationRequested)
            {
                _tables.Add(resource, Task.FromResult(table));
                return;
            }
        }

        table.Dispose();
        throw new ObjectDisposedException(GetType().FullName);
    }

    /// <summary>The rows of a resource. Whoever comes first waits until they are made, and so do those who come meanwhile.</summary>
    public Task<ResourceTable> GetAsync(ResourceDescription resource)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
            if (!_tables.TryGetValue(resource, out var table) || table.IsFaulted)
            {
                table = _tables[resource] = Task.Run(() => LoadSamples(resource));
            }

            return table;
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Task<ResourceTable>> tables;
        lock (_lock)
        {
            _disposed.Cancel();
            tables = [.. _tables.Values];
            _tables.Clear();
        }

        foreach (var table in tables)
        {
            await ((Task)table).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (table.IsCompletedSuccessfully)
            {
                (await table).Dispose();
            }
        }
    }

    private ResourceTable LoadSamples(ResourceDescription resource)
    {
        var table = new ResourceTable(resource);
        try
        {
            using var writer = table.Write();
            writer.Add(_samples(resource), _disposed.Token);
            writer.Complete();
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }
}
