using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using PartnerAnalytics.Emulator.Queries;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>Answers the queries of one resource.</summary>
internal sealed class ResourceEndpoint(ResourceDescription resource, AnalyticsDatabase database, BodyRules bodies)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly QueryReader _queries = new(resource, new FilterReader(resource));
    private readonly TotalCache _totals = new();

    /// <summary>Answers a request.</summary>
    /// <exception cref="RefusedRequestException">The service would not answer it.</exception>
    public async Task AnswerAsync(HttpContext context)
    {
        var parameters = QueryParameters.Parse(RawTarget.QueryOf(context));
        var query = await _queries.ReadAsync(parameters);
        var plan = new QueryPlan(query);
        var table = await database.GetAsync(resource).WaitAsync(context.RequestAborted);
        using var connection = table.Open();
        var total = Count(plan, table, connection);
        var limit = query.Top ?? bodies.PageSize;
        var returned = Math.Clamp(total - query.Skip, 0, limit);
        var more = (query.Top is null || resource.LinksAfterTop) && returned > 0 && query.Skip + returned < total;
        var end = new PageEnd(
            !bodies.OmitNextLink,
            more ? LinkTo(context.Request, parameters.WithSkip(query.Skip + returned)) : null,
            bodies.TotalCountIsPageCount ? returned : total);

        using var select = plan.Select(connection, limit, total);
        using var rows = select.ExecuteReader();
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        if (bodies.ByteOrderMark)
        {
            await response.BodyWriter.WriteAsync(ByteOrderMark, context.RequestAborted);
        }

        await new PageWriter(response.BodyWriter, plan.Columns, bodies).WriteAsync(rows, end, context.RequestAborted);
    }

    private long Count(QueryPlan plan, ResourceTable table, SqliteConnection connection)
    {
        if (plan.IsWholeTable)
        {
            return table.RowCount;
        }

        using var count = plan.Count(connection);
        return _totals.Get(count);
    }

    /// <summary>The address by which the client knows this service, which need not be the one it listens on.</summary>
    private static string LinkTo(HttpRequest request, string query)
        => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.Path.ToUriComponent()}{query}";
}
