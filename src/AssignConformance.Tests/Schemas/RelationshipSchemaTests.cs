using System.Text.Json;
using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

/// <summary>How far a schema follows relationships, and what it asks of a response that is not shortened.</summary>
public sealed class RelationshipSchemaTests
{
    private const string Policy = """
        # policy resource type

        |Property|Type|Description|
        |:---|:---|:---|
        |id|String|Key.|
        |photo|Stream|The picture.|
        |notes|String|Returned only on `$select`.|
        |words|String collection|Nullable.|
        |raw|Json|Anything.|

        |Relationship|Type|Description|
        |:---|:---|:---|
        |owner|[person](person.md)|Who made it.|
        |members|[person](person.md) collection|Who it is for.|
        """;

    private const string Person = "# person resource type\n\n|Property|Type|Description|\n|-|-|-|\n|name|String||\n";

    private static readonly TypeCatalogue Types = Build([]);

    [Fact]
    public void A_relationship_that_the_page_does_not_use_is_an_object_or_an_array_of_objects()
    {
        using var schema = Response("""{"id": "1"}""");

        Names(schema).Should().Equal("microsoft.graph.policy");
        Property(schema, "owner").GetProperty("type").EnumerateArray().Select(type => type.GetString()).Should().Equal("object", "null");
        Property(schema, "members").GetProperty("items").GetProperty("type").GetString().Should().Be("object");
    }

    [Fact]
    public void A_relationship_that_an_example_shows_is_held_against_its_type()
    {
        using var schema = Response("""{"id": "1", "members": [{"name": "n"}]}""");

        Names(schema).Should().Equal("microsoft.graph.person", "microsoft.graph.policy");
        Property(schema, "members").GetProperty("items").GetProperty("$ref").GetString().Should().Be("#/definitions/microsoft.graph.person");
        Property(schema, "owner").TryGetProperty("$ref", out _).Should().BeFalse();
    }

    [Fact]
    public void A_relationship_to_what_may_be_nearly_anything_admits_any_object()
    {
        var declarations = string.Concat(Enumerable.Range(0, 101).Select(number => $"<EntityType Name=\"k{number}\" BaseType=\"graph.person\" />"));
        var types = Build([new MetadataSource("beta", CsdlReader.Read(Samples.Csdl($"<EntityType Name=\"person\" /><EntityType Name=\"policy\" />{declarations}"), "m.xml"))]);

        using var schema = Response("""{"members": [{"name": "n"}]}""", types: types);

        Names(schema).Should().Equal("microsoft.graph.policy");
    }

    [Fact]
    public void A_response_must_have_what_the_page_says_is_returned_unasked()
    {
        using var schema = Response("""{"id": "1", "words": [], "raw": 1}""", isShortened: false);

        Definition(schema).GetProperty("required").EnumerateArray().Select(name => name.GetString()).Should().Equal("id", "words", "raw");
    }

    [Fact]
    public void An_abstract_type_without_known_derived_types_is_held_to_its_own_properties()
    {
        var types = Build([new MetadataSource("beta", CsdlReader.Read(Samples.Csdl("""<EntityType Name="policy" Abstract="true"><Property Name="id" Type="Edm.String" /></EntityType>"""), "m.xml"))]);

        using var schema = Response("""{"id": "1", "more": 1}""", types: types);

        Property(schema, "id").GetProperty("type").EnumerateArray().Select(type => type.GetString()).Should().Equal("string", "null");
        Definition(schema).TryGetProperty("additionalProperties", out _).Should().BeFalse();
    }

    [Fact]
    public void A_collection_may_be_null_where_the_page_says_so()
    {
        using var schema = Response("{}");

        Property(schema, "words").GetProperty("type").EnumerateArray().Select(type => type.GetString()).Should().Equal("array", "null");
        Property(schema, "members").GetProperty("type").GetString().Should().Be("array");
    }

    private static JsonDocument Response(string example, bool isShortened = true, TypeCatalogue? types = null)
    {
        var operation = Samples.Operation() with
        {
            ResponseType = new TypeLink("policy", "../resources/policy.md", IsCollection: false, Samples.Line(50)),
            Examples = [Samples.Example(null, example, isShortened: isShortened)],
        };
        return JsonDocument.Parse(ContractDeriver.Derive(operation, types ?? Types).Response!.Schema);
    }

    private static TypeCatalogue Build(IReadOnlyList<MetadataSource> metadata) => TypeCatalogueBuilder.Build(
        [ResourceReader.Read("beta/resources/policy.md", Policy), ResourceReader.Read("beta/resources/person.md", Person)], [], metadata).For("beta");

    private static IEnumerable<string> Names(JsonDocument schema) => schema.RootElement.GetProperty("definitions").EnumerateObject().Select(definition => definition.Name);

    private static JsonElement Definition(JsonDocument schema) => schema.RootElement.GetProperty("definitions").GetProperty("microsoft.graph.policy");

    private static JsonElement Property(JsonDocument schema, string name) => Definition(schema).GetProperty("properties").GetProperty(name);
}
