using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>A bound query as the run of rows that it asks for.</summary>
internal sealed class ServiceRequest(QueryPlan plan, AnalyticsRequest request) : RowRequest
{
    public override AnalyticsResource Resource => plan.Shape.Resource;

    public override int Skip => request.Skip.Value;

    public override int? Top => request.Top?.Value;

    public override int? PageSize => request.PageSize;

    /// <summary>The most rows that can be asked for: as many as top says, or as can be skipped.</summary>
    public long MaximumRows => Top ?? 1L + int.MaxValue - Skip;

    /// <summary>The address of the first request.</summary>
    /// <exception cref="AnalyticsQueryException">The address would be too long to be sent.</exception>
    public Uri GetFirstUri(Uri endpoint) => GetUri(endpoint, Skip, PageSize is { } size ? Math.Min(size, Top ?? size) : Top);

    /// <exception cref="AnalyticsQueryException">The address would be too long to be sent.</exception>
    public override Uri GetUri(Uri endpoint, int skip, int? top)
    {
        var page = request.Skip.Value == skip && request.Top?.Value == top
            ? request
            : request with { Skip = PagingAmount.Of(skip), Top = top is { } rows ? PagingAmount.Of(rows) : null };
        var sink = new UriSink(endpoint.AbsoluteUri);
        try
        {
            sink.Path(request.Path);
            RequestWriter.Write(page, ref sink);
            return sink.Length <= ServiceLimits.MaximumUriLength
                ? new Uri(sink.ToString(), UriKind.Absolute)
                : throw plan.ToException(new Refusal(RuleIds.ValueNotSendable, Reasons.UriTooLong(sink.Length), LongestFilter()));
        }
        finally
        {
            sink.Dispose();
        }
    }

    private int LongestFilter() => plan.Shape.Filters.Count > 0 ? plan.Shape.Filters[^1].SourceId : -1;
}
