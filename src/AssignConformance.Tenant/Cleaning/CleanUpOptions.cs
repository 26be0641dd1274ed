namespace AssignConformance.Tenant.Cleaning;

/// <summary>How long clean-up waits for the tenant.</summary>
public sealed record CleanUpOptions
{
    /// <summary>How old a write must be before an object that can't be seen is believed not to exist: reads of the service lag behind its writes.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a deleted object may still be seen.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time between two looks.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
