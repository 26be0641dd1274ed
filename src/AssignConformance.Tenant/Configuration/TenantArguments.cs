namespace AssignConformance.Tenant.Configuration;

/// <summary>What the command line says about the tenant. A secret is never among it.</summary>
/// <param name="Tenant">As given with <c>--tenant</c>; null where it was not.</param>
/// <param name="Credential">As given with <c>--credential</c>; null where it was not.</param>
/// <param name="ReportFolder">Where reports are written: the journal may not lie there.</param>
public sealed record TenantArguments(string? Tenant, string ReportFolder, bool AllowWrites = false, string? Credential = null);
