using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class PathNotDocumentedTests
{
    private static ApiPage Page(string documented, string url, string topic = "Response")
    {
        var request = Request(50, $"POST {url}\nContent-type: application/json\n\n{Body}") with { Topic = topic };
        return Faultless with { HttpRequests = [new HttpRequestLine("POST", documented, At(27))], RequestExamples = [request] };
    }

    [Theory]
    [InlineData("/things/{id}", "https://graph.microsoft.com/v1.0/things('AAMkAD=')")]
    [InlineData("/things", "https://graph.microsoft.com/v1.0/things/$count?$filter=a")]
    [InlineData("~/things", "https://graph.microsoft.com/v1.0/things")]
    [InlineData("/things/{id}", "** URI of the thing not found")]
    [InlineData("/things/{id}/go", "https://graph.microsoft.com/v1.0/things/{a(b)/c}/go")]
    [InlineData("/things/{id}/go", "https://graph.microsoft.com/v1.0/things/<a/b>/go")]
    [InlineData("/things/{id}/go", "https://graph.microsoft.com/v1.0/things/a}/go")]
    [InlineData("/things/{id}/go", "things/1/go")]
    [InlineData("/things/{id}/go", "/v2.0/things/1/go")]
    [InlineData("/v/things", "https://graph.microsoft.com/v1.0/v/things")]
    [InlineData("/vault/things", "https://graph.microsoft.com/v1.0/vault/things")]
    public void Takes_these_for_the_documented_path(string documented, string url)
        => Earned(Page(documented, url)).Should().NotContain(finding => finding.StartsWith("AC2004", StringComparison.Ordinal));

    [Fact]
    public void The_version_in_other_letters_is_a_fault_of_its_own()
        => Earned(Page("/things/{id}", "https://graph.microsoft.com/V1.0/things/1")).Should().Equal("AC2006 51:34");

    [Theory]
    [InlineData("/things", "https://graph.microsoft.com/v1.0/things/microsoft.graph.bolt", "AC2004 51:6")]
    [InlineData("/things/{id}/parts", "https://graph.microsoft.com/v1.0/things/1/parts/$value", "AC2004 51:6")]
    [InlineData("/things/{id}", "https://graph.microsoft.com/v1.0/things('AAM=')/parts", "AC2004 51:6")]
    [InlineData("/things/$count", "https://graph.microsoft.com/v1.0/$count/things", "AC2004 51:6")]
    [InlineData("/things", "https://graph.microsoft.com/v1.0/$count", "AC2004 51:6")]
    [InlineData("/vault/things", "https://graph.microsoft.com/v1.0/things", "AC2004 51:6")]
    public void Reports_these(string documented, string url, string finding)
        => Earned(Page(documented, url)).Should().Equal(finding);

    [Fact]
    public void A_cast_is_documented_where_the_headers_speak_of_casts()
        => Earned(Page("/things", "https://graph.microsoft.com/v1.0/things/microsoft.graph.bolt/$count") with
        {
            RequestHeaders = [.. Faultless.RequestHeaders, new RequestHeader("ConsistencyLevel", null, "Needed with the OData cast.", At(35))],
        }).Should().BeEmpty();

    [Fact]
    public void A_section_that_lists_some_paths_excludes_none()
        => Earned(Page("/things", "https://graph.microsoft.com/v1.0/bolts") with { HttpRequestText = "Other paths work in a similar way." }).Should().BeEmpty();

    [Fact]
    public void Another_call_may_be_shown_where_the_page_speaks_of_something_else()
    {
        Earned(Page("/things", "https://graph.microsoft.com/v1.0/bolts", "Resume an upload")).Should().BeEmpty();
        Earned(Page("/things", "https://graph.microsoft.com/v1.0/bolts", "Request body")).Should().Equal("AC2004 51:6");
    }
}
