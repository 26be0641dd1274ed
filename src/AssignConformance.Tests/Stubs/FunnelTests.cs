using System.Text;
using AssignConformance.Model.Wire;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs;

/// <summary>The funnel of mappings that a path gets, from the documented request to the missing token.</summary>
public sealed class FunnelTests
{
    private const string Path = "/beta/things/1/assign";

    private const string Json = """, "Content-Type": {"matches": "(?i)application/json *(;.*)?"}}""";

    private static readonly string s_mappings = string.Join(
        ",\n",
        Mapping("documented", 1, "POST", Json + """, "bodyPatterns": [{"equalToJson": {"name": "x"}}]""", """ "status": 200, "jsonBody": {"value": []} """),
        Mapping("conforming", 2, "POST", Json + """, "bodyPatterns": [{"matchesJsonSchema": {"type": "object", "properties": {"name": {"type": "string"}, "size": {"type": "integer"}}, "required": ["name"], "additionalProperties": false}, "schemaVersion": "V7"}]""", """ "status": 201 """),
        Mapping("broken", 3, "POST", Json, """ "status": 400 """),
        Mapping("media type", 4, "POST", "}", """ "status": 415 """),
        Mapping("verb", 5, "ANY", "}", """ "status": 405, "headers": {"Allow": "POST"} """),
        """{"name": "token", "priority": 6, "request": {"method": "ANY", "urlPathTemplate": "/beta/things/{id}/assign"}, "response": {"status": 401}}""");

    [Fact]
    public async Task Answers_the_documented_request_and_a_conforming_one()
    {
        await using var stub = await StubRoot.StartAsync($$"""{"mappings": [{{s_mappings}}]}""");

        var documented = await stub.AnswerAsync(StubRoot.Post(Path, """{ "name": "x" }"""));

        documented.StatusCode.Should().Be(200);
        Encoding.UTF8.GetString(documented.Body.Span).Should().Be("""{"value":[]}""");
        (await stub.AnswerAsync(StubRoot.Post(Path, """{"name": "y"}""", "Application/Json; charset=utf-8"))).StatusCode.Should().Be(201);
    }

    [Fact]
    public async Task Refuses_a_body_that_breaks_the_types_and_says_where()
    {
        await using var stub = await StubRoot.StartAsync($$"""{"mappings": [{{s_mappings}}]}""");

        var answer = await stub.AnswerAsync(StubRoot.Post(Path, """{"name": "x", "size": "1"}"""));

        answer.StatusCode.Should().Be(400);
        answer.Header("x-conformance-reason").Should().StartWith("\"/size\" ").And.EndWith(" [type]");
        answer.Header("x-conformance-unmatched").Should().BeNull();
        stub.Served.Should().ContainSingle().Which.Should().Match<AssignConformance.Stubs.Hosting.ServedRequest>(served =>
            served.StatusCode == 400 && served.MappingName == "broken" && served.Reason!.StartsWith("\"/size\" "));
    }

    [Theory]
    [InlineData("{\"name\": ", "not JSON at 1:10")]
    [InlineData("{\"name\": 1, \"name\": 2}", "not JSON at 1:13: /name stands twice")]
    [InlineData("", "expected JSON, was none")]
    public async Task Refuses_a_body_that_is_not_JSON_and_says_so(string body, string reason)
    {
        await using var stub = await StubRoot.StartAsync($$"""{"mappings": [{{s_mappings}}]}""");

        var answer = await stub.AnswerAsync(StubRoot.Post(Path, body));

        answer.StatusCode.Should().Be(400);
        answer.Header("x-conformance-reason").Should().StartWith(reason);
    }

    [Fact]
    public async Task Refuses_another_media_type_another_verb_and_a_missing_token()
    {
        await using var stub = await StubRoot.StartAsync($$"""{"mappings": [{{s_mappings}}]}""");
        var documented = StubRoot.Post(Path, """{"name": "x"}""");

        (await stub.AnswerAsync(documented with { Headers = [new WireField("Content-Type", "text/plain")] })).StatusCode.Should().Be(415);
        (await stub.AnswerAsync(documented with { Headers = [] })).StatusCode.Should().Be(415);
        var verb = await stub.AnswerAsync(StubRoot.Get(Path));
        (verb.StatusCode, verb.Header("Allow")).Should().Be((405, "POST"));
        (await stub.AnswerAsync(documented with { Authenticated = false })).StatusCode.Should().Be(401);
        (await stub.AnswerAsync(StubRoot.Get(Path) with { Authenticated = false })).StatusCode.Should().Be(401);
        (await stub.SendAsync(StubRoot.Get("/beta/things/1"))).Failure!.RuleId.Should().Be("AC9006");
    }

    private static string Mapping(string name, int priority, string method, string request, string response)
        => $$$"""
            {"name": "{{{name}}}", "priority": {{{priority}}}, "request": {"method": "{{{method}}}", "urlPathTemplate": "/beta/things/{id}/assign", "headers": {"Authorization": {"matches": "Bearer .+"}{{{request}}}}, "response": {{{{response}}}}}
            """;
}
