using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC4003 where a page allows several types, and AC4002's words.</summary>
public sealed class DeclaredAlternativesTests
{
    private static readonly PageCase Case = new()
    {
        Sent = """{ "part": { "@odata.type": "#microsoft.graph.second" } }""",
        Resources = [Resource("first", "a|String|Any."), Resource("second", "b|String|Any."), Resource("third", "c|String|Any.")],
    };

    [Theory]
    [InlineData("[first](../resources/first.md)", true)]
    [InlineData("[first](../resources/first.md) or [second](../resources/second.md)", false)]
    [InlineData("[first](../resources/first.md) or [third](../resources/third.md)", true)]
    public void A_cell_with_several_types_allows_each(string type, bool isFound)
        => (Case with { RequestBody = Table($"part|{type}|Of it.") }).Found("AC4003").Any().Should().Be(isFound);

    [Theory]
    [InlineData("", true)]
    [InlineData(" or a [second](../resources/second.md) object", false)]
    public void A_sentence_with_several_types_allows_each(string others, bool isFound)
        => (Case with { RequestBody = $"Supply a JSON representation of a [first](../resources/first.md) object{others}.", Sent = """{ "@odata.type": "#microsoft.graph.second" }""" })
            .Found("AC4003").Any().Should().Be(isFound);

    [Theory]
    [InlineData("first", "is documented in v1.0/resources/first.md, but not in the metadata of v1.0")]
    [InlineData("nowhere", "does not exist in v1.0")]
    public void An_unknown_type_that_a_page_describes_is_told_as_such(string type, string expected)
        => (Case with { Sent = $$"""{ "@odata.type": "#microsoft.graph.{{type}}" }""", Metadata = """<EntityType Name="thing" />""" })
            .Findings("AC4002").Single().Message.Should().Contain(expected);
}
