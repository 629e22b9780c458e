using System.Collections.Immutable;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using PartnerAnalytics.Emulator.Faults;
using PartnerAnalytics.Emulator.Http;
using PartnerAnalytics.Emulator.Queries;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>Serves the queries of one resource.</summary>
internal sealed class ResourceEndpoint(
    ResourceDescription resource, AnalyticsDatabase database, BodyRules bodies, ImmutableHashSet<EmulatorDifference> differences)
    : IEndpoint
{
    private const string ContractVersion = "MS-Contract-Version";

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly QueryReader _queries = new(resource, new FilterReader(resource, differences));
    private readonly TotalCache _totals = new();

    public string Path => resource.Path;

    public async Task<Func<GivenFault?, Task>> ReadAsync(HttpContext context)
    {
        var version = context.Request.Headers[ContractVersion];
        if (version.Count > 0 && version != "v1")
        {
            throw new RefusedRequestException(
                400, "InvalidHeader", $"{ContractVersion}: '{version}' is not a version of this service; v1 is.", ContractVersion);
        }

        var parameters = QueryParameters.Parse(RawTarget.QueryOf(context), differences);
        var request = new ResourceRequest(parameters, await _queries.ReadAsync(parameters));
        return fault => RespondAsync(context, request, fault);
    }

    /// <summary>Responds to a request.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="request">What it requests.</param>
    /// <param name="fault">What is to go wrong with the body; null if nothing.</param>
    /// <exception cref="PageBrokenOffException">The fault has ended the body.</exception>
    private async Task RespondAsync(HttpContext context, ResourceRequest request, GivenFault? fault)
    {
        var query = differences.Contains(EmulatorDifference.SkipIgnored) ? request.Query with { Skip = 0 } : request.Query;
        var table = await database.GetAsync(resource).WaitAsync(context.RequestAborted);
        using var connection = table.Open();
        var total = Count(new QueryPlan(query, differences), table, connection);
        if (query.Skip >= total && query.Skip > 0 && differences.Contains(EmulatorDifference.SkipBeyondEndRefused))
        {
            throw RefusedRequestException.BadParameter(QueryParameters.Skip, "there are not that many rows.");
        }

        var wanted = Math.Clamp(total - query.Skip, 0, query.Top ?? bodies.PageSize);
        var returned = FaultyBodies.RowsOf(
            fault, differences.Contains(EmulatorDifference.PagesCapped) ? Math.Min(wanted, bodies.PageSize) : wanted);
        var end = EndOf(context.Request, request, returned, returned < wanted, total, fault);

        var plan = new QueryPlan(fault is { IsRetry: true } ? query with { Skip = query.Skip + 1 } : query, differences);
        using var select = plan.Select(connection, returned, total);
        using var rows = select.ExecuteReader();
        var response = context.Response;
        response.ContentType = fault is { Kind: EmulatorFault.WrongContentType }
            ? "text/html; charset=utf-8"
            : "application/json; charset=utf-8";
        await using var body = FaultyBodies.Open(response, fault, returned);
        var output = body is null ? response.BodyWriter : PipeWriter.Create(body, new StreamPipeWriterOptions(leaveOpen: true));
        if (bodies.ByteOrderMark)
        {
            await output.WriteAsync(ByteOrderMark, context.RequestAborted);
        }

        await new PageWriter(output, plan.Columns, bodies).WriteAsync(rows, end, context.RequestAborted);
        await output.FlushAsync(context.RequestAborted);
    }

    private PageEnd EndOf(HttpRequest request, ResourceRequest read, long returned, bool isCut, long total, GivenFault? fault)
    {
        // Where skip is ignored, links are made as if it were not.
        var next = read.Query.Skip + returned;
        var link = LinkTo(request, read.Parameters.WithSkip(next));
        var bareLink = resource.Path + read.Parameters.WithSkipDecoded(next);
        var faulty = FaultyLinks.Of(fault, request, new Uri(link), bareLink);
        var more = returned > 0 && next < total && (read.Query.Top is null || LinksAfterTop(isCut))
            && fault is not { Kind: EmulatorFault.NullLink };
        return new PageEnd(
            faulty is not null || (bodies.Style == BodyStyle.Value && !bodies.OmitNextLink),
            faulty ?? (!more ? null : differences.Contains(EmulatorDifference.BareLinks) ? bareLink : link),
            bodies.OmitTotalCount ? null : bodies.TotalCountIsPageCount ? returned : total,
            HasError: fault is { Kind: EmulatorFault.ErrorBesideRows });
    }

    /// <summary>Whether a page of a request with <c>top</c> brings a link, if there are more rows.</summary>
    /// <param name="isCut">Whether the page has fewer rows than <c>top</c> says.</param>
    private bool LinksAfterTop(bool isCut) => !differences.Contains(EmulatorDifference.NoLinksAfterTop)
        && (isCut || resource.LinksAfterTop || differences.Contains(EmulatorDifference.LinksAfterEveryTop));

    private long Count(QueryPlan plan, ResourceTable table, SqliteConnection connection)
    {
        if (plan.IsWholeTable)
        {
            return table.RowCount;
        }

        using var count = plan.Count(connection);
        return _totals.Get(count);
    }

    /// <summary>The URI by which the client knows this service, which need not be the one it listens on.</summary>
    private static string LinkTo(HttpRequest request, string query)
        => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.Path.ToUriComponent()}{query}";
}

/// <summary>A request that a resource can serve.</summary>
/// <param name="Parameters">Its parameters as they came.</param>
/// <param name="Query">What they request.</param>
internal sealed record ResourceRequest(QueryParameters Parameters, AnalyticsQuery Query);

/// <summary>How bodies look and how many rows they hold.</summary>
internal sealed record BodyRules
{
    public required int PageSize { get; init; }

    public required BodyStyle Style { get; init; }

    public required bool PascalCaseNames { get; init; }

    public required bool ByteOrderMark { get; init; }

    public required bool TotalCountIsPageCount { get; init; }

    public required bool OmitNextLink { get; init; }

    public required bool OmitTotalCount { get; init; }
}
