using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class PlaceholderNameDiffersTests
{
    [Theory]
    [InlineData("{thingId}", "{id}", false)]
    [InlineData("{thingId}", "{thing-id}", true)]
    [InlineData("{id | userPrincipalName}", "{id}", true)]
    [InlineData("{id | userPrincipalName}", "{userPrincipalName}", true)]
    [InlineData("{id | userPrincipalName}", "{name}", false)]
    public void Reports_a_placeholder_of_a_name_that_is_not_offered(string documented, string shown, bool isRight)
        => Earned(WithRequest(Post(Body).Replace("{thingId}", shown, StringComparison.Ordinal)) with
        {
            HttpRequests = [new HttpRequestLine("POST", $"/things/{documented}/assign", At(27))],
        }).Should().Equal(isRight ? [] : ["AC2011 51:46"]);
}
