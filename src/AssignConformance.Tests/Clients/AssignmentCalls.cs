using System.Collections.Immutable;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AssignConformance.Tests.Clients;

/// <summary>Listing, creating, getting, updating and deleting assignments of Intune's objects and roles.</summary>
internal static class AssignmentCalls
{
    public static ImmutableArray<ClientCall> All { get; } =
    [
        new("v1.0/intune-deviceconfig-deviceconfigurationassignment-list", 200, async client
            => await client.DeviceManagement.DeviceConfigurations["1"].Assignments.GetAsync(request => request.QueryParameters.Select = ["id", "target"]))
        {
            Answer = new DeviceConfigurationAssignmentCollectionResponse { Value = [ConfigurationAssignment()] },
            Caveat = ClientCalls.WithoutHash,
        },
        ClientCall.Sending<DeviceConfigurationAssignment>(
            "v1.0/intune-deviceconfig-deviceconfigurationassignment-create",
            201,
            async (client, body) => await client.DeviceManagement.DeviceConfigurations["1"].Assignments.PostAsync(body),
            new() { Target = ClientCalls.Collection() },
            ("/target/@odata.type", new() { Target = ClientCalls.Abstract() }),
            ("/assignmentz", new() { AdditionalData = ClientCalls.Unknown() })) with
        {
            Answer = ConfigurationAssignment(),
            Caveat = ClientCalls.WithoutHash,
        },
        new("v1.0/intune-apps-mobileappassignment-get", 200, async client
            => await client.DeviceAppManagement.MobileApps["1"].Assignments["2"].GetAsync(request => request.QueryParameters.Expand = ["app"]))
        {
            Answer = new MobileAppAssignment { AdditionalData = { ["value"] = Wrapped() } },
            Caveat = ClientCalls.Wrapped,
        },
        ClientCall.Sending<MobileAppAssignment>(
            "v1.0/intune-apps-mobileappassignment-update",
            200,
            async (client, body) => await client.DeviceAppManagement.MobileApps["1"].Assignments["2"].PatchAsync(body),
            new() { Intent = InstallIntent.Available, Target = new AllLicensedUsersAssignmentTarget(), Settings = new IosLobAppAssignmentSettings() },
            ("/settings/vpnConfigurationId", new() { Settings = new IosLobAppAssignmentSettings { AdditionalData = { ["vpnConfigurationId"] = 7 } } }),
            ("/intent", new() { AdditionalData = { ["intent"] = "sometimes" } }),
            ("/target/@odata.type", new() { Target = ClientCalls.Abstract() })) with
        {
            Answer = new MobileAppAssignment
            {
                OdataType = "#microsoft.graph.mobileAppAssignment",
                Id = "591620b7-20b7-5916-b720-1659b7201659",
                Intent = InstallIntent.Required,
                Target = ClientCalls.Untold("allLicensedUsersAssignmentTarget"),
                Settings = new()
                {
                    OdataType = "microsoft.graph.iosLobAppAssignmentSettings",
                    AdditionalData = { ["vpnConfigurationId"] = "Vpn Configuration Id value" },
                },
            },
            Caveat = ClientCalls.WithoutHash,
        },
        new("v1.0/intune-books-managedebookassignment-list", 200, async client
            => await client.DeviceAppManagement.ManagedEBooks["1"].Assignments.GetAsync(request => request.QueryParameters.Filter = "installIntent eq 'required' and id ne 'ü&/?'"))
        {
            Answer = new ManagedEBookAssignmentCollectionResponse { Value = [EBookAssignment()] },
            Caveat = ClientCalls.WithoutHash,
        },
        ClientCall.Sending<ManagedEBookAssignment>(
            "v1.0/intune-books-managedebookassignment-create",
            201,
            async (client, body) => await client.DeviceAppManagement.ManagedEBooks["1"].Assignments.PostAsync(body),
            new() { InstallIntent = InstallIntent.Required, Target = new AllLicensedUsersAssignmentTarget() },
            ("/installIntent", new() { AdditionalData = { ["installIntent"] = 1 } }),
            ("/target/@odata.type", new() { Target = ClientCalls.Abstract() })) with
        {
            Answer = EBookAssignment(),
            Caveat = ClientCalls.WithoutHash,
        },
        new("v1.0/intune-deviceconfig-devicecompliancepolicyassignment-delete", 204, async client =>
        {
            await client.DeviceManagement.DeviceCompliancePolicies["1"].Assignments["1_2"].DeleteAsync();
            return null;
        }),
        new("v1.0/intune-rbac-deviceandappmanagementroleassignment-list", 200, async client => await client.DeviceManagement.RoleAssignments.GetAsync())
        {
            Answer = new DeviceAndAppManagementRoleAssignmentCollectionResponse { Value = [IntuneRoleAssignment()] },
        },
        ClientCall.Sending<DeviceAndAppManagementRoleAssignment>(
            "v1.0/intune-rbac-deviceandappmanagementroleassignment-create",
            201,
            async (client, body) => await client.DeviceManagement.RoleAssignments.PostAsync(body),
            new() { DisplayName = "Help desk", Members = ["1"], ResourceScopes = [] },
            ("/members", new() { AdditionalData = { ["members"] = "all" } }),
            ("/assignmentz", new() { AdditionalData = ClientCalls.Unknown() })) with
        {
            Answer = IntuneRoleAssignment(),
        },
        ClientCall.Sending<RoleAssignment>(
            "v1.0/intune-rbac-roleassignment-update",
            200,
            async (client, body) => await client.DeviceManagement.RoleDefinitions["1"].RoleAssignments["2"].PatchAsync(body),
            new() { Description = "Changed" },
            ("/displayName", new() { AdditionalData = { ["displayName"] = false } })) with
        {
            Answer = new RoleAssignment
            {
                OdataType = "#microsoft.graph.roleAssignment",
                Id = "b3234d24-4d24-b323-244d-23b3244d23b3",
                DisplayName = "Display Name value",
                Description = "Description value",
                ResourceScopes = ["Resource Scopes value"],
            },
        },
    ];

    private static DeviceConfigurationAssignment ConfigurationAssignment() => new()
    {
        OdataType = "#microsoft.graph.deviceConfigurationAssignment",
        Id = "d59b6342-6342-d59b-4263-9bd542639bd5",
        Target = ClientCalls.UntoldCollection(),
    };

    private static ManagedEBookAssignment EBookAssignment() => new()
    {
        OdataType = "#microsoft.graph.managedEBookAssignment",
        Id = "ae8b0d27-0d27-ae8b-270d-8bae270d8bae",
        InstallIntent = InstallIntent.Required,
        Target = ClientCalls.Untold("allLicensedUsersAssignmentTarget"),
    };

    private static DeviceAndAppManagementRoleAssignment IntuneRoleAssignment() => new()
    {
        OdataType = "#microsoft.graph.deviceAndAppManagementRoleAssignment",
        Id = "a12e8ebb-8ebb-a12e-bb8e-2ea1bb8e2ea1",
        DisplayName = "Display Name value",
        Description = "Description value",
        ResourceScopes = ["Resource Scopes value"],
        Members = ["Members value"],
    };

    /// <summary>What the client keeps of an object that it did not expect.</summary>
    private static UntypedObject Wrapped() => Untyped(
        ("@odata.type", new UntypedString("#microsoft.graph.mobileAppAssignment")),
        ("id", new UntypedString("591620b7-20b7-5916-b720-1659b7201659")),
        ("intent", new UntypedString("required")),
        ("target", Untyped(("@odata.type", new UntypedString("microsoft.graph.allLicensedUsersAssignmentTarget")))),
        ("settings", Untyped(
            ("@odata.type", new UntypedString("microsoft.graph.iosLobAppAssignmentSettings")),
            ("vpnConfigurationId", new UntypedString("Vpn Configuration Id value")))));

    private static UntypedObject Untyped(params (string Name, UntypedNode Value)[] members)
        => new(members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal));
}
