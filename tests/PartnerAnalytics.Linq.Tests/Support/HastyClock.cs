namespace PartnerAnalytics.Linq.Tests.Support;

/// <summary>A clock whose timers go off a little before their time, as those of operating systems do.</summary>
/// <param name="clock">What the time is measured by.</param>
internal sealed class HastyClock(ManualClock clock) : TimeProvider
{
    /// <summary>How much too early a timer goes off; shorter ones are exact.</summary>
    public static readonly TimeSpan Haste = TimeSpan.FromMilliseconds(11);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(clock.CreateTimer(callback, state, Hurry(dueTime), period));

    private static TimeSpan Hurry(TimeSpan dueTime) => dueTime > Haste ? dueTime - Haste : dueTime;

    private sealed class Timer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Hurry(dueTime), period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
