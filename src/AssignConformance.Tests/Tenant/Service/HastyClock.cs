using System.Collections.Concurrent;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>The machine's clock, on which waits up to a minute pass at once: nobody sleeps, and everybody's time moves on. Longer timers are deadlines, which run in real time.</summary>
internal sealed class HastyClock : TimeProvider
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(1);

    private readonly ConcurrentBag<(TimeSpan Due, ITimer Timer)> _deadlines = [];
    private readonly ConcurrentQueue<TimeSpan> _waits = [];
    private long _ahead;

    /// <summary>The waits so far, in order.</summary>
    public IEnumerable<TimeSpan> Waits => _waits;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Lets the deadlines of that length fire that run now.</summary>
    public void Expire(TimeSpan due)
    {
        foreach (var (_, timer) in _deadlines.Where(deadline => deadline.Due == due))
        {
            timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > s_longestWait)
        {
            var timer = System.CreateTimer(callback, state, dueTime, period);
            _deadlines.Add((dueTime, timer));
            return timer;
        }

        _waits.Enqueue(dueTime);
        Interlocked.Add(ref _ahead, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
