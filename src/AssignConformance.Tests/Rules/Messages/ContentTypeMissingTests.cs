using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class ContentTypeMissingTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public void Nothing_is_missed_on_a_method_that_sends_no_body(string method)
        => Earned(WithRequest($"{method} {Url}\n\n{Body}")).Should().NotContain(finding => finding.StartsWith("AC2012", StringComparison.Ordinal));

    [Fact]
    public void A_part_of_a_file_has_no_media_type_of_its_own()
    {
        Earned(WithRequest($"POST {Url}\nContent-Range: bytes 0-3/9\n\nabcd")).Should().BeEmpty();
        Earned(WithRequest($"POST {Url}\n\nabcd")).Should().Equal("AC2012 51:1");
    }
}
