using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3014.</summary>
public sealed class CollectionShapeWrongTests
{
    [Theory]
    [InlineData("String collection", "\"a\"", true)]
    [InlineData("String", "[\"a\"]", true)]
    [InlineData("String collection", "[\"a\"]", false)]
    [InlineData("(boolean or string or number) collection", "[[1]]", false)]
    [InlineData("Json", "[1]", false)]
    public void Reports_one_value_for_a_collection_and_the_reverse(string type, string value, bool isFound)
        => new PageCase { RequestBody = Table($"p|{type}|Any."), Sent = $$"""{ "p": {{value}} }""" }.Found("AC3014").Any().Should().Be(isFound);

    [Fact]
    public void A_single_object_in_an_envelope_is_told_as_such()
    {
        var page = new PageCase
        {
            Answer = """{ "value": { "@odata.type": "#microsoft.graph.thing", "value": [] } }""",
            Resources = [Resource("thing", "value|[thing](thing.md) collection|Its values.")],
        };

        page.Found("AC3014").Should().BeEmpty();
        page.Found("AC3009").Should().Equal("/value");
    }
}
