using System.Collections.Immutable;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Faults;
using PartnerAnalytics.Emulator.Http;
using PartnerAnalytics.Emulator.Queries;
using PartnerAnalytics.Emulator.Serving;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Serves the requests of one resource of the Store.</summary>
internal sealed class StoreEndpoint(StoreResource resource, AnalyticsDatabase database, StoreRules rules) : IEndpoint
{
    /// <summary>When data is complete, into the day.</summary>
    private static readonly TimeSpan TimeOfFreshness = new(8, 42, 0);

    private readonly StoreQueryReader _queries = new(resource, rules.Today, rules.PageSize);
    private readonly StoreLinks _links = new(resource);

    public string Path => resource.Description.Path;

    public async Task<Func<GivenFault?, Task>> ReadAsync(HttpContext context)
    {
        var parameters = new StoreParameters(RawTarget.QueryOf(context));
        var read = await _queries.ReadAsync(parameters);
        var query = Differs(StoreDifference.LateEndOfLinks) ? read : _links.Resolve(read, parameters);
        return fault => RespondAsync(context, parameters, query, fault);
    }

    private async Task RespondAsync(HttpContext context, StoreParameters parameters, StoreQuery query, GivenFault? fault)
    {
        var table = await database.GetAsync(resource.Description).WaitAsync(context.RequestAborted);
        using var connection = table.Open();
        StoreFigures.Extend(connection);
        var total = Count(new StorePlan(query, rules.Differences), connection);
        var most = Differs(StoreDifference.PagesCapped) ? Math.Min(query.Top, rules.PageSize) : query.Top;
        var returned = FaultyBodies.RowsOf(fault, Math.Clamp(total - query.Skip, 0, most));
        var end = EndOf(context.Request, parameters, query, returned, total, fault);

        var plan = new StorePlan(fault is { IsRetry: true } ? query with { Skip = query.Skip + 1 } : query, rules.Differences);
        using var select = plan.Select(connection, returned);
        using var rows = select.ExecuteReader();
        var response = context.Response;
        response.ContentType = fault is { Kind: EmulatorFault.WrongContentType }
            ? "text/html; charset=utf-8"
            : "application/json; charset=utf-8";
        await using var body = FaultyBodies.Open(response, fault, returned);
        var output = body is null ? response.BodyWriter : PipeWriter.Create(body, new StreamPipeWriterOptions(leaveOpen: true));
        await new StorePageWriter(output, resource, [.. plan.Members.Select(member => NameOf(member, query))], plan.Members)
        {
            HasHours = query.Level == AggregationLevel.Hour,
        }.WriteAsync(rows, end, context.RequestAborted);
        await output.FlushAsync(context.RequestAborted);
    }

    private bool Differs(StoreDifference difference) => rules.Differences.Contains(difference);

    /// <summary>How a member is called; null if rows lack it.</summary>
    private string? NameOf(StoreField field, StoreQuery query)
        => Differs(StoreDifference.GroupKeyLeftOut) && query.Groups is [var first, ..] && first == field ? null
        : Differs(StoreDifference.AddOnCalledInAppProduct) && field.Name == resource.ProductField ? resource.ProductParameter
        : field.Name;

    private static long Count(StorePlan plan, Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        using var count = plan.Count(connection);
        return (long)count.ExecuteScalar()!;
    }

    private StorePageEnd EndOf(
        HttpRequest request, StoreParameters parameters, StoreQuery query, long returned, long total, GivenFault? fault)
    {
        var next = query.Skip + returned;
        var link = _links.Give(query with { Skip = next }, parameters);
        var faulty = FaultyLinks.Of(fault, request, ToUri(request, link), link);
        var hasMore = returned > 0 && next < total && fault is not { Kind: EmulatorFault.NullLink };
        return new StorePageEnd(
            faulty is not null || !(Differs(StoreDifference.NoLinkMember) || (!hasMore && Differs(StoreDifference.NoLinkMemberOnLastPage))),
            faulty ?? (hasMore ? link : Differs(StoreDifference.EmptyLinkOnLastPage) ? "" : resource.LastLink),
            Differs(StoreDifference.TotalCountOfPage) ? returned : total,
            resource.HasFreshness ? StoreDate.TicksOf(rules.Today) + TimeOfFreshness.Ticks : null,
            HasError: fault is { Kind: EmulatorFault.ErrorBesideRows });
    }

    private static Uri ToUri(HttpRequest request, string link)
        => new($"{request.Scheme}://{request.Host.ToUriComponent()}{StoreErrorWriter.BasePath}{link}");
}

/// <summary>What all resources of the Store have in common.</summary>
internal sealed record StoreRules
{
    public required int PageSize { get; init; }

    /// <summary>The day that requests without dates mean.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What differs from what the emulator decides by default.</summary>
    public required ImmutableHashSet<StoreDifference> Differences { get; init; }
}
