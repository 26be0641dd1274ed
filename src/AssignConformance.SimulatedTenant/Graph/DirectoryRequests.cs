using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>Requests for what a preflight asks about: organisation, groups, licences, access policies. All of them only read.</summary>
internal sealed class DirectoryRequests(TenantState state, Func<TenantSettings> settings)
{
    /// <summary>The answer; null where the path is none of these.</summary>
    public GraphAnswer? Answer(GraphCall call)
    {
        if (Find(call) is not { } answer)
        {
            return null;
        }

        return call.Method == "GET" ? answer() : Refusals.MethodNotAllowed("GET");
    }

    private Func<GraphAnswer>? Find(GraphCall call) => call.Segments.ToArray() switch
    {
        ["organization"] => () => Allowed(call, ["Organization.Read.All", "Organization.ReadWrite.All", "Directory.Read.All"], () => Organization(call)),
        ["subscribedSkus"] => () => Allowed(call, ["LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"], () => Skus(call)),
        ["groups", var id] => () => Group(call, id, ["GroupMember.Read.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All"], group => Describe(call, group)),
        ["groups", var id, "members" or "transitiveMembers", "$count"] => () => Group(
            call, id, ["GroupMember.Read.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All"], group => Count(call, group)),
        ["deviceManagement", "operationApprovalPolicies"] when call.Facts.Segment == "beta" => () => ApprovalPolicies(call),
        _ => null,
    };

    private static GraphAnswer Allowed(GraphCall call, string[] permissions, Func<GraphAnswer> answer)
        => call.Token.Permissions.Any(permissions.Contains) ? answer() : Refusals.Of(RefusalKind.DirectoryPermission, permissions[0]);

    private GraphAnswer Group(GraphCall call, string id, string[] permissions, Func<Group, GraphAnswer> answer)
        => Allowed(call, permissions, () => state.FindGroup(id) is { } group ? answer(group) : Refusals.GroupMissing(id));

    private GraphAnswer Organization(GraphCall call) => List(call, "organization", new JsonObject
    {
        ["id"] = settings().OrganizationId,
        ["displayName"] = "Simulated tenant",
        ["tenantType"] = "AAD",
        ["countryLetterCode"] = "CH",
        ["verifiedDomains"] = new JsonArray(new JsonObject { ["name"] = "simulated.example", ["isDefault"] = true, ["isInitial"] = true }),
    });

    private GraphAnswer Skus(GraphCall call)
    {
        var service = settings().IsLicensed ? "INTUNE_A" : "EXCHANGE_S_STANDARD";
        var planId = settings().IsLicensed ? "c1ec4a95-1f05-45b3-a911-aa3fa01094f5" : "9aaf7827-d63c-4b61-89c3-182f06f82e5c";
        return List(call, "subscribedSkus", new JsonObject
        {
            ["id"] = $"{settings().OrganizationId}_061f9ace-7d42-4136-88ac-31dc755f143f",
            ["skuPartNumber"] = service,
            ["capabilityStatus"] = "Enabled",
            ["consumedUnits"] = 3,
            ["appliesTo"] = "User",
            ["servicePlans"] = new JsonArray(new JsonObject
            {
                ["servicePlanId"] = planId,
                ["servicePlanName"] = service,
                ["provisioningStatus"] = "Success",
                ["appliesTo"] = "User",
            }),
        });
    }

    private GraphAnswer ApprovalPolicies(GraphCall call)
    {
        if (!call.MayRead("DeviceManagementRBAC") && !call.MayRead("DeviceManagementConfiguration"))
        {
            return Refusals.Of(RefusalKind.Permission, "DeviceManagementRBAC.Read.All");
        }

        var policies = settings().ApprovalPolicies.Select(type => new JsonObject
        {
            ["id"] = $"policy-of-{type}",
            ["displayName"] = $"Approve {type}",
            ["description"] = "",
            ["policyType"] = type,
            ["policyPlatform"] = "notApplicable",
            ["approverGroupIds"] = new JsonArray(Seeds.ProductionGroup),
        });
        return List(call, "deviceManagement/operationApprovalPolicies", [.. policies]);
    }

    private static GraphAnswer Describe(GraphCall call, Group group)
    {
        var described = new JsonObject
        {
            ["@odata.context"] = call.Context("groups/$entity"),
            ["id"] = group.Id,
            ["deletedDateTime"] = null,
            ["displayName"] = group.DisplayName,
            ["groupTypes"] = new JsonArray([.. group.GroupTypes.Select(type => JsonValue.Create(type))]),
            ["isAssignableToRole"] = group.IsAssignableToRole,
            ["mailEnabled"] = group.MailEnabled,
            ["membershipRule"] = group.MembershipRule,
            ["membershipRuleProcessingState"] = group.MembershipRule is null ? null : "On",
            ["securityEnabled"] = group.SecurityEnabled,
        };
        return GraphAnswer.Json(200, call.Query.TryGetValue("$select", out var names) ? Selection.Of(described, names) : described);
    }

    private static GraphAnswer Count(GraphCall call, Group group)
    {
        if (!string.Equals(call.ConsistencyLevel, "eventual", StringComparison.OrdinalIgnoreCase))
        {
            return GraphAnswer.Refuse(400, "Request_BadRequest", "$count is not supported without the header ConsistencyLevel: eventual.");
        }

        var count = call.Segments[2] == "members" ? group.Members : group.TransitiveMembers;
        return new GraphAnswer(200) { Text = count.ToString(CultureInfo.InvariantCulture) };
    }

    private static GraphAnswer List(GraphCall call, string fragment, params ImmutableArray<JsonObject> items)
        => GraphAnswer.Json(200, new JsonObject { ["@odata.context"] = call.Context(fragment), ["value"] = new JsonArray([.. items]) });
}
