using System.Collections.Immutable;

namespace AssignConformance.Tenant.Preflight;

/// <summary>A permission that a preflight reads with.</summary>
/// <param name="Least">The least privileged one.</param>
/// <param name="Higher">Those that allow the same and more.</param>
/// <remarks>Source: the Permissions sections of Graph's reference for organization, subscribedSkus, group and operationApprovalPolicy. What the least
/// privileged permission of <c>subscribedSkus</c> gives is within <c>Organization.Read.All</c>, so that one permission serves both.</remarks>
public sealed record PreflightPermission(string Least, ImmutableArray<string> Higher)
{
    public static PreflightPermission Organization { get; } =
        new("Organization.Read.All", ["Organization.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"]);

    public static PreflightPermission Group { get; } =
        new("GroupMember.Read.All", ["GroupMember.ReadWrite.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"]);

    /// <summary>A run goes on without it.</summary>
    public static PreflightPermission ApprovalPolicies { get; } = new("DeviceManagementRBAC.Read.All", ["DeviceManagementRBAC.ReadWrite.All"]);

    /// <summary>Those that a run does not go on without.</summary>
    public static ImmutableArray<PreflightPermission> Required { get; } = [Organization, Group];

    public bool IsAmong(ImmutableArray<string> granted) => granted.Contains(Least, StringComparer.OrdinalIgnoreCase) || Higher.Any(each => granted.Contains(each, StringComparer.OrdinalIgnoreCase));
}
