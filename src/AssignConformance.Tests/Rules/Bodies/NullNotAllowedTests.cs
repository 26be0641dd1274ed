using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3008.</summary>
public sealed class NullNotAllowedTests
{
    private static readonly PageCase Case = new() { Answer = """{ "name": null }""", Resources = [Resource("thing", "name|String|Called so. Not nullable.")] };

    [Fact]
    public void Reports_null_where_the_row_forbids_it()
    {
        Case.Found("AC3008").Should().Equal("/name");
        (Case with { Resources = [Resource("thing", "name|String|Called so.")] }).Found("AC3008").Should().BeEmpty();
    }

    [Fact]
    public void Cites_the_metadata_where_that_forbids_it()
        => (Case with
        {
            Resources = [Resource("thing", "name|String|Called so.")],
            Metadata = """<EntityType Name="thing"><Property Name="name" Type="Edm.String" Nullable="false" /></EntityType>""",
        }).Findings("AC3008").Single().Message.Should().Contain("v1.0.csdl.xml");
}
