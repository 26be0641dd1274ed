namespace AssignConformance.Cli.Cleaning;

/// <summary>Which tenant to connect to, and with what.</summary>
/// <param name="Credential">As given on the command line, or null.</param>
/// <param name="Docs">As given on the command line, or null: recipes are looked for beside it.</param>
internal sealed record ConnectionRequest(string TenantId, bool AllowWrites, string? Credential, string? Docs);
