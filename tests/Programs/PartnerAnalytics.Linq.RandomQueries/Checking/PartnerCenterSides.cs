using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq.RandomQueries.Conditions;
using PartnerAnalytics.Linq.RandomQueries.Queries;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>Rows of Partner Center.</summary>
internal sealed class PartnerCenterSides : Sides
{
    private readonly IReadOnlyList<Specimen> _rows;
    private readonly AnalyticsQueryable<Specimen> _service;
    private readonly AnalyticsQueryable<Specimen> _memory;

    private PartnerCenterSides(AnalyticsEmulator emulator, ServiceManner manner, IReadOnlyList<Specimen> rows)
        : base(emulator, manner)
    {
        _rows = rows;
        _service = new PartnerAnalyticsClient(Endpoint, Credential(), Recorded(new PartnerAnalyticsClientOptions())).Query<Specimen>();
        _memory = rows.AsAnalyticsQueryable();
    }

    public override QueryGenerator Generator { get; } = new(SpecimenFields.Stored, Gen.Constant((StoreConditions?)null));

    public static async Task<Sides> StartAsync(ulong seed, int rowCount)
    {
        var rows = Gen.Sample(SpecimenRows.Row, rowCount, new Rnd(seed), size: 50);
        var manner = ServiceManner.Of(seed, ofStore: false);
        var options = new AnalyticsEmulatorOptions
        {
            PageSize = manner.PageSize(seed),
            OmitNextLink = seed % 7 == 0 && !manner.Differences.Contains(EmulatorDifference.NoTotalCount),
            Resources = { SpecimenFields.Describe() },
            Data = new EmulatorData().AddRows("specimens", SpecimenRows.ToJson(rows)),
        };
        options.Differences.UnionWith(manner.Differences);
        return new PartnerCenterSides(await AnalyticsEmulator.StartAsync(options), manner, rows);
    }

    public override Task<IReadOnlyList<object?>> RunOnServiceAsync(RandomQuery query, Action<object> composed) =>
        new QueryComposer<Specimen>(query, composed).RunAsync(_service);

    public override Task<IReadOnlyList<object?>> RunInMemoryAsync(RandomQuery query) => new QueryComposer<Specimen>(query, _ => { }).RunAsync(_memory);

    public override object? FirstWrong(RandomQuery query, Uri request, string? filter, Func<bool, bool, bool> isWrong)
    {
        var parsed = filter is null ? null : ODataFilter.Parse(filter);
        return _rows.FirstOrDefault(row => query.Admits(row) is { } admits && isWrong(parsed?.Holds(row) ?? true, admits));
    }
}
