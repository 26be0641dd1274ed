using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class LinkBrokenTests
{
    private static readonly KnownFiles Files = new([SamplePage.File, "resources/thing.md"]);

    [Theory]
    [InlineData("../resources/things.md", false)]
    [InlineData("../resources/thing.md#properties", true)]
    [InlineData("../../elsewhere/thing.md", true)]
    public void Reports_a_link_to_a_page_that_is_not_there(string target, bool isRight)
        => PageChecker.Check(Faultless with { Links = [new PageLink(target, At(12))] }, new PageContext { Types = Types, Files = Files }).Select(Write)
            .Should().Equal(isRight ? [] : ["AC1006 12:1"]);
}
