using AssignConformance.Model.Types;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Model;

public sealed class TypeCatalogueTests
{
    private static readonly TypeCatalogue s_types = new(
        "v1.0",
        [Type("microsoft.graph.user"), Type("microsoft.graph.security.user"), Type("microsoft.graph.callRecords.session"), Type("microsoft.graph.session")],
        [],
        isClosed: true);

    [Theory]
    [InlineData("user", "../resources/user.md", "microsoft.graph.user")]
    [InlineData("User", "../resources/intune-shared-user.md", "microsoft.graph.user")]
    [InlineData("user", "../resources/security-user.md", "microsoft.graph.security.user")]
    [InlineData("session", "../resources/callrecords-session.md", "microsoft.graph.callRecords.session")]
    [InlineData("session", null, "microsoft.graph.session")]
    [InlineData("microsoft.graph.security.user", null, "microsoft.graph.security.user")]
    public void Chooses_among_types_of_one_short_name_by_the_linked_page_and_then_the_default_namespace(string name, string? link, string expected)
        => s_types.FindNamed(name, link)!.Name.Should().Be(expected);

    private static TypeDefinition.Structured Type(string name) => new() { Name = name, Sources = [] };
}
