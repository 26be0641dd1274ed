namespace AssignConformance.Tests.Tenant.Sending;

/// <summary>A clock that stands still until somebody waits, and then jumps to the end of the wait. Timers of exactly <paramref name="held"/> fire only on request.</summary>
internal sealed class WaitingClock(DateTimeOffset start, TimeSpan held) : TimeProvider
{
    private readonly List<(TimerCallback Callback, object? State)> _held = [];
    private DateTimeOffset _now = start;

    /// <summary>The waits so far.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public void Advance(TimeSpan time) => _now += time;

    /// <summary>Lets the held timers fire: time-outs.</summary>
    public void FireHeld()
    {
        foreach (var (callback, state) in _held.ToList())
        {
            callback(state);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == held)
        {
            _held.Add((callback, state));
        }
        else if (dueTime >= TimeSpan.Zero)
        {
            Waits.Add(dueTime);
            _now += dueTime;
            callback(state);
        }

        return new NoTimer();
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
