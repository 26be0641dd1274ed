using System.Collections.Immutable;
using Microsoft.Graph.Models;
using AppConfigurations = Microsoft.Graph.DeviceAppManagement.MobileAppConfigurations.Item.Assign;
using Apps = Microsoft.Graph.DeviceAppManagement.MobileApps.Item.Assign;
using CompliancePolicies = Microsoft.Graph.DeviceManagement.DeviceCompliancePolicies.Item.Assign;
using Configurations = Microsoft.Graph.DeviceManagement.DeviceConfigurations.Item.Assign;
using EnrollmentConfigurations = Microsoft.Graph.DeviceManagement.DeviceEnrollmentConfigurations.Item.Assign;
using ProvisioningPolicies = Microsoft.Graph.DeviceManagement.VirtualEndpoint.ProvisioningPolicies.Item.Assign;
using TargetedConfigurations = Microsoft.Graph.DeviceAppManagement.TargetedManagedAppConfigurations.Item.Assign;
using UserSettings = Microsoft.Graph.DeviceManagement.VirtualEndpoint.UserSettings.Item.Assign;

namespace AssignConformance.Tests.Clients;

/// <summary>The <c>assign</c> actions that have a typed builder and a page.</summary>
internal static class AssignCalls
{
    private const string Group = "64ff06de-9c00-4a5a-98b5-7f5abe26ffff";

    public static ImmutableArray<ClientCall> All { get; } =
    [
        ClientCall.Sending<CompliancePolicies.AssignPostRequestBody>(
            "v1.0/devicecompliancepolicy-assign",
            200,
            async (client, body) => await client.DeviceManagement.DeviceCompliancePolicies["a policy / 1"].Assign.PostAsAssignPostResponseAsync(body),
            new() { Assignments = [new() { Target = ClientCalls.Collection() }] },
            ("/assignments/0/target/@odata.type", new() { Assignments = [new() { Target = ClientCalls.Abstract() }] }),
            ("/assignments/0/target/collectionId", new() { Assignments = [new() { Target = ClientCalls.NumberedCollection() }] }),
            ("/assignmentz", new() { AdditionalData = ClientCalls.Unknown() })) with
        {
            Answer = new CompliancePolicies.AssignPostResponse
            {
                Value =
                [
                    new()
                    {
                        OdataType = "#microsoft.graph.deviceCompliancePolicyAssignment",
                        Id = "92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92",
                        Target = ClientCalls.UntoldCollection(),
                    },
                ],
            },
            Caveat = ClientCalls.WithoutHash,
        },
        ClientCall.Sending<EnrollmentConfigurations.AssignPostRequestBody>(
            "v1.0/intune-onboarding-deviceenrollmentconfiguration-assign",
            204,
            async (client, body) =>
            {
                await client.DeviceManagement.DeviceEnrollmentConfigurations["1"].Assign.PostAsync(body);
                return null;
            },
            new() { EnrollmentConfigurationAssignments = [new() { Target = ClientCalls.Collection() }] },
            ("/enrollmentConfigurationAssignments/0/target/@odata.type", new() { EnrollmentConfigurationAssignments = [new() { Target = ClientCalls.Abstract() }] }),
            ("/assignmentz", new() { AdditionalData = ClientCalls.Unknown() })),
        ClientCall.Sending<TargetedConfigurations.AssignPostRequestBody>(
            "v1.0/intune-mam-targetedmanagedappconfiguration-assign",
            204,
            async (client, body) =>
            {
                await client.DeviceAppManagement.TargetedManagedAppConfigurations["T_1"].Assign.PostAsync(body);
                return null;
            },
            new() { Assignments = [new() { Target = new GroupAssignmentTarget { GroupId = Group } }] },
            ("/assignments/0/target/collectionId", new() { Assignments = [new() { Target = ClientCalls.NumberedCollection() }] }),
            ("/assignmentz", new() { AdditionalData = ClientCalls.Unknown() })),
        ClientCall.Sending<ProvisioningPolicies.AssignPostRequestBody>(
            "v1.0/cloudpcprovisioningpolicy-assign",
            204,
            async (client, body) =>
            {
                await client.DeviceManagement.VirtualEndpoint.ProvisioningPolicies["1d164206-bf41-4fd2-8424-a3192d39ffff"].Assign.PostAsync(body);
                return null;
            },
            new() { Assignments = [new() { Target = new CloudPcManagementGroupAssignmentTarget { GroupId = Group } }] },
            ("/assignments/0/target/@odata.type", new() { Assignments = [new() { Target = new() { OdataType = "#microsoft.graph.cloudPcManagementAssignmentTarget" } }] }),
            ("/assignments/0/target/groupId", new() { Assignments = [new() { Target = new CloudPcManagementGroupAssignmentTarget { AdditionalData = { ["groupId"] = true } } }] })),
        ClientCall.Sending<UserSettings.AssignPostRequestBody>(
            "beta/cloudpcusersetting-assign",
            204,
            async (client, body) =>
            {
                await client.DeviceManagement.VirtualEndpoint.UserSettings["1"].Assign.PostAsync(body);
                return null;
            },
            new() { Assignments = [new() { Target = new CloudPcManagementGroupAssignmentTarget { GroupId = Group } }] },
            ("/assignments/0/createdDateTime", new() { Assignments = [new() { AdditionalData = { ["createdDateTime"] = "today" } }] }),
            ("/assignmentz", new() { AdditionalData = ClientCalls.Unknown() })),
        ClientCall.Sending<Apps.AssignPostRequestBody>(
            "beta/intune-apps-mobileapp-assign",
            204,
            async (client, body) =>
            {
                await client.DeviceAppManagement.MobileApps["1"].Assign.PostAsync(body);
                return null;
            },
            new() { MobileAppAssignments = [new() { Intent = InstallIntent.Required, Target = new AllLicensedUsersAssignmentTarget() }] },
            ("/mobileAppAssignments/0/intent", new() { MobileAppAssignments = [new() { AdditionalData = { ["intent"] = "sometimes" } }] }),
            ("/mobileAppAssignments/0/target/@odata.type", new() { MobileAppAssignments = [new() { Target = ClientCalls.Abstract() }] })),
        ClientCall.Sending<AppConfigurations.AssignPostRequestBody>(
            "localtest/manageddevicemobileappconfiguration-assign",
            204,
            async (client, body) =>
            {
                await client.DeviceAppManagement.MobileAppConfigurations["1"].Assign.PostAsync(body);
                return null;
            },
            new() { Assignments = [new() { Target = new AllDevicesAssignmentTarget() }] },
            ("/assignments/0/target/@odata.type", new() { Assignments = [new() { Target = ClientCalls.Abstract() }] }),
            ("/assignmentz", new() { AdditionalData = ClientCalls.Unknown() })),
        ClientCall.Sending<Configurations.AssignPostRequestBody>(
            "beta/ioscertificateprofile-assign",
            200,
            async (client, body) => await client.DeviceManagement.DeviceConfigurations["1"].Assign.PostAsAssignPostResponseAsync(body),
            new() { Assignments = [new() { Target = new AllDevicesAssignmentTarget() }] },
            ("/assignments/0/target/@odata.type", new() { Assignments = [new() { Target = ClientCalls.Abstract() }] }),
            ("/deviceConfigurationGroupAssignments", new() { AdditionalData = { ["deviceConfigurationGroupAssignments"] = "none" } })) with
        {
            Answer = new Configurations.AssignPostResponse
            {
                Value =
                [
                    new()
                    {
                        OdataType = "#microsoft.graph.deviceConfigurationAssignment",
                        Id = "String (identifier)",
                        Target = new AllDevicesAssignmentTarget(),
                        AdditionalData = { ["source"] = "direct", ["sourceId"] = "String" },
                    },
                ],
            },
            Caveat = "the page answers with an abstract type; a request of another client's making gets the mended answer, which says all devices",
        },
    ];
}
