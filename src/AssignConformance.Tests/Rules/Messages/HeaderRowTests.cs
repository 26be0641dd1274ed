using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class HeaderRowTests
{
    [Fact]
    public void Authorization_is_not_missed_among_optional_header_fields()
    {
        var page = Faultless with { RequestHeaders = [Faultless.RequestHeaders[1]] };

        Earned(page).Should().Equal("AC2013 30:1");
        Earned(page with { RequestHeadersHeading = new("Optional request headers", At(30)) }).Should().NotContain("AC2013 30:1");
    }

    [Theory]
    [InlineData("GET", "Give the parameters.", true)]
    [InlineData("GET", "In the request body, give the parameters.", false)]
    [InlineData("POST", "In the request URL, give the parameters.", true)]
    [InlineData("POST", "Give the parameters.", false)]
    public void Content_Type_is_missed_where_the_section_describes_a_body(string method, string text, bool isRight)
        => Earned(Faultless with
        {
            HttpRequests = [new HttpRequestLine(method, "/things/{thingId}/assign", At(27))],
            RequestHeaders = [Faultless.RequestHeaders[0]],
            RequestBody = Faultless.RequestBody! with { Text = text },
        }).Contains("AC2021 30:1").Should().Be(!isRight);
}
