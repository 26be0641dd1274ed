using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class LinkCaseTests
{
    private static readonly KnownFiles Files = new([SamplePage.File, "resources/thing.md"]);

    [Theory]
    [InlineData("../resources/Thing.md", false)]
    [InlineData("../resources/thing.md", true)]
    public void Reports_a_link_whose_file_is_called_in_another_case(string target, bool isRight)
        => PageChecker.Check(Faultless with { Links = [new PageLink(target, At(12))] }, new PageContext { Types = Types, Files = Files }).Select(Write)
            .Should().Equal(isRight ? [] : ["AC1007 12:1"]);
}
