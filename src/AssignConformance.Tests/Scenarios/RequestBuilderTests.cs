using System.Text;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Drivers;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class RequestBuilderTests
{
    private static readonly SourceSpan Place = SourceSpan.InLine("v1.0/thing-assign.md", 60, 1, 1);

    private static readonly ContractExample Example = new()
    {
        Number = 1,
        Target = "/v1.0/things/{thingId}/assign?$select=a b",
        StatusCode = 200,
        RequestHeaders = [new HeaderField("content-type", "application/json", Place), new HeaderField("Prefer", "x", Place)],
        RequestBody = new ContractBody
        {
            Text = "{\"a\": [\"wrong\"]}", Place = Place, Repaired = "{\"a\": [1]}", Deviations = [new SchemaViolation("/a/0", "type", "wrong", null, Place)],
        },
        ResponseBody = new ContractBody { Text = "{}", Place = Place, Deviations = [new SchemaViolation("", "type", "wrong", null, Place)], Repaired = "[]" },
    };

    private static readonly OperationContract Contract = SendingSample.Contract(Example);

    [Fact]
    public void The_documented_request_goes_out_with_its_deviations_and_its_headers()
    {
        var request = RequestBuilder.Documented(Contract, Example);

        Text(request).Should().Be("{\"a\": [\"wrong\"]}");
        request.Target.Should().Be("/v1.0/things/sample-thingId/assign?$select=a%20b");
        request.Headers.Should().Equal(new WireField("content-type", "application/json"), new WireField("Prefer", "x"));
    }

    [Fact]
    public void The_mended_example_asks_for_the_mended_answer()
    {
        var request = RequestBuilder.Mended(Contract, Example, asks: true);

        Text(request).Should().Be("{\"a\": [1]}");
        request.Headers.Should().Contain(new WireField("Prefer", "example=mended-1"));
    }

    [Fact]
    public void A_request_is_broken_in_just_one_way()
    {
        var request = RequestBuilder.Conforming(Contract, Example);

        Text(request.WithParameter("a", "\"not a collection\"")).Should().Be("{\"a\":\"not a collection\"}");
        Text(request.WithBrokenJson()).Should().Be("{\"a\":");
        request.WithMediaType("text/plain").Headers.Should().Equal(new WireField("Prefer", "x"), new WireField("Content-Type", "text/plain"));
        request.WithPath(Contract, "/other/{id}").Target.Should().Be("/v1.0/other/sample-id");
    }

    [Theory]
    [InlineData("/v1.0/users/{id | upn}/x", "/v1.0/users/sample-idupn/x")]
    [InlineData("/v1.0/a%20b/é", "/v1.0/a%20b/%C3%A9")]
    [InlineData("/v1.0/root:/{item-path}:/content", "/v1.0/root:/sample-itempath:/content")]
    [InlineData("/v1.0/f(a='{a}')", "/v1.0/f(a='sample-a')")]
    public void A_target_that_a_page_wrote_becomes_one_that_can_be_sent(string written, string sent)
        => SampleTarget.Resolve(written).Should().Be(sent);

    private static string Text(GraphRequest request) => Encoding.UTF8.GetString(request.Body!.Value.Span);
}
