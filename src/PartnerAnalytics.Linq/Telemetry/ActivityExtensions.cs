using System.Diagnostics;

namespace PartnerAnalytics.Linq.Telemetry;

/// <summary>Ends activities that were never the caller's.</summary>
internal static class ActivityExtensions
{
    /// <summary>Stops an activity without touching the current one.</summary>
    public static void StopAside(this Activity? activity, Exception? failure)
    {
        if (activity is null)
        {
            return;
        }

        if (failure is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error, failure.Message).SetTag("error.type", failure.GetType().FullName);
        }

        var current = Activity.Current;
        activity.Stop();
        Activity.Current = current;
    }
}
