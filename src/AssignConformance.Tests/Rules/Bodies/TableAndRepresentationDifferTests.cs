using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3012.</summary>
public sealed class TableAndRepresentationDifferTests
{
    private static IEnumerable<string> Found(string rows, string representation)
        => new PageCase { Resources = [Resource("thing", rows, $"## JSON representation\n```json\n{representation}\n```")] }.OnResource("AC3012").Select(finding => finding.Message);

    [Fact]
    public void Reports_what_stands_on_one_side_alone()
        => Found("id|String|Key.\nname|String|Called so.", """{ "id": "a", "size": 1 }""").Should().Equal(
            "\"name\" stands in the table, and not in the JSON representation.", "\"size\" stands in the JSON representation, and not in the table.");

    [Theory]
    [InlineData("""{ "value": [{ "id": "a" }] }""", "value")]
    [InlineData("""{ "criteria": { "id": "a" } }""", "criteria")]
    public void A_wrapper_is_told_once(string representation, string wrapper)
        => Found("id|String|Key.", representation).Should().ContainSingle().Which.Should().StartWith($"\"{wrapper}\" ");

    [Fact]
    public void The_content_of_a_stream_stands_in_no_json()
        => Found("id|String|Key.\ncontent|Edm.Stream|Bytes.", """{ "id": "a" }""").Should().BeEmpty();

    [Theory]
    [InlineData("ID")]
    [InlineData("id ")]
    public void A_name_that_differs_in_case_or_blanks_is_one_fault(string written)
        => Found("id|String|Key.", $$"""{ "{{written}}": "a" }""").Should().ContainSingle().Which.Should().Contain("which has \"id\"");
}
