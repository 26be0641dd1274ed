using System.Collections.Immutable;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.SimulatedTenant.OAuth;

/// <summary>What issued tokens say.</summary>
public sealed record TokenSettings
{
    public string Tid { get; init; } = Seeds.TenantId;

    /// <summary>Seconds, above 0.</summary>
    public int LifetimeSeconds { get; init; } = 3600;

    /// <summary>Application permissions.</summary>
    public ImmutableArray<string> Roles { get; init; } =
    [
        "DeviceManagementApps.ReadWrite.All", "DeviceManagementConfiguration.ReadWrite.All", "DeviceManagementServiceConfig.ReadWrite.All",
        "DeviceManagementRBAC.Read.All", "GroupMember.Read.All", "Group.Read.All", "Organization.Read.All",
    ];

    /// <summary>Delegated permissions, separated by blanks; where given, the token has <c>scp</c> and no <c>roles</c>.</summary>
    public string? Scopes { get; init; }
}
