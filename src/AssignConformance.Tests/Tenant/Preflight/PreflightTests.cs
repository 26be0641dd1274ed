using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Recipes;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Preflight;

public sealed class PreflightTests
{
    private const string GroupPath = SampleTenant.GroupPath;

    [Fact]
    public async Task Where_all_is_well_every_thing_is_told_and_nothing_but_GETs_is_sent()
    {
        var tenant = new SampleTenant();

        var lines = await tenant.LookAsync();

        lines.Should().OnlyContain(line => line.Status == PreflightStatus.Well);
        lines.Select(line => line.Name).Should().Equal(
            "tenant", "identity", "permissions", "test group", "licence", "approval policies", "clock", "other runs", "plan", "writes");
        tenant.Sent.Should().OnlyContain(request => request.Method == "GET" && request.Body == null);
        tenant.Sent.Select(request => request.Target.Split('?')[0]).Distinct().Should().BeEquivalentTo(
            [.. PreflightPaths.All(tenant.Settings), .. RecipeFolder.Own().All.SelectMany(recipe => recipe.Versions.Select(version => $"/{version}{recipe.Collection}"))]);
    }

    [Fact]
    public async Task What_would_be_created_and_sent_is_told_by_name_and_number()
    {
        var lines = await new SampleTenant().LookAsync();

        lines.Single(line => line.Name == "plan").Found.Should().Be(
            "/v1.0/deviceManagement/deviceCompliancePolicies: creates zz-assignconf-20261122t120000z-010203040506-v1.0 by compliance-policy (recipes/compliance-policy.json), sends assign to it in 7 scenarios up to 5 times, deletes it: up to 8 writes");
        lines.Single(line => line.Name == "writes").Found.Should().StartWith("up to 8, one at a time, 1 s apart, and no more than 200");
    }

    /// <summary>Each row is one thing that is otherwise than it should be, and what the preflight must say of it.</summary>
    [Theory]
    [InlineData(GroupPath, 404, "{}", "test group", PreflightStatus.Forbids, "no group of this tenant")]
    [InlineData(GroupPath, 403, "{}", "test group", PreflightStatus.Blocks, "GroupMember.Read.All")]
    [InlineData(GroupPath, 401, "{}", "test group", PreflightStatus.Blocks, "401")]
    [InlineData(GroupPath, 500, "{}", "test group", PreflightStatus.Blocks, "500")]
    [InlineData(GroupPath, 200, "[]", "test group", PreflightStatus.Forbids, "the answer is no group")]
    [InlineData(GroupPath + "/members/$count", 200, "2", "test group", PreflightStatus.Forbids, "has 2 members")]
    [InlineData(GroupPath + "/transitiveMembers/$count", 200, "5", "test group", PreflightStatus.Forbids, "has 5 members of groups within it")]
    [InlineData(GroupPath + "/transitiveMembers/$count", 200, "many", "test group", PreflightStatus.Forbids, "did not answer with a number")]
    [InlineData(GroupPath + "/transitiveMembers/$count", 403, "{}", "test group", PreflightStatus.Blocks, "GroupMember.Read.All")]
    [InlineData("/v1.0/organization", 200, """{"value":[{"id":"99999999-bbbb-3333-cccc-4444dddd5555"}]}""", "tenant", PreflightStatus.Forbids, "another tenant")]
    [InlineData("/v1.0/organization", 200, """{"value":[]}""", "tenant", PreflightStatus.Forbids, "names no tenant")]
    [InlineData("/v1.0/organization", 200, "<html>", "tenant", PreflightStatus.Forbids, "names no tenant")]
    [InlineData("/v1.0/organization", 403, "{}", "tenant", PreflightStatus.Blocks, "Organization.Read.All")]
    [InlineData("/v1.0/subscribedSkus", 200, """{"value":[{"capabilityStatus":"Enabled","servicePlans":[{"servicePlanName":"EXCHANGE_S_STANDARD"}]}]}""", "licence", PreflightStatus.Blocks, "no licence with INTUNE_A")]
    [InlineData("/v1.0/subscribedSkus", 200, """{"value":[{"capabilityStatus":"Suspended","servicePlans":[{"servicePlanName":"INTUNE_A"}]}]}""", "licence", PreflightStatus.Blocks, "no licence with INTUNE_A")]
    [InlineData("/v1.0/subscribedSkus", 403, "{}", "licence", PreflightStatus.Blocks, "Organization.Read.All")]
    [InlineData("/beta/deviceManagement/operationApprovalPolicies", 200, """{"value":[{"policyType":"compliancePolicy"}]}""", "approval policies", PreflightStatus.Blocks, "hold back the writes of compliance-policy")]
    [InlineData("/beta/deviceManagement/operationApprovalPolicies", 403, "{}", "approval policies", PreflightStatus.Note, "DeviceManagementRBAC.Read.All")]
    [InlineData("/beta/deviceManagement/operationApprovalPolicies", 404, "{}", "approval policies", PreflightStatus.Note, "can't be told")]
    [InlineData(SampleTenant.Policies, 500, "{}", "other runs", PreflightStatus.Blocks, "can't be told")]
    public async Task What_is_not_well_is_told_and_stops_the_run_where_it_must(string path, int status, string body, string name, PreflightStatus expected, string says)
    {
        var tenant = new SampleTenant().Answers(path, body, status);

        var lines = await tenant.LookAsync();

        var line = lines.Single(line => line.Name == name);
        line.Status.Should().Be(expected);
        $"{line.Found} {line.Advice}".Should().Contain(says);
        line.Advice.Should().NotBeEmpty("a person must know what to do");
        PreflightRun.Worst(lines).Should().Be(expected);
        tenant.Sent.Should().OnlyContain(request => request.Method == "GET");
    }

    [Theory]
    [InlineData("""["DynamicMembership"]""", "\"(rule)\"", "null", "true", "has a membership rule")]
    [InlineData("""["Unified"]""", "null", "null", "true", "Microsoft 365 group")]
    [InlineData("[]", "null", "true", "true", "can be assigned roles")]
    [InlineData("[]", "null", "null", "false", "is no security group")]
    public async Task A_group_that_is_not_plain_is_never_assigned_to(string types, string rule, string roles, string security, string says)
    {
        var tenant = new SampleTenant().Answers(GroupPath, SampleTenant.Group(types, rule, roles, security));

        var line = (await tenant.LookAsync()).Single(line => line.Name == "test group");

        line.Status.Should().Be(PreflightStatus.Forbids);
        line.Found.Should().Contain(says);
    }

    [Fact]
    public async Task What_the_answer_on_the_group_leaves_out_counts_against_it()
    {
        var tenant = new SampleTenant().Answers(GroupPath, $$"""{"id":"{{SampleTenant.GroupId}}","securityEnabled":true,"groupTypes":[]}""");

        (await tenant.LookAsync()).Single(line => line.Name == "test group").Status.Should().Be(PreflightStatus.Forbids);
    }

    [Fact]
    public async Task A_tenant_that_is_not_on_the_allow_list_is_not_even_asked()
    {
        var tenant = new SampleTenant();
        tenant.Settings = tenant.Settings with { AllowedTenants = [] };

        (await tenant.LookAsync())[0].Should().Match<PreflightLine>(line => line.Status == PreflightStatus.Forbids && line.Found.Contains("allow list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_of_another_tenant_forbids_the_run()
    {
        var tenant = new SampleTenant();
        tenant.Claims = tenant.Claims with { TenantId = "99999999-bbbb-3333-cccc-4444dddd5555" };

        (await tenant.LookAsync())[0].Should().Match<PreflightLine>(line => line.Status == PreflightStatus.Forbids && line.Found.Contains("tid", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missing_permissions_block_and_are_named_all()
    {
        var tenant = new SampleTenant();
        tenant.Claims = tenant.Claims with { Roles = ["GroupMember.Read.All"] };

        var line = (await tenant.LookAsync()).Single(line => line.Name == "permissions");

        line.Status.Should().Be(PreflightStatus.Blocks);
        line.Found.Should().Be("the token's roles lack DeviceManagementConfiguration.ReadWrite.All, Organization.Read.All");
    }

    [Fact]
    public async Task A_higher_permission_reads_as_well_and_one_that_nothing_uses_is_noted()
    {
        var tenant = new SampleTenant();
        tenant.Claims = tenant.Claims with { Roles = ["DeviceManagementConfiguration.ReadWrite.All", "Directory.Read.All", "Mail.Send"] };

        var lines = (await tenant.LookAsync()).Where(line => line.Name == "permissions").ToList();

        lines.Select(line => line.Status).Should().Equal(PreflightStatus.Well, PreflightStatus.Note);
        lines[1].Found.Should().Be("more than this run takes: Directory.Read.All, Mail.Send");
    }

    [Fact]
    public async Task A_person_is_told_from_an_application_by_the_scopes()
    {
        var tenant = new SampleTenant();
        tenant.Claims = tenant.Claims with { Roles = [], Scopes = ["DeviceManagementConfiguration.ReadWrite.All", "GroupMember.Read.All", "Organization.Read.All"] };

        var lines = await tenant.LookAsync();

        lines.Single(line => line.Name == "identity").Should().Match<PreflightLine>(line => line.Status == PreflightStatus.Note && line.Found.StartsWith("user principal by application app", StringComparison.Ordinal));
        PreflightRun.Worst(lines).Should().Be(PreflightStatus.Note);
    }

    [Theory]
    [InlineData(4, PreflightStatus.Well)]
    [InlineData(-4, PreflightStatus.Well)]
    [InlineData(7, PreflightStatus.Note)]
    [InlineData(-7, PreflightStatus.Note)]
    public async Task A_clock_that_is_more_than_five_minutes_off_is_noted(int minutes, PreflightStatus expected)
        => (await new SampleTenant { Date = SampleTenant.Now.AddMinutes(minutes) }.LookAsync()).Single(line => line.Name == "clock").Status.Should().Be(expected);

    [Theory]
    [InlineData("20261122t113000z", PreflightStatus.Blocks, "30 min old")]
    [InlineData("20261122t090000z", PreflightStatus.Note, "3 h old")]
    public async Task An_object_of_another_run_stops_this_one_while_it_is_young(string begun, PreflightStatus expected, string says)
    {
        var run = begun + "-aabbccddeeff";
        var tenant = new SampleTenant().Answers(
            SampleTenant.Policies, $$"""{"value":[{"id":"1","displayName":"zz-assignconf-{{run}}-v1.0","description":"Made by us. assign-conformance run {{run}}"}]}""");

        var line = (await tenant.LookAsync()).Single(line => line.Name == "other runs");

        line.Status.Should().Be(expected);
        line.Found.Should().Contain(says);
    }

    [Fact]
    public async Task A_run_in_a_collection_that_this_one_does_not_use_stops_it_too()
    {
        const string Run = "20261122t113000z-aabbccddeeff";
        var tenant = new SampleTenant().Answers(
            "/beta/deviceAppManagement/mobileApps", $$"""{"value":[{"id":"1","displayName":"zz-assignconf-{{Run}}-beta","description":"assign-conformance run {{Run}}"}]}""");

        (await tenant.LookAsync()).Should().ContainSingle(line => line.Name == "other runs").Which.Status.Should().Be(PreflightStatus.Blocks);
    }

    [Theory]
    [InlineData(403, PreflightStatus.Note)]
    [InlineData(404, PreflightStatus.Note)]
    [InlineData(500, PreflightStatus.Blocks)]
    public async Task A_collection_that_is_closed_to_this_run_is_named(int status, PreflightStatus worst)
    {
        var lines = (await new SampleTenant().Answers("/v1.0/deviceAppManagement/mobileApps", "{}", status).LookAsync()).Where(line => line.Name == "other runs").ToList();

        lines.Max(line => line.Status).Should().Be(worst);
        lines.Should().Contain(line => line.Found.Contains("/v1.0/deviceAppManagement/mobileApps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_leave_to_write_and_beyond_the_budget_the_run_is_told_so()
    {
        var tenant = new SampleTenant();
        tenant.Settings = tenant.Settings with { AllowWrites = false };
        var forbidden = (await tenant.LookAsync()).Single(line => line.Name == "writes");
        tenant.Settings = tenant.Settings with { AllowWrites = true, WriteBudget = 7 };
        var dear = (await tenant.LookAsync()).Single(line => line.Name == "writes");

        forbidden.Should().Match<PreflightLine>(line => line.Status == PreflightStatus.Note && line.Advice.Contains("--allow-writes", StringComparison.Ordinal));
        dear.Should().Match<PreflightLine>(line => line.Status == PreflightStatus.Note && line.Advice.Contains("writeBudget", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TokenFault.OtherTenant, PreflightStatus.Forbids)]
    [InlineData(TokenFault.OtherHost, PreflightStatus.Forbids)]
    [InlineData(TokenFault.NotIssued, PreflightStatus.Blocks)]
    [InlineData(TokenFault.CredentialMissing, PreflightStatus.Blocks)]
    public void Without_a_token_there_is_one_line(TokenFault fault, PreflightStatus expected)
        => PreflightRun.NoToken(new TenantTokenException("why", fault)).Should().Match<PreflightLine>(line => line.Status == expected && line.Found == "why");
}
