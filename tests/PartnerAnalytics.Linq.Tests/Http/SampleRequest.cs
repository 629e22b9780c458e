using System.Globalization;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>A request for samples, as the query side would make it.</summary>
internal sealed class SampleRequest(int skip = 0, int? top = null, int? pageSize = null) : RowRequest
{
    public override AnalyticsResource Resource => SampleRow.Resource;

    public override int Skip => skip;

    public override int? Top => top;

    public override int? PageSize => pageSize;

    public override Uri GetUri(Uri endpoint, int skip, int? top)
    {
        var query = "filter=name%20eq%20%27secret%27" +
            (top is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&top={top}")) +
            (skip == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"&skip={skip}"));
        return new Uri(endpoint, "partner/v1/analytics/samples?" + query);
    }
}
