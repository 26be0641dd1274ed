using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AssignConformance.Tests.Clients;

/// <summary>Assigning app roles, directory roles, Intune's roles and licences.</summary>
internal static class RoleCalls
{
    private static readonly Guid s_megan = new("cde330e5-2150-4c11-9c5b-14bfdc948c79");
    private static readonly Guid s_client = new("8e881353-1735-45af-af21-ee1344582a4d");

    public static ImmutableArray<ClientCall> All { get; } =
    [
        ClientCall.Sending<AppRoleAssignment>(
            "v1.0/user-post-approleassignments",
            200,
            async (client, body) => await client.Users["megan@contoso.com"].AppRoleAssignments.PostAsync(body),
            new() { PrincipalId = s_megan, ResourceId = s_client, AppRoleId = Guid.Empty },
            ("/appRoleId", new() { PrincipalId = s_megan, ResourceId = s_client, AdditionalData = { ["appRoleId"] = "the default role" } }),
            ("/principalId", new() { ResourceId = s_client, AdditionalData = { ["principalId"] = 1 } })) with
        {
            Answer = new AppRoleAssignment
            {
                Id = "5TDjzVAhEUycWxS_3JSMeY-oHkjrWvBKi7aIZwYGQzg",
                AppRoleId = Guid.Empty,
                CreatedDateTime = Time("2021-02-15T10:31:53.5164841Z"),
                PrincipalDisplayName = "Megan Bowen",
                PrincipalId = s_megan,
                PrincipalType = "User",
                ResourceDisplayName = "dxprovisioning-graphapi-client",
                ResourceId = s_client,
            },
        },
        new("v1.0/serviceprincipal-list-approleassignedto", 200, async client
            => await client.ServicePrincipals["8e881353-1735-45af-af21-ee1344582a4d"].AppRoleAssignedTo.GetAsync(request => request.QueryParameters.Top = 5))
        {
            Answer = new AppRoleAssignmentCollectionResponse
            {
                Value =
                [
                    new()
                    {
                        Id = "41W1zT6z1U-kJxf62svfp1HFE8pMZhxDun-ThPczmJE",
                        AppRoleId = Guid.Empty,
                        CreatedDateTime = Time("2021-02-02T04:22:45.9480566Z"),
                        PrincipalDisplayName = "MOD Administrator",
                        PrincipalId = new("cdb555e3-b33e-4fd5-a427-17fadacbdfa7"),
                        PrincipalType = "User",
                        ResourceDisplayName = "dxprovisioning-graphapi-client",
                        ResourceId = s_client,
                    },
                ],
            },
        },
        new("v1.0/serviceprincipal-delete-approleassignments", 204, async client =>
        {
            await client.ServicePrincipals["1"].AppRoleAssignments["5TDjzVAhEUycWxS_3JSMeY-oHkjrWvBKi7aIZwYGQzg"].DeleteAsync();
            return null;
        }),
        ClientCall.Sending<DirectoryRole>(
            "v1.0/directoryrole-post-directoryroles",
            201,
            async (client, body) => await client.DirectoryRoles.PostAsync(body),
            new() { RoleTemplateId = "fe930be7-5e62-47db-91af-98c3a49a38b1" },
            ("/roleTemplateId", new() { AdditionalData = { ["roleTemplateId"] = 1 } })) with
        {
            Answer = new DirectoryRole
            {
                Id = "76f84d30-2759-4c66-915d-65c6e4083fa0",
                Description = "Can manage all aspects of users and groups, including resetting passwords for limited admins.",
                DisplayName = "User Administrator",
                RoleTemplateId = "fe930be7-5e62-47db-91af-98c3a49a38b1",
            },
        },
        ClientCall.Sending<ReferenceCreate>(
            "v1.0/directoryrole-post-members",
            204,
            async (client, body) =>
            {
                await client.DirectoryRoles["fe8f10bf-c9c2-47eb-95cb-c26cc85f1830"].Members.Ref.PostAsync(body);
                return null;
            },
            new() { OdataId = "https://graph.microsoft.com/v1.0/directoryObjects/15c1a2d5-9101-44b2-83ab-885db8a647ca" },
            ("/id", new() { OdataId = "https://graph.microsoft.com/v1.0/directoryObjects/1", AdditionalData = { ["id"] = 1 } })),
        new("v1.0/directoryrole-list-members", 200, async client => await client.DirectoryRoles["1"].Members.GetAsync())
        {
            Answer = new DirectoryObjectCollectionResponse
            {
                Value =
                [
                    new()
                    {
                        AdditionalData =
                        {
                            ["businessPhones"] = new UntypedArray([new UntypedString("000-000-0000")]),
                            ["displayName"] = "Adele Vance",
                            ["givenName"] = "Adele",
                            ["jobTitle"] = new UntypedNull(),
                            ["mail"] = "AdeleV@contoso.com",
                            ["officeLocation"] = new UntypedNull(),
                            ["preferredLanguage"] = "en-US",
                            ["surname"] = "Vance",
                            ["userPrincipalName"] = "AdeleV@contoso.com",
                        },
                    },
                ],
            },
            Caveat = "the page's members carry no @odata.type, so that the client reads them as directoryObject",
        },
        new("v1.0/directoryrole-delete-member", 204, async client =>
        {
            await client.DirectoryRoles["1"].Members["bb165b45-151c-4cf6-9911-cd7188912848"].Ref.DeleteAsync();
            return null;
        }),
        ClientCall.Sending<ScopedRoleMembership>(
            "v1.0/administrativeunit-post-scopedrolemembers",
            201,
            async (client, body) => await client.Directory.AdministrativeUnits["1"].ScopedRoleMembers.PostAsync(body),
            new() { RoleId = "roleId-value", RoleMemberInfo = new() { Id = "id-value" } },
            ("/roleMemberInfo/id", new() { RoleId = "roleId-value", RoleMemberInfo = new() { AdditionalData = { ["id"] = true } } }),
            ("/assignmentz", new() { RoleId = "roleId-value", RoleMemberInfo = new() { Id = "id-value" }, AdditionalData = ClientCalls.Unknown() })) with
        {
            Answer = new ScopedRoleMembership
            {
                Id = "id-value",
                AdministrativeUnitId = "administrativeUnitId-value",
                RoleId = "roleId-value",
                RoleMemberInfo = new()
                {
                    Id = "id-value",
                    DisplayName = "displayName-value",
                    AdditionalData = { ["userPrincipalName"] = "userPrincipalName-value" },
                },
            },
        },
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
        new("v1.0/user-list-licensedetails", 200, async client => await client.Me.LicenseDetails.GetAsync())
        {
            Unreadable = "it shows placeholders where GUIDs belong",
            Mended = Licence(sku: new("70e133bb-57c3-d678-7bab-aa7269cf3d6f"), plan: new("f1770941-9f31-06cd-c5df-b6c307de9865")),
        },
        new("v1.0/user-reprocesslicenseassignment", 200, async client => await client.Users["1"].ReprocessLicenseAssignment.PostAsync())
        {
            Unreadable = "it shows a placeholder where a GUID belongs",
            Mended = Reprocessed(sku: new("13f6821c-2aba-be4c-2f65-83889151dc8a")),
        },
    ];

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DeviceAndAppManagementRoleAssignment IntuneRoleAssignment() => new()
    {
        OdataType = "#microsoft.graph.deviceAndAppManagementRoleAssignment",
        Id = "a12e8ebb-8ebb-a12e-bb8e-2ea1bb8e2ea1",
        DisplayName = "Display Name value",
        Description = "Description value",
        ResourceScopes = ["Resource Scopes value"],
        Members = ["Members value"],
    };

    private static LicenseDetailsCollectionResponse Licence(Guid sku, Guid plan) => new()
    {
        Value =
        [
            new()
            {
                Id = "id-value",
                SkuId = sku,
                SkuPartNumber = "skuPartNumber-value",
                ServicePlans =
                [
                    new()
                    {
                        ServicePlanId = plan,
                        ServicePlanName = "servicePlanName-value",
                        ProvisioningStatus = "provisioningStatus-value",
                        AppliesTo = "appliesTo-value",
                    },
                ],
            },
        ],
    };

    private static User Reprocessed(Guid sku) => new()
    {
        AccountEnabled = true,
        AssignedLicenses = [new() { DisabledPlans = [new Guid("11b0131d-43c8-4bbb-b2c8-e80f9a50834a")], SkuId = sku }],
        AssignedPlans =
        [
            new()
            {
                AssignedDateTime = Time("2016-10-19T10:37:00Z"),
                CapabilityStatus = "capabilityStatus-value",
                Service = "service-value",
                ServicePlanId = new("bea13e0c-3828-4daa-a392-28af7ff61a0f"),
            },
        ],
        BusinessPhones = ["businessPhones-value"],
        City = "city-value",
        CompanyName = "companyName-value",
    };
}
