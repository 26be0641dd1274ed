using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3004.</summary>
public sealed class PropertyMissingTests
{
    private static readonly PageCase Case = new()
    {
        Answer = """{ "name": "a" }""",
        Resources = [Resource("thing", "name|String|Called so.\nsize|Int32|How large.")],
    };

    [Fact]
    public void Reports_a_documented_property_that_the_response_lacks()
        => Case.Found("AC3004").Should().Equal("/size");

    [Theory]
    [InlineData("""<!-- { "blockType": "response", "truncated": true } -->""")]
    [InlineData("""<!-- { "blockType": "response", "truncated": true, "name": ["a",] } -->""")]
    [InlineData("""<!-- { "blockType": "response", "optionalProperties": ["size"] } -->""")]
    [InlineData("Note: The response object shown here might be shortened.")]
    public void A_response_that_is_called_shortened_may_lack_it(string above)
        => (Case with { Above = above }).Found("AC3004").Should().BeEmpty();

    [Theory]
    [InlineData("objects", 0)]
    [InlineData("object", 1)]
    public void A_note_in_the_plural_holds_for_the_examples_below_it(string noun, int expected)
        => (Case with
        {
            Above = $"Note: The response {noun} shown here may be truncated.\n```http\nHTTP/1.1 201 Created\nContent-type: application/json\n\n{{ \"size\": 1 }}\n```\nProperties are returned.",
        }).Found("AC3004").Should().HaveCount(expected);

    [Theory]
    [InlineData("size|Int32|Not present if unknown.")]
    [InlineData("size|Int32|Only available when it was measured.")]
    [InlineData("size|Int32|Returned only on `$select`.")]
    [InlineData("size (deprecated)|Int32|How large.")]
    public void A_row_may_say_that_the_property_is_not_always_there(string row)
        => (Case with { Resources = [Resource("thing", "name|String|Called so.\n" + row)] }).Found("AC3004").Should().BeEmpty();

    [Fact]
    public void A_resource_page_may_call_the_property_optional()
        => (Case with
        {
            Resources =
            [
                Resource("thing", "name|String|Called so.\nsize|Int32|How large.",
                    """
                    <!-- { "blockType": "resource", "optionalProperties": ["size"], "@odata.type": "microsoft.graph.thing" } -->
                    ```json
                    {}
                    ```
                    """),
            ],
        }).Found("AC3004").Should().BeEmpty();

    [Theory]
    [InlineData("", false)]
    [InlineData("Inherits from [tracked](tracked.md).", true)]
    public void Properties_of_a_base_count_where_the_page_names_it(string rest, bool isFound)
        => (Case with
        {
            Resources = [Resource("thing", "name|String|Called so.", rest), Resource("tracked", "size|Int32|How large.")],
            Metadata = """
                <EntityType Name="tracked"><Property Name="size" Type="Edm.Int32" /></EntityType>
                <EntityType Name="thing" BaseType="graph.tracked"><Property Name="name" Type="Edm.String" /></EntityType>
                """,
        }).Found("AC3004").Any().Should().Be(isFound);
}
