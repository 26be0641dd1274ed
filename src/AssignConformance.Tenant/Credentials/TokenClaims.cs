using System.Collections.Immutable;

namespace AssignConformance.Tenant.Credentials;

/// <summary>What an access token says of itself. Its signature is not validated: that is Graph's to do, and nothing is granted on its word here.</summary>
/// <param name="TenantId"><c>tid</c>, in lower case.</param>
/// <param name="Roles"><c>roles</c>: application permissions.</param>
/// <param name="Scopes"><c>scp</c>: delegated permissions.</param>
/// <param name="AppId"><c>appid</c>, in tokens of version 2 <c>azp</c>; null where it says neither.</param>
/// <param name="ObjectId"><c>oid</c>: the user or service principal; null where it does not say.</param>
/// <param name="ExpiresAt"><c>exp</c>.</param>
public sealed record TokenClaims(
    string TenantId, ImmutableArray<string> Roles, ImmutableArray<string> Scopes, string? AppId, string? ObjectId, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether the token is an application's and not a person's.</summary>
    public bool IsApplication => Scopes.IsEmpty;
}
