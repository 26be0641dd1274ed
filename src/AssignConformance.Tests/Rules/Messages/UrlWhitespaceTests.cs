using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class UrlWhitespaceTests
{
    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/things/{thing | id}/assign", true)]
    [InlineData("https://graph.microsoft.com/v1.0/things/<thing id>/assign", true)]
    [InlineData("** URI of the thing not found", true)]
    [InlineData("https://graph.microsoft.com/v1.0/things/ 1/assign", false)]
    public void A_blank_counts_outside_placeholders_alone(string url, bool isRight)
        => Earned(WithRequest(Post(Body).Replace(Url, url, StringComparison.Ordinal))).Any(finding => finding.StartsWith("AC2017", StringComparison.Ordinal)).Should().Be(!isRight);
}
