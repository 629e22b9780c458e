using PartnerAnalytics.Linq.Execution.Windows;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>Makes the template of a pattern out of what the binder and the writer make of any query.</summary>
internal static class TemplateBuilder
{
    public static RequestTemplate Build(QueryShape shape, HoleSlots slots, ulong pattern)
    {
        var values = new PatternValues(slots, pattern);
        var bound = RequestBinder.Bind(slots.Paging is null ? shape : WithoutPaging(shape), values);
        return bound.Request is not { HasNoRows: false } request || values.IsRefused
            ? new RequestTemplate(pattern, null)
            : new RequestTemplate(pattern, Write(WithPaging(request, slots.Paging, pattern)));
    }

    private static TemplatePiece[] Write(AnalyticsRequest request)
    {
        var pieces = new List<TemplatePiece>();
        var sink = new TemplateSink(pieces);
        try
        {
            sink.Path(request.Path);
            RequestWriter.Write(request, ref sink);
            sink.Cut(TemplatePiece.NoValue);
            return [.. pieces];
        }
        finally
        {
            sink.Dispose();
        }
    }

    private static AnalyticsRequest WithPaging(AnalyticsRequest request, PagingSlots? paging, ulong pattern) =>
        paging is null
            ? request with { Top = request.PageSize?.Value is { } size ? PagingAmount.Of(Math.Min(size, request.Top?.Value ?? size)) : request.Top }
            : request with
            {
                Top = paging.HasTop ? PagingAmount.Unknown(TemplateSink.Top) : null,
                Skip = HolePattern.Of(pattern, paging.Number) == HolePattern.Present ? PagingAmount.Unknown(TemplateSink.Skip) : PagingAmount.Of(0),
            };

    private static QueryShape WithoutPaging(QueryShape shape) => new()
    {
        Resource = shape.Resource,
        Filters = shape.Filters,
        Keys = shape.Keys,
        Orderings = shape.Orderings,
        Paging = [],
        PageSize = shape.PageSize,
        ProcessedDate = shape.ProcessedDate,
        Parameters = shape.Parameters,
        Partition = shape.Partition,
        Element = shape.Element,
        Refusals = shape.Refusals,
        ElementRefusal = shape.ElementRefusal,
    };
}
