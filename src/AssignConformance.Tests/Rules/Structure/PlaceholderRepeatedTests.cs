using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class PlaceholderRepeatedTests
{
    [Theory]
    [InlineData("/things/{id}/parts/{ID}", false)]
    [InlineData("/things/<id>/parts/<id>", false)]
    [InlineData("/things/{thingId}/parts/{partId}", true)]
    public void Reports_two_placeholders_of_one_name(string target, bool isRight)
        => Earned(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new HttpRequestLine("POST", target, At(28))] })
            .Should().Equal(isRight ? [] : ["AC1012 28:1"]);
}
