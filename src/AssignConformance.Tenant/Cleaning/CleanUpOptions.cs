using AssignConformance.Tenant.Configuration;

namespace AssignConformance.Tenant.Cleaning;

/// <summary>How long a tenant's reads are waited for: by clean-up, and by a run that looks for others.</summary>
public sealed record CleanUpOptions
{
    /// <summary>How old a write must be before an object that can't be seen is believed not to exist: reads of the service lag behind its writes.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often it must not be seen besides, for replicas of the service need not agree. At least 1.</summary>
    public int Looks { get; init; } = 3;

    /// <summary>How long a deleted object may still be seen.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time between two looks.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>As configured: a read-back and a clean-up wait for the same service.</summary>
    public static CleanUpOptions For(TenantSettings settings, TimeProvider time) => new()
    {
        Settling = settings.ReadBackDeadline,
        Deadline = settings.ReadBackDeadline,
        Interval = TimeSpan.FromTicks(Math.Min(TimeSpan.FromSeconds(2).Ticks, settings.ReadBackDeadline.Ticks / 10)),
        Time = time,
    };
}
