using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3002.</summary>
public sealed class ResponsePropertyUndocumentedTests
{
    private static readonly PageCase Case = new()
    {
        Answer = """{ "name": "a", "error": { "code": "b" } }""",
        Resources = [Resource("thing", "name|String|Called so.")],
    };

    [Fact]
    public void Reports_what_the_types_page_lacks()
        => Case.Found("AC3002").Should().Equal("/error");

    [Fact]
    public void A_name_that_the_page_writes_as_code_is_documented()
        => (Case with { Above = "For each failure the response holds an `error` object." }).Found("AC3002").Should().BeEmpty();

    [Fact]
    public void The_envelope_of_a_collection_is_no_property()
        => (Case with { Answer = """{ "@odata.type": "#microsoft.graph.thing", "value": [] }""" }).Found("AC3002").Should().BeEmpty();

    [Theory]
    [InlineData("an object representing the instance, expanded with the matching [thing](../resources/thing.md) object.")]
    [InlineData("a SAS URL for the [thing](../resources/thing.md).")]
    [InlineData("nothing. While another runs, `409 Conflict` is returned for the [thing](../resources/thing.md).")]
    public void A_link_to_what_is_not_returned_promises_nothing(string returned)
        => (Case with { Response = $"Returns `201 Created` and {returned}" }).Found("AC3002").Should().BeEmpty();

    [Fact]
    public void A_single_value_is_not_the_linked_type()
        => (Case with { Above = """<!-- { "blockType": "response", "@odata.type": "String" } -->""" }).Found("AC3002").Should().BeEmpty();

    [Fact]
    public void An_answer_of_another_host_is_not_the_operations()
        => (Case with { Url = "https://example.org/things" }).Found("AC3002").Should().BeEmpty();
}
