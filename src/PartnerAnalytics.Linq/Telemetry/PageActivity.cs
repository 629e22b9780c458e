using System.Diagnostics;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Telemetry;

/// <summary>The request of one page, as traces show it.</summary>
internal sealed class PageActivity(ClientTelemetry telemetry, PageRequest call, Activity? activity) : IDisposable
{
    private TimeSpan _throttled;
    private Exception? _failure;
    private long _rows;
    private bool _isWhole;

    /// <summary>Makes it the parent of what is sent from now on.</summary>
    /// <returns>What was the parent before, to be given to <see cref="Leave"/>.</returns>
    public Activity? Enter()
    {
        var current = Activity.Current;
        if (activity is not null)
        {
            Activity.Current = activity;
        }

        return current;
    }

    /// <summary>Gives the caller its own parent back.</summary>
    public void Leave(Activity? current)
    {
        if (activity is not null)
        {
            Activity.Current = current;
        }
    }

    /// <summary>A request of the page waited for the service's throttling to end.</summary>
    public void Waited(TimeSpan time) => _throttled += time;

    /// <summary>Reading the page ended with an exception.</summary>
    public void Fail(Exception failure) => _failure = failure;

    /// <summary>The page ended, or was left before.</summary>
    public void End(long rows, bool isWhole)
    {
        _rows = rows;
        _isWhole = isWhole;
    }

    public void Dispose()
    {
        if (_isWhole)
        {
            telemetry.PageRead(call, _rows);
        }
        else if (_rows > 0)
        {
            ClientTelemetry.PageLeft(call, _rows);
        }

        activity?.SetTag("partner_analytics.rows", _rows)
            .SetTag("partner_analytics.retries", call.Retries)
            .SetTag("partner_analytics.throttled_time", _throttled.TotalSeconds)
            .SetTag("partner_analytics.correlation_id", call.CorrelationId);
        activity.StopAside(_failure);
    }
}
