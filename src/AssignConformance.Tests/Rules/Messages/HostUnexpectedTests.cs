using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class HostUnexpectedTests
{
    [Theory]
    [InlineData("https://graph/microsoft.com/v1.0/things", "AC2007 51:14")]
    [InlineData("https://graph.microsoft-ppe.com/v1.0/things", "AC2007 51:14")]
    [InlineData("https://example.org/v1.0/things/1/assign", "AC2007 51:14")]
    [InlineData("https://bot.contoso.com/api/calls", null)]
    public void Reports_a_host_that_was_meant_as_Graph(string url, string? finding)
        => Earned(WithRequest(Post(Body).Replace(Url, url, StringComparison.Ordinal))).Should().Equal(finding is null ? [] : [finding]);
}
