using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class PathCaseTests
{
    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/Things/1/assign", "AC2016 51:39")]
    [InlineData("https://graph.microsoft.com/v1.0/Things('AAM=')/assign", "AC2016 51:39")]
    [InlineData("https://graph.microsoft.com/v1.0/things/Assign/assign", null)]
    public void Reports_a_path_in_another_case(string url, string? finding)
        => Earned(WithRequest(Post(Body).Replace(Url, url, StringComparison.Ordinal))).Should().Equal(finding is null ? [] : [finding]);
}
