using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class TitleDiffersFromHeadingTests
{
    [Fact]
    public void White_space_renders_as_one_blank()
        => Earned(Faultless with { Title = new("assign", At(2)), Heading = new(" assign ", At(10)) }).Should().BeEmpty();

    [Fact]
    public void A_doubled_blank_is_no_other_text()
    {
        Earned(Faultless with { Title = new("assign a thing", At(2)), Heading = new("assign  a thing", At(10)) }).Should().BeEmpty();
        Earned(Faultless with { Title = new("assign a thing", At(2)), Heading = new("assigna thing", At(10)) }).Should().Equal("AC1011 10:1");
    }

    [Fact]
    public void A_title_that_ends_with_the_product_is_the_heading_still()
    {
        Earned(Faultless with { Title = new("Delete user - Microsoft Graph API", At(2)), Heading = new("Delete user", At(10)) }).Should().BeEmpty();
        Earned(Faultless with { Title = new("Delete user - API", At(2)), Heading = new("Delete user", At(10)) }).Should().Equal("AC1011 10:1");
    }
}
