using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class HttpRequestMalformedTests
{
    [Fact]
    public void Reports_a_method_that_runs_into_its_path()
        => Earned(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new HttpRequestLine("DELETE", "/things/{thingId}", At(28)) { LacksBlank = true }] })
            .Should().Equal("AC1002 28:1");

    [Fact]
    public void Reports_a_placeholder_in_parentheses()
        => Earned(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new HttpRequestLine("POST", "/things/(thing-id)/assign", At(28))] })
            .Should().Equal("AC1002 28:1");
}
