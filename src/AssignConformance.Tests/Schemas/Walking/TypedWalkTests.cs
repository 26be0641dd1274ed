using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas.Walking;

public sealed class TypedWalkTests
{
    private static readonly TypeCatalogue Types = new("v1.0",
        [
            Type("entity", null, ("id", "Edm.String", false)),
            Type("policy", "entity", ("name", "Edm.String", false), ("assignments", "microsoft.graph.assignment", true)),
            Type("assignment", "entity", ("target", "microsoft.graph.target", false)),
            Type("target", null, ("filterId", "Edm.String", false)) with { IsAbstract = true },
            Type("groupTarget", "target", ("groupId", "Edm.String", false)),
            Type("setting", null, ("value", "microsoft.graph.assignment", false)),
        ], [], isClosed: true);

    [Fact]
    public void Visits_every_value_in_document_order_with_its_pointer_and_place()
    {
        var values = Walk("{\n  \"a/b\": [1, {\"c\": null}],\n  \"d\": true\n}", new DeclaredBody.Unknown());

        values.Select(value => value.Pointer).Should().Equal("", "/a~1b", "/a~1b/0", "/a~1b/1", "/a~1b/1/c", "/d");
        values[^1].Member!.NameStart.Should().Be(new TextPosition(31, 3, 3));
        values[^1].Owner.Should().Be(values[0]);
        values.Should().OnlyContain(value => value.DeclaredType == null && value.Type == null && value.Property == null);
    }

    [Fact]
    public void Takes_the_members_of_an_actions_body_for_its_parameters()
    {
        var declared = DeclaredBody.OfRequest(
            [Row("assignments", "assignment", isCollection: true), Row("count", "Int32", primitive: "Edm.Int32"), Row("other", "nothingKnown")], requestType: null, Types);

        Describe(Walk("""{"assignments": [{"id": "1", "target": {}}], "count": 2, "other": {}}""", declared)).Should().Equal(
            " - -",
            "/assignments Collection(microsoft.graph.assignment) -",
            "/assignments/0 microsoft.graph.assignment assignment",
            "/assignments/0/id Edm.String -",
            "/assignments/0/target microsoft.graph.target -",
            "/count Edm.Int32 -",
            "/other - -");
    }

    [Fact]
    public void Takes_the_root_for_an_instance_of_the_type_that_a_request_represents()
        => Describe(Walk("""{"name": "n", "id": "i"}""", DeclaredBody.OfRequest([], "policy", Types))).Should().Equal(
            " microsoft.graph.policy policy",
            "/name Edm.String -",
            "/id Edm.String -");

    [Fact]
    public void Falls_back_to_the_table_where_the_catalogue_does_not_know_the_type()
        => Describe(Walk("""{"name": "n"}""", DeclaredBody.OfRequest([Row("name", "String", primitive: "Edm.String")], "nothingKnown", Types)))
            .Should().Equal(" - -", "/name Edm.String -");

    [Fact]
    public void Beside_the_table_an_actions_body_may_name_its_own_type()
        => Describe(Walk("""{"@odata.type": "#microsoft.graph.policy", "name": "n", "id": "i"}""", DeclaredBody.OfRequest([Row("id", "Guid", primitive: "Edm.Guid")], null, Types)))
            .Should().Equal(" - policy", "/@odata.type - -", "/name Edm.String -", "/id Edm.Guid -");

    [Theory]
    [InlineData("#microsoft.graph.groupTarget", "groupTarget", "Edm.String")]
    [InlineData("microsoft.graph.groupTarget", "groupTarget", "Edm.String")]
    [InlineData("#microsoft.graph.target", "target", "-")]
    [InlineData("#microsoft.graph.unknown", "-", "-")]
    public void An_object_is_of_the_type_that_it_names(string named, string type, string typeOfGroupId)
        => Describe(Walk($$"""{"target": {"@odata.type": "{{named}}", "groupId": "g", "filterId": "f"} }""", DeclaredBody.OfRequest([], "assignment", Types)))
            .Should().Equal(
                " microsoft.graph.assignment assignment",
                $"/target microsoft.graph.target {type}",
                "/target/@odata.type - -",
                $"/target/groupId {typeOfGroupId} -",
                "/target/filterId Edm.String -");

    [Theory]
    [InlineData("""{"value": [{"id": "1"}]}""", true, "/value Collection(microsoft.graph.assignment) -", "/value/0 microsoft.graph.assignment assignment", "/value/0/id Edm.String -")]
    [InlineData("""{"value": {"id": "1"}}""", false, "/value microsoft.graph.assignment assignment", "/value/id Edm.String -")]
    public void Finds_the_content_of_a_response_under_value(string body, bool isCollection, params string[] expected)
        => Describe(Walk(body, DeclaredBody.OfResponse(Link("assignment", isCollection), Types))).Should().Equal([" - -", .. expected]);

    [Fact]
    public void Takes_value_for_a_property_where_the_type_has_one()
        => Describe(Walk("""{"value": {"id": "1"}}""", DeclaredBody.OfResponse(Link("setting", isCollection: false), Types))).Should().Equal(
            " microsoft.graph.setting setting", "/value microsoft.graph.assignment assignment", "/value/id Edm.String -");

    [Fact]
    public void A_response_without_envelope_is_the_instance_or_the_collection_itself()
    {
        var declared = DeclaredBody.OfResponse(Link("assignment", isCollection: true), Types);

        Describe(Walk("""[{"id": "1"}]""", declared)).Should().Equal(
            " Collection(microsoft.graph.assignment) -", "/0 microsoft.graph.assignment assignment", "/0/id Edm.String -");
        Describe(Walk("""{"id": "1"}""", declared)).Should().Equal(" microsoft.graph.assignment assignment", "/id Edm.String -");
    }

    [Fact]
    public void Control_members_are_no_properties()
        => Walk("""{"@odata.type": "#microsoft.graph.policy", "members@odata.bind": [], "name": "n"}""", new DeclaredBody.Unknown())
            .Where(value => value.IsControl).Select(value => value.Pointer).Should().Equal("/@odata.type", "/members@odata.bind");

    [Fact]
    public void Members_of_a_doubled_name_are_both_visited()
        => Walk("""{"name": 1, "name": 2}""", new DeclaredBody.Unknown()).Should().HaveCount(3);

    private static ImmutableArray<TypedValue> Walk(string body, DeclaredBody declared) => TypedWalk.Visit(JsonText.Read(body).Root!, declared, Types);

    private static IEnumerable<string> Describe(IEnumerable<TypedValue> values)
        => values.Select(value => $"{value.Pointer} {value.DeclaredType?.ToString() ?? "-"} {value.Type?.ShortName ?? "-"}");

    private static BodyParameter Row(string name, string type, bool isCollection = false, string? primitive = null)
        => new() { Name = name, Type = type, TypeName = type, Primitive = primitive, IsCollection = isCollection, Span = default };

    private static TypeLink Link(string name, bool isCollection) => new(name, $"../resources/{name}.md", isCollection, default);

    private static TypeDefinition.Structured Type(string name, string? baseType, params (string Name, string Type, bool IsCollection)[] properties) => new()
    {
        Name = "microsoft.graph." + name,
        BaseType = baseType is null ? null : "microsoft.graph." + baseType,
        Sources = [new Provenance(ProvenanceKind.Metadata, SourceSpan.InLine("v1.0.csdl.xml", 1, 1, 1))],
        Properties =
        [
            .. properties.Select(property => new PropertyDefinition { Name = property.Name, Type = new(property.Type, property.IsCollection), Sources = [] }),
        ],
    };
}
