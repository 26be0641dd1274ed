using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.Docs;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Generation;

/// <summary>Several pages about one path.</summary>
public sealed class MappingGeneratorTests
{
    [Theory]
    [InlineData("a/beta/thing-run.md", "b/beta/thing-run.md", "beta/thing-run")]
    [InlineData("beta/Thing-run.md", "beta/thing-run.md", "beta/Thing-run")]
    public void Pages_that_nothing_can_tell_apart_fail_generation_and_are_named(string one, string other, string id)
        => FluentActions.Invoking(() => ArtefactGenerator.Generate([Contract(other, "/things"), Contract(one, "/others")]))
            .Should().Throw<IndistinctPagesException>()
            .WithMessage($"Nothing can tell these pages apart: {one} and {other} are both the operation {id}. Rename all but one of them, or give a folder without them (--docs).");

    [Fact]
    public void Pages_that_share_method_and_path_are_merged_and_name_each_other()
    {
        var mappings = Mappings(Contract("beta/b.md", "/things/{id}"), Contract("beta/a.md", "/things/{thingId}"), Contract("beta/c.md", "/others"));

        Named(mappings, "beta/a ").Should().OnlyContain(mapping => Merged(mapping) == "beta/b.md").And.HaveCount(2);
        Named(mappings, "beta/b ").Should().OnlyContain(mapping => Merged(mapping) == "beta/a.md").And.HaveCount(2);
        Named(mappings, "beta/c ").Should().OnlyContain(mapping => Merged(mapping) == null).And.NotBeEmpty();
    }

    [Fact]
    public void Of_pages_that_show_the_same_request_the_first_answers()
    {
        var answer = Mappings(Contract("beta/b.md", "/things/{id}"), Contract("beta/a.md", "/things/{id}")).OrderBy(mapping => (int)mapping["priority"]!).First();

        ((string)answer["name"]!).Should().Be("beta/a documented 1");
    }

    [Fact]
    public void A_body_that_is_shown_and_has_no_documented_type_must_be_JSON_all_the_same()
    {
        var request = Mappings(Contract("beta/a-post-b.md", "/things/{id}/others/$ref", "POST", """
            ## Examples
            ### Request
            ```http
            POST https://graph.microsoft.com/beta/things/1/others/$ref
            Content-type: application/json

            { "@odata.id": "https://graph.microsoft.com/beta/others/2" }
            ```

            ### Response
            ```http
            HTTP/1.1 200 OK
            ```
            """)).Single(mapping => ((string)mapping["name"]!).Contains("conforming", StringComparison.Ordinal))["request"]!;

        request["bodyPatterns"]!.ToJsonString().Should().Contain("""{"type":["object","array"]}""");
        ((string)request["headers"]!["Content-Type"]!["matches"]!).Should().Contain("application/json");
    }

    [Theory]
    [InlineData("17")]
    [InlineData("\"a\"")]
    [InlineData("null")]
    public void A_single_value_below_a_request_is_answered_as_shown_and_asked_of_nobody(string body)
    {
        var mappings = Named(Mappings(Contract("beta/a.md", "/things/{id}/$count", examples: $"""
            ## Examples
            ### Request
            ```http
            GET https://graph.microsoft.com/beta/things/1/$count

            {body}
            ```

            ### Response
            ```http
            HTTP/1.1 200 OK
            ```
            """)), "beta/a ").ToDictionary(mapping => (string)mapping["name"]!, mapping => mapping["request"]!["bodyPatterns"]?.ToJsonString());

        mappings["beta/a documented 1"].Should().Be(new JsonArray(new JsonObject { ["equalToJson"] = body }).ToJsonString(), "a single value is read as JSON where it stands in a text");
        mappings["beta/a conforming 1"].Should().BeNull();
    }

    /// <summary>The mappings of that operation, less the refusals that are those of the whole path.</summary>
    private static IEnumerable<JsonNode> Named(IEnumerable<JsonNode> mappings, string name)
        => mappings.Where(mapping => ((string)mapping["name"]!).StartsWith(name, StringComparison.Ordinal) && (string)mapping["request"]!["method"]! != "ANY");

    private static string? Merged(JsonNode mapping) => mapping["metadata"]!["mergedWith"] is JsonArray pages ? string.Join(", ", pages.Select(page => (string)page!)) : null;

    private static ImmutableArray<JsonNode> Mappings(params OperationContract[] contracts)
        => [.. MappingGenerator.Generate(contracts).Where(file => file.Path.StartsWith("stubs/mappings/", StringComparison.Ordinal))
            .SelectMany(file => JsonNode.Parse(file.Text)!["mappings"]!.AsArray()).Select(mapping => mapping!)];

    private static OperationContract Contract(string page, string path, string method = "GET", string examples = "")
    {
        var operation = OperationReader.Derive(PageReader.Read(page, $"""
            # Get thing

            ## HTTP request
            ```http
            {method} {path}
            ```

            ## Response
            If successful, this method returns a `200 OK` response code.

            {examples}
            """), []);
        return ContractDeriver.Derive(operation, TypeCatalogueBuilder.Build([operation], []).For(operation.Version));
    }
}
