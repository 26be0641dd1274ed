using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class LiteralIdInPathTests
{
    [Theory]
    [InlineData("/things/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/assign", false)]
    [InlineData("/things/10023/assign", false)]
    [InlineData("/things/{thingId}/assign", true)]
    [InlineData("/things/v2/assign", true)]
    public void Reports_an_id_where_a_placeholder_belongs(string target, bool isRight)
        => Earned(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new HttpRequestLine("POST", target, At(28))] })
            .Should().Equal(isRight ? [] : ["AC1010 28:1"]);
}
