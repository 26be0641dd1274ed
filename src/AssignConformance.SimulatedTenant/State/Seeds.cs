using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Families;

namespace AssignConformance.SimulatedTenant.State;

/// <summary>What the tenant holds at its start: groups of every kind, and an assigned object a family that a test must never see changed.</summary>
public static class Seeds
{
    public const string TenantId = "5a1e0000-0000-4000-8000-000000000001";
    public const string ClientId = "5a1e0000-0000-4000-8000-0000000000c1";
    public const string ClientSecret = "simulated-client-secret-7Qm2";

    /// <summary>An assigned security group without members: fit for tests.</summary>
    public const string TestGroup = "5a1e0000-0000-4000-8000-000000000010";

    public const string GroupWithMembers = "5a1e0000-0000-4000-8000-000000000011";
    public const string GroupWithNestedMembers = "5a1e0000-0000-4000-8000-000000000012";
    public const string DynamicGroup = "5a1e0000-0000-4000-8000-000000000013";
    public const string RoleAssignableGroup = "5a1e0000-0000-4000-8000-000000000014";
    public const string MailGroup = "5a1e0000-0000-4000-8000-000000000015";

    /// <summary>The group that the production objects are assigned to.</summary>
    public const string ProductionGroup = "5a1e0000-0000-4000-8000-000000000020";

    /// <summary>An app of the store that app configurations may name.</summary>
    public const string ProductionApp = "5a1e0000-0000-4000-8000-0000000000a3";

    public static ImmutableArray<Group> Groups { get; } =
    [
        new() { Id = TestGroup, DisplayName = "assign-conformance-test" },
        new() { Id = GroupWithMembers, DisplayName = "Pilot", Members = 2, TransitiveMembers = 2 },
        new() { Id = GroupWithNestedMembers, DisplayName = "Nested", Members = 0, TransitiveMembers = 5 },
        new() { Id = DynamicGroup, DisplayName = "All Windows", GroupTypes = ["DynamicMembership"], MembershipRule = "(device.deviceOSType -eq \"Windows\")" },
        new() { Id = RoleAssignableGroup, DisplayName = "Helpdesk admins", IsAssignableToRole = true },
        new() { Id = MailGroup, DisplayName = "Newsletter", SecurityEnabled = false, MailEnabled = true },
        new() { Id = ProductionGroup, DisplayName = "Everybody", Members = 1200, TransitiveMembers = 1500 },
    ];

    public static ImmutableArray<StoredObject> Objects { get; } =
    [
        Object("a1", "deviceManagement/deviceCompliancePolicies", "windows10CompliancePolicy", """{"displayName":"Windows baseline","passwordRequired":true}"""),
        Object("a2", "deviceManagement/deviceConfigurations", "windows10CustomConfiguration", """{"displayName":"Windows settings","omaSettings":[]}"""),
        Object("a3", "deviceAppManagement/mobileApps", "webApp", """{"displayName":"Intranet","publisher":"IT","appUrl":"https://intranet.example"}""", "required"),
        Object("a4", "deviceAppManagement/mobileAppConfigurations", "iosMobileAppConfiguration",
            $$"""{"displayName":"Mail on iOS","targetedMobileApps":["{{ProductionApp}}"],"settings":[]}"""),
        Object("a5", "deviceManagement/deviceEnrollmentConfigurations", "deviceEnrollmentLimitConfiguration", """{"displayName":"Five devices","limit":5}"""),
        Object("a6", "deviceAppManagement/iosLobAppProvisioningConfigurations", "iosLobAppProvisioningConfiguration",
            """{"displayName":"LOB profile","payload":"AA==","payloadFileName":"lob.mobileprovision"}"""),
        Object("a7", "deviceManagement/configurationPolicies", "deviceManagementConfigurationPolicy",
            """{"name":"Catalogue baseline","platforms":"windows10","technologies":"mdm","settings":[]}"""),
    ];

    private static StoredObject Object(string idEnd, string path, string type, string properties, string? intent = null)
    {
        var family = AllFamilies.Find(path)!;
        var id = "5a1e0000-0000-4000-8000-0000000000" + idEnd;
        var given = JsonNode.Parse(properties)!.AsObject();
        given["description"] = "in production";
        var created = DateTimeOffset.Parse("2026-01-05T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var stored = new NewObject(family, type, given).Store(id, created);
        var target = new JsonObject { ["@odata.type"] = "#microsoft.graph.groupAssignmentTarget", ["groupId"] = ProductionGroup };
        var assignment = new JsonObject { ["id"] = $"{id}_{ProductionGroup}", ["source"] = "direct", ["sourceId"] = id };
        if (intent is not null)
        {
            assignment["intent"] = intent;
        }

        assignment["target"] = target;
        return stored with { Assignments = [assignment] };
    }
}
