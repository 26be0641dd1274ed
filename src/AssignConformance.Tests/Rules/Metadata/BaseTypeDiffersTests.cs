using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;
using PageCase = AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Metadata;

/// <summary>AC5007.</summary>
public sealed class BaseTypeDiffersTests
{
    private const string Declared = """
        <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" /></EntityType>
        <EntityType Name="object" BaseType="graph.entity" />
        <EntityType Name="thing" BaseType="graph.object" />
        <EntityType Name="other" BaseType="graph.entity" />
        """;

    private static IEnumerable<string> Found(string @base)
        => new PageCase { Resources = [("thing", $"# thing resource type\n\nInherits from [{@base}](../resources/{@base}.md).\n\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|id|String|Key.|\n")], Metadata = Declared }
            .OnResource("AC5007").Select(finding => finding.Message);

    [Theory]
    [InlineData("object")]
    [InlineData("entity")]
    public void A_base_however_far_is_one(string @base) => Found(@base).Should().BeEmpty();

    [Fact]
    public void A_type_that_is_no_base_is_told()
        => Found("other").Should().ContainSingle().Which.Should().Contain("other").And.Contain("microsoft.graph.object");
}
