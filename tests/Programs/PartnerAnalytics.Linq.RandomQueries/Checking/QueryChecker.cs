using System.Text.RegularExpressions;
using PartnerAnalytics.Linq.RandomQueries.Queries;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>Compares queries over random rows in memory with the same over the rows of an emulator.</summary>
internal sealed partial class QueryChecker(Sides sides) : IAsyncDisposable
{
    private const int LongAddress = 7_950;

    /// <summary>Queries of the rows.</summary>
    public QueryGenerator Generator => sides.Generator;

    /// <summary>Starts with rows of its own: those of every other batch are of the Store, and half of these are totals.</summary>
    /// <param name="seed">The seed of the run, before the number of the batch.</param>
    /// <param name="rowCount">How many rows.</param>
    public static async Task<QueryChecker> StartAsync(ulong seed, int rowCount) => new((IsOfStore: seed % 2 == 1, IsOfTotals: ((seed >> 1) ^ (seed >> 32)) % 2 == 1) switch
    {
        (false, _) => await PartnerCenterSides.StartAsync(seed, rowCount),
        (true, false) => await StoreSides<StoreSpecimen>.StartAsync(seed, rowCount),
        _ => await StoreSides<StoreTotal>.StartAsync(seed, rowCount),
    });

    public ValueTask DisposeAsync() => sides.DisposeAsync();

    /// <summary>Runs the query on both sides.</summary>
    public async Task<CheckResult> CheckAsync(RandomQuery query)
    {
        object? composed = null;
        sides.Requests.Clear();
        var service = await Outcome.OfAsync(() => sides.RunOnServiceAsync(query, q => composed = q));
        var request = sides.Requests.FirstOrDefault();
        var memory = await Outcome.OfAsync(() => sides.RunInMemoryAsync(query));
        if (!sides.Manner.Takes(query) || sides.Manner.Excuses(service))
        {
            return new CheckResult(service, request, "", null, sides.Manner.Name, IsExcused: request is not null);
        }

        var difference = Compare(service, request)
            ?? CompareParameters(query, service, request)
            ?? await DifferenceAsync(query, service, memory)
            ?? (request is null || query.HasLateCondition || query.Arrival == Arrival.Join ? null : CheckRequest(query, request));
        return new CheckResult(service, request, difference is null ? "" : Print(composed), difference, sides.Manner.Name);
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

    // Where the conditions that are parameters cannot be sent, nothing may be; and else they are no reason to refuse the query.
    private static string? CompareParameters(RandomQuery query, Outcome service, Uri? request) => query.Store switch
    {
        { CannotBeSent: true } when request is not null => "A request was made that cannot say what the query says.",
        { CannotBeSent: true } when service.Kind == OutcomeKind.Answered && query.GivesElements && service.Elements.Any(element => element is not null) =>
            "It has elements without a request.",
        { CannotBeSent: false } when service is { Kind: OutcomeKind.Refused, Text: "PAL1011" } => "It was refused for a condition that it has.",
        _ => null,
    };

    private async Task<string?> DifferenceAsync(RandomQuery query, Outcome service, Outcome memory)
    {
        // The address of the emulator is shorter than the service's, by which memory goes.
        if (memory.Text == "PAL1010" && sides.Requests.Exists(request => request.AbsoluteUri.Length > LongAddress))
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
            ? await Outcome.OfAsync(() => sides.RunInMemoryAsync(query with { Paging = [], Terminal = Terminal.List }))
            : memory;
        var unknown = service.Elements.Where(element => element is not null).Except(all.Elements).ToList();
        return unknown.Count > 0 || service.Elements.Count != memory.Elements.Count
            ? $"{service.Elements.Count} elements instead of {memory.Elements.Count}, of which {unknown.Count} are not in the query, as {unknown.FirstOrDefault()}"
            : query.IsLimited || service.HasElementsOf(memory) ? null
            : "an element comes more than once, or another one is missing";
    }

    private string? CheckRequest(RandomQuery query, Uri request)
    {
        var text = FilterParameter().Match(request.AbsoluteUri) is { Success: true } match ? Uri.UnescapeDataString(match.Groups[1].Value) : null;
        try
        {
            // Of a list that is sent in chunks, the first request asks for some of the values.
            var wrong = sides.FirstWrong(query, request, text, (holds, admits) => query.IsChunked ? holds && !admits : holds != admits);
            return wrong is null ? null : $"The request means something else: {Uri.UnescapeDataString(request.Query)}\nfor the row {wrong}";
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
