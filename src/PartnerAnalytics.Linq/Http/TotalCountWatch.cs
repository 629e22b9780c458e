using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Http;

/// <summary>Notices that the total changes between the pages of one enumeration.</summary>
internal sealed class TotalCountWatch(string resource, ClientContext client)
{
    private long? _known;

    /// <summary>How much of a response is accepted.</summary>
    public PartnerAnalyticsLimits Limits => client.Limits;

    /// <param name="total">The total that came with the page; null where none came.</param>
    /// <param name="rows">The rows of the page. A total that is no larger may be the page's own count, and says nothing.</param>
    /// <exception cref="UnreadablePageException">The total changed, and the options make that an error.</exception>
    public void Check(long? total, long rows)
    {
        if (total is not { } now || now <= rows)
        {
            return;
        }

        if (_known is { } before && before != now)
        {
            var change = new AnalyticsTotalCountChange(resource, before, now);
            client.Telemetry.TotalCountChanged(resource, before, now);
            client.TotalCountChanged?.Invoke(change);
            if (client.RequireStableTotalCount)
            {
                throw new UnreadablePageException($"its total count is {now}, that of the pages before was {before}", cutShort: true);
            }
        }

        _known = now;
    }
}
