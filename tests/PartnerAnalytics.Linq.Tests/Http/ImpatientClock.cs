namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>A clock whose short timers go off at once, so that nobody waits between attempts.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime <= TimeSpan.FromMinutes(1) ? TimeSpan.Zero : dueTime, period);
}
