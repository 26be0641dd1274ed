namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>Something that goes wrong, with the requests that it meets.</summary>
public sealed record Fault
{
    public required FaultEffect Effect { get; init; }

    public RequestMatch Match { get; init; } = new();

    /// <summary>How many matching requests pass before the first is met.</summary>
    public int Skip { get; init; }

    /// <summary>How many are met; 0 for all.</summary>
    public int Times { get; init; } = 1;
}
