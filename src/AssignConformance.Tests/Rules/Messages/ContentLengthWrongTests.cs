using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class ContentLengthWrongTests
{
    [Theory]
    [InlineData("Content-Range: bytes 0-25/128", "abcdefgh", true)]
    [InlineData("Accept: */*", "[Zip file with the app package]", true)]
    [InlineData("Content-Type: text/plain", "abc", false)]
    public void Bytes_that_are_not_shown_have_no_length(string field, string body, bool isRight)
        => Earned(WithRequest($"POST {Url}\n{field}\nContent-Length: 26\n\n{body}")).Contains("AC2003 53:1").Should().Be(!isRight);
}
