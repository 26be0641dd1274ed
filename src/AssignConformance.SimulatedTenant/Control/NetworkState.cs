namespace AssignConformance.SimulatedTenant.Control;

/// <summary>Whether the first origin can be reached.</summary>
public sealed record NetworkState(bool Up);
