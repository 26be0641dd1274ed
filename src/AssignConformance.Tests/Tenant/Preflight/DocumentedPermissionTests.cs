using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Pages;
using AssignConformance.Tenant.Preflight;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Preflight;

/// <summary>Token, page and recipe: what each says of permissions.</summary>
public sealed class DocumentedPermissionTests
{
    private const string Page = "v1.0/x-assign.md";
    private const string OfRecipe = "DeviceManagementConfiguration.ReadWrite.All";

    private static readonly string[] s_preflight = ["GroupMember.Read.All", "Organization.Read.All"];

    [Fact]
    public async Task A_token_without_a_documented_permission_blocks_by_page_and_line()
    {
        var lines = await LookAsync([OfRecipe], Documents("DeviceManagementManagedDevices.ReadWrite.All", "DeviceManagementManagedDevices.PrivilegedOperations.All"));

        lines.Select(line => line.Status).Should().Equal(PreflightStatus.Well, PreflightStatus.Blocks, PreflightStatus.Note);
        lines[1].Found.Should().Be(
            "the token's roles lack DeviceManagementManagedDevices.ReadWrite.All, which v1.0/x-assign.md:25 documents as the least privileged or, above it, DeviceManagementManagedDevices.PrivilegedOperations.All");
    }

    [Fact]
    public async Task Any_documented_permission_is_enough_and_where_the_least_is_not_the_recipe_s_both_are_told()
    {
        var lines = await LookAsync([OfRecipe], Documents("DeviceManagementConfiguration.Read.All", OfRecipe));

        lines.Select(line => line.Status).Should().Equal(PreflightStatus.Well, PreflightStatus.Note);
        lines[1].Found.Should().Be(
            $"page and recipe differ: DeviceManagementConfiguration.Read.All, which v1.0/x-assign.md:25 documents as the least privileged, and the recipe compliance-policy takes {OfRecipe}");
    }

    [Fact]
    public async Task Where_page_and_recipe_agree_nothing_more_is_told()
        => (await LookAsync([OfRecipe], Documents(OfRecipe, "DeviceManagementConfiguration.Everything.All"))).Should().ContainSingle().Which.Status.Should().Be(PreflightStatus.Well);

    [Fact]
    public async Task A_column_that_begins_with_the_most_privileged_is_read_from_its_end()
    {
        var page = Documents("DeviceManagementConfiguration.Everything.All", OfRecipe) with { IsMostPrivilegedFirst = true };

        (await LookAsync([OfRecipe], page)).Should().ContainSingle().Which.Status.Should().Be(PreflightStatus.Well);
        (await LookAsync([OfRecipe], page with { IsMostPrivilegedFirst = false })).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_documented_permission_of_users_says_nothing_of_an_application()
    {
        var lines = await LookAsync([OfRecipe], Documents(OfRecipe) with { Category = PermissionCategory.DelegatedWork });

        lines.Select(line => line.Status).Should().Equal(PreflightStatus.Well, PreflightStatus.Note);
        lines[1].Found.Should().Be($"v1.0/x-assign.md:25 documents no permission for an application, and the recipe compliance-policy takes {OfRecipe}");
    }

    [Fact]
    public async Task A_documented_permission_is_not_told_as_one_too_many()
        => (await LookAsync([OfRecipe, "DeviceManagementConfiguration.Read.All"], Documents("DeviceManagementConfiguration.Read.All", OfRecipe)))
            .Should().NotContain(line => line.Found.StartsWith("more than this run takes", StringComparison.Ordinal));

    private static PermissionSet Documents(params string[] permissions)
        => new(null, null, PermissionCategory.Application, [.. permissions], null, new SourceSpan(Page, 25, 14, 25, 60));

    private static async Task<ImmutableArray<PreflightLine>> LookAsync(string[] granted, PermissionSet set)
    {
        var tenant = new SampleTenant();
        tenant.Claims = tenant.Claims with { Roles = [.. granted, .. s_preflight] };
        tenant.Plan = [tenant.Plan[0] with { Pages = [new PagePermissions(Page, [set])] }];
        return [.. (await tenant.LookAsync()).Where(line => line.Name == "permissions")];
    }
}
