using System.Collections.Immutable;
using AssignConformance.Tenant.Configuration;

namespace AssignConformance.Tenant.Preflight;

/// <summary>The paths that a preflight reads, with the version segment and without a query. The gate lets a GET of just these through.</summary>
public static class PreflightPaths
{
    public const string Organization = "/v1.0/organization";
    public const string SubscribedSkus = "/v1.0/subscribedSkus";

    /// <summary>Only beta has them.</summary>
    public const string ApprovalPolicies = "/beta/deviceManagement/operationApprovalPolicies";

    public static string Group(TenantSettings settings) => $"/v1.0/groups/{settings.TestGroupId}";

    public static string MemberCount(TenantSettings settings) => Group(settings) + "/members/$count";

    public static string TransitiveMemberCount(TenantSettings settings) => Group(settings) + "/transitiveMembers/$count";

    public static ImmutableArray<string> All(TenantSettings settings)
        => [Organization, SubscribedSkus, ApprovalPolicies, Group(settings), MemberCount(settings), TransitiveMemberCount(settings)];
}
