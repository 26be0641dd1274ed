namespace AssignConformance.SimulatedTenant.Control;

/// <summary>The process that kill points kill.</summary>
public sealed record ClientToKill(int Pid);
