using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Derivation;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

public sealed class ContractOverlayTests
{
    private static readonly TypeCatalogue s_types = Samples.Types("""
        <ComplexType Name="target" Abstract="true" />
        <ComplexType Name="groupTarget" BaseType="graph.target"><Property Name="groupId" Type="Edm.String" /></ComplexType>
        <ComplexType Name="item"><Property Name="size" Type="Edm.Int32" /><Property Name="target" Type="graph.target" /></ComplexType>
        """);

    private static readonly OperationContract s_abstract = Contract("""
        {
          "items": [{"size": 1, "target": {"@odata.type": "microsoft.graph.target"}}]
        }
        """);

    private const string Mending = """{"items": [{"target": {"@odata.type": "#microsoft.graph.groupTarget", "groupId": "g"}}]}""";

    [Fact]
    public void An_overlay_becomes_the_documented_text_and_may_mend_it()
    {
        s_abstract.Examples.Single().RequestBody!.Deviations.Should().ContainSingle();

        var overlaid = ContractOverlay.Apply(s_abstract, [new BodyOverlay(Mending, "recipe x")], s_types);

        var body = overlaid.Examples.Single().RequestBody!;
        body.Deviations.Should().BeEmpty();
        body.Repaired.Should().BeNull();
        body.Conforming.Should().BeSameAs(body.Text).And.Contain("groupTarget").And.NotContain("size");
        body.Overlays.Should().Equal("recipe x");
        body.Place.Should().Be(s_abstract.Examples.Single().RequestBody!.Place);
        overlaid.BrokenBodies.Should().Equal(s_abstract.BrokenBodies).And.NotBeEmpty();
    }

    [Fact]
    public void A_later_overlay_wins_and_one_that_changes_nothing_is_not_named()
        => ContractOverlay.Apply(
                s_abstract, [new BodyOverlay(Mending, "recipe x"), new BodyOverlay(Mending, "nobody"), new BodyOverlay("""{"items": []}""", "configuration")], s_types)
            .Examples.Single().RequestBody!.Should().BeEquivalentTo(new { Text = "{\n  \"items\": []\n}", Overlays = new[] { "recipe x", "configuration" } });

    [Fact]
    public void Without_a_change_the_body_stays_to_the_letter()
        => ContractOverlay.Apply(s_abstract, [new BodyOverlay("""{"absent": null}""", "recipe x")], s_types).Examples.Single().RequestBody
            .Should().BeSameAs(s_abstract.Examples.Single().RequestBody);

    [Fact]
    public void A_deviation_keeps_its_place_where_the_value_still_is_the_page_s_and_has_none_where_it_is_not()
    {
        var contract = Contract("""{"items": [{"size": "x"}], "force": 1}""");
        var before = contract.Examples.Single().RequestBody!.Deviations;
        before.Select(deviation => deviation.Pointer).Should().Equal("/items/0/size", "/force");

        var body = ContractOverlay.Apply(contract, [new BodyOverlay("""{"items": [{"size": "y"}]}""", "configuration")], s_types).Examples.Single().RequestBody!;

        body.Deviations.Select(deviation => (deviation.Pointer, deviation.Place)).Should().Equal(("/items/0/size", null), ("/force", before[1].Place));
        before[1].Place.Should().NotBeNull();
        body.Repaired.Should().NotBeNull();
    }

    [Fact]
    public void A_body_that_is_no_JSON_and_one_that_is_not_there_stay()
    {
        foreach (var request in new[] { "{...}", null })
        {
            var contract = Contract(request);
            ContractOverlay.Apply(contract, [new BodyOverlay(Mending, "recipe x")], s_types).Examples.Should().Equal(contract.Examples);
        }
    }

    [Fact]
    public void A_patch_that_is_no_JSON_is_told_with_its_source()
        => FluentActions.Invoking(() => ContractOverlay.Apply(s_abstract, [new BodyOverlay("{", "configuration")], s_types)).Should().Throw<FormatException>().WithMessage("*configuration*line 1*");

    private static OperationContract Contract(string? request)
    {
        var operation = Samples.Operation(Samples.Row("items", "item", isCollection: true), Samples.Row("force", "Edm.Boolean"));
        var example = Samples.Example(request ?? "", null);
        return ContractDeriver.Derive(operation with { Examples = [request is null ? example with { Request = example.Request! with { Body = null } } : example] }, s_types);
    }
}
