using System.Text;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using Xunit;

namespace AssignConformance.Tests.Schemas;

/// <summary>What a typed client makes of the documented answer.</summary>
public sealed class GraphClientTests
{
    [SharedFact]
    public async Task The_documented_response_of_the_v1_page_deserialises_into_the_documented_type()
    {
        var text = SourcePages.Derive(4).Examples.Single().ResponseBody!.Text;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var node = await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", stream);

        var assignments = node.GetChildNode("value")!.GetCollectionOfObjectValues(DeviceCompliancePolicyAssignment.CreateFromDiscriminatorValue);
        var assignment = assignments.Should().ContainSingle().Subject;
        assignment.Should().BeOfType<DeviceCompliancePolicyAssignment>();
        assignment.OdataType.Should().Be("#microsoft.graph.deviceCompliancePolicyAssignment");
        assignment.Id.Should().Be("92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92");
        assignment.AdditionalData.Should().BeEmpty("every documented property is known to the client");
    }

    [SharedFact]
    public async Task The_client_knows_the_documented_target_by_its_type_with_a_number_sign_only()
    {
        var documented = SourcePages.Derive(4).Examples.Single().ResponseBody!.Text;

        (await Target(documented)).Should().NotBeOfType<ConfigurationManagerCollectionAssignmentTarget>();
        var target = await Target(documented.Replace("\"microsoft.graph.", "\"#microsoft.graph.", StringComparison.Ordinal));
        target.Should().BeOfType<ConfigurationManagerCollectionAssignmentTarget>().Which.CollectionId.Should().Be("Collection Id value");
    }

    private static async Task<DeviceAndAppManagementAssignmentTarget?> Target(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        IParseNode node = await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", stream);
        return node.GetChildNode("value")!.GetCollectionOfObjectValues(DeviceCompliancePolicyAssignment.CreateFromDiscriminatorValue).Single().Target;
    }
}
