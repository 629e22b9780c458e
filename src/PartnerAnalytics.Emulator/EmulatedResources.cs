using System.Collections.Immutable;
using PartnerAnalytics.Emulator.Resources;
using PartnerAnalytics.Emulator.Serving;
using PartnerAnalytics.Emulator.Storage;
using PartnerAnalytics.Emulator.Store;

namespace PartnerAnalytics.Emulator;

/// <summary>The resources of both services that an emulator serves: those that are built in, those of its options, and records.</summary>
internal sealed class EmulatedResources
{
    private readonly AnalyticsDatabase _database;
    private readonly StoreRules _store;
    private readonly Lock _adding = new();

    /// <summary>Serves the resources of the options.</summary>
    /// <param name="options">How they are to be served.</param>
    /// <param name="descriptions">Those of Partner Center.</param>
    /// <param name="database">The rows of all.</param>
    /// <param name="files">The files that the Store leads to.</param>
    public EmulatedResources(
        AnalyticsEmulatorOptions options, ImmutableArray<ResourceDescription> descriptions, AnalyticsDatabase database, CabFiles files)
    {
        _database = database;
        _store = new StoreRules
        {
            PageSize = options.PageSize,
            Today = options.StoreToday,
            Differences = options.StoreDifferences.ToImmutableHashSet(),
        };
        var differences = options.Differences.ToImmutableHashSet();
        var bodies = BodiesOf(options, differences);
        Paths = new ResourcePaths(resource => new ResourceEndpoint(resource, database, bodies, differences), differences);
        foreach (var resource in descriptions)
        {
            Paths.Add(resource);
        }

        foreach (var resource in StoreResources.All)
        {
            Serve(resource);
        }

        foreach (var cabs in StoreCabEndpoint.All(database, files))
        {
            Paths.AddStore(cabs.StorePath, cabs);
        }
    }

    /// <summary>Where they are.</summary>
    public ResourcePaths Paths { get; }

    /// <summary>The resources of Partner Center.</summary>
    /// <exception cref="ArgumentException">Two have one path.</exception>
    public static ImmutableArray<ResourceDescription> Describe(AnalyticsEmulatorOptions options)
    {
        var differences = options.Differences.ToHashSet();
        ImmutableArray<ResourceDescription> resources =
            [.. BuiltInResources.All.Select(resource => DifferentResources.Apply(resource, differences)), .. options.Resources];
        var paths = StoreResources.All.Select(resource => resource.Description.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return resources.FirstOrDefault(resource => !paths.Add(resource.Path)) is { } second
            ? throw new ArgumentException($"There are two resources '{second.Path}'.", nameof(options))
            : resources;
    }

    /// <summary>Serves a further resource, with its rows, where its service has it.</summary>
    /// <exception cref="ArgumentException">The attributes say what no resource can be, or there is a resource of its path already.
    /// </exception>
    /// <exception cref="InvalidDataException">The rows do not fit.</exception>
    public void Add(ResourceRecord record, IEnumerable<object> rows)
    {
        if (record.IsOfStore)
        {
            var resource = StoreRecord.Describe(record);
            Add(resource.Description, record, rows, () => Serve(resource));
        }
        else
        {
            var resource = record.Describe();
            Add(resource, record, rows, () => Paths.Add(resource));
        }
    }

    private void Add(ResourceDescription resource, ResourceRecord record, IEnumerable<object> rows, Action serve)
    {
        lock (_adding)
        {
            if (Paths.IsResource(resource.Path))
            {
                throw new ArgumentException(
                    $"There is a resource '{resource.Path}' already. Give its rows to the options' Data, or give the record another path.");
            }

            _database.Add(resource, new RecordRows(resource.Path, record, rows));
            serve();
        }
    }

    private void Serve(StoreResource resource) => Paths.AddStore(resource.Path, new StoreEndpoint(resource, _database, _store));

    private static BodyRules BodiesOf(AnalyticsEmulatorOptions options, ImmutableHashSet<EmulatorDifference> differences) => new()
    {
        PageSize = options.PageSize,
        Style = options.BodyStyle,
        PascalCaseNames = options.PascalCaseNames,
        ByteOrderMark = options.ByteOrderMark,
        TotalCountIsPageCount = options.TotalCountIsPageCount || differences.Contains(EmulatorDifference.TotalCountOfPage),
        OmitNextLink = options.OmitNextLink || differences.Contains(EmulatorDifference.NoLinkMember),
        OmitTotalCount = differences.Contains(EmulatorDifference.NoTotalCount),
    };
}
