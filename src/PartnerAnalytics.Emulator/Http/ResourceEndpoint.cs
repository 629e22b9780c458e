using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Queries;
using PartnerAnalytics.Emulator.Storage;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>Answers the queries of one resource.</summary>
internal sealed class ResourceEndpoint(ResourceDescription resource, AnalyticsDatabase database, PagingRules paging)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly QueryReader _queries = new(resource, new FilterReader(resource));

    /// <summary>Answers a request.</summary>
    /// <exception cref="RefusedRequestException">The service would not answer it.</exception>
    public async Task AnswerAsync(HttpContext context)
    {
        var parameters = QueryParameters.Parse(RawTarget.QueryOf(context));
        var query = await _queries.ReadAsync(parameters);
        var plan = new QueryPlan(query);
        using var connection = database.Open();
        using var count = plan.Count(connection);
        var total = (long)count.ExecuteScalar()!;
        var limit = query.Top ?? paging.PageSize;
        var returned = Math.Clamp(total - query.Skip, 0, limit);
        var more = query.Top is null && query.Skip + returned < total;
        var end = new PageEnd(
            !paging.OmitNextLink,
            more ? LinkTo(context.Request, parameters.WithSkip(query.Skip + returned)) : null,
            paging.TotalCountIsPageCount ? returned : total);

        using var select = plan.Select(connection, limit);
        using var rows = select.ExecuteReader();
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        if (paging.ByteOrderMark)
        {
            await response.BodyWriter.WriteAsync(ByteOrderMark, context.RequestAborted);
        }

        await new PageWriter(response.BodyWriter, plan.Columns).WriteAsync(rows, end, context.RequestAborted);
    }

    /// <summary>The address by which the client knows this service, which need not be the one it listens on.</summary>
    private static string LinkTo(HttpRequest request, string query)
        => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.Path.ToUriComponent()}{query}";
}
