using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class UrlRelativeTests
{
    [Theory]
    [InlineData("Remarks", null, true)]
    [InlineData("Optional query parameters", "ignored", true)]
    [InlineData("HTTP request", "request", true)]
    [InlineData("Request", null, false)]
    [InlineData("Get all", "request", false)]
    public void A_path_is_enough_where_no_example_is_shown(string heading, string? blockType, bool isRight)
    {
        var request = Request(50, $"POST /things/1/assign\nContent-type: application/json\n\n{Body}") with
        {
            Headings = [heading],
            Annotation = blockType is null ? null : new Annotation { IsValid = true, BlockType = blockType, Span = At(49) },
        };

        Earned(Faultless with { RequestExamples = [request] }).Contains("AC2018 51:6").Should().Be(!isRight);
    }
}
