using System.Text.Json.Nodes;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Clients;

/// <summary>Graph's client for JavaScript against <c>serve --https</c>, whose certificate only the client's process is told to trust.</summary>
public sealed class JavaScriptClientTests
{
    private const string Assign = "/deviceManagement/deviceCompliancePolicies/1/assign";
    private const string Create = "/deviceManagement/deviceConfigurations/1/assignments";

    [JavaScriptFact]
    public async Task Reads_documented_answers_and_is_refused_with_wrong_bodies()
    {
        JavaScriptClient.WhatIsMissing.Should().BeNull("CI must run this test");
        using var project = new ProjectCopy();
        var certificate = project.In("stub.pem");
        await using var served = await ServedPages.StartAsync("--docs", project.Docs, "--https", "--certificate", certificate);

        var outcomes = await JavaScriptClient.CallAsync(
            served.Address,
            certificate,
            Post("v1.0", Assign, """{"assignments": [{"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}"""),
            Post("v1.0", Assign, """{"assignments": [{"target": {"@odata.type": "#microsoft.graph.deviceAndAppManagementAssignmentTarget"}}]}"""),
            Post("beta", Create, """{"target": {"@odata.type": "#microsoft.graph.configurationManagerCollectionAssignmentTarget", "collectionId": "7"}}"""),
            Post("beta", Create, """{"target": {"@odata.type": "#microsoft.graph.configurationManagerCollectionAssignmentTarget", "collectionId": 7}}"""));

        Answer(outcomes[0]).Should().Be(Line("""
            {"value": [{
              "@odata.type": "#microsoft.graph.deviceCompliancePolicyAssignment",
              "id": "92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92",
              "target": {"@odata.type": "microsoft.graph.configurationManagerCollectionAssignmentTarget", "collectionId": "Collection Id value"}
            }]}
            """));
        Answer(outcomes[2]).Should().Be(Line("""
            {
              "@odata.type": "#microsoft.graph.deviceConfigurationAssignment",
              "id": "d59b6342-6342-d59b-4263-9bd542639bd5",
              "target": {
                "@odata.type": "microsoft.graph.configurationManagerCollectionAssignmentTarget",
                "deviceAndAppManagementAssignmentFilterId": "Device And App Management Assignment Filter Id value",
                "deviceAndAppManagementAssignmentFilterType": "include",
                "collectionId": "Collection Id value"
              },
              "source": "policySets",
              "sourceId": "Source Id value",
              "intent": "remove"
            }
            """));
        IsRefused(outcomes[1], "v1.0/devicecompliancepolicy-assign");
        IsRefused(outcomes[3], "beta/deviceconfigurationassignment-create");
        (await served.StopAsync()).Output.Should().Contain("4 requests, 2 answered, 2 refused.");
    }

    [JavaScriptFact]
    public async Task Does_not_talk_to_a_server_whose_certificate_it_was_not_told_to_trust()
    {
        JavaScriptClient.WhatIsMissing.Should().BeNull("CI must run this test");
        using var project = new ProjectCopy();
        await using var served = await ServedPages.StartAsync("--docs", project.Docs, "--https");

        var outcomes = await JavaScriptClient.CallAsync(served.Address, certificate: null, Post("v1.0", Assign, "{}"));

        outcomes.Should().ContainSingle().Which["error"]!["status"]!.GetValue<int>().Should().Be(-1);
        (await served.StopAsync()).Output.Should().Contain("0 requests");
    }

    private static JsonObject Post(string version, string path, string body)
        => new() { ["method"] = "POST", ["version"] = version, ["path"] = path, ["body"] = JsonNode.Parse(body) };

    private static string? Answer(JsonNode outcome) => outcome["answer"]?.ToJsonString();

    private static string Line(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static void IsRefused(JsonNode outcome, string operation)
    {
        var error = outcome["error"]!;
        error["status"]!.GetValue<int>().Should().Be(400);
        error["code"]!.GetValue<string>().Should().Be("BadRequest");
        error["message"]!.GetValue<string>().Should().StartWith(operation + " documents another request body.");
    }
}
