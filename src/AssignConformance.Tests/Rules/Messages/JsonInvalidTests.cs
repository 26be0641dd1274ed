using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class JsonInvalidTests
{
    [Theory]
    [InlineData("{Raw bytes of the file}", true)]
    [InlineData("{\n  Raw bytes\n}", true)]
    [InlineData("{assignments: []}", false)]
    public void Words_in_braces_stand_for_a_body_and_are_none(string body, bool isRight)
        => Earned(WithRequest($"POST {Url}\n\n{body}")).Any(finding => finding.StartsWith("AC2001", StringComparison.Ordinal)).Should().Be(!isRight);
}
