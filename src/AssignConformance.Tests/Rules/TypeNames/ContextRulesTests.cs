using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.TypeNames;

public sealed class ContextRulesTests
{
    private static IEnumerable<string> EarnedWith(string member)
        => Earned(WithResponse($"HTTP/1.1 200 OK\nContent-Type: application/json\n\n{{\n  {member},\n  \"value\": []\n}}")).Where(finding => finding.StartsWith("AC4", StringComparison.Ordinal));

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/$metadata#things", null)]
    [InlineData("https://graph.microsoft.com/v1.0/reports/$metadata#things", null)]
    [InlineData("$metadata#things", null)]
    [InlineData("https://graph.microsoft.com/v1.0$metadata#things", "AC4009")]
    [InlineData("https://graph.microsoft.com/v1.0/things", "AC4009")]
    [InlineData("https://graph.microsoft.com/stagingbeta/$metadata#things", "AC4009")]
    [InlineData("https://graph.microsoft.com/V1.0/$metadata#things", "AC4009")]
    [InlineData("https://graph.microsoft.com/devices/$metadata#things", "AC4009")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#things", "AC4010")]
    public void Reports_a_context_URL_of_no_version_or_of_another(string url, string? rule)
        => EarnedWith($"\"@odata.context\": \"{url}\"").Should().Equal(rule is null ? [] : [$"{rule} 75:21 /@odata.context"]);

    [Fact]
    public void Reports_a_type_on_the_envelope_of_a_collection()
    {
        EarnedWith("\"@odata.type\": \"#microsoft.graph.thingAssignment\"").Should().Equal("AC4008 75:18 /@odata.type");
        EarnedWith("\"@odata.type\": \"#Collection(microsoft.graph.thingAssignment)\"").Should().BeEmpty();
    }

    [Theory]
    [InlineData("#microsoft.graph.user", false)]
    [InlineData("#microsoft.graph.thingAssignment", true)]
    public void Reports_an_annotation_of_another_type_than_the_body_names(string annotated, bool isRight)
    {
        var response = Faultless.ResponseExamples[0] with
        {
            Annotation = new Annotation { IsValid = true, BlockType = "response", ODataType = annotated.TrimStart('#'), IsCollection = true, Span = At(69) },
        };

        Earned(Faultless with { ResponseExamples = [response] }).Any(finding => finding.StartsWith("AC4005", StringComparison.Ordinal) || finding.StartsWith("AC3015", StringComparison.Ordinal))
            .Should().Be(!isRight);
    }
}
