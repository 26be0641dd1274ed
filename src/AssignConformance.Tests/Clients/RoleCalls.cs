using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AssignConformance.Tests.Clients;

/// <summary>Assigning app roles and directory roles.</summary>
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
        new("v1.0/oauth2permissiongrant-get", 200, async client => await client.Oauth2PermissionGrants["l5eW7x0ga0-WDOntXzHateQDNpSH5-lPk9HjD3Sarjk"].GetAsync())
        {
            Answer = new OAuth2PermissionGrant
            {
                Id = "id-value",
                ClientId = "clientId-value",
                ConsentType = "consentType-value",
                PrincipalId = "principalId-value",
                ResourceId = "resourceId-value",
                Scope = "scope-value",
            },
        },
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
    ];

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
