using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Validation;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

public sealed class ContractDeriverTests
{
    private static readonly TypeCatalogue Types = Samples.Types("""
        <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /></EntityType>
        <EntityType Name="thing" BaseType="graph.entity">
          <Property Name="size" Type="Edm.Int32" /><Property Name="kind" Type="graph.kind" Nullable="false" />
          <Property Name="part" Type="graph.part" /><Property Name="tags" Type="Collection(Edm.String)" />
          <NavigationProperty Name="friend" Type="graph.thing" />
        </EntityType>
        <ComplexType Name="part" Abstract="true" />
        <ComplexType Name="bigPart" BaseType="graph.part"><Property Name="height" Type="Edm.Double" /></ComplexType>
        <ComplexType Name="altPart" BaseType="graph.part" />
        <EnumType Name="kind"><Member Name="one" Value="0" /><Member Name="two" Value="1" /></EnumType>
        <Action Name="assign" IsBound="true"><Parameter Name="b" Type="graph.thing" /><Parameter Name="force" Type="Edm.Boolean" Nullable="false" /></Action>
        """);

    private static readonly BodyParameter Force = Samples.Row("force", "Edm.Boolean");
    private static readonly BodyParameter Loose = Samples.Row("loose", "Edm.Boolean");

    [Fact]
    public void An_operation_without_bodies_has_no_contract_for_them()
    {
        var contract = ContractDeriver.Derive(Samples.Operation(), Types);

        contract.Request.Should().BeNull();
        contract.Response.Should().BeNull();
        contract.BrokenBodies.Should().BeEmpty();
        contract.Examples.Should().ContainSingle().Which.RequestBody.Should().BeNull();
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(204, false)]
    [InlineData(304, false)]
    public void A_status_code_that_has_no_body_has_none_whatever_the_page_shows(int statusCode, bool hasBody)
    {
        var example = Samples.Example(null, "{}");
        var contract = ContractDeriver.Derive(
            Samples.Operation() with { Examples = [example with { Response = example.Response! with { StatusCode = statusCode } }] }, Types);

        (contract.Examples.Single().ResponseBody is not null).Should().Be(hasBody);
    }

    [Theory]
    [InlineData("""{"force": true}""", true)]
    [InlineData("{}", false)]
    [InlineData("""{"force": true, "other": 1}""", false)]
    [InlineData("""{"force": null}""", false)]
    public void An_action_takes_its_documented_parameters_and_no_others(string body, bool isAccepted)
        => Judge(Request(Samples.Operation(Force)), body).Should().Be(isAccepted);

    [Theory]
    [InlineData(null, "", false)]
    [InlineData(null, "Optional. Whether it must.", true)]
    [InlineData("""{"force": true}""", "", false)]
    [InlineData("{}", "", true)]
    [InlineData("not JSON", "", false)]
    public void A_parameter_that_metadata_declares_not_nullable_is_required_unless_the_page_leaves_it_out(string? documented, string description, bool mayBeAbsent)
    {
        var operation = Samples.Operation(Force with { Description = description }) with { Examples = [Samples.Example(documented, null)] };

        Judge(Request(operation), "{}").Should().Be(mayBeAbsent);
    }

    [Theory]
    [InlineData("""<Parameter Name="assignments" Type="Collection(Edm.String)" />""", false)]
    [InlineData("""<Parameter Name="assignments" Type="Collection(Edm.String)" Nullable="false" /><Parameter Name="others" Type="Collection(Edm.String)" Nullable="false" />""", true)]
    public void A_collection_is_required_where_it_is_all_that_the_action_takes(string parameters, bool mayBeAbsent)
    {
        var types = Samples.Types($"""
            <EntityType Name="thing" />
            <Action Name="assign" IsBound="true"><Parameter Name="b" Type="graph.thing" />{parameters}</Action>
            """);
        BodyParameter[] rows = [Samples.Row("assignments", "String", isCollection: true), .. mayBeAbsent ? [Samples.Row("others", "String", isCollection: true)] : Array.Empty<BodyParameter>()];

        Judge(ContractDeriver.Derive(Samples.Operation(rows), types).Request!, "{}").Should().Be(mayBeAbsent);
    }

    [Fact]
    public void What_an_object_lacks_is_told_after_what_is_wrong_within_it()
    {
        var request = Request(Samples.Operation(Force));

        Samples.Validate(BodyValidator.FromSchema(request.Schema), """{"forze": true}""").Select(violation => violation.Keyword).Should().Equal("additionalProperties", "required");
    }

    [Theory]
    [InlineData("POST", "Required.", false)]
    [InlineData("POST", "Its kind.", true)]
    [InlineData("PATCH", "Required.", true)]
    public void A_property_whose_row_says_so_is_required_where_something_is_created(string method, string description, bool mayBeAbsent)
        => Judge(Request(Samples.Create("thing", Samples.Row("kind", "kind", description: description)) with { Method = method }), "{}").Should().Be(mayBeAbsent);

    [Fact]
    public void A_missing_parameter_is_told_with_the_line_that_asks_for_it()
    {
        var request = Request(Samples.Operation(Force));

        foreach (var form in new[] { request.Schema, request.MappingSchema })
        {
            Samples.Validate(BodyValidator.FromSchema(form), "{}").Should().ContainSingle()
                .Which.Should().Be(new SchemaViolation("", "required", "the body lacks the property \"force\" (beta/x-assign.md:40)", "beta/x-assign.md:40"));
        }
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a~b%2Fc")]
    [InlineData("a#b?c d\"{}")]
    public void A_type_of_any_name_has_a_schema(string type)
    {
        var row = Samples.Row("kind", type, description: "Possible values are: one, two.");
        var operation = Samples.Operation(row);
        var types = TypeCatalogueBuilder.Build([operation], []).For("beta");

        Judge(ContractDeriver.Derive(operation, types).Request!, """{"kind": "one"}""").Should().BeTrue();
        Judge(ContractDeriver.Derive(operation, types).Request!, """{"kind": "three"}""").Should().BeFalse();
    }

    [Fact]
    public void A_parameter_of_no_declared_action_may_be_null()
        => Judge(Request(Samples.Operation(Loose)), """{"loose": null}""").Should().BeTrue();

    [Theory]
    [InlineData("/firsts/{id}/go", true)]
    [InlineData("/seconds/{id}/go", false)]
    [InlineData("/elsewhere/{id}/go", true)]
    public void Of_an_actions_overloads_the_one_at_the_path_counts_and_the_first_where_metadata_has_no_such_path(string path, bool mayBeNull)
    {
        var types = Samples.Types("""
            <EntityType Name="first" /><EntityType Name="second" />
            <Action Name="go" IsBound="true"><Parameter Name="b" Type="graph.first" /><Parameter Name="far" Type="Edm.Boolean" /></Action>
            <Action Name="go" IsBound="true"><Parameter Name="b" Type="graph.second" /><Parameter Name="far" Type="Edm.Boolean" Nullable="false" /></Action>
            <EntityContainer Name="service"><EntitySet Name="firsts" EntityType="graph.first" /><EntitySet Name="seconds" EntityType="graph.second" /></EntityContainer>
            """);
        var operation = Samples.Operation(Samples.Row("far", "Edm.Boolean")) with { Paths = [new Located<string>(path, Samples.Line(20))] };

        Judge(ContractDeriver.Derive(operation, types).Request!, """{"far": null}""").Should().Be(mayBeNull);
    }

    [Theory]
    [InlineData("""{"value": [{"id": "a", "kind": "one", "later": 1}], "@odata.context": "c", "more": 1}""", true)]
    [InlineData("""{"value": {"id": "a"}}""", false)]
    [InlineData("""[{"id": "a"}]""", false)]
    [InlineData("""{"value": [{"@odata.type": "#microsoft.graph.part"}]}""", false)]
    [InlineData("{}", false)]
    [InlineData("""{"values": []}""", false)]
    public void A_collection_stands_in_value_and_may_hold_unknown_properties(string body, bool isAccepted)
        => Judge(Response(Answering("thing", isCollection: true)), body).Should().Be(isAccepted);

    [Theory]
    [InlineData("String", """{"value": "x"}""", """{"value": 7}""")]
    [InlineData("kind", """{"value": "two"}""", """{"value": "three"}""")]
    [InlineData("thing", """{"id": "x"}""", """{"id": 7}""")]
    [InlineData("microsoft.graph.Thing", """{"id": "x"}""", """{"id": 7}""")]
    public void A_single_value_stands_in_value_unless_it_is_an_object(string type, string accepted, string refused)
    {
        var schema = Response(Answering(type, isCollection: false));

        Judge(schema, accepted).Should().BeTrue();
        Judge(schema, refused).Should().BeFalse();
    }

    [Fact]
    public void A_link_whose_text_names_no_type_is_followed_to_its_page()
        => ContractDeriver.Derive(Answering("the new object", isCollection: false), Types).Response!.Type!.Name.Should().Be("microsoft.graph.thing");

    [Fact]
    public void An_object_that_the_example_wraps_in_value_is_unwrapped()
    {
        var operation = Answering("thing", isCollection: false) with { Examples = [Samples.Example(null, """{"value": {"id": "a"}}""")] };

        var contract = ContractDeriver.Derive(operation, Types);

        contract.Examples.Single().ResponseBody!.Deviations.Should().BeEmpty();
        Judge(contract.Response!, """{"value": {"id": 7}}""").Should().BeFalse();
    }

    [Theory]
    [InlineData(204)]
    [InlineData(202)]
    public void Without_content_there_is_no_response_contract(int status)
        => ContractDeriver.Derive(Answering("thing", isCollection: false) with { StatusCodes = [new Located<int>(status, Samples.Line(50))] }, Types)
            .Response.Should().BeNull();

    [Fact]
    public void A_response_requires_what_a_page_documents_unless_the_example_is_shortened()
    {
        var create = Samples.Create("thing", Samples.Row("id", "Edm.String"), Samples.Row("kind", "kind"));
        var types = TypeCatalogueBuilder.Build([create], []).For("beta");
        Operation Complete(bool isShortened) => Answering("thing", isCollection: true) with
        {
            Examples = [Samples.Example(null, """{"value": [{"kind": "one"}, {}]}""", isShortened: isShortened)],
        };

        var body = ContractDeriver.Derive(Complete(isShortened: false), types).Examples.Single().ResponseBody!;

        body.Deviations.Select(each => (each.Pointer, each.Keyword, each.ConstraintSource)).Should().Equal(
            ("/value/0", "required", "beta/x-assign.md:40"), ("/value/1", "required", "beta/x-assign.md:40"), ("/value/1", "required", "beta/x-assign.md:40"));
        body.Deviations[0].Message.Should().Be("\"/value/0\" lacks the property \"id\" (beta/x-assign.md:40)");
        body.Repaired.Should().StartWith("""{"value": [{"kind": "one", "id": """).And.Contain("\"kind\": ");
        ContractDeriver.Derive(Complete(isShortened: true), types).Examples.Single().ResponseBody!.Deviations.Should().BeEmpty();
        ContractDeriver.Derive(create, types).Request!.Schema.Should().NotContain("\"required\"");
    }

    [Fact]
    public void A_response_that_is_shown_whole_is_held_to_all_of_it_though_another_is_shortened()
    {
        var create = Samples.Create("thing", Samples.Row("kind", "kind"));
        var types = TypeCatalogueBuilder.Build([create], []).For("beta");
        DocumentedExample Shown(int number, bool isShortened) => Samples.Example(null, """{"value": [{}]}""", isShortened: isShortened) with { Number = number };

        var mixed = ContractDeriver.Derive(Answering("thing", isCollection: true) with { Examples = [Shown(1, true), Shown(2, false)] }, types);
        var shortened = ContractDeriver.Derive(Answering("thing", isCollection: true) with { Examples = [Shown(1, true), Shown(2, true)] }, types);

        mixed.Examples.Select(example => example.ResponseBody!.Deviations.Select(each => each.Keyword).SingleOrDefault()).Should().Equal(null, "required");
        mixed.Examples.Select(mixed.ResponseTo).Should().Equal(mixed.Response, mixed.WholeResponse);
        Judge(mixed.Response!, """{"value": [{}]}""").Should().BeTrue();
        Judge(mixed.WholeResponse!, """{"value": [{}]}""").Should().BeFalse();
        shortened.WholeResponse.Should().BeNull();
        shortened.Examples.Select(shortened.ResponseTo).Should().OnlyContain(response => response == shortened.Response);
    }

    [Fact]
    public void An_exchange_without_a_response_promises_no_more_than_a_shortened_one()
    {
        var create = Samples.Create("thing", Samples.Row("kind", "kind"));
        var types = TypeCatalogueBuilder.Build([create], []).For("beta");
        var contract = ContractDeriver.Derive(
            Answering("thing", isCollection: false) with { Examples = [Samples.Example(null, "{}", isShortened: true), Samples.Example(null, """{"kind": "one"}""", isShortened: false) with { Number = 2 }, Samples.Example(null, null) with { Number = 3 }] }, types);

        contract.Examples.Select(example => example.IsShortened).Should().Equal(true, false, true);
    }

    [Fact]
    public void A_body_that_is_not_JSON_deviates_where_it_breaks_off()
    {
        var operation = Samples.Operation(Force) with { Examples = [Samples.Example("{\n  \"force\": true,\n}", null)] };

        var body = ContractDeriver.Derive(operation, Types).Examples.Single().RequestBody!;

        body.Deviations.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Pointer = "", Keyword = "json", Place = new { Line = 65, Column = 1 } });
        body.Conforming.Should().BeNull();
    }

    [Theory]
    // An abstract type, by what fits; a missing '#' is no deviation.
    [InlineData("""{"part": {"@odata.type": "#microsoft.graph.part", "height": 1}}""", """{"part": {"@odata.type": "#microsoft.graph.bigPart", "height": 1}}""")]
    [InlineData("""{"part":  {"@odata.type":"microsoft.graph.nowhere"} }""", """{"part":  {"@odata.type":"#microsoft.graph.altPart"} }""")]
    // Unknown properties, wherever they stand.
    [InlineData("""{"x": 1, "y": [2] , "size": 3, "z": 4}""", """{"size": 3}""")]
    [InlineData("""{ "x": 1 }""", "{  }")]
    [InlineData("""{"size": 3, "x": {"a": [1, 2]}, "kind": "two"}""", """{"size": 3, "kind": "two"}""")]
    // Wrong types, members and ranges.
    [InlineData("""{"size": "7", "kind": "three"}""", """{"size": 1, "kind": "one"}""")]
    [InlineData("""{"size": 99999999999999999999}""", """{"size": 1}""")]
    [InlineData("""{"tags": "a"}""", """{"tags": ["tags value"]}""")]
    [InlineData("""{"tags": ["a", 7]}""", """{"tags": ["a", "tags value"]}""")]
    [InlineData("""{"part": 7}""", """{"part": {"@odata.type":"#microsoft.graph.altPart"}}""")]
    [InlineData("""{"id": null}""", null)]
    // A chosen type brings its own faults to light.
    [InlineData("""{"part": {"@odata.type": "microsoft.graph.part", "height": "tall"}}""", """{"part": {"@odata.type": "#microsoft.graph.bigPart", "height": 1.5}}""")]
    // No derived type has the property: nothing to choose.
    [InlineData("""{"part": {"@odata.type": "#microsoft.graph.part", "width": 1}}""", "")]
    public void Mends_just_what_deviates(string body, string? expected)
    {
        var operation = Samples.Create("thing") with { Examples = [Samples.Example(body, null)] };

        var judged = ContractDeriver.Derive(operation, Types).Examples.Single().RequestBody!;

        judged.Deviations.Should().NotBeEmpty();
        if (expected is null)
        {
            Guid.TryParse(judged.Repaired![8..^2], out _).Should().BeTrue();
        }
        else
        {
            judged.Repaired.Should().Be(expected.Length == 0 ? null : expected);
        }
    }

    [Fact]
    public void Broken_bodies_cover_every_property_of_a_type_without_a_table()
        => ContractDeriver.Derive(Samples.Create("thing"), Types).BrokenBodies.Should().Equal(
            new BrokenBody("id", "7", "must be a string"),
            new BrokenBody("size", "\"not a number\"", "must be an integer"),
            new BrokenBody("kind", "\"notAMember\"", "must be one of one, two"),
            new BrokenBody("part", "\"not an object\"", "must be an object"),
            new BrokenBody("tags", "\"not a collection\"", "must be an array"));

    [Fact]
    public void What_nothing_refuses_is_no_broken_body()
        => ContractDeriver.Derive(Samples.Operation(Samples.Row("any", "nowhere"), Force, Samples.Row("x@odata.type", "Edm.String")), Types).BrokenBodies
            .Should().Equal(new BrokenBody("force", "\"not a boolean\"", "must be true or false"));

    [Theory]
    [InlineData("https://graph.microsoft.com/beta/xs/{xId}/assign?$top=1", "/beta/xs/{xId}/assign?$top=1")]
    [InlineData("https://graph.microsoft.com/localtest/xs/1", "/localtest/xs/1")]
    [InlineData("https://graph.microsoft.com", "/")]
    [InlineData("/xs/1", "/beta/xs/1")]
    [InlineData("xs/1", "/beta/xs/1")]
    [InlineData("beta/xs/1", "/beta/xs/1")]
    [InlineData("/v1.0/xs/1", "/v1.0/xs/1")]
    [InlineData(@"\beta\xs\1", "/beta/xs/1")]
    [InlineData("/xs?from=https://a.example/b", "/beta/xs?from=https://a.example/b")]
    [InlineData("", "/beta/xs/{xId}/assign")]
    public void The_target_is_path_and_query_with_the_version(string url, string target)
        => ContractDeriver.Derive(Samples.Operation(Force) with { Examples = [Samples.Example("{}", null, url)] }, Types)
            .Examples.Single().Target.Should().Be(target);

    [Fact]
    public void Without_a_path_or_a_status_code_there_is_no_exchange()
    {
        ContractDeriver.Derive(Samples.Operation(Force) with { Paths = [] }, Types).Examples.Should().BeEmpty();
        ContractDeriver.Derive(Samples.Operation(Force) with { StatusCodes = [] }, Types).Examples.Should().BeEmpty();
    }

    [Fact]
    public void A_synthesised_body_conforms_and_ends_where_a_type_holds_itself()
    {
        var types = Samples.Types("""
            <ComplexType Name="tree"><Property Name="left" Type="graph.tree" /><Property Name="all" Type="Collection(graph.tree)" />
              <Property Name="a" Type="Edm.Guid" /><Property Name="b" Type="Edm.DateTimeOffset" /><Property Name="c" Type="Edm.Duration" />
              <Property Name="d" Type="Edm.Binary" /><Property Name="e" Type="Edm.TimeOfDay" /><Property Name="f" Type="Edm.Date" />
              <Property Name="g" Type="Edm.Single" /><Property Name="h" Type="Edm.Byte" /><Property Name="i" Type="Edm.Stream" /></ComplexType>
            """);

        var body = ContractDeriver.Derive(Samples.Operation(Samples.Row("trees", "tree", isCollection: true)), types).Examples.Single().RequestBody!;

        body.IsSynthesised.Should().BeTrue();
        body.Deviations.Should().BeEmpty();
        var tree = (JsonTree.Object)JsonPointer.Find(JsonText.Read(body.Text).Root!, "/trees/0")!;
        tree.Members.Select(member => member.Name).Should().Equal("@odata.type", "a", "b", "c", "d", "e", "f", "g", "h", "i");
    }

    [Fact]
    public void A_type_that_reaches_thousands_of_others_is_derived()
    {
        var types = Samples.Types(string.Concat(Enumerable.Range(0, 2_000).Select(index
            => $"<ComplexType Name=\"t{index}\"><Property Name=\"next\" Type=\"graph.t{index + 1}\" /></ComplexType>")) + "<ComplexType Name=\"t2000\" />");

        var request = ContractDeriver.Derive(Samples.Create("t0"), types).Request!;

        BodyValidator.FromSchema(request.Schema).Should().NotBeNull();
    }

    private static Operation Answering(string type, bool isCollection)
        => Samples.Operation() with
        {
            ResponseType = new TypeLink(type, "../resources/intune-x-thing.md", isCollection, Samples.Line(52)),
            Examples = [Samples.Example(null, null) with { Response = new ResponseExample { Fence = Samples.Line(80), StatusCode = 200, IsShortened = true } }],
        };

    private static BodyContract Request(Operation operation) => ContractDeriver.Derive(operation, Types).Request!;

    private static BodyContract Response(Operation operation) => ContractDeriver.Derive(operation, Types).Response!;

    private static bool Judge(BodyContract contract, string body)
    {
        var isAccepted = Samples.Validate(BodyValidator.FromSchema(contract.Schema), body).IsEmpty;
        Samples.Validate(BodyValidator.FromSchema(contract.MappingSchema), body).IsEmpty.Should().Be(isAccepted, "both forms are the same contract");
        return isAccepted;
    }
}
