using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class FrontMatterIncompleteTests
{
    [Theory]
    [InlineData("resourcePageType", false)]
    [InlineData("conceptualPageType", false)]
    [InlineData("'apiPageType'", true)]
    public void Reports_an_operation_page_that_calls_itself_another_kind(string docType, bool isRight)
        => Earned(Faultless with { DocType = new(docType, At(7)) }).Should().Equal(isRight ? [] : ["AC1013 7:1"]);
}
