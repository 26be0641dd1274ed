using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.State;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

public sealed class FamilyTests(TenantFixture fixture) : TenantTests(fixture)
{
    private const string Policies = "v1.0/deviceManagement/deviceCompliancePolicies";

    public static TheoryData<string, string> Families()
    {
        var data = new TheoryData<string, string>();
        foreach (var (version, sample) in FamilySample.All)
        {
            data.Add(version, sample.Path);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Families))]
    public async Task An_object_is_created_assigned_read_back_and_deleted_without_a_trace(string version, string path)
    {
        var sample = FamilySample.All.First(found => found.Sample.Path == path).Sample;
        var before = await Control.ReadSnapshotAsync();

        var created = await PostAsync($"{version}/{path}", sample.Creation);
        created.Status.Should().Be(201, created.Text);
        var place = $"{version}/{path}/{created.Id}";
        ((string)created.Json["@odata.context"]!).Should().EndWith($"{version}/$metadata#{path}/$entity");
        (await GetAsync(place)).Status.Should().Be(200);

        var assigned = await PostAsync(place + "/assign", sample.AssignTo(Seeds.TestGroup));
        assigned.Status.Should().Be(sample.AssignStatus, assigned.Text);
        var state = await GetAsync(place + "/assignments");
        state.Json["value"]!.AsArray().Should().ContainSingle().Which!["target"]!["groupId"]!.ToString().Should().Be(Seeds.TestGroup);
        if (sample.AssignStatus == 200)
        {
            JsonNode.DeepEquals(assigned.Json["value"], state.Json["value"]).Should().BeTrue("assign answers with the assignments as they are then");
        }
        else
        {
            assigned.Text.Should().BeEmpty();
        }

        (await PostAsync(place + "/assign", $$"""{"{{sample.Parameter}}":[]}""")).Status.Should().Be(sample.AssignStatus);
        (await GetAsync(place + "/assignments")).Json["value"]!.AsArray().Should().BeEmpty("assign replaces the whole list");
        (await Control.ReadSnapshotAsync()).Should().NotBe(before);
        (await DeleteAsync(place)).Status.Should().Be(204);
        (await GetAsync(place)).Status.Should().Be(404);
        (await Control.ReadSnapshotAsync()).Should().Be(before, "nothing else was touched");
    }

    [Theory]
    [InlineData("deviceManagement/configurationPolicies")]
    [InlineData("deviceAppManagement/iosLobAppProvisioningConfigurations")]
    public async Task A_family_of_beta_alone_is_unknown_in_v1(string path)
    {
        (await GetAsync("v1.0/" + path)).Status.Should().Be(404);
        (await GetAsync("beta/" + path)).Json["value"]!.AsArray().Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{"displayName":"zz"}""", "abstract")]
    [InlineData("""{"@odata.type":"#microsoft.graph.windows10CompliancePolicy","displayName":"zz"}""", "scheduledActionsForRule")]
    [InlineData("""{"@odata.type":"#microsoft.graph.windows10CompliancePolicy","displayName":"zz","scheduledActionsForRule":[]}""", "exactly one action")]
    [InlineData("""{"@odata.type":"#microsoft.graph.windows10CompliancePolicy","displayName":"zz","password":1}""", "does not exist")]
    [InlineData("""{"@odata.type":"#microsoft.graph.windows10CompliancePolicy","displayName":7}""", "Edm.String")]
    [InlineData("""{"@odata.type":"#microsoft.graph.windows10CompliancePolicy","displayName":"zz","passwordRequiredType":"odd"}""", "not a member")]
    [InlineData("""{"@odata.type":"#microsoft.graph.webApp","displayName":"zz"}""", "does not derive")]
    [InlineData("""{"displayName":"zz",}""", "Unable to read")]
    [InlineData("", "Empty payload")]
    public async Task A_body_that_breaks_the_declared_types_creates_nothing(string body, string message)
    {
        var refused = await PostAsync(Policies, body);

        refused.Status.Should().Be(400);
        refused.ErrorCode.Should().Be("BadRequest");
        ((string)refused.Json["error"]!["message"]!).Should().Contain(message);
        (await Control.ReadObjectsAsync()).Should().HaveCount(7);
    }

    [Theory]
    [InlineData("""{"assignment":[]}""", "not one of the action's")]
    [InlineData("""{}""", "missing")]
    [InlineData("""{"assignments":{}}""", "an array")]
    [InlineData("""{"assignments":[],"assignments":[]}""", "Unable to read")]
    [InlineData("""{"assignments":[{"target":{"@odata.type":"#microsoft.graph.deviceAndAppManagementAssignmentTarget"}}]}""", "abstract")]
    [InlineData("""{"assignments":[{"target":{"groupId":"x"}}]}""", "abstract")]
    [InlineData("""{"assignments":[{"target":{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"x"}}]}""", "no group")]
    public async Task A_wrong_assignment_leaves_the_old_ones(string body, string message)
    {
        var before = await Control.ReadSnapshotAsync();
        var policy = (string)(await Control.ReadObjectsAsync())[0]["id"]!;

        var refused = await PostAsync($"{Policies}/{policy}/assign", body);

        refused.Status.Should().Be(400);
        ((string)refused.Json["error"]!["message"]!).Should().Contain(message);
        (await Control.ReadSnapshotAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_documented_type_without_its_hash_is_understood_and_answered_with_it()
    {
        var policy = (string)(await Control.ReadObjectsAsync())[0]["id"]!;

        var answer = await PostAsync($"{Policies}/{policy}/assign", $$$"""
            {"assignments":[{"@odata.type":"#microsoft.graph.deviceCompliancePolicyAssignment","id":"given",
             "target":{"@odata.type":"microsoft.graph.exclusionGroupAssignmentTarget","groupId":"{{{Seeds.TestGroup}}}"}}]}
            """);

        var assignment = answer.Json["value"]![0]!.AsObject();
        ((string)assignment["target"]!["@odata.type"]!).Should().Be("#microsoft.graph.exclusionGroupAssignmentTarget");
        ((string)assignment["id"]!).Should().Be($"{policy}_{Seeds.TestGroup}", "the id is the server's");
        assignment.Should().NotContainKey("@odata.type", "the declared type is the exact one");
        assignment.Should().ContainKeys("source", "sourceId");
    }

    [Theory]
    [InlineData(415)]
    [InlineData(400)]
    public async Task A_wrong_media_type_is_refused_as_scripted(int status)
    {
        await Control.SetAsync(new TenantSettings { WrongMediaTypeStatus = status });

        (await PostAsync(Policies, "{}", "text/plain")).Status.Should().Be(status);
    }

    [Fact]
    public async Task Another_verb_is_not_allowed()
    {
        (await SendAsync(HttpMethod.Put, Policies, "{}")).Status.Should().Be(405);
        (await GetAsync(Policies + "/any/assign")).Status.Should().Be(405);
    }

    [Fact]
    public async Task A_list_has_pages_that_lead_to_all_objects_once()
    {
        for (var index = 0; index < 4; index++)
        {
            (await PostAsync("beta/deviceAppManagement/mobileApps", $$"""
                {"@odata.type":"#microsoft.graph.webApp","displayName":"zz-{{index}}","publisher":"zz","appUrl":"https://example.org"}
                """)).Status.Should().Be(201);
        }

        var names = new List<string>();
        for (var next = "beta/deviceAppManagement/mobileApps?$top=2"; next.Length > 0;)
        {
            var page = (await GetAsync(next)).Json;
            page["value"]!.AsArray().Count.Should().BeLessThanOrEqualTo(2);
            names.AddRange(page["value"]!.AsArray().Select(item => (string)item!["displayName"]!));
            next = (string?)page["@odata.nextLink"] is { } link ? new Uri(link).PathAndQuery : "";
        }

        names.Should().Equal("Intranet", "zz-0", "zz-1", "zz-2", "zz-3");
    }

    [Theory]
    [InlineData("displayName eq 'Intranet'", 1)]
    [InlineData("startswith(displayName,'Intra') and publisher eq 'IT'", 1)]
    [InlineData("startswith(displayName,'zz-')", 0)]
    public async Task A_filter_is_honoured(string filter, int count)
        => (await GetAsync("v1.0/deviceAppManagement/mobileApps?$filter=" + Uri.EscapeDataString(filter))).Json["value"]!.AsArray().Should().HaveCount(count);

    [Fact]
    public async Task A_filter_that_is_not_simulated_is_refused()
        => (await GetAsync("v1.0/deviceAppManagement/mobileApps?$filter=contains(displayName,'x')")).Status.Should().Be(400);
}
