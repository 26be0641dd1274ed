using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Schemas.Validation;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

/// <summary>What the five source pages come to.</summary>
public sealed class SourcePageContractTests
{
    private static readonly string[] Deviations =
    [
        "0 response /value/0/source enum 87",
        "0 response /value/0/target/@odata.type @odata.type 90",
        "1 request /iOSLobAppProvisioningConfigAssignments/0/target/@odata.type @odata.type 83",
        "2 request /assignments/0/target/@odata.type @odata.type 75",
    ];

    [SharedFact]
    public void The_pages_deviate_at_exactly_these_places()
        => SourcePages.DeriveAll(SourcePages.Metadata).SelectMany(Describe).Should().Equal(Deviations);

    [SharedFact]
    public void The_service_s_whole_metadata_gives_the_same_deviations_as_our_extract()
    {
        MetadataSource[] whole =
        [
            MetadataSource.ReadFile("v1.0", Repository.InShared("metadata", "v1.0-2026.csdl.xml"), "metadata/v1.0.csdl.xml"),
            MetadataSource.ReadFile("beta", Repository.InShared("metadata", "beta-2021.csdl.xml"), "metadata/beta.csdl.xml"),
        ];

        SourcePages.DeriveAll(whole).SelectMany(Describe).Should().Equal(Deviations);
    }

    private static IEnumerable<string> Describe(OperationContract contract, int number) =>
        from example in contract.Examples
        from body in new[] { ("request", example.RequestBody), ("response", example.ResponseBody) }
        from deviation in body.Item2?.Deviations ?? []
        select $"{number} {body.Item1} {deviation.Pointer} {deviation.Keyword} {deviation.Place!.Value.Line}";

    [SharedFact]
    public void Messages_name_the_page_or_the_metadata_that_is_broken()
    {
        var deviations = SourcePages.Derive(0).Examples.Single().ResponseBody!.Deviations;

        deviations[0].Message.Should().Be(
            "\"/value/0/source\" is \"String\"; expected one of \"direct\", \"policySets\" (beta/deviceconfigurationassignment-create.md:62)");
        deviations[1].Message.Should().StartWith(
            "\"/value/0/target/@odata.type\" is \"microsoft.graph.deviceAndAppManagementAssignmentTarget\", which is abstract; expected one of \"#microsoft.graph.allDevicesAssignmentTarget\", ");
        deviations[1].ConstraintSource.Should().StartWith("metadata/beta.csdl.xml:");
    }

    [SharedFact]
    public void Only_the_deviating_places_are_mended()
    {
        foreach (var number in Enumerable.Range(0, 5))
        {
            var contract = SourcePages.Derive(number);
            var example = contract.Examples.Single();
            var deviating = number == 0 ? example.ResponseBody! : example.RequestBody!;
            if (number > 2)
            {
                deviating.Repaired.Should().BeNull("it conforms");
                continue;
            }

            deviating.Repaired.Should().Be(deviating.Text
                .Replace("\"source\": \"String\"", "\"source\": \"direct\"", StringComparison.Ordinal)
                .Replace("\"microsoft.graph.deviceAndAppManagementAssignmentTarget\"", "\"#microsoft.graph.allDevicesAssignmentTarget\"", StringComparison.Ordinal));
            var schema = BodyValidator.FromSchema((number == 0 ? contract.Response : contract.Request)!.Schema);
            schema.Validate(JsonText.Read(deviating.Conforming!).Root!).Should().BeEmpty();
        }
    }

    [SharedFact]
    public void A_page_without_a_request_example_gets_one_that_conforms()
    {
        var example = SourcePages.Derive(0).Examples.Single();

        example.Target.Should().Be("/beta/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign");
        example.RequestHeaders.Select(field => $"{field.Name}: {field.Value}").Should().Equal("Content-Type: application/json");
        example.RequestBody!.IsSynthesised.Should().BeTrue();
        example.RequestBody.Deviations.Should().BeEmpty();
        example.RequestBody.Text.Should().Be(SourcePages.Derive(0).Examples.Single().RequestBody!.Text);
        var body = JsonText.Read(example.RequestBody.Text).Root!;
        Text(body, "/deviceConfigurationGroupAssignments/0/@odata.type").Should().Be("#microsoft.graph.deviceConfigurationGroupAssignment");
        Text(body, "/assignments/0/target/@odata.type").Should().Be("#microsoft.graph.allDevicesAssignmentTarget");
        Text(body, "/assignments/0/intent").Should().Be("apply");
        JsonPointer.Find(body, "/assignments/0/source").Should().BeNull("the server alone sets it");
        Guid.TryParse(Text(body, "/assignments/0/id"), out _).Should().BeTrue();
    }

    [SharedFact]
    public void Targets_and_fields_are_those_of_the_example()
    {
        SourcePages.Derive(2).Examples.Single().Target.Should().Be(
            "/localtest/deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfigurationId}/assign");
        var example = SourcePages.Derive(4).Examples.Single();
        example.RequestHeaders.Select(field => field.Name).Should().Equal("Content-type");
        example.ResponseHeaders.Select(field => field.Name).Should().Equal("Content-Type");
        example.Should().BeEquivalentTo(new { StatusCode = 200, ReasonPhrase = "OK", IsShortened = true });
        SourcePages.Derive(1).Response.Should().BeNull("it answers 204");
        SourcePages.Derive(1).Examples.Single().ResponseBody.Should().BeNull();
    }

    [SharedFact]
    public void The_broken_bodies_break_one_parameter_each()
    {
        SourcePages.Derive(0).BrokenBodies.Should().Equal(
            new BrokenBody("deviceConfigurationGroupAssignments", "\"not a collection\"", "must be an array"),
            new BrokenBody("assignments", "\"not a collection\"", "must be an array"));
        SourcePages.Derive(3).BrokenBodies.Should().Equal(
            new BrokenBody("id", "7", "must be a string"),
            new BrokenBody("target", "\"not an object\"", "must be an object"),
            new BrokenBody("source", "\"notAMember\"", "must be one of direct, policySets"),
            new BrokenBody("sourceId", "7", "must be a string"),
            new BrokenBody("intent", "\"notAMember\"", "must be one of apply, remove"));
    }

    [SharedFact]
    public void The_order_of_the_pages_changes_no_byte()
    {
        var operations = SourcePages.ReadAll();
        string Everything(IEnumerable<Operation> order)
        {
            var catalogues = TypeCatalogueBuilder.Build([.. order], SourcePages.Metadata);
            return string.Concat(operations.Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version)))
                .Select(contract => contract.Request!.Schema + contract.Request.MappingSchema + contract.Response?.Schema + contract.Examples[0].RequestBody!.Text));
        }

        var everything = Everything(operations);

        Everything(operations.Reverse()).Should().Be(everything);
        everything.Should().NotContain("\r").And.NotContain("\t");
    }

    [SharedFact]
    public void Both_forms_agree_on_every_mutation_of_the_pages_bodies()
    {
        var count = 0;
        foreach (var number in Enumerable.Range(0, 5))
        {
            var contract = SourcePages.Derive(number);
            var example = contract.Examples.Single();
            foreach (var (schema, body) in new[] { (contract.Request, example.RequestBody), (contract.Response, example.ResponseBody) })
            {
                if (schema is null || body is null)
                {
                    continue;
                }

                var (exported, mapping) = (BodyValidator.FromSchema(schema.Schema), BodyValidator.FromSchema(schema.MappingSchema));
                foreach (var mutation in BodyMutations.Of(body.Conforming!))
                {
                    Samples.Validate(mapping, mutation).Select(each => (each.Pointer, each.Keyword))
                        .Should().Equal(Samples.Validate(exported, mutation).Select(each => (each.Pointer, each.Keyword)), mutation);
                    count++;
                }
            }
        }

        count.Should().BeGreaterThan(1_000);
    }

    private static string? Text(JsonTree body, string pointer) => (JsonPointer.Find(body, pointer) as JsonTree.String)?.Value;
}
