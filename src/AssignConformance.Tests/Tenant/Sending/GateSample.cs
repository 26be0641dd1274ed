using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;
using AssignConformance.Tenant.Sending.Gate;

namespace AssignConformance.Tests.Tenant.Sending;

/// <summary>Two recipes made by hand, an object of each, and requests about them.</summary>
internal static class GateSample
{
    public const string TenantId = "11112222-bbbb-3333-cccc-4444dddd5555";
    public const string TestGroup = "aaaa0000-1111-2222-3333-bbbb44445555";
    public const string PolicyId = "0a0b0c0d-1111-4222-8333-444455556666";
    public const string AppId = "0a0b0c0d-9999-4222-8333-444455556666";
    public const string Stranger = "deadbeef-1111-4222-8333-444455556666";
    public const string RunName = "zz-assignconf-20261122t021500z-4f2a9c1b7d3e";
    public const string RunMark = "assign-conformance run 20261122t021500z-4f2a9c1b7d3e";
    public const string Policies = "/v1.0/deviceManagement/deviceCompliancePolicies";
    public const string Apps = "/beta/deviceAppManagement/mobileApps";
    public const string Target = $$"""{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{{TestGroup}}"}""";

    public static Recipe PolicyRecipe { get; } = new()
    {
        Name = "compliance-policy",
        Versions = ["v1.0", "beta"],
        Collection = "/deviceManagement/deviceCompliancePolicies",
        Create = """{"@odata.type":"#microsoft.graph.iosCompliancePolicy","displayName":"{name}","description":"Made by a check. {mark}","note":"an odd value"}""",
        NameProperty = "displayName",
        Action = "assign",
        Parameter = "assignments",
        Overlay = """{"assignments":[{"target":{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{testGroup}"}}]}""",
        ReadBack = "assignments",
        Permissions = ["DeviceManagementConfiguration.ReadWrite.All"],
    };

    public static Recipe AppRecipe { get; } = PolicyRecipe with
    {
        Name = "mobile-app",
        Versions = ["beta"],
        Collection = "/deviceAppManagement/mobileApps",
        Create = """{"@odata.type":"#microsoft.graph.webApp","displayName":"{name}","description":"{mark}","appUrl":"https://example.com/<none>"}""",
        Parameter = "mobileAppAssignments",
    };

    public static TenantSettings Settings { get; } = new()
    {
        TenantId = TenantId,
        AllowedTenants = [TenantId],
        TestGroupId = TestGroup,
        AllowWrites = true,
        JournalFolder = "/nowhere",
    };

    public static GateScope Scope(ImmutableArray<DisposableObject>? owned = null)
    {
        var objects = new OwnedObjects();
        foreach (var each in owned ??
        [
            new DisposableObject("compliance-policy", "v1.0", "/deviceManagement/deviceCompliancePolicies", PolicyId),
            new DisposableObject("mobile-app", "beta", "/deviceAppManagement/mobileApps", AppId),
        ])
        {
            objects.Add(each);
        }

        return new GateScope
        {
            Settings = Settings,
            Recipes = [PolicyRecipe, AppRecipe],
            Owned = objects,
            RunName = RunName,
            RunMark = RunMark,
            ReadPaths = ["/v1.0/organization", $"/v1.0/groups/{TestGroup}", $"/v1.0/groups/{TestGroup}/transitiveMembers/$count"],
        };
    }

    public static GraphRequest Request(string method, string target, string? body = null, bool authenticated = true) => new()
    {
        Method = method,
        Target = target,
        Body = body is null ? null : Encoding.UTF8.GetBytes(body),
        Headers = body is null ? [] : [new WireField("Content-Type", "application/json")],
        Authenticated = authenticated,
    };

    /// <summary>The action on the policy of this run.</summary>
    public static GraphRequest Assign(string body) => Request("POST", $"{Policies}/{PolicyId}/assign", body);

    public static string Assignments(params string[] targets) => $$"""{"assignments":[{{string.Join(",", targets.Select(target => $$"""{"target":{{target}}}"""))}}]}""";

    public static string Creation(string name = $"{RunName}-v1.0", string description = $"Made by a check. {RunMark}", string more = "")
        => $$"""{"@odata.type":"#microsoft.graph.iosCompliancePolicy","displayName":"{{name}}","description":"{{description}}"{{more}}}""";

    public static GateDecision Judge(GraphRequest request, GateScope? scope = null) => new RequestGate(scope ?? Scope()).Judge(request);
}
