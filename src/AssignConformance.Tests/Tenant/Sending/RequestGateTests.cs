using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Sending;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Tenant.Sending.GateSample;

namespace AssignConformance.Tests.Tenant.Sending;

/// <summary>Design §8.1, §8.4 and §8.6 row by row: what leaves, and what does not.</summary>
public sealed class RequestGateTests
{
    private const string Assign = "/assign";
    private const string Policy = $"{Policies}/{PolicyId}";
    private const string App = $"{Apps}/{AppId}";

    public static TheoryData<string, string> ReadTargets => new()
    {
        { Policies, "the collection" },
        { $"{Policies}?$select=id,displayName,description", "chosen properties" },
        { $"{Policies}?$filter=startswith(displayName,'zz-assignconf-')&$top=5", "a filter" },
        { $"{Policies}?%24skiptoken=deadbeef-1111-4222-8333-444455556666", "the next page" },
        { Policy, "the object" },
        { $"{Policy}/assignments", "the read-back" },
        { $"{Policies}/sample-deviceCompliancePolicyId", "a page's sample path" },
        { App, "an object of another recipe" },
        { "/v1.0/organization?$select=id", "the preflight's" },
        { $"/v1.0/groups/{TestGroup}/transitiveMembers/$count", "the test group's members" },
    };

    [Theory]
    [MemberData(nameof(ReadTargets))]
    public void Reads_go_out_even_without_allow_writes(string target, string because)
    {
        var scope = Scope() with { Settings = Settings with { AllowWrites = false } };

        Judge(Request("GET", target), scope).Should().Be(new GateDecision.Open(IsWrite: false), because);
    }

    public static TheoryData<string, string, string?> OpenWrites => new()
    {
        { "POST", Policies, Creation() },
        { "POST", Policies, Creation(name: RunName) },
        { "POST", Policies, Creation(more: ",\"note\":\"an odd value\"") },
        { "POST", Apps, $$"""{"@odata.type":"#microsoft.graph.webApp","displayName":"{{RunName}}-beta","description":"{{GateSample.RunMark}}","appUrl":"https://example.com/<none>"}""" },
        { "POST", Policy + Assign, Assignments(GateSample.Target) },
        { "POST", Policy + Assign, Assignments(GateSample.Target.Replace(TestGroup, TestGroup.ToUpperInvariant(), StringComparison.Ordinal)) },
        { "POST", Policy + Assign, Assignments($$"""{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{{TestGroup}}","deviceAndAppManagementAssignmentFilterId":null,"deviceAndAppManagementAssignmentFilterType":"none"}""") },
        { "POST", Policy + Assign, """{"assignments":[]}""" },
        { "POST", Policy + Assign, """{"assignments":"not a collection"}""" },
        { "POST", Policy + Assign, """{"assignments":[1]}""" },
        { "POST", Policy + Assign, "{}" },
        { "POST", Policy + Assign, """{"assignments":[{"id":"00000000-0000-0000-0000-000000000000","target":""" + GateSample.Target + "}]}" },
        { "POST", Policy + Assign, """{"assignments":[{"id":"0a0b0c0d-1111-4222-8333-444455556666","target":""" + GateSample.Target + "}]}" },
        { "POST", Policy + Assign, Assignments(GateSample.Target)[..40] },
        { "POST", Policy + Assign, Assignments(GateSample.Target)[..^2] },
        { "POST", Policy + Assign, null },
        { "POST", App + Assign, $$"""{"mobileAppAssignments":[{"@odata.type":"#microsoft.graph.mobileAppAssignment","intent":"required","settings":null,"target":{{GateSample.Target}}}]}""" },
        { "DELETE", Policy, null },
        { "DELETE", App, null },
    };

    [Theory]
    [MemberData(nameof(OpenWrites))]
    public void Writes_to_objects_of_this_run_go_out_and_count(string method, string target, string? body)
        => Judge(Request(method, target, body)).Should().Be(new GateDecision.Open(IsWrite: true));

    [Theory]
    [MemberData(nameof(OpenWrites))]
    public void No_write_goes_out_without_allow_writes(string method, string target, string? body)
        => Judge(Request(method, target, body), Scope() with { Settings = Settings with { AllowWrites = false } })
            .Should().BeOfType<GateDecision.Shut>().Which.Reason.Should().Contain("--allow-writes");

    public static TheoryData<string, string, string?> OpenWithoutToken => new()
    {
        { "POST", $"{Policies}/sample-deviceCompliancePolicyId/assign", Assignments(GateSample.Target) },
        { "POST", Policy + Assign, Assignments(GateSample.Target) },
        { "POST", Policies, """{"displayName":"x"}""" },
        { "GET", Policies, null },
        { "DELETE", $"{Policies}/sample-deviceCompliancePolicyId", null },
    };

    [Theory]
    [MemberData(nameof(OpenWithoutToken))]
    public void Requests_without_a_token_go_out_and_are_no_writes(string method, string target, string? body)
    {
        var scope = Scope() with { Settings = Settings with { AllowWrites = false } };

        Judge(Request(method, target, body, authenticated: false), scope).Should().Be(new GateDecision.Open(IsWrite: false));
    }

    public static TheoryData<string, string, string?> ShutTargets => new()
    {
        // Other verbs.
        { "PUT", Policy + Assign, "{}" },
        { "PATCH", Policy, "{}" },
        { "HEAD", Policy, null },
        { "OPTIONS", Policies, null },
        { "post", Policy + Assign, "{}" },
        { "DELETE", Policies, null },
        { "DELETE", Policy + Assign, null },
        { "DELETE", $"{Policy}/assignments", null },
        { "POST", Policy, "{}" },
        { "POST", $"{Policy}/assignments", Assignments(GateSample.Target) },
        { "GET", Policy + Assign, null },
        { "GET", Policies, "{}" },
        { "DELETE", Policy, "{}" },
        { "POST", "/v1.0/organization", "{}" },
        { "DELETE", $"/v1.0/groups/{TestGroup}", null },
        { "GET", "/v1.0/organization/", null },

        // Objects of others.
        { "POST", $"{Policies}/{Stranger}/assign", Assignments(GateSample.Target) },
        { "DELETE", $"{Policies}/{Stranger}", null },
        { "GET", $"{Policies}/{Stranger}", null },
        { "POST", $"{Policies}/sample-deviceCompliancePolicyId/assign", Assignments(GateSample.Target) },
        { "DELETE", $"{Policies}/sample-deviceCompliancePolicyId", null },
        { "POST", $"/beta/deviceManagement/deviceCompliancePolicies/{PolicyId}/assign", Assignments(GateSample.Target) },
        { "DELETE", $"{Apps}/{PolicyId}", null },
        { "DELETE", $"/v1.0/deviceAppManagement/mobileApps/{AppId}", null },
        { "DELETE", $"{Policies}/{PolicyId.ToUpperInvariant()}", null },

        // Unknown operations and path fuzz.
        { "GET", "/v1.0/users", null },
        { "GET", "/v1.0/me", null },
        { "POST", "/v1.0/$batch", "{}" },
        { "POST", $"{Policy}/assignments/$ref", "{}" },
        { "GET", $"{Policies}/$count", null },
        { "POST", $"{Policy}/scheduleActionsForRules", "{}" },
        { "POST", $"{Policies}/{PolicyId}//assign", "{}" },
        { "POST", $"/{Policies}/{PolicyId}/assign", "{}" },
        { "POST", $"{Policies}/{Stranger}/../{PolicyId}/assign", "{}" },
        { "POST", $"{Policies}/./{PolicyId}/assign", "{}" },
        { "POST", $"{Policies}/..", "{}" },
        { "POST", $"{Policies}%2F{PolicyId}/assign", "{}" },
        { "POST", $"{Policies}/{PolicyId}%2Fassign", "{}" },
        { "POST", $"{Policies}/{PolicyId}\\assign", "{}" },
        { "POST", $"{Policies}/{PolicyId}/assign/", "{}" },
        { "POST", $"{Policies}/{PolicyId}/Assign", "{}" },
        { "POST", $"{Policies}/{PolicyId};x=1/assign", "{}" },
        { "POST", $"{Policies}('{PolicyId}')/assign", "{}" },
        { "POST", $"{Policy}/microsoft.graph.assign", "{}" },
        { "POST", $"{Policy}/assign?$select=id", "{}" },
        { "DELETE", $"{Policy}?x=1", null },
        { "GET", $"{Policies}?api-version=9", null },
        { "GET", $"{Policies}?$filter=id eq '{Stranger}'", null },
        { "GET", $"{Policies}?$filter=id%20eq%20'{Stranger}'", null },
        { "GET", $"{Policies}#fragment", null },

        // Other hosts.
        { "POST", $"https://graph.microsoft.com{Policy}/assign", "{}" },
        { "GET", "https://evil.example/v1.0/organization", null },
        { "GET", "//evil.example/v1.0/organization", null },
        { "GET", "@evil.example/v1.0/organization", null },
        { "GET", "", null },
    };

    [Theory]
    [MemberData(nameof(ShutTargets))]
    public void Nothing_else_goes_out(string method, string target, string? body)
        => Judge(Request(method, target, body)).Should().BeOfType<GateDecision.Shut>().Which.Reason.Should().NotBeEmpty();

    public static TheoryData<string> ShutBodies => new()
    {
        // Other targets.
        Assignments("""{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"}"""),
        Assignments("""{"@odata.type":"#microsoft.graph.allLicensedUsersAssignmentTarget"}"""),
        Assignments($$"""{"@odata.type":"#microsoft.graph.exclusionGroupAssignmentTarget","groupId":"{{TestGroup}}"}"""),
        Assignments("""{"@odata.type":"#microsoft.graph.configurationManagerCollectionAssignmentTarget","collectionId":"x"}"""),
        Assignments($$"""{"@odata.type":"#Microsoft.Graph.GroupAssignmentTarget","groupId":"{{TestGroup}}"}"""),
        Assignments($$"""{"@odata.type":"microsoft.graph.groupAssignmentTarget","groupId":"{{TestGroup}}"}"""),
        Assignments($$"""{"groupId":"{{TestGroup}}"}"""),
        Assignments("""{"@odata.type":"#microsoft.graph.groupAssignmentTarget"}"""),
        Assignments($$"""{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{{Stranger}}"}"""),
        Assignments("""{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"Group Id value"}"""),
        Assignments("""{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"00000000-0000-0000-0000-000000000000"}"""),
        Assignments($$"""{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":["{{TestGroup}}"]}"""),
        Assignments($$"""{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{{TestGroup}}","deviceAndAppManagementAssignmentFilterType":"include"}"""),
        Assignments($$"""{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{{TestGroup}}","x":1}"""),
        Assignments("null"),
        Assignments("\"everybody\""),
        Assignments(GateSample.Target, GateSample.Target),
        $$"""{"deviceConfigurationGroupAssignments":[{"targetGroupId":"{{TestGroup}}","excludeGroup":true}]}""",
        $$"""{"assignments":[],"others":[{"targetGroupId":"{{TestGroup}}","ExcludeGroup":"true"}]}""",
        $$"""{"others":[{"targetGroupId":"{{TestGroup}}","excludeGroup":true""",
        """{"assignments":[{}]}""",
        """{"assignments":[{"intent":"apply"}]}""",
        $$"""{"assignments":[{"target":{{GateSample.Target}} },1]}""",
        """{"assignments":[{"Target":{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"}}]}""",
        $$"""{"assignments":[{"target":{{GateSample.Target}},"other":{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"} }]}""",
        $$"""{"assignments":[{"target":{{GateSample.Target}}}],"more":[{"target":{{GateSample.Target}}}]}""",
        $$"""{"assignments":[],"groupAssignments":[{"targetGroupId":"{{Stranger}}"}]}""",
        """{"assignments":[],"groupAssignments":[{"targetGroupId":"somebody"}]}""",
        """{"assignments":[],"note":"#microsoft.graph.allDevicesAssignmentTarget"}""",
        """{"assignments":[],"note":"##microsoft.graph.allDevicesAssignmentTarget"}""",
        """{"assignments":[],"group@odata.bind":"https://graph.microsoft.com/v1.0/groups('x')"}""",
        """{"assignments":[{"@odata.id":"groups('x')","target":""" + GateSample.Target + "}]}",
        $$"""{"assignments":[],"assignments":[{"target":{{GateSample.Target}}}]}""",
        """[{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"}]""",

        // Placeholders and documented ids.
        $$"""{"assignments":[{"id":"{{Stranger}}","target":{{GateSample.Target}}}]}""",
        $$"""{"assignments":[{"id":"{{Stranger.Replace("-", "", StringComparison.Ordinal)}}","target":{{GateSample.Target}}}]}""",
        $$"""{"assignments":[{"id":"{{Stranger}}_{{TestGroup}}","target":{{GateSample.Target}}}]}""",
        $$"""{"assignments":[{"sourceId":"Source Id value","target":{{GateSample.Target}}}]}""",
        """{"assignments":[],"note":"{deviceCompliancePolicyId}"}""",
        """{"assignments":[],"note":"<the id>"}""",
        """{"assignments":[],"{id}":1}""",

        // Broken on purpose.
        """{"assignments":[{"target":{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"}""",
        $$"""{"assignments":[{"target":{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{{Stranger}}" """,
        """{'assignments':[{'target':{'@odata.type':'#microsoft.graph.groupAssignmentTarget','groupId':'somebody'}}]}""",
        $$"""{"assignments":[{"target":{{GateSample.Target}}},{"target":{{GateSample.Target}}}],}""",
        """{"assignments":[],"note":"Source Id value",}""",
        """{"assignments":[],"note":"<the id>",}""",
        """{"assignments":[],"note":"{id}",}""",
        """{"assignments":[{"target":{"@odata.type":"#microsoft.graph.all\u0044evicesAssignmentTarget"}}],}""",
    };

    [Theory]
    [MemberData(nameof(ShutBodies))]
    public void No_body_that_names_another_target_or_a_placeholder_goes_out(string body)
        => Judge(AssignPolicy(body)).Should().BeOfType<GateDecision.Shut>().Which.Reason.Should().NotBeEmpty();

    public static TheoryData<string, string> ShutCreations => new()
    {
        { "under another name", Creation(name: "Finance laptops") },
        { "under a name that only begins alike", Creation(name: RunName + "x") },
        { "without the mark", Creation(description: "Made by hand") },
        { "with assignments", Creation(more: $$""","assignments":[{"target":{{GateSample.Target}}}]""") },
        { "with no assignments", Creation(more: ",\"assignments\":[]") },
        { "with another target", Creation(more: ",\"scope\":{\"@odata.type\":\"#microsoft.graph.allDevicesAssignmentTarget\"}") },
        { "bound to another object", Creation(more: ",\"category@odata.bind\":\"https://graph.microsoft.com/v1.0/x\"") },
        { "with a placeholder", Creation(more: ",\"note\":\"Display Name value\"") },
        { "with a stranger's id", Creation(more: $",\"note\":\"{Stranger}\"") },
        { "with doubled names", Creation(more: ",\"displayName\":\"Finance laptops\"") },
        { "as an array", $"[{Creation()}]" },
        { "broken", Creation()[..^1] },
    };

    [Theory]
    [MemberData(nameof(ShutCreations))]
    public void Nothing_is_created_but_a_marked_object_of_this_run(string because, string body)
        => Judge(Request("POST", Policies, body)).Should().BeOfType<GateDecision.Shut>(because);

    [Fact]
    public void Nothing_is_created_where_no_run_is_named()
        => Judge(Request("POST", Policies, Creation()), Scope() with { RunName = null, RunMark = null }).Should().BeOfType<GateDecision.Shut>();

    public static TheoryData<string, string> ShutFields => new()
    {
        { "X-HTTP-Method-Override", "DELETE" },
        { "X-HTTP-Method", "DELETE" },
        { "Cookie", "a=b" },
        { "Content-Encoding", "gzip" },
        { "Proxy-Authorization", "Basic eA==" },
        { "Content-Type", "application/json; charset=utf-16" },
        { "Content-Type", "application/json;charset=\"utf-7\"" },
        { "Content-Type", "application/json;charset=utf-8;charset=utf-16" },
        { "Prefer", "return=minimal\r\nX-HTTP-Method: DELETE" },
        { "If-Match", "{etag}" },
        { "Prefer", "id=deadbeef-1111-4222-8333-444455556666" },
        { "x-msft-approval-justification", "eA==" },
    };

    [Theory]
    [MemberData(nameof(ShutFields))]
    public void Fields_that_change_what_a_request_is_keep_it_here(string name, string value)
        => Judge(AssignPolicy("{}") with { Headers = [new WireField(name, value)] }).Should().BeOfType<GateDecision.Shut>().Which.Reason.Should().Contain(name);

    [Fact]
    public void A_picture_of_a_megabyte_is_judged_in_time()
    {
        var picture = new string('a', 1_000_000);

        Judge(AssignPolicy($$"""{"assignments":[],"picture":"{{picture}}"}""")).Should().BeOfType<GateDecision.Open>();
        Judge(AssignPolicy($$"""{"assignments":[],"picture":"{{picture}}",}""")).Should().BeOfType<GateDecision.Open>();
    }

    [Fact]
    public void Documented_fields_go_out()
    {
        ImmutableArray<WireField> fields =
        [
            new("Authorization", "Bearer {token}"), new("Content-length", "500"), new("Content-Type", "application/json; charset=UTF-8"), new("Prefer", "return=minimal"),
            new("If-Match", "W/\"1\""), new("Host", "graph.microsoft.com"),
        ];

        Judge(AssignPolicy("{}") with { Headers = fields }).Should().BeOfType<GateDecision.Open>();
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("invalid")]
    [InlineData("NUL")]
    public void A_body_that_is_not_UTF8_stays_here(string kind)
    {
        byte[] body = kind switch
        {
            "UTF-16" => Encoding.Unicode.GetBytes("{}"),
            "invalid" => [(byte)'"', 0xFF, (byte)'"'],
            _ => [(byte)'{', 0, (byte)'}'],
        };

        Judge(AssignPolicy("{}") with { Body = body }).Should().BeOfType<GateDecision.Shut>();
    }

    [Theory]
    [InlineData("POST", $"{Policies}/sample-x/assign", "{\"note\":\"Source Id value\"}")]
    [InlineData("POST", $"{Policies}/sample-x/assign", "{\"note\":\"deadbeef-1111-4222-8333-444455556666\"}")]
    [InlineData("POST", $"{Policies}/{Stranger}/assign", "{}")]
    [InlineData("PATCH", Policy, "{}")]
    [InlineData("POST", "/v1.0/$batch", "{}")]
    [InlineData("POST", "/v1.0/users", "{}")]
    public void Without_a_token_too_placeholders_and_strangers_stay_here(string method, string target, string body)
        => Judge(Request(method, target, body, authenticated: false)).Should().BeOfType<GateDecision.Shut>();

    [Fact]
    public void An_object_counts_only_as_long_as_this_run_owns_it()
    {
        var scope = Scope();
        scope.Owned.Remove(scope.Owned.At(Policy)!);

        Judge(Request("DELETE", Policy), scope).Should().BeOfType<GateDecision.Shut>();
    }

    [Theory]
    [InlineData("..")]
    [InlineData("x/../../users/y")]
    [InlineData("a%2Fb")]
    [InlineData("")]
    public void An_id_that_is_none_owns_nothing(string id)
    {
        var scope = Scope([new DisposableObject("compliance-policy", "v1.0", "/deviceManagement/deviceCompliancePolicies", id)]);

        Judge(Request("DELETE", $"{Policies}/{id}"), scope).Should().BeOfType<GateDecision.Shut>();
    }

    [Fact]
    public void An_object_of_another_recipe_in_the_same_collection_is_not_this_ones()
    {
        var scope = Scope([new DisposableObject("other", "v1.0", "/deviceManagement/deviceCompliancePolicies", PolicyId)]);

        Judge(AssignPolicy("{}"), scope).Should().BeOfType<GateDecision.Shut>();
    }

    [Fact]
    public void A_tenant_that_is_not_on_the_allow_list_is_not_written_to()
        => Judge(Request("DELETE", Policy), Scope() with { Settings = Settings with { AllowedTenants = [Stranger] } }).Should().BeOfType<GateDecision.Shut>();

    [Fact]
    public void Clean_up_may_look_at_strangers_but_not_touch_them()
    {
        var scope = Scope() with { MayReadStrangers = true };

        Judge(Request("GET", $"{Policies}/{Stranger}"), scope).Should().Be(new GateDecision.Open(IsWrite: false));
        Judge(Request("DELETE", $"{Policies}/{Stranger}"), scope).Should().BeOfType<GateDecision.Shut>();
        Judge(Request("POST", $"{Policies}/{Stranger}/assign", """{"assignments":[]}"""), scope).Should().BeOfType<GateDecision.Shut>();
    }

    private static GraphRequest AssignPolicy(string body) => GateSample.Assign(body);
}
