using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq.RandomQueries.Conditions;
using PartnerAnalytics.Linq.RandomQueries.Queries;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>Rows of the Store.</summary>
/// <typeparam name="TRow">Their record: <see cref="StoreSpecimen"/> or <see cref="StoreTotal"/>.</typeparam>
internal sealed class StoreSides<TRow> : Sides
    where TRow : class, IAnalyticsResource<TRow>, new()
{
    private static readonly bool OfTotals = TRow.Resource.Rows == ResourceRows.Totals;

    private readonly IReadOnlyList<StoreRow> _rows;
    private readonly AnalyticsQueryable<TRow> _service;
    private readonly AnalyticsQueryable<TRow> _memory;

    private StoreSides(AnalyticsEmulator emulator, ServiceManner manner, IReadOnlyList<StoreRow> rows, IReadOnlyList<TRow> records)
        : base(emulator, manner)
    {
        _rows = rows;
        _service = new StoreAnalyticsClient(Endpoint, Credential(), Recorded(new StoreAnalyticsClientOptions())).Query<TRow>();
        _memory = records.AsAnalyticsQueryable();
    }

    public override QueryGenerator Generator { get; } =
        new(SpecimenFields.StoredOf<TRow>(), StoreConditions.Of(OfTotals).Select(conditions => (StoreConditions?)conditions));

    public static async Task<Sides> StartAsync(ulong seed, int rowCount)
    {
        var sampled = Gen.Sample(StoreRows.Row, rowCount, new Rnd(seed), size: 50);
        var rows = (OfTotals ? StoreRows.ToTotals(sampled) : sampled).ToList();
        var records = rows.ConvertAll(row => row.To<TRow>());

        // A total is a group of one.
        var inMemory = OfTotals
            ? rows.ConvertAll(row => (row with { Specimen = row.Specimen with { SpecimenCount = 1 } }).To<TRow>())
            : records;
        var manner = ServiceManner.Of(seed, ofStore: true);
        var options = new AnalyticsEmulatorOptions { PageSize = manner.PageSize(seed) };
        options.StoreDifferences.UnionWith(manner.StoreDifferences);
        var emulator = await AnalyticsEmulator.StartAsync(options);
        emulator.Add(records);
        return new StoreSides<TRow>(emulator, manner, rows, inMemory);
    }

    public override Task<IReadOnlyList<object?>> RunOnServiceAsync(RandomQuery query, Action<object> composed) =>
        new QueryComposer<TRow>(query, composed).RunAsync(_service);

    public override Task<IReadOnlyList<object?>> RunInMemoryAsync(RandomQuery query) => new QueryComposer<TRow>(query, _ => { }).RunAsync(_memory);

    public override object? FirstWrong(RandomQuery query, Uri request, string? filter, Func<bool, bool, bool> isWrong)
    {
        var parsed = filter is null ? null : ODataFilter.Parse(filter, datesAreTexts: true);
        var parameters = request.Query[1..].Split('&').Select(parameter => parameter.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        var (first, last) = (DayOf(parameters["startDate"]), DayOf(parameters["endDate"]));
        return _rows.FirstOrDefault(row =>
        {
            var holds = row.App == parameters["app"] && row.Day >= first && row.Day < last.AddDays(1) && (parsed?.Holds(row.Specimen) ?? true);
            return query.Admits(row.Specimen) is { } admits && isWrong(holds, admits && query.Store!.Hold(row));
        });
    }

    private static DateTimeOffset DayOf(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
