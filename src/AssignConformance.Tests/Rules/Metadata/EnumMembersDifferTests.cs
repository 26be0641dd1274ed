using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;
using PageCase = AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Metadata;

/// <summary>AC5005.</summary>
public sealed class EnumMembersDifferTests
{
    private const string Declared = """
        <EnumType Name="color"><Member Name="red" Value="0" /><Member Name="green" Value="1" /><Member Name="none" Value="2" /><Member Name="unknownFutureValue" Value="3" /></EnumType>
        <EnumType Name="Capital"><Member Name="Paris" Value="0" /></EnumType>
        <EntityType Name="thing"><Property Name="color" Type="graph.color" /><Property Name="capital" Type="graph.Capital" /></EntityType>
        """;

    private static IEnumerable<string> Found(string row)
        => new PageCase { Resources = [Resource("thing", row)], Metadata = Declared }.OnResource("AC5005").Select(finding => finding.Message.Split("): ")[1]);

    [Theory]
    [InlineData("color|color|Possible values are: `red`, `green`, `blue`, `none`.", "blue is unknown there.")]
    [InlineData("color|color|Possible values are: `red`, `none`.", "green is missing here.")]
    [InlineData("color|color|Possible values are: `Red`, `green`, `none`.", "Red is unknown there; red is missing here.")]
    [InlineData("color|String|Possible values are: `red`, `blue`.", "blue is unknown there; green, none are missing here.")]
    public void Members_that_differ_are_told(string row, string message) => Found(row).Should().Equal(message);

    [Theory]
    [InlineData("color|color|Possible values are: `red`, `green`, `none`.")]
    [InlineData("color|color|Possible values are: `red`, `green`, `none`, `UnknownFutureValue`.")]
    [InlineData("color|color|Possible values are: `red`, `green`.")]
    [InlineData("color|color|A subset of the values. Possible values are: `red`.")]
    [InlineData("color|String|Possible values are: `red`.")]
    [InlineData("capital|String|Possible values are: `paris`.")]
    [InlineData("color|color|The colour.")]
    public void What_nobody_sends_and_what_is_a_part_on_purpose_is_no_fault(string row) => Found(row).Should().BeEmpty();

    [Fact]
    public void The_pages_own_namespace_comes_before_namesakes()
        => new PageCase
        {
            Resources = [("thing", "# thing resource type\n\nNamespace: microsoft.graph.paint\n\n### color values\n\n|Member|\n|:---|\n|red|\n|matt|\n")],
            Metadata = Declared + """
                </Schema>
                <Schema Namespace="microsoft.graph.paint" xmlns="http://docs.oasis-open.org/odata/ns/edm">
                <EnumType Name="color"><Member Name="red" Value="0" /><Member Name="gloss" Value="1" /></EnumType>
                """,
        }.OnResource("AC5005").Should().ContainSingle().Which.Message.Should().EndWith("matt is unknown there; gloss is missing here.");
}
