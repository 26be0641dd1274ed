using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.OAuth;

/// <summary>A token that was issued.</summary>
/// <param name="Permissions">Roles or scopes.</param>
/// <param name="Proof">How the client proved itself: <c>secret</c> or <c>assertion</c>.</param>
public sealed record IssuedToken(string Value, string Tid, string AppId, ImmutableArray<string> Permissions, string Proof, DateTimeOffset Issued, DateTimeOffset Expires);
