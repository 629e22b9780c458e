using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq.RandomQueries.Queries;
using PartnerAnalytics.Linq.RandomQueries.Specimens;
using Outcome = PartnerAnalytics.Linq.RandomQueries.Queries.Outcome;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>Random rows, in memory and in an emulator of their own, over which queries are compared.</summary>
internal sealed partial class QueryChecker : IAsyncDisposable
{
    private const int LongAddress = 7_950;

    private readonly AnalyticsEmulator _emulator;
    private readonly RequestRecorder _recorder = new(new SocketsHttpHandler());
    private readonly HttpClient _http;
    private readonly IReadOnlyList<Specimen> _rows;
    private readonly ServiceManner _manner;

    private QueryChecker(AnalyticsEmulator emulator, IReadOnlyList<Specimen> rows, ServiceManner manner)
    {
        (_emulator, _rows, _manner) = (emulator, rows, manner);
        _http = new HttpClient(_recorder);
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        var options = new PartnerAnalyticsClientOptions { Transport = new HttpClientTransport(_http) };
        options.Retry.MaxRetries = 0;
        Service = new PartnerAnalyticsClient(emulator.Endpoint, credential, options).Query<Specimen>();
        Memory = rows.AsAnalyticsQueryable();
    }

    public AnalyticsQueryable<Specimen> Service { get; }

    private AnalyticsQueryable<Specimen> Memory { get; }

    public static async Task<QueryChecker> StartAsync(ulong seed, int rowCount)
    {
        var rows = Gen.Sample(SpecimenRows.Row, rowCount, new Rnd(seed), size: 50);
        var manner = ServiceManner.Of(seed);
        var options = new AnalyticsEmulatorOptions
        {
            PageSize = manner.PageSize(seed),
            OmitNextLink = seed % 7 == 0 && !manner.Differences.Contains(EmulatorDifference.NoTotalCount),
            Resources = { SpecimenFields.Describe() },
            Data = new EmulatorData().AddRows("specimens", SpecimenRows.ToJson(rows)),
        };
        foreach (var difference in manner.Differences)
        {
            options.Differences.Add(difference);
        }

        return new QueryChecker(await AnalyticsEmulator.StartAsync(options), rows, manner);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    /// <summary>Runs the query on both sides.</summary>
    public async Task<CheckResult> CheckAsync(RandomQuery query)
    {
        object? composed = null;
        _recorder.Requests.Clear();
        var service = await Outcome.OfAsync(() => new QueryComposer(query, q => composed = q).RunAsync(Service));
        var request = _recorder.Requests.FirstOrDefault();
        var memory = await Outcome.OfAsync(() => new QueryComposer(query, _ => { }).RunAsync(Memory));
        if (!_manner.Takes(query) || _manner.Excuses(service))
        {
            return new CheckResult(service, request, "", null, _manner.Name, IsExcused: request is not null);
        }

        var difference = Compare(service, request)
            ?? await DifferenceAsync(query, service, memory)
            ?? (request is null || query.HasLateCondition || query.Arrival == Arrival.Join ? null : CheckFilter(query, request));
        return new CheckResult(service, request, difference is null ? "" : Print(composed), difference, _manner.Name);
    }

    private static string? Compare(Outcome service, Uri? request)
    {
        if (service.Kind == OutcomeKind.Failed)
        {
            return "The service failed:\n" + service.Text;
        }

        if (service.Kind == OutcomeKind.Refused && request is not null)
        {
            return $"It was refused by {service.Text}, after a request had been made.";
        }

        return null;
    }

    private async Task<string?> DifferenceAsync(RandomQuery query, Outcome service, Outcome memory)
    {
        // The address of the emulator is shorter than the service's, by which memory goes.
        if (memory.Text == "PAL1010" && _recorder.Requests.Exists(request => request.AbsoluteUri.Length > LongAddress))
        {
            return null;
        }

        if (query.TurnsRound)
        {
            return service.SelectMany(query.SortKeysOf).DifferenceFrom(memory.SelectMany(query.SortKeysOf));
        }

        if (!query.IsChunked || !query.GivesElements || service.Kind != OutcomeKind.Answered || memory.Kind != OutcomeKind.Answered)
        {
            return service.DifferenceFrom(memory);
        }

        // Rows come in order of their chunks: others may be the first ones, but each is one of the query.
        var all = query.IsLimited
            ? await Outcome.OfAsync(() => new QueryComposer(query with { Paging = [], Terminal = Terminal.List }, _ => { }).RunAsync(Memory))
            : memory;
        var unknown = service.Elements.Where(element => element is not null).Except(all.Elements).ToList();
        return unknown.Count > 0 || service.Elements.Count != memory.Elements.Count
            ? $"{service.Elements.Count} elements instead of {memory.Elements.Count}, of which {unknown.Count} are not in the query, as {unknown.FirstOrDefault()}"
            : query.IsLimited || service.HasElementsOf(memory) ? null
            : "an element comes more than once, or another one is missing";
    }

    private string? CheckFilter(RandomQuery query, Uri request)
    {
        var text = FilterParameter().Match(request.AbsoluteUri) is { Success: true } match ? Uri.UnescapeDataString(match.Groups[1].Value) : null;
        try
        {
            var filter = text is null ? null : ODataFilter.Parse(text);

            // Of a list that is sent in chunks, the first request asks for some of the values.
            var wrong = _rows.FirstOrDefault(row => query.Admits(row) is { } admits && (filter?.Holds(row) ?? true) is var holds
                && (query.IsChunked ? holds && !admits : holds != admits));
            return wrong is null ? null : $"The filter means something else: {text}\nfor the row {wrong}";
        }
        catch (Exception exception)
        {
            return $"The filter cannot be read: {text}\n{exception}";
        }
    }

    private static string Print(object? query) => query is IQueryable printed
        ? $"{printed.Expression}\npreview:      {printed}"
        : "";

    [GeneratedRegex("[?&]filter=([^&#]*)")]
    private static partial Regex FilterParameter();
}
