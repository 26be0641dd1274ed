using AssignConformance.Generation;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Generation;

public sealed class NameBasedGuidTests
{
    [Fact]
    public void Is_a_version_5_UUID_that_depends_on_the_name_alone()
    {
        var text = NameBasedGuid.Create("v1.0/x-assign documented 1").ToString();

        text.Should().Be(NameBasedGuid.Create("v1.0/x-assign documented 1").ToString()).And.NotBe(NameBasedGuid.Create("v1.0/x-assign documented 2").ToString());
        text[14].Should().Be('5');
        "89ab".Should().Contain(text[19].ToString());
    }
}
