namespace AssignConformance.Tenant.Configuration;

/// <summary>A value as a person gave it.</summary>
/// <param name="Source">Where, as messages begin: <c>assign-conformance.json:3:14</c>, <c>ASSIGN_CONFORMANCE_CLOUD</c>, <c>--tenant</c>.</param>
public sealed record ConfiguredText(string Text, string Source);
