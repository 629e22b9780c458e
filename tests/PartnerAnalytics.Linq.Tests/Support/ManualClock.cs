namespace PartnerAnalytics.Linq.Tests.Support;

/// <summary>A clock that moves when a test says so, and lets timers go off on its way.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The times that somebody waited for, shortest timers of a minute and less; deadlines are longer.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>How many timers are set.</summary>
    public int Timers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (TryTakeDue(until) is { } timer)
        {
            timer.GoOff();
        }

        lock (_lock)
        {
            _now = until;
        }
    }

    /// <summary>Moves on to the next timer, again and again, until a task has ended.</summary>
    /// <param name="task">The task.</param>
    /// <param name="longest">Timers further away than this are left alone.</param>
    public async Task<T> RunAsync<T>(Task<T> task, TimeSpan? longest = null)
    {
        var end = Environment.TickCount64 + 60_000;
        while (!task.IsCompleted)
        {
            Assert.True(Environment.TickCount64 < end, "The task does not end.");
            await Task.WhenAny(task, Task.Delay(15));
            if (!task.IsCompleted && NextDue() is { } due && due <= (longest ?? TimeSpan.FromMinutes(10)))
            {
                Advance(due);
            }
        }

        return await task;
    }

    private TimeSpan? NextDue()
    {
        lock (_lock)
        {
            return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due) - _now;
        }
    }

    private Timer? TryTakeDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next is not null)
            {
                _now = next.Due > _now ? next.Due : _now;
                _timers.Remove(next);
            }

            return next;
        }
    }

    private sealed class Timer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                    if (dueTime <= TimeSpan.FromMinutes(1))
                    {
                        clock.Waits.Add(dueTime);
                    }
                }
            }

            return true;
        }

        public void GoOff()
        {
            if (_period > TimeSpan.Zero)
            {
                Change(_period, _period);
            }

            callback(state);
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
