using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>What scenarios, by their pages or by overlays, would send.</summary>
internal static partial class RefusalTable
{
    private const string Policies = "/deviceManagement/deviceCompliancePolicies/{deviceCompliancePolicyId}";
    private const string ProductionPolicy = "5a1e0000-0000-4000-8000-0000000000a1";
    private const string Advice = "Give a value that may be sent: the merge patch \"v1.0/devicecompliancepolicy-assign.md\" under tenant.overlays of assign-conformance.json.";

    private static IEnumerable<RefusalCase> Targets() =>
    [
        new(OtherTarget, "all devices", NeverSent("allDevicesAssignmentTarget"), scene => scene.Overlay(RefusalScene.To("allDevicesAssignmentTarget"))),
        new(OtherTarget, "all users", NeverSent("allLicensedUsersAssignmentTarget"), scene => scene.Overlay(RefusalScene.To("allLicensedUsersAssignmentTarget"))),
        new(OtherTarget, "an exclusion of the test group", NeverSent("exclusionGroupAssignmentTarget"),
            scene => scene.Overlay(RefusalScene.To("exclusionGroupAssignmentTarget", "{testGroup}"))),
        new(OtherTarget, "another group", StillHolds("/assignments/0/target/groupId"), scene => scene.Overlay(RefusalScene.To("groupAssignmentTarget", Seeds.ProductionGroup))),
        new(OtherTarget, "two targets", "AC9010: a body may name one target only",
            scene => scene.Overlay(RefusalScene.To("groupAssignmentTarget", "{testGroup}"), RefusalScene.To("groupAssignmentTarget", "{testGroup}"))),
        new(OtherTarget, "the test group and all devices", NeverSent("allDevicesAssignmentTarget"),
            scene => scene.Overlay(RefusalScene.To("groupAssignmentTarget", "{testGroup}"), RefusalScene.To("allDevicesAssignmentTarget"))),
    ];

    private static IEnumerable<RefusalCase> Values() =>
    [
        new(Placeholder, "a text of the page", $"AC9010: The request still holds \"Group Id value\" at /assignments/0/target/groupId, which the page only shows. {Advice}",
            scene => scene.Overlay(RefusalScene.To("groupAssignmentTarget", "Group Id value"))),
        new(Placeholder, "in braces", $"AC9010: The request still holds \"{{id}}\" at /assignments/0/id, which the page only shows. {Advice}",
            scene => scene.Overlay(RefusalScene.WithId("{id}"))),
        new(ForeignId, "in an overlay", StillHolds("/assignments/0/id"), scene => scene.Overlay(RefusalScene.WithId(ProductionPolicy))),
        new(ForeignId, "in the paths of the page", NotMade, scene => scene.EditPage("{deviceCompliancePolicyId}", ProductionPolicy)),
        new(ForeignId, "in the example of the page", NotMade, scene => scene.EditPage($"/v1.0{Policies}", $"/v1.0{Policies[..Policies.LastIndexOf('/')]}/{ProductionPolicy}")),
    ];

    private static IEnumerable<RefusalCase> Operations() =>
    [
        new(NoRecipe, "another action", NoneHas("POST", "scheduleActionsForRules"), scene => scene.EditPage("/assign\n", "/scheduleActionsForRules\n")),
        new(NoRecipe, "PATCH", NoneHas("PATCH", "assign"), scene => scene.EditPage("POST ", "PATCH ")),
        new(NoRecipe, "PUT", NoneHas("PUT", "assign"), scene => scene.EditPage("POST ", "PUT ")),
        new(NoRecipe, "DELETE", NoneHas("DELETE", "assign"), scene => scene.EditPage("POST ", "DELETE ")),
        new(NoRecipe, "DELETE of an object", "AC9010: Not sent to a tenant: DELETE /v1.0/deviceManagement/deviceCompliancePolicies/sample-deviceCompliancePolicyId: objects are made and deleted by the run itself, never by a scenario.",
            scene =>
            {
                scene.Overlay(RefusalScene.To("groupAssignmentTarget", "{testGroup}"));
                scene.EditPage("POST ", "DELETE ");
                scene.EditPage("}/assign\n", "}\n");
            }),
    ];

    private static string NeverSent(string type)
        => $"AC9010: the target type #microsoft.graph.{type} is never sent; only #microsoft.graph.groupAssignmentTarget with the test group is";

    private static string StillHolds(string pointer) => $"AC9010: The request still holds a GUID at {pointer}, and it is none of those that may be sent. {Advice}";

    private static string NoneHas(string method, string action)
        => $"AC9010: Not sent to a tenant: {method} /v1.0/deviceManagement/deviceCompliancePolicies/sample-deviceCompliancePolicyId/{action} belongs to no recipe.";

    private static string NotMade
        => "AC9010: Not sent to a tenant: POST /v1.0/deviceManagement/deviceCompliancePolicies/object-1/assign names an object that this run did not make.";
}
