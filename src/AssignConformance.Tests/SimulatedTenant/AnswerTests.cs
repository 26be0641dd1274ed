using System.Globalization;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.OAuth;
using AssignConformance.SimulatedTenant.State;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

public sealed class AnswerTests(TenantFixture fixture) : TenantTests(fixture)
{
    private const string Policies = "v1.0/deviceManagement/deviceCompliancePolicies";

    [Fact]
    public async Task Every_answer_has_the_fields_of_Graph()
    {
        await Control.SetAsync(new TenantSettings { ClockSkewSeconds = 3600 });

        var answer = await GetAsync("v1.0/organization");

        answer.Field("client-request-id").Should().Be("11111111-2222-3333-4444-555555555555");
        Guid.TryParse(answer.Field("request-id"), out _).Should().BeTrue();
        JsonNode.Parse(answer.Field("x-ms-ags-diagnostic"))!["ServerInfo"].Should().NotBeNull();
        answer.Headers.Date.Should().BeCloseTo(DateTimeOffset.UtcNow.AddHours(1), TimeSpan.FromMinutes(1));
        answer.ContentHeaders.ContentType!.MediaType.Should().Be("application/json");
    }

    [Fact]
    public async Task A_request_without_a_token_is_told_how_to_get_one_and_counted()
    {
        using var anonymous = Tenant.CreateClient();

        var refused = await SendAsync(HttpMethod.Post, Policies, "{}", client: anonymous);

        refused.Status.Should().Be(401);
        refused.ErrorCode.Should().Be("InvalidAuthenticationToken");
        refused.Field("WWW-Authenticate").Should().StartWith("Bearer ");
        ((string)refused.Json["error"]!["innerError"]!["client-request-id"]!).Should().Be("11111111-2222-3333-4444-555555555555");
        var counters = await Control.ReadCountersAsync();
        (counters.Tokenless, counters.Writes, counters.Applied).Should().Be((1, 0, 0));
    }

    [Fact]
    public async Task A_token_of_another_authority_opens_nothing()
    {
        using var stranger = Tenant.CreateClient("a.b.c");

        (await SendAsync(HttpMethod.Get, Policies, client: stranger)).Status.Should().Be(401);
    }

    [Fact]
    public async Task The_log_tells_what_came_and_what_became_of_it()
    {
        var created = await PostAsync(Policies, FamilySample.All.First().Sample.Creation);
        await GetAsync($"{Policies}/{created.Id}?$select=id");

        var log = (await Control.ReadLogAsync()).Where(request => request.Origin == "graph").ToList();

        log.Should().HaveCount(2);
        log[0].Should().BeEquivalentTo(new { Method = "POST", Path = "/" + Policies, HasToken = true, Tid = Seeds.TenantId, Write = 1, Status = 201, Applied = true, Outcome = "answered" });
        log[0].Body.Should().Contain("windows10CompliancePolicy");
        log[0].Host.Should().Be($"localhost:{Tenant.Ready.GraphPort.ToString(CultureInfo.InvariantCulture)}");
        log[1].Should().BeEquivalentTo(new { Method = "GET", Query = "?$select=id", Write = (int?)null, Applied = false });
    }

    [Fact]
    public async Task Only_the_permissions_of_the_token_open_what_they_name()
    {
        await Control.SetAsync(new TenantSettings { Token = new TokenSettings { Roles = ["DeviceManagementConfiguration.Read.All"] } });
        using var reader = await Tenant.CreateAuthorizedClientAsync();

        (await SendAsync(HttpMethod.Get, Policies, client: reader)).Status.Should().Be(200);
        (await SendAsync(HttpMethod.Post, Policies, "{}", client: reader)).Status.Should().Be(403);
        (await SendAsync(HttpMethod.Get, "v1.0/deviceAppManagement/mobileApps", client: reader)).ErrorCode.Should().Be("Forbidden");
        (await SendAsync(HttpMethod.Get, "v1.0/organization", client: reader)).ErrorCode.Should().Be("Authorization_RequestDenied");
    }

    [Theory]
    [InlineData(Seeds.TestGroup, "0", "0", null, null)]
    [InlineData(Seeds.GroupWithMembers, "2", "2", null, null)]
    [InlineData(Seeds.GroupWithNestedMembers, "0", "5", null, null)]
    [InlineData(Seeds.DynamicGroup, "0", "0", "(device.deviceOSType -eq \"Windows\")", null)]
    [InlineData(Seeds.RoleAssignableGroup, "0", "0", null, true)]
    public async Task Groups_of_every_kind_are_there(string id, string members, string transitive, string? rule, bool? role)
    {
        var group = await GetAsync($"v1.0/groups/{id}?$select=id,displayName,membershipRule,groupTypes,isAssignableToRole,securityEnabled");

        ((string?)group.Json["membershipRule"]).Should().Be(rule);
        ((bool?)group.Json["isAssignableToRole"]).Should().Be(role);
        group.Json["groupTypes"]!.AsArray().Should().HaveCount(rule is null ? 0 : 1);
        (await GetAsync($"v1.0/groups/{id}/members/$count")).Text.Should().Be(members);
        var count = await GetAsync($"v1.0/groups/{id}/transitiveMembers/$count");
        count.Text.Should().Be(transitive);
        count.ContentHeaders.ContentType!.MediaType.Should().Be("text/plain");
    }

    [Fact]
    public async Task A_group_changes_when_a_test_says_so()
    {
        await Control.PutAsync(new Group { Id = Seeds.TestGroup, DisplayName = "filled", TransitiveMembers = 1 });

        (await GetAsync($"v1.0/groups/{Seeds.TestGroup}/transitiveMembers/$count")).Text.Should().Be("1");
        (await GetAsync($"v1.0/groups/{Guid.NewGuid()}")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_count_needs_eventual_consistency()
    {
        using var answer = await Client.GetAsync(new Uri($"v1.0/groups/{Seeds.TestGroup}/members/$count", UriKind.Relative));

        ((int)answer.StatusCode).Should().Be(400);
    }

    [Fact]
    public async Task The_organisation_is_the_tenant_unless_scripted()
    {
        ((string)(await GetAsync("v1.0/organization")).Json["value"]![0]!["id"]!).Should().Be(Seeds.TenantId);

        await Control.SetAsync(new TenantSettings { OrganizationId = "other" });
        ((string)(await GetAsync("v1.0/organization")).Json["value"]![0]!["id"]!).Should().Be("other");
    }

    [Fact]
    public async Task A_tenant_without_licence_has_no_plan_and_no_families()
    {
        (await GetAsync("v1.0/subscribedSkus")).Text.Should().Contain("INTUNE_A");

        await Control.SetAsync(new TenantSettings { IsLicensed = false });
        (await GetAsync("v1.0/subscribedSkus")).Text.Should().NotContain("INTUNE_A");
        (await GetAsync(Policies)).Status.Should().Be(403);
    }

    [Fact]
    public async Task An_access_policy_is_listed_and_refuses_the_writes_that_it_protects()
    {
        await Control.SetAsync(new TenantSettings { ApprovalPolicies = ["compliancePolicy"] });

        (await GetAsync("beta/deviceManagement/operationApprovalPolicies")).Json["value"]!.AsArray().Should().ContainSingle()
            .Which!["policyType"]!.ToString().Should().Be("compliancePolicy");
        (await GetAsync("v1.0/deviceManagement/operationApprovalPolicies")).Status.Should().Be(404);
        (await PostAsync(Policies, FamilySample.All.First().Sample.Creation)).Status.Should().Be(403);
        (await GetAsync(Policies)).Status.Should().Be(200);
        (await Control.ReadObjectsAsync()).Should().HaveCount(7);
    }
}
